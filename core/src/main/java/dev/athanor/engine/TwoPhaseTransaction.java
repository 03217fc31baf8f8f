// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.TwoPhase;
import dev.athanor.error.AthanorException;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.error.UnsupportedByDialect;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A transaction that is committed in two steps, begun with {@link Connection#beginTwoPhase(String)}: once it is prepared,
 * the database keeps it until it is committed or rolled back, even if the connection or the server is lost in between.
 *
 * <p>Closing it takes it back unless it was committed, also when it is prepared.
 */
public final class TwoPhaseTransaction extends Transaction {
    /** What all databases take, and what needs no quotes in any of them. */
    private static final Pattern XID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private final String xid;
    private final TwoPhase syntax;
    private boolean ended;
    private boolean prepared;

    TwoPhaseTransaction(Transactions transactions, Dialect dialect, String xid) {
        super(transactions, "");
        this.xid = checked(xid);
        this.syntax = syntax(dialect);
    }

    static String newXid() {
        return "athanor_" + UUID.randomUUID().toString().replace("-", "");
    }

    static TwoPhase syntax(Dialect dialect) {
        TwoPhase syntax = dialect.transactions().twoPhase();
        if (!syntax.exists()) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    dialect.name() + " cannot commit in two steps. Commit on it last, after the databases that can.");
        }
        return syntax;
    }

    private static String checked(String xid) {
        if (!XID.matcher(xid).matches()) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    '"' + xid + "\" is no name for a transaction in two steps. Take up to 64 letters, digits and"
                            + " characters of \"_.:-\".");
        }
        return xid;
    }

    /** A statement of the syntax for the transaction of a name. */
    static String sql(String statement, String xid) {
        return statement.replace("?", checked(xid));
    }

    /** The name by which the database knows it. */
    public String xid() {
        return xid;
    }

    public boolean isPrepared() {
        return prepared;
    }

    /**
     * Has the database promise that {@link #commit()} will succeed, whatever happens; nothing else can be done in it
     * afterwards but to commit it or to roll it back.
     *
     * @throws TransactionMisuse if it has ended, was prepared before, or is not valid any more
     * @throws UnsupportedByDialect if the server is not set up for it (PostgreSQL)
     */
    public void prepare() {
        requireActive();
        transactions().prepare(this);
    }

    String sendPrepare(Link link) throws SQLException {
        String sql = sql(syntax.prepare(), xid);
        sendEnd(link);
        link.send(sql);
        prepared = true;
        return sql;
    }

    AthanorException notPrepared(DatabaseError error) {
        if (error.sqlState() == null || !syntax.disabled().equals(error.sqlState())) {
            return error;
        }
        return new UnsupportedByDialect(
                ErrorCode.UNSUPPORTED_BY_DIALECT,
                "This server is not set up to commit in two steps. " + syntax.setUp() + " It answered: "
                        + error.getMessage(),
                error);
    }

    @Override
    void requireOpen() {
        if (prepared) {
            throw new TransactionMisuse(
                    ErrorCode.TRANSACTION_MISUSE,
                    "The transaction \"" + xid + "\" is prepared, so that it can only be committed or rolled back.");
        }
    }

    @Override
    void sendBegin(Link link) throws SQLException {
        if (!syntax.begin().isEmpty()) {
            link.send(sql(syntax.begin(), xid));
        }
    }

    private void sendEnd(Link link) throws SQLException {
        if (!ended && !syntax.end().isEmpty()) {
            ended = true;
            link.send(sql(syntax.end(), xid));
        }
    }

    private void settle(Link link, String statement) throws SQLException {
        if (syntax.leaves()) {
            link.lease().sendAlone(sql(statement, xid));
        } else {
            link.send(sql(statement, xid));
        }
    }

    @Override
    void sendCommit(Link link) throws SQLException {
        if (prepared) {
            settle(link, syntax.commit());
        } else if (syntax.commitUnprepared().isEmpty()) {
            super.sendCommit(link);
        } else {
            sendEnd(link);
            link.send(sql(syntax.commitUnprepared(), xid));
        }
    }

    @Override
    void sendRollback(Link link) throws SQLException {
        if (prepared) {
            settle(link, syntax.rollback());
        } else if (syntax.rollbackUnprepared().isEmpty()) {
            super.sendRollback(link);
        } else {
            try {
                sendEnd(link);
            } catch (SQLException e) {
                // one that the database has given up refuses to end, and is rolled back all the same
                link.send(sql(syntax.rollbackUnprepared(), xid));
                return;
            }
            link.send(sql(syntax.rollbackUnprepared(), xid));
        }
    }
}

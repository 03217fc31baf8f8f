// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.TransactionFeatures.Mode;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.pool.Lease;
import java.sql.SQLException;

/** What the options say of transactions, and how a JDBC connection is told. */
final class Modes {
    private Modes() {}

    /** Whether two options mean different transactions. */
    static boolean differ(ExecutionOptions one, ExecutionOptions other) {
        return one.isolation() != other.isolation()
                || one.readOnly() != other.readOnly()
                || one.deferrable() != other.deferrable();
    }

    /** Refuses what the database cannot do; nothing that was asked for is left out in silence. */
    static void require(ExecutionOptions options, Dialect dialect) {
        Levels.require(options.isolation(), dialect);
        if (options.readOnly() && !dialect.transactions().readOnly().exists()) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    dialect.name()
                            + " cannot be told to refuse changes in a transaction. Connect as a user who has no right"
                            + " to change anything.");
        }
        if (options.deferrable() && !dialect.transactions().deferrable().exists()) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    dialect.name()
                            + " has no deferrable transactions. Leave deferrable(true) out, and retry what fails with"
                            + " a SerializationFailure.");
        }
    }

    /** Tells a connection, outside of any transaction, in what the options differ from what it was told before. */
    static void tell(Lease lease, Dialect dialect, ExecutionOptions before, ExecutionOptions now) throws SQLException {
        Isolation level = now.isolation();
        boolean alone = level == Isolation.AUTOCOMMIT;
        if (alone != (before.isolation() == Isolation.AUTOCOMMIT)) {
            lease.commitsAlone(alone);
        }
        if (level != null && level != before.isolation() && !alone) {
            lease.isolation(level.jdbcLevel());
        }
        if (now.readOnly() != before.readOnly()) {
            tell(lease, dialect.transactions().readOnly(), now.readOnly());
        }
        if (now.deferrable() != before.deferrable()) {
            tell(lease, dialect.transactions().deferrable(), now.deferrable());
        }
    }

    private static void tell(Lease lease, Mode mode, boolean on) throws SQLException {
        lease.mode(on ? mode.on() : mode.off(), mode.off());
    }
}

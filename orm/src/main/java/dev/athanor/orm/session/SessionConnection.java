// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.compiler.SchemaNames;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.ExecutionOptions;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a session's transactions take place: on connections of an engine, one for each transaction, or on one that was
 * given, whose transaction may be under way already.
 */
final class SessionConnection {
    private final Engine engine;
    private final boolean reading;
    private final @Nullable Connection given;
    private final JoinMode mode;
    private @Nullable Connection current;
    private Ending ending = Ending.OWN;
    private @Nullable Savepoint within;

    /** What the end of the session's transaction is on the connection. */
    private enum Ending {
        OWN,
        SAVEPOINT,
        ROLLBACK_ONLY
    }

    /**
     * A connection of the engine for each transaction.
     *
     * @param reading whether the session only reads, on an engine without transactions
     */
    static SessionConnection of(Engine engine, boolean reading) {
        return new SessionConnection(engine, reading, null, JoinMode.CONDITIONAL_SAVEPOINT);
    }

    /** One that is there already. */
    static SessionConnection on(Connection given, JoinMode mode) {
        return new SessionConnection(given.engine(), false, given, mode);
    }

    private SessionConnection(Engine engine, boolean reading, @Nullable Connection given, JoinMode mode) {
        this.engine = engine;
        this.reading = reading;
        this.given = given;
        this.mode = mode;
        requireDeclaredSchemas(given == null ? engine.options() : given.options());
    }

    /** The SQL of a flush names tables as they were declared, and would write past the translation. */
    private static void requireDeclaredSchemas(ExecutionOptions options) {
        if (!options.schemas().equals(SchemaNames.AS_DECLARED)) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "A session cannot translate schemas: it writes to the tables as they were declared. Say the schema in"
                            + " @Entity(schema = …), let the connection find it (search_path, USE), or run the statements on a"
                            + " connection.");
        }
    }

    /** Whether the session only reads, and so needs no transaction. */
    boolean isReading() {
        return reading;
    }

    /** The connection of the transaction under way, or null. */
    @Nullable
    Connection current() {
        return current;
    }

    /** Takes a connection for a transaction. */
    Connection take() {
        Connection taken = given;
        if (taken == null) {
            taken = engine.connect();
        } else {
            ending = ending(taken);
            within = ending == Ending.SAVEPOINT ? taken.beginNested() : null;
        }
        current = taken;
        return taken;
    }

    private Ending ending(Connection joined) {
        if (!joined.inTransaction() || mode == JoinMode.CONTROL) {
            return Ending.OWN;
        }
        boolean savepoint =
                mode == JoinMode.SAVEPOINT || mode == JoinMode.CONDITIONAL_SAVEPOINT && joined.inNestedTransaction();
        return savepoint ? Ending.SAVEPOINT : Ending.ROLLBACK_ONLY;
    }

    void commit() {
        Connection connection = current;
        Savepoint savepoint = within;
        if (savepoint != null) {
            savepoint.commit();
        } else if (connection != null && ending == Ending.OWN) {
            connection.commit();
        }
    }

    void rollback() {
        Connection connection = current;
        Savepoint savepoint = within;
        if (savepoint != null) {
            savepoint.rollback();
        } else if (connection != null) {
            connection.rollback();
        }
    }

    /** A session that is in no transaction keeps no connection from others; one that was given is its giver's. */
    void release() {
        Connection connection = current;
        current = null;
        within = null;
        if (connection != null && given == null) {
            connection.close();
        }
    }

    /** Ends what was not committed, when the session is closed. */
    void close() {
        if (given != null && current != null && ending != Ending.ROLLBACK_ONLY) {
            rollback();
        }
        release();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import dev.athanor.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a database server itself says of the sessions of one engine, and what it can be told to do to them. */
final class Server implements AutoCloseable {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final String database;
    private final String application;
    private final Connection connection;

    /** @param application the name under which the engine's sessions are known to PostgreSQL */
    Server(TestDatabase database, String application) throws SQLException {
        this.database = database.name();
        this.application = application;
        this.connection = database.dataSource().getConnection();
    }

    /** The numbers of the engine's sessions. */
    List<Long> sessions() {
        return numbers(
                switch (database) {
                    case "postgresql" ->
                        "SELECT pid FROM pg_stat_activity WHERE application_name = '" + application + "'";
                    case "mariadb" ->
                        "SELECT id FROM information_schema.processlist"
                                + " WHERE db = database() AND id <> connection_id()";
                    default -> "SELECT session_id FROM information_schema.sessions WHERE session_id <> session_id()";
                });
    }

    /** Ends the engine's sessions, and waits until they have ended. */
    void endSessions() {
        List<Long> ended = sessions();
        for (long id : ended) {
            run(
                    switch (database) {
                        case "postgresql" -> "SELECT pg_terminate_backend(" + id + ")";
                        case "mariadb" -> "KILL " + id;
                        default -> "SELECT abort_session(" + id + ")";
                    });
        }
        await("sessions that were ended go", () -> sessions().stream().noneMatch(ended::contains));
    }

    /** Stops what the engine's sessions are doing, and leaves them otherwise as they are. */
    void cancelStatements() {
        for (long id : sessions()) {
            run(
                    switch (database) {
                        case "postgresql" -> "SELECT pg_cancel_backend(" + id + ")";
                        case "mariadb" -> "KILL QUERY " + id;
                        default -> "SELECT cancel_session(" + id + ")";
                    });
        }
    }

    /** Waits until the server is at work on a statement of the engine that holds this text. */
    void awaitStatement(String text) {
        String like = " LIKE '%" + text + "%'";
        await(
                "a statement with " + text + " runs",
                () -> !numbers(
                                switch (database) {
                                    case "postgresql" ->
                                        "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND application_name = '"
                                                + application + "' AND query" + like;
                                    case "mariadb" ->
                                        "SELECT id FROM information_schema.processlist WHERE db = database()"
                                                + " AND id <> connection_id() AND command = 'Query' AND info" + like;
                                    default ->
                                        "SELECT session_id FROM information_schema.sessions"
                                                + " WHERE session_id <> session_id() AND executing_statement" + like;
                                })
                        .isEmpty());
    }

    /** Runs a statement that commits by itself, past the engine and its network. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<Long> numbers(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void await(String what, BooleanSupplier come) {
        long start = System.nanoTime();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new AssertionError("In 20 s it did not happen that " + what);
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting that " + what, e);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

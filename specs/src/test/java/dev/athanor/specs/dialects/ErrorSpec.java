// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.CheckViolation;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.Culprit;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.Deadlock;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.QueryTimeout;
import dev.athanor.error.SerializationFailure;
import dev.athanor.error.UniqueViolation;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** What real databases throw becomes the error that a caller can decide on. */
class ErrorSpec {
    private static final Circumstance WHERE = new Circumstance("INSERT …", List.of("INTEGER"), false, Culprit.UNKNOWN);

    @BeforeEach
    void tables(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            String q = quote(db.dialect);
            db.run("CREATE TABLE parent (id INTEGER NOT NULL, email VARCHAR(60), age INTEGER NOT NULL,"
                    + " odd INTEGER, CONSTRAINT pk_parent PRIMARY KEY (id),"
                    + " CONSTRAINT uq_email UNIQUE (email), CONSTRAINT ck_age CHECK (age > 0),"
                    + " CONSTRAINT " + q + "Odd One" + q + " UNIQUE (odd))");
            db.run("CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL,"
                    + " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id))");
            db.run("INSERT INTO parent (id, email, age, odd) VALUES (1, 'a', 5, 1)");
            db.run("INSERT INTO parent (id, email, age) VALUES (2, 'b', 5)");
            db.run("INSERT INTO child (id, parent_id) VALUES (1, 1)");
        }
    }

    private static String quote(Dialect dialect) {
        return String.valueOf(dialect.identifiers().open());
    }

    @DatabaseTest
    void aSecondPrimaryKeyIsAUniqueViolation(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "INSERT INTO parent (id, age) VALUES (1, 5)");
        assertThat(error).isInstanceOf(UniqueViolation.class);
        assertThat(error.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
        assertThat(error.constraint())
                .isEqualTo(by(database, "sqlite", "parent.id", "mariadb", "PRIMARY", "pk_parent"));
    }

    @DatabaseTest
    void aUniqueViolationNamesTheConstraint(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "INSERT INTO parent (id, email, age) VALUES (3, 'a', 5)");
        assertThat(error).isInstanceOf(UniqueViolation.class);
        assertThat(error.constraint()).isEqualTo(by(database, "sqlite", "parent.email", "uq_email"));
        assertThat(error.sql()).isEqualTo("INSERT …");
        assertThat(error.isRetryable()).isFalse();
    }

    @DatabaseTest
    void aConstraintWhoseNameNeedsQuotesIsNamedWithoutThem(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "INSERT INTO parent (id, age, odd) VALUES (3, 5, 1)");
        assertThat(error.constraint()).isEqualTo(by(database, "sqlite", "parent.odd", "Odd One"));
    }

    @DatabaseTest(except = "sqlite")
    void aValueThatLooksLikeTheMessageDoesNotMislead(TestDatabase database) throws SQLException {
        String value = "' for key 'x' constraint \"y\" violation: \"Z\"";
        try (Database db = Database.open(database)) {
            insertEmail(db, 5, value);
            DatabaseError error = classified(db.dialect, () -> insertEmail(db, 6, value));
            assertThat(error).isInstanceOf(UniqueViolation.class);
            assertThat(error.constraint()).isEqualTo("uq_email");
        }
    }

    private static void insertEmail(Database db, int id, String email) throws SQLException {
        try (PreparedStatement insert =
                db.connection.prepareStatement("INSERT INTO parent (id, email, age) VALUES (?, ?, 1)")) {
            insert.setInt(1, id);
            insert.setString(2, email);
            insert.executeUpdate();
        }
    }

    @DatabaseTest
    void whatABatchThrowsIsTheErrorInsideIt(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            DatabaseError error = classified(db.dialect, () -> {
                try (PreparedStatement insert =
                        db.connection.prepareStatement("INSERT INTO parent (id, email, age) VALUES (?, ?, 1)")) {
                    for (int id = 10; id < 15; id++) {
                        insert.setInt(1, id);
                        insert.setString(2, "secret" + id % 2);
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            });
            assertThat(error).isInstanceOf(UniqueViolation.class);
            assertThat(error.constraint()).isEqualTo(by(database, "sqlite", "parent.email", "uq_email"));
            if (database.name().equals("postgresql")) {
                assertThat(error).hasMessageNotContaining("secret");
            }
        }
    }

    @DatabaseTest
    void aRowThatRefersToNoneIsAForeignKeyViolation(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "INSERT INTO child (id, parent_id) VALUES (2, 77)");
        assertThat(error).isInstanceOf(ForeignKeyViolation.class);
        assertThat(error.constraint()).isEqualTo(by(database, "sqlite", null, "fk_parent"));
    }

    @DatabaseTest
    void deletingWhatIsReferredToIsAForeignKeyViolation(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "DELETE FROM parent WHERE id = 1");
        assertThat(error).isInstanceOf(ForeignKeyViolation.class);
        assertThat(error.constraint()).isEqualTo(by(database, "sqlite", null, "fk_parent"));
    }

    @DatabaseTest
    void aNullWhereNoneMayBeNamesTheColumn(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "INSERT INTO parent (id, age) VALUES (3, NULL)");
        assertThat(error).isInstanceOf(NotNullViolation.class);
        assertThat(error.constraint()).isEqualTo("age");
        assertThat(failure(database, "UPDATE parent SET age = NULL WHERE id = 1")
                        .constraint())
                .isEqualTo("age");
    }

    @DatabaseTest
    void aMissingValueNamesTheColumn(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "INSERT INTO parent (id) VALUES (3)");
        assertThat(error).isInstanceOf(NotNullViolation.class);
        assertThat(error.constraint()).isEqualTo("age");
    }

    @DatabaseTest
    void aCheckViolationNamesTheConstraint(TestDatabase database) throws SQLException {
        DatabaseError error = failure(database, "INSERT INTO parent (id, age) VALUES (3, -5)");
        assertThat(error).isInstanceOf(CheckViolation.class);
        assertThat(error.constraint()).isEqualTo("ck_age");
    }

    @DatabaseTest
    void aDatabaseThatCannotBeReachedIsAConnectFailure(TestDatabase database) {
        String url = by(
                database,
                Map.of(
                        "sqlite", "jdbc:sqlite:/no/such/folder/file.db",
                        "h2", "jdbc:h2:./no-such-database;IFEXISTS=TRUE",
                        "postgresql", "jdbc:postgresql://127.0.0.1:1/x?user=postgres",
                        "mariadb", "jdbc:mariadb://127.0.0.1:1/x?user=root"));
        Dialect dialect = Database.dialect(database.name());
        DatabaseError error = classified(
                dialect,
                () -> DriverManager.getConnection(url, new Properties()).close());
        // the drivers do not agree on which of the two it is; an engine that connects knows
        assertThat(error).isInstanceOfAny(ConnectFailed.class, Disconnected.class);
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aDatabaseThatIsNotThereIsAConnectFailure(TestDatabase database) {
        String url = database.url().replaceFirst("(//[^/]*/)[^?]*", "$1no_such_database");
        DatabaseError error = classified(
                Database.dialect(database.name()),
                () -> DriverManager.getConnection(url).close());
        assertThat(error).isInstanceOf(ConnectFailed.class);
    }

    @DatabaseTest(except = "sqlite")
    void aDeadlockMayBeRetried(TestDatabase database) throws Exception {
        try (Database one = Database.open(database);
                Database two = Database.open(database)) {
            one.connection.setAutoCommit(false);
            two.connection.setAutoCommit(false);
            one.run("UPDATE parent SET age = 6 WHERE id = 1");
            two.run("UPDATE parent SET age = 6 WHERE id = 2");
            CompletableFuture<Void> crossing = later(() -> one.run("UPDATE parent SET age = 7 WHERE id = 2"));
            DatabaseError error = eitherFails(
                    one.dialect, crossing, () -> two.run("UPDATE parent SET age = 7 WHERE id = 1"), one, two);
            assertThat(error).isInstanceOf(Deadlock.class);
            assertThat(error.isRetryable()).isTrue();
        }
    }

    @DatabaseTest
    void aLockThatIsNotReleasedMayBeRetried(TestDatabase database) throws SQLException {
        try (Database holder = Database.open(database);
                Database waiter = Database.open(database)) {
            holder.connection.setAutoCommit(false);
            holder.run("UPDATE parent SET age = 6 WHERE id = 1");
            waiter.run(by(
                    database,
                    Map.of(
                            "sqlite", "PRAGMA busy_timeout = 100",
                            "h2", "SET LOCK_TIMEOUT 100",
                            "postgresql", "SET lock_timeout = 100",
                            "mariadb", "SET innodb_lock_wait_timeout = 1")));
            DatabaseError error =
                    classified(waiter.dialect, () -> waiter.run("UPDATE parent SET age = 7 WHERE id = 1"));
            assertThat(error).isInstanceOf(LockTimeout.class);
            assertThat(error.isRetryable()).isTrue();
            holder.connection.rollback();
        }
    }

    @DatabaseTest(only = {"postgresql", "sqlite", "h2"})
    void transactionsThatCannotBothSucceedMayBeRetried(TestDatabase database) throws SQLException {
        try (Database one = Database.open(database);
                Database two = Database.open(database)) {
            String name = database.name();
            for (Database db : List.of(one, two)) {
                db.connection.setTransactionIsolation(
                        name.equals("h2")
                                ? Connection.TRANSACTION_REPEATABLE_READ
                                : Connection.TRANSACTION_SERIALIZABLE);
                if (name.equals("sqlite")) {
                    db.run("PRAGMA journal_mode = WAL");
                }
                db.connection.setAutoCommit(false);
                db.query("SELECT sum(age) FROM parent", dev.athanor.type.Types.BIGINT);
            }
            one.run("UPDATE parent SET age = 6 WHERE id = 1");
            one.connection.commit();
            DatabaseError error = classified(two.dialect, () -> {
                two.run("UPDATE parent SET age = 7 WHERE id = 1");
                two.connection.commit();
            });
            assertThat(error).isInstanceOfAny(SerializationFailure.class, Deadlock.class);
            assertThat(error.isRetryable()).isTrue();
            two.connection.rollback();
        }
    }

    @DatabaseTest
    void aStatementThatIsCancelledIsATimeout(TestDatabase database) throws Exception {
        String endless = by(
                database,
                Map.of(
                        "sqlite",
                                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
                        "h2", "SELECT count(*) FROM system_range(1, 1000000) a, system_range(1, 1000000) b",
                        "postgresql", "SELECT pg_sleep(20)",
                        "mariadb", "SELECT count(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b"));
        try (Database db = Database.open(database);
                Statement statement = db.connection.createStatement()) {
            CompletableFuture<Void> cancelled = CompletableFuture.runAsync(
                    () -> {
                        try {
                            statement.cancel();
                        } catch (SQLException e) {
                            throw new CompletionException(e);
                        }
                    },
                    CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
            DatabaseError error = classified(db.dialect, () -> statement.execute(endless));
            cancelled.get(10, TimeUnit.SECONDS);
            assertThat(error).isInstanceOf(QueryTimeout.class);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aSessionThatTheServerEndsIsADisconnect(TestDatabase database) throws SQLException {
        boolean postgres = database.name().equals("postgresql");
        try (Database victim = Database.open(database);
                Database other = Database.open(database)) {
            Long id = victim.query(
                    postgres ? "SELECT pg_backend_pid()" : "SELECT connection_id()", dev.athanor.type.Types.BIGINT);
            other.run(postgres ? "SELECT pg_terminate_backend(" + id + ")" : "KILL " + id);
            DatabaseError error = classified(victim.dialect, () -> {
                for (int tries = 0; tries < 100; tries++) {
                    victim.run("SELECT 1");
                    Thread.sleep(20);
                }
            });
            assertThat(error).isInstanceOf(Disconnected.class);
            // and every later use says the same
            assertThat(classified(victim.dialect, () -> victim.run("SELECT 1"))).isInstanceOf(Disconnected.class);
        }
    }

    @DatabaseTest
    void theNameOfAConstraintIsToldInAnyLocaleOfTheJvm(TestDatabase database) throws SQLException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            DatabaseError error = failure(database, "INSERT INTO parent (id, email, age) VALUES (3, 'a', 5)");
            assertThat(error).isInstanceOf(UniqueViolation.class);
            assertThat(error.constraint()).isEqualTo(by(database, "sqlite", "parent.email", "uq_email"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static DatabaseError failure(TestDatabase database, String sql) throws SQLException {
        try (Database db = Database.open(database)) {
            return classified(db.dialect, () -> db.run(sql));
        }
    }

    private static DatabaseError classified(Dialect dialect, ThrowingCallable work) {
        SQLException thrown = catchThrowableOfType(SQLException.class, work);
        assertThat((Throwable) thrown).as("nothing was refused").isNotNull();
        return dialect.errors().classify(thrown, WHERE);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static CompletableFuture<Void> later(Work work) {
        return CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
    }

    /** In a deadlock the database chooses who fails. */
    private static DatabaseError eitherFails(
            Dialect dialect, CompletableFuture<Void> first, Work second, Database one, Database two) throws Exception {
        SQLException failed = null;
        try {
            second.run();
        } catch (SQLException e) {
            failed = e;
        }
        two.connection.rollback();
        try {
            first.get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            failed = failed == null ? (SQLException) e.getCause() : failed;
        }
        one.connection.rollback();
        assertThat((Throwable) failed).isNotNull();
        return dialect.errors().classify(failed, WHERE);
    }

    private static String by(TestDatabase database, String name, String special, String otherwise) {
        return database.name().equals(name) ? special : otherwise;
    }

    private static String by(
            TestDatabase database, String one, String first, String two, String second, String otherwise) {
        return database.name().equals(one) ? first : by(database, two, second, otherwise);
    }

    private static String by(TestDatabase database, Map<String, String> each) {
        return each.get(database.name());
    }
}

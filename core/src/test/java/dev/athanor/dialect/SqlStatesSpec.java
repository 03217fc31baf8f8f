// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialects.Dialects;
import dev.athanor.error.CheckViolation;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.ConstraintViolation;
import dev.athanor.error.DataError;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.Deadlock;
import dev.athanor.error.Disconnected;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.NotSupported;
import dev.athanor.error.PermissionDenied;
import dev.athanor.error.ProgrammingError;
import dev.athanor.error.QueryTimeout;
import dev.athanor.error.ReadOnlyViolation;
import dev.athanor.error.ResourcesExhausted;
import dev.athanor.error.SerializationFailure;
import dev.athanor.error.TooManyConnections;
import dev.athanor.error.TransactionAborted;
import dev.athanor.error.UniqueViolation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;

/** What states, numbers and messages mean that no database here can be brought to send, or not in a moment. */
class SqlStatesSpec {
    @Test
    void theStatesOfTheStandardAndOfPostgresql() {
        assertState("23505", UniqueViolation.class);
        assertState("23P01", UniqueViolation.class);
        assertState("23503", ForeignKeyViolation.class);
        assertState("23001", ForeignKeyViolation.class);
        assertState("23502", NotNullViolation.class);
        assertState("23514", CheckViolation.class);
        assertState("40P01", Deadlock.class);
        assertState("40001", SerializationFailure.class);
        assertState("55P03", LockTimeout.class);
        assertState("57014", QueryTimeout.class);
        assertState("HYT00", QueryTimeout.class);
        assertState("08001", ConnectFailed.class);
        assertState("53300", TooManyConnections.class);
        assertState("28P01", ConnectFailed.class);
        assertState("3D000", ConnectFailed.class);
        assertState("08003", Disconnected.class);
        assertState("08006", Disconnected.class);
        assertState("57P01", Disconnected.class);
        assertState("25P03", Disconnected.class);
        assertState("40003", Disconnected.class);
        assertState("22001", DataError.class);
        assertState("22012", DataError.class);
        assertState("42P01", ProgrammingError.class);
        assertState("42601", ProgrammingError.class);
        assertState("21000", ProgrammingError.class);
        assertState("42501", PermissionDenied.class);
        assertState("25006", ReadOnlyViolation.class);
        assertState("25P02", TransactionAborted.class);
        assertState("0A000", NotSupported.class);
        assertState("53100", ResourcesExhausted.class);
        assertState("23000", ConstraintViolation.class);
        assertState("44000", CheckViolation.class);
        assertState("P0001", DatabaseError.class);
        assertState(null, DatabaseError.class);
        assertState("", DatabaseError.class);
        assertThat(classify(Dialects.POSTGRESQL, new SQLTimeoutException("late")))
                .isInstanceOf(QueryTimeout.class);
    }

    private static void assertState(String state, Class<? extends DatabaseError> expected) {
        assertThat(classify(Dialects.POSTGRESQL, new SQLException("no", state)).getClass())
                .as(state)
                .isEqualTo(expected);
    }

    @Test
    void theNumbersOfMariadbAndGalera() {
        assertNumber(Dialects.MARIADB, 1213, Deadlock.class);
        assertNumber(Dialects.MARIADB, 1020, SerializationFailure.class);
        assertNumber(Dialects.MARIADB, 1205, LockTimeout.class);
        assertNumber(Dialects.MARIADB, 1969, QueryTimeout.class);
        assertNumber(Dialects.MARIADB, 1040, TooManyConnections.class);
        assertNumber(Dialects.MARIADB, 1045, ConnectFailed.class);
        assertNumber(Dialects.MARIADB, 1927, Disconnected.class);
        // WSREP has not yet prepared the node; not connected to the primary component
        assertNumber(Dialects.MARIADB, 1047, Disconnected.class);
        assertNumber(Dialects.MARIADB, 1180, Disconnected.class);
        assertNumber(Dialects.MARIADB, 1366, DataError.class);
        assertNumber(Dialects.MARIADB, 1142, PermissionDenied.class);
        assertNumber(Dialects.MARIADB, 1792, ReadOnlyViolation.class);
        assertNumber(Dialects.MARIADB, 1114, ResourcesExhausted.class);
        assertNumber(Dialects.MARIADB, 1235, NotSupported.class);
    }

    @Test
    void anOptionOfMariadbForbidsWritingOrSomethingElse() {
        String message = "The MariaDB server is running with the --%s option so it cannot execute this statement";
        assertThat(classify(Dialects.MARIADB, new SQLException(message.formatted("read-only"), "HY000", 1290)))
                .isInstanceOf(ReadOnlyViolation.class);
        assertThat(classify(Dialects.MARIADB, new SQLException(message.formatted("skip-grant-tables"), "HY000", 1290)))
                .isInstanceOf(NotSupported.class);
    }

    @Test
    void theCodesOfSqlite() {
        assertSqlite(13, "[SQLITE_FULL] Insertion failed because database is full", ResourcesExhausted.class);
        assertSqlite(10, "[SQLITE_IOERR_WRITE] I/O error", ResourcesExhausted.class);
        assertSqlite(8, "[SQLITE_READONLY] Attempt to write a readonly database", ReadOnlyViolation.class);
        assertSqlite(23, "[SQLITE_AUTH] Authorization denied", PermissionDenied.class);
        assertSqlite(20, "[SQLITE_MISMATCH] Data type mismatch", DataError.class);
        assertSqlite(19, "[SQLITE_CONSTRAINT_TRIGGER] A RAISE() function failed", ConstraintViolation.class);
        assertSqlite(1, "[SQLITE_ERROR] SQL error or missing database (integer overflow)", DataError.class);
        assertSqlite(1, "[SQLITE_ERROR] SQL error or missing database (no such table: x)", ProgrammingError.class);
        assertSqlite(5, "[SQLITE_BUSY] The database file is locked", LockTimeout.class);
        assertSqlite(0, "without a code", DatabaseError.class);
    }

    private static void assertSqlite(int code, String message, Class<? extends DatabaseError> expected) {
        assertThat(classify(Dialects.SQLITE, new SQLException(message, null, code))
                        .getClass())
                .as(message)
                .isEqualTo(expected);
    }

    @Test
    void theNumbersOfH2() {
        assertNumber(Dialects.H2, 90067, Disconnected.class);
        assertNumber(Dialects.H2, 90131, SerializationFailure.class);
        assertNumber(Dialects.H2, 90097, ReadOnlyViolation.class);
        assertNumber(Dialects.H2, 90096, PermissionDenied.class);
        assertNumber(Dialects.H2, 90108, ResourcesExhausted.class);
        assertNumber(Dialects.H2, 50100, NotSupported.class);
    }

    @Test
    void theMessagesOfMysql() {
        assertConstraint(
                Dialects.MYSQL, 1062, "Duplicate entry 'x' for key 'user.uq_email'", UniqueViolation.class, "uq_email");
        assertConstraint(
                Dialects.MYSQL, 3819, "Check constraint 'ck_age' is violated.", CheckViolation.class, "ck_age");
        assertConstraint(Dialects.MYSQL, 1048, "Column 'age' cannot be null", NotNullViolation.class, "age");
    }

    @Test
    void theNumbersAndMessagesOfSqlServer() {
        assertConstraint(
                Dialects.SQLSERVER,
                2627,
                "Violation of UNIQUE KEY constraint 'uq_email'. Cannot insert duplicate key in object 'dbo.users'."
                        + " The duplicate key value is (x).",
                UniqueViolation.class,
                "uq_email");
        assertConstraint(
                Dialects.SQLSERVER,
                2601,
                "Cannot insert duplicate key row in object 'dbo.users' with unique index 'ix_email'."
                        + " The duplicate key value is (x).",
                UniqueViolation.class,
                "ix_email");
        assertConstraint(
                Dialects.SQLSERVER,
                547,
                "The INSERT statement conflicted with the FOREIGN KEY constraint \"fk_user\". The conflict occurred in"
                        + " database \"shop\", table \"dbo.users\", column 'id'.",
                ForeignKeyViolation.class,
                "fk_user");
        assertConstraint(
                Dialects.SQLSERVER,
                547,
                "The INSERT statement conflicted with the CHECK constraint \"ck_age\". The conflict occurred in"
                        + " database \"shop\", table \"dbo.users\", column 'age'.",
                CheckViolation.class,
                "ck_age");
        assertConstraint(
                Dialects.SQLSERVER,
                515,
                "Cannot insert the value NULL into column 'age', table 'shop.dbo.users'; column does not allow nulls."
                        + " INSERT fails.",
                NotNullViolation.class,
                "age");
        assertNumber(Dialects.SQLSERVER, 1205, Deadlock.class);
        assertNumber(Dialects.SQLSERVER, 3960, SerializationFailure.class);
        assertNumber(Dialects.SQLSERVER, 1222, LockTimeout.class);
        assertNumber(Dialects.SQLSERVER, 18456, ConnectFailed.class);
        assertNumber(Dialects.SQLSERVER, 10928, TooManyConnections.class);
        assertNumber(Dialects.SQLSERVER, 8134, DataError.class);
        assertNumber(Dialects.SQLSERVER, 208, ProgrammingError.class);
        assertNumber(Dialects.SQLSERVER, 229, PermissionDenied.class);
        assertNumber(Dialects.SQLSERVER, 3906, ReadOnlyViolation.class);
        assertNumber(Dialects.SQLSERVER, 1105, ResourcesExhausted.class);
        assertNumber(Dialects.SQLSERVER, 3930, TransactionAborted.class);
    }

    @Test
    void theNumbersAndMessagesOfOracle() {
        assertConstraint(
                Dialects.ORACLE,
                1,
                "ORA-00001: unique constraint (SHOP.UQ_EMAIL) violated",
                UniqueViolation.class,
                "uq_email");
        assertConstraint(
                Dialects.ORACLE,
                2291,
                "ORA-02291: integrity constraint (SHOP.FK_USER) violated - parent key not found",
                ForeignKeyViolation.class,
                "fk_user");
        assertConstraint(
                Dialects.ORACLE,
                1400,
                "ORA-01400: cannot insert NULL into (\"SHOP\".\"USERS\".\"AGE\")",
                NotNullViolation.class,
                "age");
        assertConstraint(
                Dialects.ORACLE,
                2290,
                "ORA-02290: check constraint (SHOP.CK_AGE) violated",
                CheckViolation.class,
                "ck_age");
        assertNumber(Dialects.ORACLE, 60, Deadlock.class);
        assertNumber(Dialects.ORACLE, 8177, SerializationFailure.class);
        assertNumber(Dialects.ORACLE, 54, LockTimeout.class);
        assertNumber(Dialects.ORACLE, 1013, QueryTimeout.class);
        assertNumber(Dialects.ORACLE, 3113, Disconnected.class);
        assertNumber(Dialects.ORACLE, 12519, TooManyConnections.class);
        assertNumber(Dialects.ORACLE, 1722, DataError.class);
        assertNumber(Dialects.ORACLE, 942, ProgrammingError.class);
        assertNumber(Dialects.ORACLE, 1031, PermissionDenied.class);
        assertNumber(Dialects.ORACLE, 16000, ReadOnlyViolation.class);
        assertNumber(Dialects.ORACLE, 1653, ResourcesExhausted.class);
        assertNumber(Dialects.ORACLE, 3001, NotSupported.class);
    }

    @Test
    void aPostgresqlErrorWithoutItsDriverIsReadFromItsMessage() {
        DatabaseError error = classify(
                Dialects.POSTGRESQL,
                new SQLException("ERROR: duplicate key value violates unique constraint \"uq_email\"", "23505"));
        assertThat(error.constraint()).isEqualTo("uq_email");
    }

    @Test
    void aBatchIsClassifiedByTheErrorInsideIt() {
        SQLException inside = new SQLException("inside", "23505");
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0 INSERT … ('secret')", "23505", new int[0]);
        batch.setNextException(inside);
        DatabaseError error = classify(Dialects.POSTGRESQL, batch);
        assertThat(error).isInstanceOf(UniqueViolation.class).hasCause(inside).hasMessageNotContaining("secret");
    }

    @Test
    void aBatchThatChainsOnlyItselfIsClassifiedAsItIs() {
        SQLException alone = new BatchUpdateException("batch", "40001", new int[0]);
        assertThat(classify(Dialects.POSTGRESQL, alone))
                .isInstanceOf(SerializationFailure.class)
                .hasCause(alone);
    }

    private static void assertNumber(Dialect dialect, int number, Class<? extends DatabaseError> expected) {
        assertThat(classify(dialect, new SQLException("no", "HY000", number)).getClass())
                .as("%s %s", dialect, number)
                .isEqualTo(expected);
    }

    private static void assertConstraint(
            Dialect dialect, int number, String message, Class<? extends DatabaseError> expected, String constraint) {
        DatabaseError error = classify(dialect, new SQLException(message, "23000", number));
        assertThat(error.getClass()).isEqualTo(expected);
        assertThat(error.constraint()).isEqualTo(constraint);
    }

    private static DatabaseError classify(Dialect dialect, SQLException thrown) {
        return dialect.errors().classify(thrown, Circumstance.NOWHERE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.error.CheckViolation;
import dev.athanor.error.ConstraintViolation;
import dev.athanor.error.DataError;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.NotSupported;
import dev.athanor.error.PermissionDenied;
import dev.athanor.error.ProgrammingError;
import dev.athanor.error.ReadOnlyViolation;
import dev.athanor.error.ResourcesExhausted;
import dev.athanor.error.TransactionAborted;
import dev.athanor.error.UniqueViolation;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** The same mistake is the same class of error on every database, or the difference is stated here. */
class ErrorClassSpec {
    private Engine engine;
    private String database;

    @BeforeEach
    void tables(TestDatabase given) {
        database = given.name();
        engine = given.engine();
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE parent (id INTEGER NOT NULL, email VARCHAR(6), age SMALLINT NOT NULL,"
                    + " price NUMERIC(4, 2), born DATE, CONSTRAINT pk_parent PRIMARY KEY (id),"
                    + " CONSTRAINT uq_email UNIQUE (email), CONSTRAINT uq_two UNIQUE (age, price),"
                    + " CONSTRAINT ck_age CHECK (age > 0))"));
            conn.execute(text("CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL,"
                    + " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id))"));
            conn.execute(text("INSERT INTO parent (id, email, age, price) VALUES (1, 'a', 5, 1)"));
            conn.execute(text("INSERT INTO child (id, parent_id) VALUES (1, 1)"));
        });
    }

    private DatabaseError refused(String sql) {
        return catchThrowableOfType(
                DatabaseError.class,
                () -> engine.begin(
                        conn -> conn.execute(text(sql.replace(":", "\\:"))).close()));
    }

    private boolean on(String... names) {
        return Set.of(names).contains(database);
    }

    private void assertCulprit(DatabaseError error, String table, String column) {
        assertThat(error).isNotNull();
        assertThat(error.table()).as("table").isEqualTo(table);
        assertThat(error.column()).as("column").isEqualTo(column);
    }

    @DatabaseTest
    void aUniqueViolationTellsTableAndColumn() {
        DatabaseError error = refused("INSERT INTO parent (id, email, age) VALUES (3, 'a', 5)");
        assertThat(error).isInstanceOf(UniqueViolation.class).isInstanceOf(ConstraintViolation.class);
        // PostgreSQL names the columns only beside their values, MariaDB names the key alone
        assertCulprit(error, on("mariadb") ? null : "parent", on("postgresql", "mariadb") ? null : "email");
    }

    @DatabaseTest
    void ofSeveralColumnsNoneIsTheCulprit() {
        DatabaseError error = refused("INSERT INTO parent (id, age, price) VALUES (3, 5, 1)");
        assertThat(error).isInstanceOf(UniqueViolation.class);
        assertThat(error.constraint()).isEqualTo(on("sqlite") ? "parent.age, parent.price" : "uq_two");
        assertCulprit(error, on("mariadb") ? null : "parent", null);
    }

    @DatabaseTest
    void aForeignKeyViolationTellsTheTableThatRefers() {
        for (String sql :
                List.of("INSERT INTO child (id, parent_id) VALUES (9, 77)", "DELETE FROM parent WHERE id = 1")) {
            DatabaseError error = refused(sql);
            assertThat(error).isInstanceOf(ForeignKeyViolation.class);
            assertCulprit(error, on("sqlite") ? null : "child", on("sqlite", "postgresql") ? null : "parent_id");
        }
    }

    @DatabaseTest
    void aNullTellsItsColumn() {
        DatabaseError error = refused("INSERT INTO parent (id, age) VALUES (3, NULL)");
        assertThat(error).isInstanceOf(NotNullViolation.class);
        assertCulprit(error, on("mariadb", "h2") ? null : "parent", "age");
    }

    @DatabaseTest
    void aCheckTellsItsTable() {
        DatabaseError error = refused("INSERT INTO parent (id, age) VALUES (3, -5)");
        assertThat(error).isInstanceOf(CheckViolation.class);
        assertThat(error.constraint()).isEqualTo("ck_age");
        assertCulprit(error, on("sqlite", "h2") ? null : "parent", null);
    }

    @DatabaseTest
    void aValueThatIsTooLongOrTooLargeIsADataError() {
        Map<String, String> columns = Map.of(
                "INSERT INTO parent (id, email, age) VALUES (3, 'much too long', 1)", "email",
                "INSERT INTO parent (id, age) VALUES (3, 70000)", "age",
                "INSERT INTO parent (id, age, price) VALUES (3, 1, 12345)", "price");
        columns.forEach((sql, column) -> {
            DatabaseError error = refused(sql);
            if (on("sqlite")) {
                // SQLite keeps lengths and ranges for documentation only
                assertThat(error).as(sql).isNull();
                engine.begin(conn -> conn.execute(text("DELETE FROM parent WHERE id = 3")));
            } else {
                assertThat(error).as(sql).isInstanceOf(DataError.class);
                assertCulprit(error, null, on("postgresql") ? null : column);
            }
        });
    }

    @DatabaseTest
    void aTextThatIsNoSuchValueIsADataError() {
        Map<String, String> columns = Map.of(
                "INSERT INTO parent (id, age) VALUES (3, 'abc')", "age",
                "INSERT INTO parent (id, age, born) VALUES (3, 1, 'abc')", "born");
        columns.forEach((sql, column) -> {
            DatabaseError error = refused(sql);
            if (on("sqlite")) {
                assertThat(error).as(sql).isNull();
                engine.begin(conn -> conn.execute(text("DELETE FROM parent WHERE id = 3")));
            } else {
                assertThat(error).as(sql).isInstanceOf(DataError.class);
                assertThat(error.column()).isEqualTo(on("mariadb") || on("h2") && column.equals("age") ? column : null);
            }
        });
    }

    @DatabaseTest
    void dividingByZeroIsADataErrorWhereItIsNotNull() {
        DatabaseError error = refused("SELECT 1 / 0");
        if (on("sqlite", "mariadb")) {
            assertThat(error).isNull();
        } else {
            assertThat(error).isInstanceOf(DataError.class);
        }
    }

    @DatabaseTest
    void anOverflowIsADataErrorWhereNumbersDoNotGrow() {
        DatabaseError error = refused("SELECT 9223372036854775807 * CAST(id + 9 AS "
                + (on("mariadb") ? "INTEGER" : "BIGINT") + ") FROM parent");
        if (on("sqlite")) {
            // what does not fit becomes a floating point number
            assertThat(error).isNull();
        } else {
            assertThat(error).isInstanceOf(DataError.class);
        }
    }

    @DatabaseTest
    void aStatementThatIsWrongIsAProgrammingError() {
        for (String sql : List.of(
                "SELEC 1",
                "SELECT nope FROM parent",
                "SELECT * FROM nope",
                "SELECT nope(1)",
                "DROP TABLE nope",
                "CREATE TABLE parent (id INTEGER)",
                "INSERT INTO parent (id, age) VALUES (3)")) {
            DatabaseError error = refused(sql);
            assertThat(error).as(sql).isInstanceOf(ProgrammingError.class);
            assertThat(error.constraint()).isNull();
            assertThat(error.isRetryable()).isFalse();
        }
        DatabaseError severalRows = refused("SELECT (SELECT 1 UNION SELECT 2)");
        if (on("sqlite")) {
            assertThat(severalRows).isNull();
        } else {
            assertThat(severalRows).isInstanceOf(ProgrammingError.class);
        }
    }

    @DatabaseTest(except = "h2") // whose transactions cannot be told to read only
    void writingWhereOnlyReadingIsAllowedIsAReadOnlyViolation() {
        DatabaseError error = catchThrowableOfType(DatabaseError.class, () -> {
            try (Connection conn = engine.connect()) {
                switch (database) {
                    case "sqlite" -> conn.execute(text("PRAGMA query_only = 1"));
                    case "postgresql" -> conn.execute(text("SET TRANSACTION READ ONLY"));
                    default -> conn.isolation(Isolation.AUTOCOMMIT).execute(text("START TRANSACTION READ ONLY"));
                }
                conn.execute(text("DELETE FROM child"));
            }
        });
        assertThat(error).isInstanceOf(ReadOnlyViolation.class);
        engine.dispose();
    }

    @DatabaseTest
    void onPostgresqlAnErrorAbortsTheTransactionElsewhereOnlyTheStatement() {
        try (Connection conn = engine.connect()) {
            catchThrowableOfType(DatabaseError.class, () -> conn.execute(text("SELEC 1")));
            DatabaseError next =
                    catchThrowableOfType(DatabaseError.class, () -> conn.execute(text("DELETE FROM child")));
            if (on("postgresql")) {
                assertThat(next).isInstanceOf(TransactionAborted.class);
            } else {
                assertThat(next).isNull();
            }
        }
    }

    @DatabaseTest(only = "postgresql")
    void whatTheUserMayNotDoIsPermissionDenied() {
        DatabaseError error = catchThrowableOfType(DatabaseError.class, () -> {
            try (Connection conn = engine.connect()) {
                conn.execute(text("CREATE ROLE athanor_guest NOLOGIN"));
                conn.execute(text("SET LOCAL ROLE athanor_guest"));
                conn.execute(text("SELECT * FROM pg_authid"));
            }
        });
        assertThat(error).isInstanceOf(PermissionDenied.class);
    }

    @DatabaseTest(only = "h2")
    void whatTheUserOfAnotherEngineMayNotDoIsPermissionDenied(TestDatabase given) {
        engine.begin(conn -> conn.execute(text("CREATE USER guest PASSWORD 'x'")));
        try (Engine guests = Engine.create(given.url().replaceFirst(";.*", "") + ";USER=GUEST;PASSWORD=x")) {
            DatabaseError error = catchThrowableOfType(
                    DatabaseError.class, () -> guests.begin(conn -> conn.execute(text("SELECT * FROM parent"))));
            assertThat(error).isInstanceOf(PermissionDenied.class);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void whatADatabaseHasNotGotIsNotSupported() {
        assertThat(refused(
                        on("postgresql")
                                ? "SELECT count(*) FROM parent GROUP BY age FOR UPDATE"
                                : "SELECT id FROM parent WHERE id IN (SELECT id FROM child LIMIT 1)"))
                .isInstanceOf(NotSupported.class);
    }

    @DatabaseTest(except = "h2") // whose limits are those of the machine
    void aDatabaseThatIsFullIsOutOfResources() {
        DatabaseError error = catchThrowableOfType(DatabaseError.class, () -> {
            try (Connection conn = engine.connect()) {
                switch (database) {
                    case "sqlite" -> {
                        conn.execute(text("PRAGMA max_page_count = 10"));
                        conn.execute(text("CREATE TABLE filled AS SELECT zeroblob(100000) AS filling"));
                    }
                    case "postgresql" -> {
                        conn.execute(text("SET LOCAL work_mem = '64kB'"));
                        conn.execute(text("SET LOCAL temp_file_limit = '64kB'"));
                        conn.execute(text("SELECT n FROM generate_series(1, 100000) n ORDER BY -n"))
                                .all();
                    }
                    default -> {
                        conn.execute(text("SET max_heap_table_size = 16384"));
                        conn.execute(text("CREATE TABLE filled (filling CHAR(255)) ENGINE = MEMORY"));
                        conn.execute(text("INSERT INTO filled SELECT 'x' FROM seq_1_to_10000"));
                    }
                }
            }
        });
        assertThat(error).isInstanceOf(ResourcesExhausted.class);
        engine.dispose();
    }

    @DatabaseTest(only = "sqlite")
    void whatATriggerRaisesIsAConstraintOfItsOwnKind() {
        engine.begin(conn -> conn.execute(text(
                "CREATE TRIGGER guard BEFORE DELETE ON child" + " BEGIN SELECT RAISE(ABORT, 'children stay'); END")));
        DatabaseError error = refused("DELETE FROM child");
        assertThat(error.getClass()).isEqualTo(ConstraintViolation.class);
        assertThat(error).hasMessageContaining("children stay");
    }
}

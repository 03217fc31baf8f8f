// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Echo;
import dev.athanor.engine.Engine;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DataError;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.DriverException;
import dev.athanor.error.InvalidValue;
import dev.athanor.error.UniqueViolation;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.specs.engine.LogLines;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.Types;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Isolated;

/** Databases quote the values and rows that they refuse; no error shows them unless the engine was told to. */
@Isolated
class HiddenValueSpec {
    private static final String SECRET = "s3cr3t";
    private static final long SECRET_NUMBER = 987_654_321;

    private Engine engine;

    @BeforeEach
    void tables(Engine given) {
        engine = given;
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE parent (id BIGINT NOT NULL, email VARCHAR(30), age SMALLINT NOT NULL,"
                    + " born DATE, CONSTRAINT pk_parent PRIMARY KEY (id), CONSTRAINT uq_email UNIQUE (email),"
                    + " CONSTRAINT ck_age CHECK (age > 0))"));
            conn.execute(text("CREATE TABLE child (id BIGINT PRIMARY KEY, parent_id BIGINT NOT NULL,"
                    + " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id))"));
            conn.execute(
                    text("INSERT INTO parent (id, email, age) VALUES (:id, :email, 5)"), row(SECRET_NUMBER, SECRET));
            conn.execute(
                    text("INSERT INTO child (id, parent_id) VALUES (1, :id)").bind("id", SECRET_NUMBER));
        });
    }

    private static Map<String, Object> row(long id, String email) {
        return Map.of("id", id, "email", email);
    }

    /** Everything that can be refused with a value in it, by one statement and in a batch. */
    private List<DatabaseError> refusals(Engine asked) {
        List<DatabaseError> all = new ArrayList<>();
        String insert = "INSERT INTO parent (id, email, age) VALUES (:id, :email, ";
        for (String sql : List.of(
                insert + "5)",
                insert + "NULL)",
                insert + "-5)",
                insert + "70000)",
                "INSERT INTO parent (id, age, born) VALUES (:id, 5, :email)",
                "INSERT INTO parent (id, age) VALUES (:id, :email)",
                "INSERT INTO child (id, parent_id) VALUES (2, :id - 1)",
                "DELETE FROM parent WHERE id = :id",
                "UPDATE parent SET age = NULL WHERE id = :id",
                "UPDATE parent SET email = :email, nope = 1 WHERE id = :id",
                "UPDATE nope SET email = :email WHERE id = :id",
                "INSERT INTO parent VALUES (:id, :email)",
                "SELEC :id WHERE a = :email")) {
            for (long id : List.of(SECRET_NUMBER, SECRET_NUMBER + 1)) {
                for (String email : List.of(SECRET, "it's \"" + SECRET + "\"", SECRET.repeat(20))) {
                    add(
                            all,
                            () -> asked.begin(conn ->
                                    conn.execute(text(sql), row(id, email)).close()));
                    add(
                            all,
                            () -> asked.begin(conn -> conn.execute(text(sql), List.of(row(id, email), row(id, email)))
                                    .close()));
                }
            }
        }
        return all;
    }

    private static void add(List<DatabaseError> all, Runnable work) {
        DatabaseError error = catchThrowableOfType(DatabaseError.class, work::run);
        if (error != null) {
            all.add(error);
        }
    }

    /** The stack trace as logs print it, with causes and with what was suppressed. */
    private static String printed(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.sql.SQLException sql && sql.getNextException() != null) {
                text.append(printed(sql.getNextException()));
            }
        }
        return text.toString();
    }

    @DatabaseTest
    void noErrorShowsAValue() {
        List<DatabaseError> refusals = refusals(engine);
        assertThat(refusals).hasSizeGreaterThan(60);
        for (DatabaseError error : refusals) {
            assertThat(printed(error))
                    .doesNotContain(SECRET)
                    .doesNotContain(String.valueOf(SECRET_NUMBER))
                    .doesNotContain(String.valueOf(SECRET_NUMBER - 1))
                    .doesNotContain(String.valueOf(SECRET_NUMBER + 1));
        }
    }

    @DatabaseTest
    void theErrorStillTellsWhatAndWhere(TestDatabase database) {
        DatabaseError error = refusals(engine).get(0);
        Throwable driver = error.driverException();
        assertThat(error).isInstanceOf(UniqueViolation.class).hasMessageContaining(String.valueOf(error.constraint()));
        assertThat(error.getCause()).hasMessageNotContaining(SECRET);
        // who really wants the driver's own exception gets it
        switch (database.name()) {
            case "sqlite" -> assertThat(driver).isSameAs(error.getCause());
            case "postgresql" -> {
                assertThat(error.getCause())
                        .isInstanceOf(DriverException.class)
                        .hasMessage("ERROR: duplicate key value violates unique constraint \"pk_parent\"");
                assertThat(error.getCause().toString()).startsWith("org.postgresql.util.PSQLException: ERROR");
                assertThat(driver).hasMessageContaining("Detail: Key (id)=(" + SECRET_NUMBER + ") already exists.");
            }
            case "mariadb" -> {
                assertThat(error.getCause()).hasMessageContaining("Duplicate entry '…' for key 'PRIMARY'");
                assertThat(driver).hasMessageContaining("Duplicate entry '" + SECRET_NUMBER + "'");
            }
            default -> {
                assertThat(error.getCause())
                        .hasMessage(
                                "Unique index or primary key violation: \"PUBLIC.PK_PARENT PRIMARY KEY ON PUBLIC.PARENT(ID)\"");
                assertThat(driver).hasMessageContaining("/* key:" + SECRET_NUMBER + " */");
            }
        }
        assertThat(error.sqlState()).isEqualTo(error.driverException().getSQLState());
        assertThat(error.vendorCode()).isEqualTo(error.driverException().getErrorCode());
    }

    @DatabaseTest(except = "sqlite") // which does not mind
    void aDataErrorNamesTheColumnWithoutTheValueWhereTheDatabaseDoes(TestDatabase database) {
        DatabaseError error = catchThrowableOfType(
                DatabaseError.class,
                () -> engine.begin(conn -> conn.execute(
                        text("INSERT INTO parent (id, email, age) VALUES (:id, :email, 1)"),
                        row(1, SECRET.repeat(20)))));
        assertThat(error).isInstanceOf(DataError.class);
        assertThat(error.column()).isEqualTo(database.name().equals("postgresql") ? null : "email");
    }

    @DatabaseTest
    void anEngineThatWasToldToShowsThem(TestDatabase database) {
        try (Engine showing = Engine.builder(database.url()).showValues(true).build()) {
            List<DatabaseError> refusals = refusals(showing);
            assertThat(refusals.get(0))
                    .hasMessageContaining(String.valueOf(SECRET_NUMBER))
                    .hasMessageContaining(SECRET);
            assertThat(refusals)
                    .allSatisfy(error -> assertThat(error.getCause()).isSameAs(error.driverException()));
        }
    }

    @DatabaseTest(except = "sqlite") // which reads any text as a number
    void aValueThatCannotBeReadIsNotShown() {
        Column<Integer> wrong = Column.of("email", Types.INTEGER);
        Table.of("parent", new MetaData(), wrong);
        Throwable error = catchThrowableOfType(
                InvalidValue.class,
                () -> engine.begin(conn -> conn.execute(select(wrong)).all()));
        assertThat(error).hasMessageContaining("column \"email\"");
        assertThat(printed(error)).doesNotContain(SECRET);
    }

    @DatabaseTest
    void noLineOfTheLogShowsAValueEither(TestDatabase database) {
        try (Engine echoing = Engine.builder(database.url()).echo(Echo.ROWS).build()) {
            List<String> lines = LogLines.of(() -> {
                assertThat(refusals(echoing)).isNotEmpty();
                echoing.begin(conn -> assertThat(
                                conn.execute(text("SELECT * FROM parent")).all())
                        .isNotEmpty());
            });
            assertThat(lines).anyMatch(line -> line.contains("INSERT INTO parent"));
            assertThat(lines)
                    // the driver of MariaDB logs, as a warning, what the server says, values and all
                    .filteredOn(line -> !line.contains("org.mariadb.jdbc.message.server.ErrorPacket"))
                    .noneMatch(line -> line.contains(SECRET) || line.contains(String.valueOf(SECRET_NUMBER)));
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void noPasswordIsShownWhenTheLoginIsRefused(TestDatabase database) {
        String withPassword =
                database.url().replaceFirst("user=[^&]*(&password=[^&]*)?", "user=nobody&password=" + SECRET);
        List<Throwable> refused = new ArrayList<>();
        List<String> lines = LogLines.of(() -> {
            try (Engine guest = Engine.builder(withPassword).echo(true).build()) {
                refused.add(catchThrowableOfType(ConnectFailed.class, guest::connect));
                assertThat(guest.toString()).doesNotContain(SECRET);
            }
        });
        assertThat(printed(refused.get(0))).contains("ATH-510").doesNotContain(SECRET);
        assertThat(lines).noneMatch(line -> line.contains(SECRET));
    }
}

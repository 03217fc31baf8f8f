// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.CheckViolation;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.UniqueViolation;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What a database refuses: of which class the error is, and what it shows. */
@ParameterizedClass
@ValueSource(strings = {"sqlite:///:memory:", "h2:///mem:"})
class RefusedStatementSpec {
    @Parameter
    String url;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.create(url);
        create(engine);
    }

    private static void create(Engine engine) {
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE city (id INTEGER PRIMARY KEY, name VARCHAR(30) NOT NULL UNIQUE)"));
            conn.execute(text("CREATE TABLE person (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0),"
                    + " city_id INTEGER REFERENCES city (id))"));
            conn.execute(text("INSERT INTO city (id, name) VALUES (1, 'Leipzig')"));
        });
    }

    @AfterEach
    void close() {
        assertThat(engine.poolStatus().checkedOut()).isZero();
        engine.close();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String sql, Map<String, ?> values) {
        return assertThatThrownBy(() -> engine.begin(conn -> conn.execute(text(sql), values)));
    }

    @Test
    void violationsAreClassified() {
        refused("INSERT INTO city (id, name) VALUES (:id, :name)", Map.of("id", 2, "name", "Leipzig"))
                .isInstanceOf(UniqueViolation.class);
        refused("INSERT INTO city (id, name) VALUES (:id, NULL)", Map.of("id", 2))
                .isInstanceOfSatisfying(
                        NotNullViolation.class, e -> assertThat(e.constraint()).isEqualTo("name"));
        refused("INSERT INTO person (id, age) VALUES (1, :age)", Map.of("age", -1))
                .isInstanceOf(CheckViolation.class);
        refused("INSERT INTO person (id, city_id) VALUES (1, :city)", Map.of("city", 9))
                .isInstanceOf(ForeignKeyViolation.class);
    }

    @Test
    void theMessageShowsTheStatementAndTheTypesOfItsValues() {
        refused("INSERT INTO city (id, name) VALUES (:id, :name)", Map.of("id", 1, "name", "Halle an der Saale"))
                .isInstanceOfSatisfying(
                        DatabaseError.class,
                        e -> assertThat(e.sql()).isEqualTo("INSERT INTO city (id, name) VALUES (?, ?)"))
                .hasMessageStartingWith("ATH-501: ")
                .hasMessageContaining("\n  SQL: INSERT INTO city (id, name) VALUES (?, ?)\n  binds: OTHER, OTHER")
                .hasMessageNotContaining("Saale");
    }

    @Test
    void theMessageShowsTheValuesIfTheEngineWasToldTo() {
        engine.close();
        engine = Engine.builder(url).showValues(true).build();
        create(engine);
        refused("INSERT INTO city (id, name) VALUES (:id, :name)", Map.of("id", 1, "name", "Halle"))
                .hasMessageContaining("binds: 1, Halle");
    }

    @Test
    void theMessageShowsTheRefusedRowOfABatch() {
        engine.close();
        engine = Engine.builder(url).showValues(true).build();
        create(engine);
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(
                        text("INSERT INTO city (id, name) VALUES (:id, :name)"),
                        List.of(
                                Map.of("id", 2, "name", "Halle"),
                                Map.of("id", 1, "name", "Dresden"),
                                Map.of("id", 3, "name", "Chemnitz")))))
                .isInstanceOf(UniqueViolation.class)
                .hasMessageContaining("binds: 1, Dresden")
                .hasMessageContaining("group: 1 of the parameters, counted from 0");
    }

    @Test
    void manyAndLongValuesAreShortened() {
        engine.close();
        engine = Engine.builder(url).showValues(true).build();
        StringBuilder sql = new StringBuilder("SELECT no_such_column, :v0");
        Map<String, Object> values = new java.util.HashMap<>(Map.of("v0", "x".repeat(1_000)));
        for (int i = 1; i < 20; i++) {
            sql.append(", :v").append(i);
            values.put("v" + i, "value" + i);
        }
        refused(sql.toString(), values)
                .isInstanceOf(DatabaseError.class)
                .hasMessageContaining("x".repeat(300) + "… (1000 characters)")
                .hasMessageContaining("value7, … 10 more …, value18, value19")
                .hasMessageNotContaining("value8,");
    }

    @Test
    void aMistakeInTheSqlIsAProgrammingErrorWithTheStatement() {
        refused("SELEC 1", Map.of()).isInstanceOfSatisfying(DatabaseError.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.PROGRAMMING_ERROR);
            assertThat(e.sql()).isEqualTo("SELEC 1");
            assertThat(e.getCause()).isInstanceOf(java.sql.SQLException.class);
        });
    }

    @Test
    void theConnectionGoesOnAfterARefusal() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("INSERT INTO city (id, name) VALUES (2, 'Halle')"));
            assertThatThrownBy(() -> conn.execute(text("INSERT INTO city (id, name) VALUES (2, 'Dresden')")))
                    .isInstanceOf(UniqueViolation.class);
            conn.execute(text("INSERT INTO city (id, name) VALUES (3, 'Dresden')"));
            conn.commit();
            assertThat(conn.execute(text("SELECT name FROM city ORDER BY id"))
                            .scalars()
                            .all())
                    .containsExactly("Leipzig", "Halle", "Dresden");
        }
    }
}

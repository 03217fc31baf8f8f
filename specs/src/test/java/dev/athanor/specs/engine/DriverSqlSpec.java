// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.error.AthanorException;
import dev.athanor.error.InvalidValue;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.math.BigDecimal;
import java.util.List;

/** SQL that goes to the driver as it was written. */
class DriverSqlSpec {
    @DatabaseTest
    void eachQuestionMarkTakesAValueAndColonsMeanNothing(TestDatabase database) {
        database.statements().take();
        try (Connection conn = database.engine().connect()) {
            List<Row> rows = conn.executeDriverSql("SELECT 'at :noon' AS said, 3 + ? AS n /* :why? */", 4)
                    .all();
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).getString("said")).isEqualTo("at :noon");
            assertThat(rows.get(0).getInt("n")).isEqualTo(7);
        }
        database.statements().assertSent("SELECT 'at :noon' AS said, 3 + ? AS n /* :why? */");
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void itWritesAndTellsHowMuch(TestDatabase database) {
        database.engine().begin(conn -> {
            conn.executeDriverSql("CREATE TABLE point (x INTEGER, name VARCHAR(20), price NUMERIC(6, 2))");
            assertThat(conn.executeDriverSql(
                                    "INSERT INTO point (x, name, price) VALUES (?, ?, ?), (?, ?, ?)",
                                    1,
                                    "a",
                                    new BigDecimal("1.25"),
                                    2,
                                    null,
                                    null)
                            .rowCount())
                    .isEqualTo(2);
            assertThat(conn.executeDriverSql("UPDATE point SET x = x + ? WHERE name IS NULL", 5)
                            .rowCount())
                    .isEqualTo(1);
            assertThat(conn.scalar(text("SELECT sum(x) FROM point")).toString()).isEqualTo("8");
        });
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void aValueWithoutAPlaceIsRefused(TestDatabase database) {
        assertRefused(database, "SELECT 1", 1);
        assertRefused(database, "SELECT '?'", 1);
        assertRefused(database, "SELECT '?', ? + 1", 1, 2);
    }

    @DatabaseTest
    void aPlaceWithoutAValueIsRefused(TestDatabase database) {
        assertRefused(database, "SELECT ? + 1");
        assertRefused(database, "SELECT ? + 1, ? + 2", 1);
    }

    private static void assertRefused(TestDatabase database, String sql, Object... values) {
        try (Connection conn = database.engine().connect()) {
            assertThatThrownBy(() -> conn.executeDriverSql(sql, values)).as(sql).isInstanceOf(AthanorException.class);
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void aValueOfAnUnknownClassIsRefused(TestDatabase database) {
        try (Connection conn = database.engine().connect()) {
            assertThatThrownBy(() -> conn.executeDriverSql("SELECT ? + 1", Thread.currentThread()))
                    .isInstanceOf(InvalidValue.class);
        }
    }
}

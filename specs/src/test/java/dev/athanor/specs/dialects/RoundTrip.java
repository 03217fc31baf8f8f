// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Values that are written to a column of a type, and read from it. */
final class RoundTrip {
    private RoundTrip() {}

    /**
     * Each value is written, read, and found by comparison; and so is NULL, but for the last. On H2 an array with a null in
     * it equals none, as the standard has it.
     */
    @SafeVarargs
    static <J> void of(TestDatabase database, SqlType<J> type, J... values) throws SQLException {
        List<J> list = new ArrayList<>();
        for (J value : values) {
            list.add(value);
        }
        written(database, type, list);
        try (Database db = Database.open(database)) {
            for (J value : values) {
                boolean unknown = database.name().equals("h2") && value instanceof List<?> array && holdsNull(array);
                assertThat(db.count(type, value) > 0)
                        .as("%s compared with %s on %s", value, type, database)
                        .isNotEqualTo(unknown);
            }
        }
    }

    private static boolean holdsNull(List<?> list) {
        return list.stream().anyMatch(each -> each == null || each instanceof List<?> inner && holdsNull(inner));
    }

    /** Each value is written and read; and so is NULL. */
    @SafeVarargs
    static <J> void withoutComparison(TestDatabase database, SqlType<J> type, J... values) throws SQLException {
        List<J> list = new ArrayList<>();
        for (J value : values) {
            list.add(value);
        }
        written(database, type, list);
    }

    private static <J> void written(TestDatabase database, SqlType<J> type, List<J> values) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(type);
            for (int i = 0; i < values.size(); i++) {
                db.insert(i, type, values.get(i));
                assertThat(db.read(i, type)).as("%s on %s", type, database).isEqualTo(values.get(i));
            }
            db.insert(-1, type, null);
            assertThat(db.read(-1, type)).isNull();
        }
    }

    /** A value is refused before it is sent, with a sentence that has this in it. */
    static <J> void refused(TestDatabase database, SqlType<J> type, J value, String why) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(type);
            assertThatThrownBy(() -> db.insert(1, type, value))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-801")
                    .hasMessageContaining(why);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.JSON;
import static dev.athanor.type.Types.TEXT;
import static dev.athanor.type.Types.array;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.named;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.type.Json;
import dev.athanor.type.SqlType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/types.md shows. */
class TypesPageSpec {
    // snippet: own
    record Money(long cents) {}

    static final SqlType<Money> MONEY = BIGINT.as(Money.class, Money::cents, Money::new);
    // end

    // snippet: variants
    static final SqlType<String> NOTE = string(255).variant("mysql", TEXT);
    static final SqlType<String> ADDRESS = named("INET"); // a type of PostgreSQL: its values are its texts
    static final SqlType<Json> DOCUMENT = JSON.variant("postgresql", JSON.named("JSONB"));
    // end

    // snippet: enums
    static final SqlType<DayOfWeek> DAY = enumOf(DayOfWeek.class); // VARCHAR(9), the names
    static final SqlType<DayOfWeek> SHORT =
            enumOf(DayOfWeek.class, day -> day.name().substring(0, 2));
    static final SqlType<DayOfWeek> NATIVE = DAY.nativeEnum("day_of_week");
    // end

    @Test
    void aClassOfOnesOwn() {
        assertThat(SQLITE.typeName(MONEY)).isEqualTo("BIGINT");
    }

    @Test
    void variants() {
        assertThat(MYSQL.typeName(NOTE)).isEqualTo("LONGTEXT");
        assertThat(POSTGRESQL.typeName(ADDRESS)).isEqualTo("INET");
        assertThat(POSTGRESQL.typeName(DOCUMENT)).isEqualTo("JSONB");
        assertThat(SQLITE.typeName(DOCUMENT)).isEqualTo("JSON");
    }

    @Test
    void enums() {
        assertThat(POSTGRESQL.typeName(DAY)).isEqualTo("VARCHAR(9)");
        assertThat(POSTGRESQL.typeName(SHORT)).isEqualTo("VARCHAR(2)");
        assertThat(POSTGRESQL.typeName(NATIVE)).isEqualTo("day_of_week");
        assertThat(H2.typeName(NATIVE)).startsWith("ENUM('MONDAY', 'TUESDAY'");
    }

    @Test
    void json() {
        // snippet: json
        Json made = Json.of(Map.of("tags", List.of("new", "red")));
        Json read = Json.parse("{ \"tags\": [\"new\", \"red\"] }");
        assertThat(made).isEqualTo(read); // what they mean counts, not how they are written
        // end
        assertThat(SQLITE.typeName(JSON)).isEqualTo("JSON");
    }

    @Test
    void arrays() {
        // snippet: arrays
        SqlType<List<String>> tags = array(string(20));
        // end
        assertThat(POSTGRESQL.typeName(tags)).isEqualTo("VARCHAR(20)[]");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.type.Types.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.Json;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** JSON documents come back as what they mean. */
class JsonValueSpec {
    private static final Json[] DOCUMENTS = {
        Json.parse("{}"),
        Json.parse("[]"),
        Json.parse(" { \"b\" : 1, \"a\" : [ true, null, -1.5e3, \"x\" ] } "),
        Json.parse("\"it's \\\"quoted\\\" \\\\ \\u0041 \\n\""),
        Json.parse("\"žluťoučký 漢字 \uD83D\uDE00\""),
        Json.parse("12345678901234567"),
        Json.parse("true"),
        Json.NULL,
        Json.of(Map.of("name", "O'Neil", "tags", List.of("a", "b")))
    };

    @DatabaseTest
    void documents(TestDatabase database) throws SQLException {
        RoundTrip.withoutComparison(database, JSON, DOCUMENTS);
    }

    @DatabaseTest
    void jsonsNullIsNotSqlsNull(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(JSON);
            db.insert(1, JSON, Json.NULL);
            db.insert(2, JSON, null);
            assertThat(db.read(1, JSON)).isEqualTo(Json.NULL);
            assertThat(db.read(2, JSON)).isNull();
            assertThat(db.query("SELECT id FROM kept WHERE held IS NULL", Types.INTEGER))
                    .isEqualTo(2);
        }
    }

    @DatabaseTest(only = "postgresql")
    void inPostgresqlsBinaryForm(TestDatabase database) throws SQLException {
        SqlType<Json> jsonb = JSON.named("JSONB");
        RoundTrip.of(database, jsonb, DOCUMENTS);
    }
}

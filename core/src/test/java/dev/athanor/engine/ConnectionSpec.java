// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection: statements, and the transaction that begins by itself. */
class ConnectionSpec {
    private final Engine engine = Engine.create("sqlite:///:memory:");

    ConnectionSpec() {
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER NOT NULL, y INTEGER)")));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void commitsAsOneGoes() {
        try (Connection conn = engine.connect()) {
            conn.execute(
                    text("INSERT INTO point (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 1, "y", 2), Map.of("x", 3, "y", 4)));
            List<Integer> found = new ArrayList<>();
            for (Row row :
                    conn.execute(text("SELECT x, y FROM point WHERE y > :y").bind("y", 2))) {
                found.add(row.getInt("x"));
            }
            conn.commit();
            assertThat(found).containsExactly(3);
        }
    }
}

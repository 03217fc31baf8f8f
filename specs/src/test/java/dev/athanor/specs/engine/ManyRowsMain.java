// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.text;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.result.Result;
import dev.athanor.sql.Row;

/** Reads all rows of a query in a JVM of its own, whose heap is small, and prints how many they were and their sum. */
final class ManyRowsMain {
    private ManyRowsMain() {}

    public static void main(String[] args) {
        long count = 0;
        long sum = 0;
        try (Engine engine = Engine.create(args[0]);
                Connection conn = engine.connect().fetchSize(Integer.parseInt(args[2]));
                Result<Row> rows = conn.execute(text(args[1]))) {
            for (Row row : rows) {
                count++;
                sum += row.getLong("n");
            }
        }
        System.out.println(count + " rows, sum " + sum);
    }
}

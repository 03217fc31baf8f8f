// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static dev.athanor.sql.Statements.text;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Level 1: your own SQL, with connections, transactions and errors taken care of. */
final class EngineLevel {
    private final Engine engine;

    EngineLevel(Engine engine) {
        this.engine = engine;
    }

    void show(Guide guide) {
        guide.chapter("Level 1 · engine, connection, transaction: your own SQL");
        guide.step("Commit as you go; a list of values is one batch", getClass(), "insert", this::insert);
        guide.step("Named parameters, rows by name", getClass(), "read", this::read);
        guide.step("Begin once: whatever is thrown rolls back", getClass(), "rollBack", this::rollBack);
        guide.step("Errors say where, what, and keep the statement", getClass(), "fail", this::fail);
    }

    private Object insert() {
        try (Connection conn = engine.connect()) {
            conn.execute(text("CREATE TABLE point (x INTEGER, y INTEGER)"));
            conn.execute(
                    text("INSERT INTO point (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 1, "y", 2), Map.of("x", 3, "y", 4), Map.of("x", 5, "y", 6)));
            conn.commit();
        }
        return "three points";
    }

    private Object read() {
        List<String> points = new ArrayList<>();
        try (Connection conn = engine.connect()) {
            for (Row row :
                    conn.execute(text("SELECT x, y FROM point WHERE y > :y").bind("y", 2))) {
                points.add("x = " + row.getInt("x") + ", y = " + row.get("y"));
            }
        }
        return points;
    }

    private Object rollBack() {
        try {
            engine.begin(conn -> {
                conn.execute(text("DELETE FROM point"));
                throw new IllegalStateException("changed my mind");
            });
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
        return "committed";
    }

    private Object fail() {
        try (Connection conn = engine.connect()) {
            return conn.execute(text("SELECT z FROM point")).all();
        } catch (AthanorException e) {
            return e.getMessage();
        }
    }
}

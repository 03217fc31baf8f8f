// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;

import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.Map;

/** Level 2: tables as values. */
final class SchemaLevel {
    private final Engine engine;
    private final MetaData metadata = new MetaData();
    private final Table shelf = Table.of(
            "shelf",
            metadata,
            Column.of("id", INTEGER).primaryKey(),
            Column.of("name", string(40)).notNull().unique());
    private final Table crate = Table.of(
            "crate",
            metadata,
            Column.of("id", INTEGER).primaryKey(),
            Column.of("shelf_id", INTEGER).references("shelf.id"),
            Column.of("label", string(40)).notNull());

    SchemaLevel(Engine engine) {
        this.engine = engine;
    }

    void show(Guide guide) {
        guide.chapter("Level 2 · metadata: tables as values");
        guide.step("The DDL of any database, without one", getClass(), "ddl", this::ddl);
        guide.step("Make what is missing, in order of dependency", getClass(), "create", this::create);
        guide.step("Statements know the columns; joins know the foreign keys", getClass(), "join", this::join);
        guide.step("A mistyped name is refused before anything is sent", getClass(), "mistype", this::mistype);
    }

    private Object ddl() {
        return metadata.ddl(POSTGRESQL);
    }

    private Object create() {
        metadata.createAll(engine);
        return metadata.sortedTables();
    }

    private Object join() {
        return engine.beginAndReturn(conn -> {
            conn.execute(insert(shelf).values(Map.of("id", 1, "name", "window")));
            conn.execute(
                    insert(crate),
                    List.of(Map.of("shelf_id", 1, "label", "A–K"), Map.of("shelf_id", 1, "label", "L–Z")));
            return conn.execute(select(shelf.c("name"), crate.c("label")).join(crate))
                    .all();
        });
    }

    private Object mistype() {
        try {
            return select(shelf.c("nmae"));
        } catch (AthanorException e) {
            return e.getMessage();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.StatementLog;

/** Where one thing of many cannot be made, nothing is. */
class RefusedDdlSpec {
    @DatabaseTest(only = {"h2", "mariadb"})
    void whatTheDatabaseCannotDoIsRefusedBeforeAnythingIsMade(Engine engine, StatementLog statements) {
        MetaData metadata = new MetaData();
        Table.of("first", metadata, Column.of("id", INTEGER).primaryKey());
        Table.of(
                "second",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("size", INTEGER),
                Index.of("ix_large", "size").where("size > 10"));
        statements.take();
        assertThatThrownBy(() -> metadata.createAll(engine)).isInstanceOf(UnsupportedByDialect.class);
        assertThat(statements.take()).noneMatch(sql -> sql.startsWith("CREATE"));
        assertThat(engine.tableNames(null)).doesNotContain("first", "second");
        metadata.dropAll(engine);
    }
}

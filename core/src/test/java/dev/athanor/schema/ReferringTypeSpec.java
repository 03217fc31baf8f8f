// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConfigurationError;
import org.junit.jupiter.api.Test;

/** Columns that are of the type of what they refer to. */
class ReferringTypeSpec {
    private final MetaData metadata = new MetaData();

    @Test
    void aColumnWithoutATypeHasThatOfTheColumnThatItRefersTo() {
        Table note = Table.of(
                "note",
                metadata,
                Column.of("id").primaryKey().references("page.id"),
                Column.of("code").references("page.code").notNull().serverDefaultSql("'x'"));
        Table.of(
                "page",
                metadata,
                Column.of("id", BIGINT).primaryKey(),
                Column.of("code", string(7)).unique());
        assertThat(note.c("id").type()).isEqualTo(BIGINT);
        assertThat(Ddl.createTable(note).sql(POSTGRESQL)).isEqualTo("""
            CREATE TABLE note (
                id BIGINT NOT NULL,
                code VARCHAR(7) DEFAULT 'x' NOT NULL,
                PRIMARY KEY (id),
                FOREIGN KEY(id) REFERENCES page (id),
                FOREIGN KEY(code) REFERENCES page (code)
            )\
            """);
        assertThat(select(note.c("id")).where(note.c("code").eq("y")).sqlWithValues(POSTGRESQL))
                .endsWith("note.code = 'y'");
        assertThatThrownBy(() -> note.c("code").eq(5)).hasMessageContaining("ATH-801");
    }

    @Test
    void alsoThroughTablesBetweenAndKeysOfSeveralColumns() {
        Table.of("a", metadata, Column.of("x", BIGINT), Column.of("y", string(3)), PrimaryKey.of("x", "y"));
        Table.of(
                "b",
                metadata,
                Column.of("x"),
                Column.of("y"),
                PrimaryKey.of("x", "y"),
                ForeignKey.of("x", "y").references("a.x", "a.y"));
        Table c = Table.of(
                "c",
                metadata,
                Column.of("x"),
                Column.of("y"),
                ForeignKey.of("y", "x").references("b.y", "b.x"));
        assertThat(c.columns())
                .extracting(column -> POSTGRESQL.typeName(column.type()))
                .containsExactly("BIGINT", "VARCHAR(3)");
        Table copy = c.copyTo(copyOfAll());
        assertThat(copy.c("y").type()).isEqualTo(string(3));
    }

    private MetaData copyOfAll() {
        MetaData other = new MetaData();
        metadata.table("a").copyTo(other);
        metadata.table("b").copyTo(other);
        return other;
    }

    @Test
    void whatLeadsToNoTypeIsRefused() {
        Table page = Table.of("page", metadata, Column.of("id"), Column.of("up").references("page.down"));
        page.append(Column.of("down").references("page.up"));
        for (String column : new String[] {"id", "up", "down"}) {
            assertThatThrownBy(() -> page.c(column).type())
                    .isInstanceOf(ConfigurationError.class)
                    .hasMessageContaining("ATH-219")
                    .hasMessageContaining("was given no type");
        }
        page.append(Column.of("gone").references("nowhere.id"));
        assertThatThrownBy(() -> page.c("gone").type())
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("refers to \"nowhere.id\"");
        assertThatThrownBy(() -> Column.of("alone").type()).hasMessageContaining("belongs to no table yet");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.schema.Ddl.Wish.IF_EXISTS;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INSTANT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.ReferentialAction;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableTrait;
import dev.athanor.schema.Unique;
import dev.athanor.sql.Row;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What docs/schema.md shows, run on SQLite. */
class SchemaPageSpec {
    private final MetaData metadata = new MetaData();

    @Test
    void tablesAreMade() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            // snippet: tables
            Table author = Table.of(
                    "author",
                    metadata,
                    Column.of("id", INTEGER).primaryKey(),
                    Column.of("name", string(40)).notNull().unique());
            Column<Integer> price = Column.of("price", INTEGER);
            Table book = Table.of(
                    "book",
                    metadata,
                    Column.of("id", INTEGER).primaryKey(),
                    Column.of("title", string(80)).comment("without its subtitle"),
                    price,
                    Column.of("author_id", author.c("id", Integer.class))
                            .foreignKey(key -> key.onDelete(ReferentialAction.CASCADE)),
                    Unique.of("author_id", "title").named("uq_book"),
                    Check.of(() -> price.gt(0)),
                    Index.of("ix_book_title", "title"),
                    TableTrait.option("mysql", "engine", "InnoDB"));
            metadata.createAll(engine);
            List<String> elsewhere = metadata.ddl(POSTGRESQL);
            // end
            assertThat(elsewhere).hasSize(4);
            assertThat(engine.tableNames(null)).containsExactly("author", "book");
            assertThat(book.uniques()).hasSize(1);
        }
    }

    // snippet: typed
    static final class Page extends Table {
        final Column<Integer> id = add(Column.of("id", INTEGER).primaryKey());
        final Column<String> title = add(Column.of("title", string(80)).notNull());

        Page(MetaData metadata) {
            super("page", metadata);
        }
    }
    // end

    @Test
    void aTableIsAClass() {
        Page page = new Page(metadata);
        assertThat(select(page.title).where(page.id.eq(1)).toString()).startsWith("SELECT page.title");
    }

    @Test
    void defaultsAreWritten() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            // snippet: defaults
            Column<String> state =
                    Column.of("state", string(10)).defaultTo("new").onUpdate("changed");
            Column<Instant> made = Column.of("made", INSTANT).defaultFrom(Instant::now);
            Column<Integer> level = Column.of("level", INTEGER).serverDefault(1);
            // end
            Table page = Table.of("page", metadata, Column.of("id", INTEGER).primaryKey(), state, made, level);
            metadata.createAll(engine);
            engine.begin(connection -> {
                connection.execute(insert(page));
                Row row = connection.execute(select(state, made, level)).one();
                assertThat(row.get(state)).isEqualTo("new");
                assertThat(row.get(made)).isNotNull();
                assertThat(row.get(level)).isEqualTo(1);
            });
        }
    }

    @Test
    void namesAreMade() {
        // snippet: naming
        MetaData named = new MetaData()
                .naming(NamingConvention.STANDARD
                        .primaryKey("pk_%(table_name)s")
                        .unique("uq_%(table_name)s_%(column_0_N_name)s")
                        .foreignKey("fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"));
        // end
        Table page = Table.of("page", named, Column.of("code", INTEGER).unique());
        assertThat(page.uniques().get(0).name()).isEqualTo("uq_page_code");
    }

    @Test
    void statementsAreRunAlone() {
        Table page = Table.of("page", metadata, Column.of("id", INTEGER).primaryKey(), Column.of("code", INTEGER));
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            // snippet: alone
            engine.begin(connection -> {
                connection.execute(Ddl.createTable(page));
                connection.execute(
                        Ddl.createIndex(page, Index.of("ix_code", "code").unique()));
                connection.execute(Ddl.dropTable(page, IF_EXISTS));
            });
            // end
            assertThat(engine.tableNames(null)).isEmpty();
        }
    }
}

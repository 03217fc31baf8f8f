// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ReferentialAction;
import dev.athanor.engine.Engine;
import dev.athanor.error.CheckViolation;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableTrait;
import dev.athanor.schema.Template;
import dev.athanor.schema.Unique;
import dev.athanor.schema.View;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;

/** What several tables have in common, and tables that are copies of others. */
class TemplateSpec {
    private final MetaData metadata = new MetaData()
            .naming(NamingConvention.STANDARD
                    .check("ck_%(table_name)s_%(constraint_name)s")
                    .unique("uq_%(table_name)s_%(column_0_name)s")
                    .foreignKey("fk_%(table_name)s_%(column_0_name)s"));

    private final Table author = Table.of(
            "author", metadata, Column.of("id", INTEGER).primaryKey().identity(false), Column.of("name", string(20)));

    private final Template common = Template.of(
            Column.of("id", BIGINT).primaryKey().identity(false),
            Column.of("state", enumOf("new", "done").checked()).notNull().defaultTo("new"),
            Column.of("author_id", INTEGER)
                    .references("author.id")
                    .foreignKey(key -> key.onDelete(ReferentialAction.CASCADE)),
            Column.of("code", string(8)).unique(),
            Check.of("id > 0").named("positive"),
            Index.on("author_id"),
            TableTrait.comment("it's common"));

    @DatabaseTest
    void eachTableHasCopiesOfItsOwn(Engine engine) {
        Table book = Table.of(
                "book", metadata, common, Column.of("title", string(40)).defaultTo("untitled"));
        Table song = Table.of("song", metadata, Column.of("tune", string(40)), common);
        assertThat(book.all()).extracting(Column::name).containsExactly("id", "state", "author_id", "code", "title");
        assertThat(song.all()).extracting(Column::name).containsExactly("tune", "id", "state", "author_id", "code");
        assertThat(book.c("id").table()).isSameAs(book);
        assertThat(song.c("id").table()).isSameAs(song);
        assertThat(song.comment()).isEqualTo("it's common");
        assertThat(book.foreignKeys()).extracting(key -> key.name()).containsExactly("fk_book_author_id");
        assertThat(song.foreignKeys()).extracting(key -> key.name()).containsExactly("fk_song_author_id");
        metadata.createAll(engine);
        engine.begin(conn -> {
            conn.execute(insert(author).value(author.c("id"), 1));
            conn.execute(insert(book).value(book.c("id"), 1L).value(book.c("author_id"), 1));
            conn.execute(insert(song).value(song.c("id"), 1L).value(song.c("author_id"), 1));
            assertThat(conn.execute(select(song.c("state"))).one()).isEqualTo("new");
            assertThat(conn.execute(select(book.c("title"))).one()).isEqualTo("untitled");
        });
        for (Table each : List.of(book, song)) {
            assertThatThrownBy(() ->
                            engine.begin(conn -> conn.execute(insert(each).value(each.c("id"), -1L))))
                    .isInstanceOf(CheckViolation.class);
            assertThatThrownBy(() -> engine.begin(conn ->
                            conn.execute(insert(each).value(each.c("id"), 2L).value(each.c("author_id"), 9))))
                    .isInstanceOf(ForeignKeyViolation.class);
        }
        metadata.dropAll(engine);
    }

    @DatabaseTest
    void aTableCannotHaveATemplateTwice(Engine engine) {
        assertThatThrownBy(() -> Table.of("book", metadata, common, common))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("has two columns \"id\"");
    }

    @DatabaseTest
    void copiesReferToTheTablesOfTheirOwnMetadata(Engine engine) {
        Table book = Table.of("book", metadata, common);
        Table shelf = Table.of(
                "shelf",
                metadata,
                Column.of("book_id").references(book.c("id")),
                Column.of("place", INTEGER),
                Unique.of("place").named("place"));
        MetaData other = new MetaData().naming(NamingConvention.STANDARD.foreignKey("fk_copy_%(table_name)s"));
        for (Table each : metadata.sortedTables()) {
            each.copyTo(other);
        }
        Table copy = other.table("shelf");
        assertThat(copy).isNotSameAs(shelf);
        assertThat(copy.metadata()).isSameAs(other);
        assertThat(copy.foreignKeys().get(0).target()).isSameAs(other.table("book"));
        assertThat(copy.foreignKeys().get(0).name()).isEqualTo("fk_copy_shelf");
        assertThat(other.table("book").comment()).isEqualTo("it's common");
        assertThat(other.table("book").indexes()).hasSize(1);
        assertThatThrownBy(() -> copy.copyTo(other)).hasMessageContaining("There is a table \"shelf\"");
        other.createAll(engine);
        assertThat(engine.tableNames(null)).containsExactlyInAnyOrder("author", "book", "shelf");
        other.dropAll(engine);
    }

    @DatabaseTest(except = "sqlite")
    void aCopyMayLieInAnotherSchema(TestDatabase database) {
        Engine engine = database.engine();
        String there = database.anotherSchema();
        MetaData other = new MetaData();
        author.copyTo(other, there);
        other.createAll(engine);
        assertThat(engine.tableNames(there)).containsExactly("author");
        assertThat(engine.tableNames(null)).isEmpty();
    }

    @DatabaseTest
    void aViewCannotBeCopied(Engine engine) {
        View names = View.of("names", metadata, select(author.c("name")));
        assertThatThrownBy(() -> names.copyTo(new MetaData()))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("its query asks the tables of its own metadata");
    }
}

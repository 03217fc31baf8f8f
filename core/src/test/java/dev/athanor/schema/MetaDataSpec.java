// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.enumOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.UnknownName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables that belong together: found by name, made and dropped in order. */
class MetaDataSpec {
    private final MetaData metadata = new MetaData();

    private Table table(String name, String... references) {
        List<Column<?>> columns = new ArrayList<>();
        columns.add(Column.of("id", BIGINT).primaryKey());
        for (int i = 0; i < references.length; i++) {
            columns.add(Column.of("ref_" + i, BIGINT).references(references[i]));
        }
        return Table.of(name, metadata, columns.toArray(Column<?>[]::new));
    }

    /** A database that has some tables, and remembers what it is sent. */
    private static final class Database implements SchemaTarget {
        private final Set<String> tables = new HashSet<>();
        private final Set<String> types = new HashSet<>();
        private final List<String> sent = new ArrayList<>();

        Database(String... tables) {
            this.tables.addAll(List.of(tables));
        }

        @Override
        public SqlTarget dialect() {
            return POSTGRESQL;
        }

        @Override
        public Set<String> viewNames(@Nullable String schema) {
            return Set.of();
        }

        @Override
        public Set<String> typeNames(@Nullable String schema) {
            return schema == null ? types : Set.of();
        }

        @Override
        public Set<String> sequenceNames(@Nullable String schema) {
            return Set.of();
        }

        @Override
        public Set<String> tableNames(@Nullable String schema) {
            return schema == null ? tables : Set.of();
        }

        @Override
        public void executeDdl(Iterable<? extends StatementNode> statements) {
            for (StatementNode statement : statements) {
                sent.add(POSTGRESQL.print(statement).replaceAll(" \\((?s).*", ""));
            }
        }
    }

    @Test
    void aTableIsFoundByName() {
        Table author = table("author");
        assertThat(metadata.table("author")).isSameAs(author);
        assertThat(metadata.tables()).containsExactly(author);
        assertThatThrownBy(() -> metadata.table("auhtor"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-213: There is no table \"auhtor\" here. Did you mean \"author\"?");
    }

    @Test
    void twoTablesCannotHaveOneName() {
        table("author");
        assertThatThrownBy(() -> table("author"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("ATH-215: There is a table \"author\" in this metadata already.");
    }

    @Test
    void twoSchemasMayHaveTablesOfOneName() {
        Table author = table("author");
        Table archived = Table.of("archive", "author", List.of(Column.of("id", INTEGER)));
        metadata.add(archived);
        assertThat(metadata.table("archive.author")).isSameAs(archived);
        assertThat(metadata.table("author")).isSameAs(author);
    }

    @Test
    void tablesComeAfterThoseTheyReferTo() {
        Table review = table("review", "book.id", "author.id");
        Table book = table("book", "author.id");
        Table author = table("author");
        Table shelf = table("shelf");
        assertThat(metadata.sortedTables()).containsExactly(author, book, review, shelf);
    }

    @Test
    void aTableMayReferToItself() {
        Table tree = table("tree", "tree.id");
        assertThat(metadata.sortedTables()).containsExactly(tree);
    }

    @Test
    void tablesThatReferToEachOtherInACircleStandAsTheyWereDeclared() {
        Table shelf = table("shelf", "book.id");
        Table book = table("book", "author.id");
        Table author = table("author", "publisher.id");
        Table publisher = table("publisher", "book.id");
        Table land = table("land");
        assertThat(metadata.sortedTables()).containsExactly(book, author, publisher, shelf, land);
    }

    @Test
    void theForeignKeysOfACircleAreAddedWhenAllTablesAreThere() {
        table("shelf", "book.id");
        table("book", "author.id");
        table("author", "book.id");
        Database database = new Database();
        metadata.createAll(database);
        assertThat(database.sent)
                .containsExactly(
                        "CREATE TABLE book",
                        "CREATE TABLE author",
                        "CREATE TABLE shelf",
                        "ALTER TABLE book ADD CONSTRAINT book_ref_0_fkey FOREIGN KEY(ref_0) REFERENCES author",
                        "ALTER TABLE author ADD CONSTRAINT author_ref_0_fkey FOREIGN KEY(ref_0) REFERENCES book");
    }

    @Test
    void theForeignKeysOfACircleAreDroppedBeforeItsTables() {
        table("book", "author.id");
        table("author", "book.id");
        Database database = new Database("book", "author");
        metadata.dropAll(database);
        assertThat(database.sent)
                .containsExactly(
                        "ALTER TABLE book DROP CONSTRAINT book_ref_0_fkey",
                        "ALTER TABLE author DROP CONSTRAINT author_ref_0_fkey",
                        "DROP TABLE author",
                        "DROP TABLE book");
    }

    @Test
    void createsWhatIsNotThere() {
        table("review", "book.id");
        table("book", "author.id");
        table("author");
        Database database = new Database("author");
        metadata.createAll(database);
        assertThat(database.sent).containsExactly("CREATE TABLE book", "CREATE TABLE review");
    }

    @Test
    void dropsWhatIsThereInReverse() {
        table("review", "book.id");
        table("book", "author.id");
        table("author");
        Database database = new Database("author", "review");
        metadata.dropAll(database);
        assertThat(database.sent).containsExactly("DROP TABLE review", "DROP TABLE author");
    }

    @Test
    void eachSchemaIsAskedForItsTables() {
        metadata.add(Table.of("archive", "author", List.of(Column.of("id", INTEGER))));
        Database database = new Database("author");
        metadata.createAll(database);
        assertThat(database.sent).containsExactly("CREATE TABLE archive.author");
    }

    @Test
    void enumTypesThatAreThereAreNotMadeAgain() {
        Table.of("author", metadata, Column.of("mood", enumOf("sad").nativeEnum("mood")));
        Table.of("book", metadata, Column.of("mood", enumOf("red").nativeEnum("colour")));
        Database database = new Database("author");
        database.types.add("mood");
        metadata.createAll(database);
        assertThat(database.sent).containsExactly("CREATE TYPE colour AS ENUM", "CREATE TABLE book");
        database.sent.clear();
        metadata.dropAll(database);
        assertThat(database.sent).containsExactly("DROP TABLE author", "DROP TYPE mood");
        database.sent.clear();
        metadata.table("author").drop(database);
        assertThat(database.sent).containsExactly("DROP TABLE author");
    }

    @Test
    void theDdlCanBeReadWithoutADatabase() {
        table("book", "author.id");
        table("author");
        assertThat(metadata.ddl(POSTGRESQL)).containsExactly("""
                CREATE TABLE author (
                    id BIGSERIAL NOT NULL,
                    PRIMARY KEY (id)
                )""", """
                CREATE TABLE book (
                    id BIGSERIAL NOT NULL,
                    ref_0 BIGINT,
                    PRIMARY KEY (id),
                    FOREIGN KEY(ref_0) REFERENCES author (id)
                )""");
    }
}

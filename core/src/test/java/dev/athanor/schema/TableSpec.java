// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.STRING;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableInfo.ForeignKeyInfo;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables, their columns and keys, and what is refused in describing them. */
class TableSpec {
    private final MetaData metadata = new MetaData();

    private ColumnInfo info(Column<?>... columns) {
        return Table.of(null, "t", List.of(columns)).columns().get(0);
    }

    @Test
    void aColumnIsFoundByName() {
        Column<Long> id = Column.of("id", BIGINT).primaryKey();
        Table page =
                Table.of("page", metadata, id, Column.of("title", string(255)).notNull());
        assertThat(page.c("id")).isSameAs(id);
        assertThat(page.c("title", String.class).type()).isEqualTo(string(255));
        assertThat(page.all()).hasSize(2).first().isSameAs(id);
        assertThat(id.table()).isSameAs(page);
        assertThat(id).hasToString("page.id");
    }

    @Test
    void anUnknownColumnIsAnsweredWithTheNearest() {
        Table page = Table.of("page", metadata, Column.of("title", STRING), Column.of("body", STRING));
        assertThatThrownBy(() -> page.c("titel"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-214: Table \"page\" has no column \"titel\". Did you mean \"title\"?");
        assertThatThrownBy(() -> page.c("author"))
                .hasMessage("ATH-214: Table \"page\" has no column \"author\". There is \"body\", \"title\".");
    }

    @Test
    void aColumnIsAskedForAsWhatItHolds() {
        Table page = Table.of("page", metadata, Column.of("title", STRING));
        assertThatThrownBy(() -> page.c("title", Long.class))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("ATH-801: The column \"page.title\" holds java.lang.String, not java.lang.Long.");
    }

    @Test
    void twoColumnsCannotHaveOneName() {
        assertThatThrownBy(() -> Table.of("page", metadata, Column.of("id", BIGINT), Column.of("id", INTEGER)))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("ATH-215: Table \"page\" has two columns \"id\".");
    }

    @Test
    void aColumnBelongsToOneTableForGood() {
        Column<Long> id = Column.of("id", BIGINT);
        Table.of("page", metadata, id);
        assertThatThrownBy(() -> Table.of("other", metadata, id))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage(
                        "ATH-104: The column \"id\" belongs to a table already; describe it before it is given to one.");
        assertThatThrownBy(id::notNull).isInstanceOf(ConfigurationError.class);
        assertThatThrownBy(() -> Column.of("id", BIGINT).eq(1L))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("ATH-213: The column \"id\" belongs to no table yet.");
    }

    @Test
    void anIntegerThatIsTheWholeKeyIsMadeByTheDatabase() {
        assertThat(info(Column.of("id", BIGINT).primaryKey()).identity()).isTrue();
        assertThat(info(Column.of("id", INTEGER).primaryKey()).identity()).isTrue();
        assertThat(info(Column.of("id", BIGINT)).identity()).isFalse();
        assertThat(info(Column.of("id", STRING).primaryKey()).identity()).isFalse();
        assertThat(info(
                                Column.of("a", BIGINT).primaryKey(),
                                Column.of("b", BIGINT).primaryKey())
                        .identity())
                .isFalse();
        assertThat(info(Column.of("id", BIGINT).primaryKey().references("other.id"))
                        .identity())
                .isFalse();
        assertThat(info(Column.of("id", BIGINT).primaryKey().identity(false)).identity())
                .isFalse();
        assertThat(info(Column.of("id", BIGINT).identity(true)).identity()).isTrue();
    }

    @Test
    void aKeyIsNotNull() {
        assertThat(info(Column.of("id", STRING).primaryKey()).nullable()).isFalse();
        assertThat(info(Column.of("id", STRING)).nullable()).isTrue();
    }

    @Test
    void aForeignKeyMayBeDeclaredBeforeItsTable() {
        Table book = Table.of("book", metadata, Column.of("author_id", BIGINT).references("author.id"));
        Table author = Table.of("author", metadata, Column.of("id", BIGINT).primaryKey());
        assertThat(book.foreignKeys()).containsExactly(ForeignKeyInfo.of(List.of("author_id"), author, List.of("id")));
    }

    @Test
    void aForeignKeyMayNameASchema() {
        Table author =
                Table.of("people", "author", List.of(Column.of("id", BIGINT).primaryKey()));
        metadata.add(author);
        Table book = Table.of("book", metadata, Column.of("author_id", BIGINT).references("people.author.id"));
        assertThat(book.foreignKeys().get(0).target()).isSameAs(author);
    }

    @Test
    void aForeignKeyToNothingIsNamed() {
        Table book = Table.of(
                "book",
                metadata,
                Column.of("author_id", BIGINT).references("auhtor.id"),
                Column.of("editor_id", BIGINT).references("author.idd"));
        Table.of("author", metadata, Column.of("id", BIGINT).primaryKey());
        assertThatThrownBy(book::foreignKeys)
                .isInstanceOf(ConfigurationError.class)
                .hasMessage(
                        "ATH-213: The column \"author_id\" of table \"book\" refers to \"auhtor.id\". There is no such"
                                + " table. Did you mean \"author\"?");
        Table review =
                Table.of("review", metadata, Column.of("author_id", BIGINT).references("author.idd"));
        assertThatThrownBy(review::foreignKeys)
                .hasMessage(
                        "ATH-214: The column \"author_id\" of table \"review\" refers to \"author.idd\". There is no"
                                + " such column. Did you mean \"id\"?");
        Table alone =
                Table.of(null, "alone", List.of(Column.of("author_id", BIGINT).references("author.id")));
        assertThatThrownBy(alone::foreignKeys)
                .hasMessage(
                        "ATH-213: The column \"author_id\" of table \"alone\" refers to \"author.id\". The table belongs"
                                + " to no metadata in which that could be found.");
    }

    @Test
    void aReferenceHasATableAndAColumn() {
        assertThatThrownBy(() -> Column.of("author_id", BIGINT).references("author"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("ATH-214: \"author\" is not of the form \"table.column\".");
    }

    @Test
    void whatIsSaidOfAColumnHasToMakeSenseTogether() {
        assertSenseless(
                Column.of("a", STRING).identity(Identity.always()),
                "is to be counted by the database, and STRING is no whole number.");
        assertSenseless(
                Column.of("a", INTEGER).identity(Identity.always()).serverDefault(1),
                "is to be counted by the database, and has a default beside that. Leave one out.");
        assertSenseless(
                Column.of("a", INTEGER).computed("b + 1").defaultTo(1),
                "is computed from others, and so has no default and is not counted. Leave one out.");
    }

    private void assertSenseless(Column<?> column, String why) {
        assertThatThrownBy(() -> info(column))
                .isInstanceOfSatisfying(
                        ConfigurationError.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_SCHEMA))
                .hasMessageEndingWith(why);
    }

    @Test
    void aSequenceBelongsToOneMetadata() {
        Sequence numbers = Sequence.of("numbers");
        metadata.add(numbers);
        assertThatThrownBy(() -> new MetaData().add(numbers))
                .isInstanceOf(ConfigurationError.class)
                .hasMessage("ATH-219: The sequence \"numbers\" belongs to another metadata already.");
    }
}

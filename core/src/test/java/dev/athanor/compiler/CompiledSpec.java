// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.InvalidValue;
import dev.athanor.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is known of a statement once it is compiled. */
class CompiledSpec {
    private static Compiled compile(Statement statement) {
        return Compiler.compile(statement.node(), SQLITE);
    }

    @Test
    void theColumnsOfTheRowsAreKnownByPosition() {
        List<ResultColumn> columns =
                compile(select(AUTHOR_ID, BOOK_ID, count())).columns();
        assertThat(columns).extracting(ResultColumn::name).containsExactly("id", "id_1", "count_1");
        assertThat(columns)
                .extracting(ResultColumn::element)
                .containsExactly(AUTHOR_ID.node(), BOOK_ID.node(), count().node());
        assertThat(compile(select(select(AUTHOR_ID).subquery())).columns()).hasSize(1);
    }

    @Test
    void statementsThatWriteHaveColumnsIfTheyGiveRows() {
        assertThat(compile(insert(AUTHOR).value(BORN, 1)).columns()).isEmpty();
        assertThat(compile(update(AUTHOR).set(BORN, 1).returning(AUTHOR_ID, BORN.plus(1)))
                        .columns())
                .extracting(ResultColumn::name)
                .containsExactly("id", "anon_1");
        assertThat(compile(text("SELECT 1")).columns()).isEmpty();
    }

    @Test
    void messagesShowTypesAndOnlyIfToldValues() {
        Statement statement = select(AUTHOR_ID).where(BORN.in(1, 2), AUTHOR_NAME.eq("Jane"));
        Compiled compiled = compile(statement);
        assertThat(compiled.bindTypes()).containsExactly("INTEGER…", "STRING(40)");
        assertThat(compiled.bindValues(BindValues.of(statement.node()), Map.of()))
                .containsExactly("[1, 2]", "Jane");
        assertThat(statement.node().toString()).doesNotContain("Jane");
    }

    @Test
    void aParameterIsGivenByNameWhenTheStatementRuns() {
        Statement statement = insert(AUTHOR).columns(AUTHOR_NAME, BORN);
        CompiledCache cache = new CompiledCache(SQLITE, 10);
        assertThat(Sent.of(statement, cache, Map.of("name", "Jane", "born", 1775L)))
                .isEqualTo(new Sent("INSERT INTO author (name, born) VALUES (?, ?)", List.of("Jane", 1775)));
        assertThatThrownBy(() -> Sent.of(statement, cache, Map.of("name", "Jane")))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-304: The parameter \"born\" has no value; the statement was given [name].");
        assertThatThrownBy(() -> Sent.of(statement, cache, Map.of("name", "Jane", "born", "long ago")))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aValueThatBelongsToTheCompilationIsBoundToo() {
        Statement statement = select(AUTHOR_ID).where(BORN.eq(1775), BORN.in(1, 2));
        Compiled compiled = compile(statement);
        assertThat(compiled.text(new Object[0])).isEqualTo("""
                SELECT author.id
                FROM author
                WHERE author.born = ? AND author.born IN (?, ?)""");
        assertThat(compiled.bindValues(new Object[0], Map.of())).containsExactly("1775", "[1, 2]");
    }
}

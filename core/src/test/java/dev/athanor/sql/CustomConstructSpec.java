// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.merge;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Walker;
import dev.athanor.compiler.CompiledCache;
import dev.athanor.dialects.h2.H2;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constructs, operators and passes over statements that a third party makes. */
class CustomConstructSpec {

    private static final Construct AGE = Construct.named("age", "age({1}, {2})")
            .on("sqlite", "({(1)} - {(2)})")
            .on("h2", "DATEDIFF(YEAR, {*})")
            .refusedOn("oracle", "Compute it in Java.");

    private static final Construct OVERLAPS = Construct.named("overlaps", "{(1)} OVERLAPS {(2)}");

    @Test
    void wordsAreWrittenForEachDatabase() {
        printed(select(AGE.of(Types.INTEGER, BORN.plus(1), PAGES).as("x")))
                .is(
                        "SELECT age(author.born + :born_1, book.pages) AS x\nFROM author, book",
                        on(SQLITE, "SELECT ((author.born + :born_1) - book.pages) AS x\nFROM author, book"),
                        on(H2, "SELECT DATEDIFF(YEAR, author.born + :born_1, book.pages) AS x\nFROM author, book"),
                        refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
        assertThatThrownBy(() -> select(AGE.of(Types.INTEGER, BORN, PAGES)).sql(ORACLE))
                .hasMessage("ATH-310: The database oracle has no age. Compute it in Java.");
    }

    @Test
    void whatFallsApartStandsInParentheses() {
        prints(
                OVERLAPS.holds(BORN, PAGES).and(BORN.eq(1)),
                "(author.born OVERLAPS book.pages) AND author.born = :born_1");
        prints(OVERLAPS.holds(BORN, PAGES).not(), "NOT (author.born OVERLAPS book.pages)");
        prints(AGE.of(Types.INTEGER, BORN, PAGES).times(2), "age(author.born, book.pages) * :param_1");
    }

    private static void prints(Expression<?> value, String text) {
        assertThat(select(value.as("x")).toString()).startsWith("SELECT " + text + " AS x");
    }

    @Test
    void anArgumentThatIsMissingIsTold() {
        assertThatThrownBy(() -> AGE.of(Types.INTEGER, BORN))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: \"age\" needs 2 arguments and is given 1.");
    }

    @Test
    void aConstructSharesACompilationWithItself() {
        CompiledCache cache = new CompiledCache(SQLITE, 10);
        for (int i = 0; i < 5; i++) {
            cache.get(select(AGE.of(Types.INTEGER, BORN, literal(i))).node());
        }
        assertThat(cache.hits()).isEqualTo(4);
        cache.get(select(OVERLAPS.of(Types.INTEGER, BORN, literal(1))).node());
        assertThat(cache.misses()).isEqualTo(2);
    }

    /** Adds a condition to every SELECT from authors, as a filter of rows would. */
    private static final class OnlyTheLiving extends Rewriter {
        @Override
        public Node visitSelect(SelectNode node) {
            SelectNode rewritten = (SelectNode) super.visitSelect(node);
            return new SelectNode(
                    rewritten.clauses().and(Clause.WHERE, ALIVE.eq(true).node()));
        }
    }

    @Test
    void statementsAreRewritten() {
        Select<Long> query = select(AUTHOR_ID).where(BORN.in(select(BORN).where(BORN.gt(1))));
        assertThat(query.rewrite(new OnlyTheLiving())).hasToString("""
                SELECT author.id
                FROM author
                WHERE author.born IN (SELECT author.born
                FROM author
                WHERE author.born > :born_1 AND author.alive = true) AND author.alive = true""");
        Delete gone = delete(AUTHOR).where(AUTHOR_ID.in(query));
        assertThat(gone.rewrite(new OnlyTheLiving()).toString()).endsWith("AND author.alive = true)");
        assertThat(gone.rewrite(new Rewriter() {}).node()).isEqualTo(gone.node());
        assertThat(update(AUTHOR).set(BORN, 1).rewrite(new Rewriter() {})).hasToString("UPDATE author SET born=:born");
        assertThat(insert(AUTHOR).value(BORN, 1).rewrite(new Rewriter() {}))
                .hasToString("INSERT INTO author (born) VALUES (:born)");
    }

    @Test
    void statementsAreWalked() {
        List<String> columns = new ArrayList<>();
        new Walker() {
            @Override
            public Done visitColumnRef(ColumnRef node) {
                columns.add(node.name());
                return super.visitColumnRef(node);
            }
        }.walk(insert(BOOK)
                .value(TITLE, lower(TITLE))
                .onConflict(BOOK_ID)
                .doUpdate(row -> row.set(PAGES, PAGES.bitAnd(1))
                        .where(tuple(PRICE, PAGES).in(List.of())))
                .node());
        assertThat(columns).contains("title", "pages", "price");
    }

    @Test
    void statementsAreCompared() {
        Select<Long> query = select(AUTHOR.alias().of(AUTHOR_ID));
        assertThat(query.compare(select(AUTHOR.alias().of(AUTHOR_ID)))).isTrue();
        assertThat(select(BORN).where(BORN.eq(1)).compare(select(BORN).where(BORN.eq(2))))
                .isTrue();
        assertThat(query.compare(select(AUTHOR_ID))).isFalse();
        assertThat(query.compare(delete(AUTHOR))).isFalse();
        assertThat(select(BORN).where(BORN.in(1, 2)).compare(select(BORN).where(BORN.in(List.of()))))
                .isTrue();
        QueryAlias inner = select(BORN).where(BORN.gt(1)).subquery();
        QueryAlias same = select(BORN).where(BORN.gt(2)).subquery();
        assertThat(select(inner.c("born")).compare(select(same.c("born")))).isTrue();
    }

    @Test
    void statementsWithValuesOfOtherTypesAreOthers() {
        assertThat(select(literal(1).as("x")).compare(select(literal(2).as("x"))))
                .isTrue();
        assertThat(select(literal(1).as("x")).compare(select(literal(1L).as("x"))))
                .isFalse();
        assertThat(text("SELECT :x").bind("x", 1).compare(text("SELECT :x").bind("x", "a")))
                .isFalse();
        assertThat(text("SELECT :x").bind("x", 1).compare(text("SELECT :x").bindType("x", Types.INTEGER)))
                .isTrue();
    }

    @Test
    void statementsOfEveryKindAreRewritten() {
        Rewriter later = new Rewriter() {
            @Override
            public Node visitBind(Bind node) {
                return node.value() instanceof Integer number
                        ? new Bind(number + 100, node.type(), node.name(), node.anonymous(), false, node.slot())
                        : node;
            }
        };
        assertThat(select(BORN)
                        .where(BORN.eq(1))
                        .union(select(BORN).where(BORN.eq(2)))
                        .rewrite(later)
                        .sqlWithValues(SQLITE))
                .contains("author.born = 101", "author.born = 102");
        assertThat(text("SELECT :x").bind("x", 1).columns(BORN).rewrite(later).sqlWithValues(SQLITE))
                .isEqualTo("SELECT 101");
        assertThat(merge(AUTHOR, BOOK, AUTHOR_ID.eq(BOOK_ID))
                        .whenMatched(BORN.lt(5))
                        .update(row -> row.set(BORN, 7))
                        .rewrite(later)
                        .sqlWithValues(H2))
                .contains("author.born < 105 THEN UPDATE SET born=107");
    }
}

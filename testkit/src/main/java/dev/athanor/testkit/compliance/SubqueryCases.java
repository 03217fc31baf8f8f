// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Statements.select;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.sql.QueryAlias;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries inside queries. */
abstract class SubqueryCases {
    @Test
    void asAValueAmongTheResults(Subject db) {
        Library lib = new Library(db);
        Expression<Long> books =
                select(count(lib.book)).where(lib.writer.eq(lib.author)).scalar();
        assertEquals(
                List.of(List.of("Jane", 2L), List.of("Anne", 1L), List.of("Zoë", 0L)),
                lib.rows(select(lib.name, books.as("n")).orderBy(lib.author)));
    }

    @Test
    void asAValueInACondition(Subject db) {
        Library lib = new Library(db);
        Expression<Long> books =
                select(count(lib.book)).where(lib.writer.eq(lib.author)).scalar();
        assertEquals(List.of(1L), lib.authors(books.gt(1L)));
    }

    @Test
    void asAValueInTheOrder(Subject db) {
        Library lib = new Library(db);
        Expression<Long> books =
                select(count(lib.book)).where(lib.writer.eq(lib.author)).scalar();
        assertEquals(List.of(1L, 2L, 3L), lib.all(select(lib.author).orderBy(books.desc())));
    }

    @Test
    void asAValueInArithmetic(Subject db) {
        Library lib = new Library(db);
        TableAlias other = lib.books.alias();
        Expression<Integer> most = select(max(other.of(lib.pages))).scalar();
        assertEquals(
                List.of(0, 225),
                lib.all(select(most.minus(lib.pages)).where(lib.writer.eq(1L)).orderBy(lib.book)));
    }

    @Test
    void aValueOfNoRowIsNull(Subject db) {
        Library lib = new Library(db);
        Expression<String> none = select(lib.title).where(lib.book.eq(99L)).scalar();
        assertNull(lib.connection().scalar(select(none).from(lib.authors).limit(1)));
    }

    @Test
    void exists(Subject db) {
        Library lib = new Library(db);
        Condition any = select(lib.book).where(lib.writer.eq(lib.author)).exists();
        assertEquals(List.of(1L, 2L), lib.authors(any));
        assertEquals(List.of(3L), lib.authors(any.not()));
    }

    @Test
    void existsAmongOtherConditions(Subject db) {
        Library lib = new Library(db);
        Condition any = select(lib.book).where(lib.writer.eq(lib.author)).exists();
        assertEquals(List.of(2L), lib.authors(any.and(lib.born.gt(1800))));
        assertEquals(List.of(1L, 2L, 3L), lib.authors(any.or(lib.alive.eq(true))));
    }

    @Test
    void insideASubquery(Subject db) {
        Library lib = new Library(db);
        TableAlias other = lib.books.alias();
        Expression<Integer> second = select(max(lib.pages))
                .where(
                        lib.writer.eq(lib.author),
                        lib.pages.lt(select(max(other.of(lib.pages))).scalar()))
                .scalar();
        assertEquals(List.of(249), lib.all(select(second).where(lib.author.eq(1L))));
    }

    @Test
    void asATable(Subject db) {
        Library lib = new Library(db);
        QueryAlias early = select(lib.author, lib.born.plus(1).as("next"))
                .where(lib.born.lt(1800))
                .subquery("early");
        assertEquals(List.of(List.of(1L, 1776)), lib.rows(select(early)));
    }

    @Test
    void asATableOfATable(Subject db) {
        Library lib = new Library(db);
        QueryAlias early = select(lib.author, lib.born.plus(1).as("next"))
                .where(lib.born.lt(1800))
                .subquery();
        QueryAlias nested = select(early.c("next")).where(early.c("next").gt(1)).subquery();
        assertEquals(List.of(List.of(1776)), lib.rows(select(nested)));
    }

    @Test
    void asATableOfGroups(Subject db) {
        Library lib = new Library(db);
        QueryAlias counted =
                select(lib.writer, count().as("n")).groupBy(lib.writer).subquery();
        assertEquals(2L, lib.connection().scalar(select(max(counted.<Long>c("n")))));
    }

    @Test
    void asACommonTableExpression(Subject db) {
        Library lib = new Library(db);
        QueryAlias busy = select(lib.writer, count().as("books"))
                .groupBy(lib.writer)
                .having(count().gt(1L))
                .cte("busy");
        assertEquals(List.of(1L), lib.all(select(busy.<Long>c("author_id"))));
    }

    @Test
    void aCommonTableExpressionThatIsUsedTwice(Subject db) {
        Library lib = new Library(db);
        QueryAlias thick = select(lib.book, lib.writer).where(lib.pages.gt(240)).cte("thick");
        assertEquals(
                List.of("Jane"),
                lib.all(select(lib.name)
                        .where(
                                lib.author.in(select(thick.<Long>c("author_id"))),
                                select(count(thick.c("id"))).scalar().eq(2L))));
    }

    @Test
    void aCommonTableExpressionOverAnother(Subject db) {
        Library lib = new Library(db);
        QueryAlias thick = select(lib.book, lib.pages).where(lib.pages.gt(200)).cte("thick");
        QueryAlias thicker =
                select(thick.c("id")).where(thick.<Integer>c("pages").gt(300)).cte("thicker");
        assertEquals(List.of(10L), lib.all(select(thicker.<Long>c("id"))));
    }

    @Test
    void aCommonTableExpressionBesideATable(Subject db) {
        Library lib = new Library(db);
        QueryAlias busy =
                select(lib.writer, count().as("books")).groupBy(lib.writer).cte();
        assertEquals(
                List.of(List.of("Jane", 2L), List.of("Anne", 1L)),
                lib.rows(select(lib.name, busy.c("books"))
                        .join(busy, busy.c("author_id").eq(lib.author))
                        .orderBy(busy.c("books").desc())));
    }

    @Test
    void aCommonTableExpressionInsideASubquery(Subject db) {
        Library lib = new Library(db);
        QueryAlias thick = select(lib.writer).where(lib.pages.gt(300)).cte("thick");
        QueryAlias inner = select(thick.c("author_id")).subquery();
        assertEquals(
                List.of("Jane"),
                lib.all(select(lib.name).join(inner, inner.c("author_id").eq(lib.author))));
    }

    @Test
    void parametersKeepTheirOrderThroughAllOfIt(Subject db) {
        Library lib = new Library(db);
        QueryAlias thick = select(lib.writer, literal("thick").as("kind"))
                .where(lib.pages.gt(300))
                .cte("thick");
        Expression<Long> many = select(count()).where(lib.pages.lt(240)).scalar();
        assertEquals(
                List.of(List.of("found", "thick", 2L)),
                lib.rows(select(literal("found"), thick.c("kind"), many)
                        .join(lib.authors, thick.c("author_id").eq(lib.author))
                        .where(lib.name.eq("Jane"), lib.born.between(1700, 1800))
                        .limit(5)));
    }
}

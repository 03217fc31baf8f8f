// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.CompiledCache;
import dev.athanor.compiler.Sent;
import dev.athanor.dialects.Dialects;
import dev.athanor.error.ErrorCode;
import dev.athanor.schema.Table.TableAlias;
import org.junit.jupiter.api.Test;

/** CTEs that refer to themselves, that write, that stand inside, that are used twice, and that advise the database. */
class CteKindsSpec {

    private static CommonTable tree() {
        TableAlias part = BOOK.alias();
        return select(BOOK_ID, AUTHOR_OF)
                .where(BOOK_ID.eq(1L))
                .recursive("tree")
                .unionAll(tree -> select(part.of(BOOK_ID), part.of(AUTHOR_OF))
                        .from(part, tree)
                        .where(part.of(AUTHOR_OF).eq(tree.c("id"))));
    }

    @Test
    void aRecursiveQueryBeginsWithOneAndGoesOnFromItself() {
        CommonTable tree = tree();
        printed(select(tree.c("id"))).is("""
                WITH RECURSIVE tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """, on(SQLSERVER, """
                WITH tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """), on(ORACLE, """
                WITH tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """));
    }

    @Test
    void aRecursiveQueryMayLeaveOutWhatItFoundBefore() {
        TableAlias part = BOOK.alias();
        CommonTable tree = select(BOOK_ID, AUTHOR_OF)
                .where(BOOK_ID.eq(1L))
                .recursive("tree")
                .union(found -> select(part.of(BOOK_ID), part.of(AUTHOR_OF))
                        .from(part, found)
                        .where(part.of(AUTHOR_OF).eq(found.c("id"))));
        printed(select(tree.c("id")))
                .is(
                        """
                WITH RECURSIVE tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """,
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void numbersAreCounted() {
        CommonTable numbers = select(literal(1).as("n"))
                .recursive("num")
                .unionAll(num -> select(num.<Integer>c("n").plus(1))
                        .where(num.<Integer>c("n").lt(10)));
        printed(select(numbers.<Integer>c("n"))).is("""
                WITH RECURSIVE num(n) AS
                (SELECT :param_1 AS n
                UNION ALL
                SELECT num.n + :n_1 AS anon_1
                FROM num
                WHERE num.n < :n_2)
                SELECT num.n
                FROM num
                """, on(SQLSERVER, """
                WITH num(n) AS
                (SELECT :param_1 AS n
                UNION ALL
                SELECT num.n + :n_1 AS anon_1
                FROM num
                WHERE num.n < :n_2)
                SELECT num.n
                FROM num
                """), on(ORACLE, """
                WITH num(n) AS
                (SELECT :param_1 AS n FROM DUAL
                UNION ALL
                SELECT num.n + :n_1 AS anon_1
                FROM num
                WHERE num.n < :n_2)
                SELECT num.n
                FROM num
                """), on(H2, """
                WITH RECURSIVE num(n) AS
                (SELECT CAST(:param_1 AS INTEGER) AS n
                UNION ALL
                SELECT num.n + :n_1 AS anon_1
                FROM num
                WHERE num.n < :n_2)
                SELECT num.n
                FROM num
                """));
    }

    @Test
    void oneRecursiveQueryMakesTheWholeClauseRecursive() {
        CommonTable first = select(AUTHOR_ID).cte("c1");
        CommonTable tree = tree();
        printed(select(first.c("id"), tree.c("id"))
                        .from(first, tree)
                        .where(first.c("id").eq(tree.c("id"))))
                .is("""
                WITH RECURSIVE c1 AS
                (SELECT author.id AS id
                FROM author),
                tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_2
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT c1.id, tree.id AS id_1
                FROM c1, tree
                WHERE c1.id = tree.id
                """, on(SQLSERVER, """
                WITH c1 AS
                (SELECT author.id AS id
                FROM author),
                tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_2
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT c1.id, tree.id AS id_1
                FROM c1, tree
                WHERE c1.id = tree.id
                """), on(ORACLE, """
                WITH c1 AS
                (SELECT author.id AS id
                FROM author),
                tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_2
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT c1.id, tree.id AS id_1
                FROM c1, tree
                WHERE c1.id = tree.id
                """));
    }

    @Test
    void usedTwiceItHasAnotherName() {
        CommonTable once = select(AUTHOR_ID).cte("c1");
        QueryAlias x = once.alias("x");
        printed(select(x.c("id"), once.c("id")).where(x.c("id").ne(once.c("id"))))
                .is("""
                WITH c1 AS
                (SELECT author.id AS id
                FROM author)
                SELECT x.id, c1.id AS id_1
                FROM c1 AS x, c1
                WHERE x.id != c1.id
                """, on(ORACLE, """
                WITH c1 AS
                (SELECT author.id AS id
                FROM author)
                SELECT x.id, c1.id AS id_1
                FROM c1 x, c1
                WHERE x.id != c1.id
                """));
    }

    @Test
    void itsOtherNameMayBeMadeUp() {
        CommonTable once = select(AUTHOR_ID).cte("c1");
        printed(select(once.alias().c("id"))).is("""
                WITH c1 AS
                (SELECT author.id AS id
                FROM author)
                SELECT anon_1.id
                FROM c1 AS anon_1
                """, on(ORACLE, """
                WITH c1 AS
                (SELECT author.id AS id
                FROM author)
                SELECT anon_1.id
                FROM c1 anon_1
                """));
    }

    @Test
    void itIsComputedApart() {

        printed(select(select(AUTHOR_ID).cte("m").materialized().c("id")))
                .is(
                        """
                WITH m AS MATERIALIZED
                (SELECT author.id AS id
                FROM author)
                SELECT m.id
                FROM m
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void itBecomesPartOfTheQuery() {

        printed(select(select(AUTHOR_ID).cte("m").notMaterialized().c("id")))
                .is(
                        """
                WITH m AS NOT MATERIALIZED
                (SELECT author.id AS id
                FROM author)
                SELECT m.id
                FROM m
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aNestedOneStandsInTheQueryThatUsesIt() {
        CommonTable inner = select(AUTHOR_ID).cte("n").nesting();
        CommonTable outer = select(inner.c("id")).cte("around");
        printed(select(outer.c("id"))).is("""
                WITH around AS
                (WITH n AS
                (SELECT author.id AS id
                FROM author)
                SELECT n.id AS id
                FROM n)
                SELECT around.id
                FROM around
                """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aNestedOneStandsInASubquery() {
        CommonTable inner = select(AUTHOR_ID).cte("n").nesting();
        printed(select(select(inner.c("id")).subquery().c("id")))
                .is("""
                SELECT anon_1.id
                FROM (WITH n AS
                (SELECT author.id AS id
                FROM author)
                SELECT n.id AS id
                FROM n) AS anon_1
                """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT), on(ORACLE, """
                SELECT anon_1.id
                FROM (WITH n AS
                (SELECT author.id AS id
                FROM author)
                SELECT n.id AS id
                FROM n) anon_1
                """));
    }

    @Test
    void twoNestedOnesMayHaveOneName() {
        QueryAlias one = select(select(AUTHOR_ID).cte("n").nesting().c("id")).subquery("one");
        QueryAlias two = select(select(BOOK_ID).cte("n").nesting().c("id")).subquery("two");
        printed(select(one.c("id"), two.c("id")).where(one.c("id").eq(two.c("id"))))
                .is("""
                SELECT one.id, two.id AS id_1
                FROM (WITH n AS
                (SELECT author.id AS id
                FROM author)
                SELECT n.id AS id
                FROM n) AS one, (WITH n AS
                (SELECT book.id AS id
                FROM book)
                SELECT n.id AS id
                FROM n) AS two
                WHERE one.id = two.id
                """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT), on(ORACLE, """
                SELECT one.id, two.id AS id_1
                FROM (WITH n AS
                (SELECT author.id AS id
                FROM author)
                SELECT n.id AS id
                FROM n) one, (WITH n AS
                (SELECT book.id AS id
                FROM book)
                SELECT n.id AS id
                FROM n) two
                WHERE one.id = two.id
                """));
    }

    @Test
    void rowsThatWereInserted() {
        CommonTable inserted =
                insert(AUTHOR).value(AUTHOR_NAME, "x").returning(AUTHOR_ID).cte("ins");
        printed(select(inserted.c("id")))
                .is(
                        """
                WITH ins AS
                (INSERT INTO author (name) VALUES (:name)
                RETURNING id)
                SELECT ins.id
                FROM ins
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsThatWereDeletedAreKept() {
        CommonTable deleted =
                delete(BOOK).where(BOOK_ID.eq(1L)).returning(TITLE, BOOK_ID).cte("d");
        printed(insert(AUTHOR).columns(AUTHOR_NAME).from(select(deleted.<String>c("title"))))
                .is(
                        """
                WITH d AS
                (DELETE FROM book
                WHERE book.id = :id_1
                RETURNING title, id)
                INSERT INTO author (name) SELECT d.title
                FROM d
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void computedColumnsOfAStatementThatWrites() {
        CommonTable changed =
                update(BOOK).set(PAGES, 1).returning(BOOK_ID, upper(TITLE)).cte("u");
        printed(select(changed.c("upper_1")))
                .is(
                        """
                WITH u AS
                (UPDATE book SET pages=:pages
                RETURNING id, upper(title) AS upper_1)
                SELECT u.upper_1
                FROM u
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aStatementThatWritesNeedsNoFrom() {

        printed(select(AUTHOR_ID)
                        .with(update(BOOK).set(PAGES, 1).returning(BOOK_ID).cte("u")))
                .is(
                        """
                WITH u AS
                (UPDATE book SET pages=:pages
                RETURNING id)
                SELECT author.id
                FROM author
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void inBothPartsOfAUnion() {
        CommonTable once = select(AUTHOR_ID).cte("c1");
        CommonTable twice = select(once.c("id")).cte("c2");
        printed(select(once.<Long>c("id")).union(select(twice.<Long>c("id")))).is("""
                WITH c1 AS
                (SELECT author.id AS id
                FROM author),
                c2 AS
                (SELECT c1.id AS id
                FROM c1)
                SELECT c1.id
                FROM c1
                UNION
                SELECT c2.id
                FROM c2
                """);
    }

    @Test
    void inAnInsert() {

        printed(insert(AUTHOR).columns(AUTHOR_ID).from(select(tree().<Long>c("id"))))
                .is("""
                WITH RECURSIVE tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                INSERT INTO author (id) SELECT tree.id
                FROM tree
                """, on(MYSQL, """
                INSERT INTO author (id) WITH RECURSIVE tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """), on(MARIADB, """
                INSERT INTO author (id) WITH RECURSIVE tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """), on(H2, """
                INSERT INTO author (id) WITH RECURSIVE tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """), on(SQLSERVER, """
                WITH tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book AS book_1, tree
                WHERE book_1.author_id = tree.id)
                INSERT INTO author (id) SELECT tree.id
                FROM tree
                """), on(ORACLE, """
                INSERT INTO author (id) WITH tree(id, author_id) AS
                (SELECT book.id AS id, book.author_id AS author_id
                FROM book
                WHERE book.id = :id_1
                UNION ALL
                SELECT book_1.id AS id, book_1.author_id AS author_id
                FROM book book_1, tree
                WHERE book_1.author_id = tree.id)
                SELECT tree.id
                FROM tree
                """));
    }

    @Test
    void theStepIsGivenAColumnForEachOfTheBeginning() {
        assertThatThrownBy(() -> select(BOOK_ID, AUTHOR_OF).recursive("t").unionAll(t -> select(t.c("id"))))
                .hasMessage(
                        "ATH-301: The queries of a UNION ALL need the same number of columns: the first has 2, another 1.");
        assertThatThrownBy(() -> select(BOOK_ID).recursive("t").unionAll(t -> select(t.c("title"))))
                .hasMessageContaining("ATH-214")
                .hasMessageContaining("\"t\" has no column \"title\"");
    }

    @Test
    void whatTheStepIsGivenStandsForTheQueryInsideOnly() {
        QueryAlias[] kept = new QueryAlias[1];
        CommonTable unused = select(BOOK_ID).recursive("t").unionAll(t -> select((kept[0] = t).<Long>c("id")));
        assertThat(unused.from().style().recursive()).isTrue();
        printed(select(kept[0].c("id")))
                .isRefusedWith(
                        ErrorCode.INVALID_STATEMENT,
                        "What the step of a recursive query is given stands for that query inside of the step only. Outside,"
                                + " use what recursive(…).unionAll(…) returned.");
    }

    @Test
    void aStatementThatReturnsNothingGivesNoRows() {
        assertThatThrownBy(() -> delete(BOOK).cte("d"))
                .hasMessageContaining("No rows come from a statement that returns none");
    }

    @Test
    void theValuesOfARecursiveQueryAreSentOnce() {
        assertThat(Sent.of(select(tree().c("id")).where(AUTHOR_ID.eq(7L)).from(AUTHOR), Dialects.SQLITE)
                        .values())
                .containsExactly(1L, 7L);
    }

    @Test
    void aRecursiveQueryThatIsBuiltAnewFindsItsCompilation() {
        CompiledCache cache = new CompiledCache(Dialects.SQLITE, 10);
        for (int i = 0; i < 3; i++) {
            cache.get(select(tree().c("id")).node());
        }
        assertThat(cache.misses()).isEqualTo(1);
    }
}

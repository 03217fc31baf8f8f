// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.INVALID_STATEMENT;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.CompiledCache;
import dev.athanor.compiler.Sent;
import dev.athanor.dialects.Dialects;
import org.junit.jupiter.api.Test;

/** Several queries made one: the names are those of the first, and each query stays whole. */
class SetOperationSpec {
    private static final Select<Long> EARLY = select(AUTHOR_ID).where(BORN.lt(1800));
    private static final Select<Long> LONG = select(BOOK_ID).where(PAGES.gt(500));
    private static final Select<Long> WRITING = select(AUTHOR_OF);

    @Test
    void theRowsOfTwoQueries() {

        printed(EARLY.union(LONG)).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """);
    }

    @Test
    void everyRowOfBoth() {

        printed(EARLY.unionAll(LONG)).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """);
    }

    @Test
    void theRowsThatBothHave() {

        printed(EARLY.intersect(LONG)).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                INTERSECT
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """);
    }

    @Test
    void theRowsThatTheOtherHasNot() {

        printed(EARLY.except(LONG)).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                EXCEPT
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """, on(ORACLE, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                MINUS
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """));
    }

    @Test
    void equalRowsAreCountedByTheFormsWithAll() {

        printed(EARLY.intersectAll(LONG))
                .is(
                        """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                INTERSECT ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """,
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void equalRowsAreTakenAwayOneByOne() {

        printed(EARLY.exceptAll(LONG))
                .is(
                        """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                EXCEPT ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """,
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void threeAtOnceNeedNoParentheses() {

        printed(EARLY.union(LONG, WRITING)).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                UNION
                SELECT book.author_id
                FROM book
                """);
    }

    @Test
    void oneAfterTheOtherNeitherFromLeftToRight() {

        printed(EARLY.union(LONG).union(WRITING)).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                UNION
                SELECT book.author_id
                FROM book
                """);
    }

    @Test
    void anotherOperatorKeepsTheFirstWhole() {

        printed(EARLY.union(LONG).intersect(WRITING)).is("""
                (SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1)
                INTERSECT
                SELECT book.author_id
                FROM book
                """, on(SQLITE, """
                SELECT * FROM (SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1)
                INTERSECT
                SELECT book.author_id
                FROM book
                """));
    }

    @Test
    void anOperationOnTheRightStaysWhole() {

        printed(EARLY.except(LONG.intersect(WRITING))).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                EXCEPT
                (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                INTERSECT
                SELECT book.author_id
                FROM book)
                """, on(SQLITE, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                EXCEPT
                SELECT * FROM (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                INTERSECT
                SELECT book.author_id
                FROM book)
                """), on(ORACLE, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                MINUS
                (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                INTERSECT
                SELECT book.author_id
                FROM book)
                """));
    }

    @Test
    void theWholeIsSortedAndBounded() {

        printed(EARLY.unionAll(LONG).orderBy(AUTHOR_ID.desc()).limit(5).offset(2))
                .is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY id DESC
                LIMIT :param_1 OFFSET :param_2
                """, on(MYSQL, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY id DESC
                LIMIT :param_1, :param_2
                """), on(MARIADB, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY id DESC
                LIMIT :param_1, :param_2
                """), on(SQLSERVER, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY id DESC
                OFFSET :param_1 ROWS
                FETCH FIRST :param_2 ROWS ONLY
                """), on(ORACLE, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY id DESC
                OFFSET :param_1 ROWS
                FETCH FIRST :param_2 ROWS ONLY
                """));
    }

    @Test
    void theWholeIsBoundedWithoutAnOrder() {

        printed(EARLY.unionAll(LONG).limit(5)).is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                LIMIT :param_1
                """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT), on(ORACLE, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                FETCH FIRST :param_1 ROWS ONLY
                """));
    }

    @Test
    void aQueryWithAnOrderOfItsOwnIsInParentheses() {

        printed(EARLY.orderBy(AUTHOR_ID).limit(3).union(LONG))
                .is("""
                (SELECT author.id
                FROM author
                WHERE author.born < :born_1
                ORDER BY author.id
                LIMIT :param_1)
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """, on(SQLITE, """
                SELECT * FROM (SELECT author.id
                FROM author
                WHERE author.born < :born_1
                ORDER BY author.id
                LIMIT :param_1)
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """), on(SQLSERVER, """
                (SELECT TOP (:param_1) author.id
                FROM author
                WHERE author.born < :born_1
                ORDER BY author.id)
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """), on(ORACLE, """
                (SELECT author.id
                FROM author
                WHERE author.born < :born_1
                ORDER BY author.id
                FETCH FIRST :param_1 ROWS ONLY)
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """));
    }

    @Test
    void aBoundedOperationInsideAnother() {

        printed(EARLY.unionAll(LONG.union(WRITING).orderBy(BOOK_ID).limit(2)))
                .is("""
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                UNION
                SELECT book.author_id
                FROM book
                ORDER BY id
                LIMIT :param_1)
                """, on(SQLITE, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                SELECT * FROM (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                UNION
                SELECT book.author_id
                FROM book
                ORDER BY id
                LIMIT :param_1)
                """), on(SQLSERVER, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                UNION
                SELECT book.author_id
                FROM book
                ORDER BY id
                OFFSET 0 ROWS
                FETCH FIRST :param_1 ROWS ONLY)
                """), on(ORACLE, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION ALL
                (SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                UNION
                SELECT book.author_id
                FROM book
                ORDER BY id
                FETCH FIRST :param_1 ROWS ONLY)
                """));
    }

    @Test
    void aLabelOfTheFirstQueryIsSortedBy() {
        Expression<Long> x = AUTHOR_ID.as("x");
        printed(select(x).unionAll(LONG).orderBy(x.desc())).is("""
                SELECT author.id AS x
                FROM author
                UNION ALL
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY x DESC
                """);
    }

    @Test
    void computedColumnsKeepTheNameOfTheFirst() {

        printed(select(AUTHOR_ID, max(BORN))
                        .groupBy(AUTHOR_ID)
                        .union(select(BOOK_ID, PAGES))
                        .orderBy(max(BORN)))
                .is("""
                SELECT author.id, max(author.born) AS max_1
                FROM author
                GROUP BY author.id
                UNION
                SELECT book.id, book.pages
                FROM book
                ORDER BY max_1
                """);
    }

    @Test
    void asASourceOfRows() {
        QueryAlias both = EARLY.union(LONG).subquery();
        printed(select(both)).is("""
                SELECT anon_1.id
                FROM (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1) AS anon_1
                """, on(ORACLE, """
                SELECT anon_1.id
                FROM (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1) anon_1
                """));
    }

    @Test
    void asASourceItsColumnsAreThoseOfTheFirst() {
        QueryAlias sums =
                select(AUTHOR_ID, max(BORN)).union(select(BOOK_ID, max(PAGES))).subquery("sums");
        printed(select(sums.c("id"), sums.c("max_1"))).is("""
                SELECT sums.id, sums.max_1
                FROM (SELECT author.id AS id, max(author.born) AS max_1
                FROM author
                UNION
                SELECT book.id AS id, max(book.pages) AS max_2
                FROM book) AS sums
                """, on(ORACLE, """
                SELECT sums.id, sums.max_1
                FROM (SELECT author.id AS id, max(author.born) AS max_1
                FROM author
                UNION
                SELECT book.id AS id, max(book.pages) AS max_2
                FROM book) sums
                """));
    }

    @Test
    void writtenOnceInTheWithClause() {
        QueryAlias both = EARLY.union(LONG).cte("both");
        printed(select(both.c("id")))
                .is("""
                WITH "both" AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1)
                SELECT "both".id
                FROM "both"
                """, on(MYSQL, """
                WITH `both` AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1)
                SELECT `both`.id
                FROM `both`
                """), on(MARIADB, """
                WITH `both` AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1)
                SELECT `both`.id
                FROM `both`
                """), on(SQLITE, """
                WITH both AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1)
                SELECT both.id
                FROM both
                """), on(SQLSERVER, """
                WITH both AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1)
                SELECT both.id
                FROM both
                """), on(ORACLE, """
                WITH both AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id AS id
                FROM book
                WHERE book.pages > :pages_1)
                SELECT both.id
                FROM both
                """));
    }

    @Test
    void asAList() {

        printed(select(AUTHOR_NAME).where(AUTHOR_ID.in(WRITING.union(LONG)))).is("""
                SELECT author.name
                FROM author
                WHERE author.id IN (SELECT book.author_id
                FROM book
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1)
                """);
    }

    @Test
    void asAValue() {

        printed(select(AUTHOR_NAME).where(AUTHOR_ID.eq(WRITING.intersect(LONG).scalar())))
                .is("""
                SELECT author.name
                FROM author
                WHERE author.id = (SELECT book.author_id
                FROM book
                INTERSECT
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1)
                """);
    }

    @Test
    void whetherItHasRows() {

        printed(select(AUTHOR_NAME)
                        .where(select(BOOK_ID)
                                .where(AUTHOR_OF.eq(AUTHOR_ID))
                                .union(LONG)
                                .exists()))
                .is("""
                SELECT author.name
                FROM author
                WHERE EXISTS (SELECT book.id
                FROM book
                WHERE book.author_id = author.id
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1)
                """);
    }

    @Test
    void rowsAreInserted() {

        printed(insert(AUTHOR).columns(AUTHOR_ID).from(EARLY.union(LONG))).is("""
                INSERT INTO author (id) SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                """);
    }

    @Test
    void withTies() {

        printed(EARLY.union(LONG).orderBy(AUTHOR_ID).fetch(3, FetchOption.WITH_TIES))
                .is(
                        """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY id
                FETCH FIRST :param_1 ROWS WITH TIES
                """,
                        on(POSTGRESQL, """
                SELECT author.id
                FROM author
                WHERE author.born < :born_1
                UNION
                SELECT book.id
                FROM book
                WHERE book.pages > :pages_1
                ORDER BY id
                FETCH FIRST (:param_1) ROWS WITH TIES
                """),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void nullsOfTheWhole() {

        printed(select(BORN).union(select(PAGES)).orderBy(BORN.asc().nullsLast()))
                .is(
                        """
                SELECT author.born
                FROM author
                UNION
                SELECT book.pages
                FROM book
                ORDER BY born ASC NULLS LAST
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aQueryIsSortedOnlyByWhatTheFirstSelects() {

        printed(EARLY.union(LONG).orderBy(BORN))
                .isRefusedWith(
                        INVALID_STATEMENT,
                        "A set operation is sorted only by what its first query selects. Select it there, or sort a query of the subquery(…).");
    }

    @Test
    void bothNeedTheSameNumberOfColumns() {
        assertThatThrownBy(() -> select(AUTHOR_ID, BORN).union(select(BOOK_ID, PAGES, TITLE)))
                .hasMessage(
                        "ATH-301: The queries of a UNION need the same number of columns: the first has 2, another 3.");
    }

    @Test
    void theValuesOfBothAreSentInTheOrderOfTheText() {
        assertThat(Sent.of(EARLY.union(LONG).limit(7), Dialects.POSTGRESQL).values())
                .containsExactly(1800, 500, 7L);
    }

    @Test
    void anotherValueFindsTheSameCompilation() {
        CompiledCache cache = new CompiledCache(Dialects.POSTGRESQL, 10);
        for (int born = 1700; born < 1705; born++) {
            cache.get(select(AUTHOR_ID).where(BORN.lt(born)).union(LONG).node());
        }
        cache.get(select(AUTHOR_ID).where(BORN.lt(1)).except(LONG).node());
        assertThat(cache.misses()).isEqualTo(2);
        assertThat(cache.hits()).isEqualTo(4);
    }
}

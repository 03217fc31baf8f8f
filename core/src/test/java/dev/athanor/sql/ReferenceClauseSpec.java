// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.countDistinct;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Groupings.cube;
import static dev.athanor.sql.Groupings.groupingSets;
import static dev.athanor.sql.Groupings.rollup;
import static dev.athanor.sql.Groupings.set;
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
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Window.currentRow;
import static dev.athanor.sql.Window.following;
import static dev.athanor.sql.Window.orderedBy;
import static dev.athanor.sql.Window.partitionBy;
import static dev.athanor.sql.Window.preceding;
import static dev.athanor.sql.Window.unboundedPreceding;
import static dev.athanor.sql.WindowFunctions.lag;
import static dev.athanor.sql.WindowFunctions.rowNumber;

import dev.athanor.type.Types;
import org.junit.jupiter.api.Test;

/**
 * Grouping, sorting, aggregates and windows, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceClauseSpec {
    @Test
    void conditionsAllHold() {
        printed(select(AUTHOR_ID).where(BORN.gt(1900), AUTHOR_NAME.eq("x"))).is("""
            SELECT author.id
            FROM author
            WHERE author.born > :born_1 AND author.name = :name_1
            """);
    }

    @Test
    void groupsHaveConditions() {
        printed(select(AUTHOR_OF, count(BOOK_ID), sum(PAGES))
                        .groupBy(AUTHOR_OF)
                        .having(count(BOOK_ID).gt(2L))
                        .orderBy(sum(PAGES).desc()))
                .is("""
                    SELECT book.author_id, count(book.id) AS count_1, sum(book.pages) AS sum_1
                    FROM book
                    GROUP BY book.author_id
                    HAVING count(book.id) > :count_2
                    ORDER BY sum(book.pages) DESC
                    """);
    }

    @Test
    void aLabelIsGroupedBy() {
        var p = PAGES.times(2).as("p");
        printed(select(p, count()).groupBy(p)).is("""
            SELECT book.pages * :pages_1 AS p, count(*) AS count_1
            FROM book
            GROUP BY p
            """);
    }

    @Test
    void aLabelIsGroupedAndSortedBy() {
        var p = lower(TITLE).as("t");
        printed(select(p, count(BOOK_ID).as("n")).groupBy(p).orderBy(p)).is("""
            SELECT lower(book.title) AS t, count(book.id) AS n
            FROM book
            GROUP BY lower(book.title)
            ORDER BY t
            """);
    }

    @Test
    void groupsOfSeveralKinds() {
        printed(select(AUTHOR_OF, count(BOOK_ID)).groupBy(groupingSets(set(AUTHOR_OF), set(PAGES))))
                .is(
                        """
                        SELECT book.author_id, count(book.id) AS count_1
                        FROM book
                        GROUP BY GROUPING SETS((book.author_id), (book.pages))
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(select(AUTHOR_OF, count(BOOK_ID)).groupBy(rollup(AUTHOR_OF, PAGES)))
                .is(
                        """
                        SELECT book.author_id, count(book.id) AS count_1
                        FROM book
                        GROUP BY ROLLUP(book.author_id, book.pages)
                        """,
                        on(MYSQL, """
                            SELECT book.author_id, count(book.id) AS count_1
                            FROM book
                            GROUP BY book.author_id, book.pages WITH ROLLUP
                            """),
                        on(MARIADB, """
                            SELECT book.author_id, count(book.id) AS count_1
                            FROM book
                            GROUP BY book.author_id, book.pages WITH ROLLUP
                            """),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(select(AUTHOR_OF, count(BOOK_ID)).groupBy(cube(AUTHOR_OF, PAGES)))
                .is(
                        """
                        SELECT book.author_id, count(book.id) AS count_1
                        FROM book
                        GROUP BY CUBE(book.author_id, book.pages)
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aLabelIsSortedBy() {
        var p = PAGES.plus(1).as("p");
        printed(select(p).orderBy(p)).is("""
            SELECT book.pages + :pages_1 AS p
            FROM book
            ORDER BY p
            """);
    }

    @Test
    void aLabelIsSortedByDownwards() {
        var p = PAGES.plus(1).as("p");
        printed(select(p).orderBy(p.desc(), BOOK_ID)).is("""
            SELECT book.pages + :pages_1 AS p
            FROM book
            ORDER BY p DESC, book.id
            """);
    }

    @Test
    void valuesAreSortedBy() {
        printed(select(AUTHOR_ID).orderBy(BORN.desc().nullsFirst()))
                .is("""
                    SELECT author.id
                    FROM author
                    ORDER BY author.born DESC NULLS FIRST
                    """, on(MYSQL, """
                    SELECT author.id
                    FROM author
                    ORDER BY CASE WHEN author.born IS NULL THEN 0 ELSE 1 END, author.born DESC
                    """), on(MARIADB, """
                    SELECT author.id
                    FROM author
                    ORDER BY CASE WHEN author.born IS NULL THEN 0 ELSE 1 END, author.born DESC
                    """), on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    ORDER BY CASE WHEN author.born IS NULL THEN 0 ELSE 1 END, author.born DESC
                    """));
        printed(select(AUTHOR_ID).orderBy(lower(AUTHOR_NAME), BORN.desc())).is("""
            SELECT author.id
            FROM author
            ORDER BY lower(author.name), author.born DESC
            """);
        printed(select(AUTHOR_ID).orderBy(caseWhen(BORN.gt(1), 0).otherwise(1))).is("""
            SELECT author.id
            FROM author
            ORDER BY CASE WHEN (author.born > :born_1) THEN :param_1 ELSE :param_2 END
            """, on(H2, """
                    SELECT author.id
                    FROM author
                    ORDER BY CASE WHEN (author.born > :born_1) THEN CAST(:param_1 AS INTEGER) ELSE CAST(:param_2 AS INTEGER) END
                    """));
    }

    @Test
    void wordsStandBeforeTheColumns() {
        printed(select(AUTHOR_ID).prefixWith("HIGH_PRIORITY")).is("""
            SELECT HIGH_PRIORITY author.id
            FROM author
            """);
    }

    @Test
    void theFirstOfEachGroup() {
        printed(select(BOOK_ID).distinctOn(AUTHOR_OF).orderBy(AUTHOR_OF, BOOK_ID))
                .is(
                        """
                        SELECT DISTINCT ON (book.author_id) book.id
                        FROM book
                        ORDER BY book.author_id, book.id
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aggregates() {
        printed(select(countDistinct(BORN))).is("""
            SELECT count(DISTINCT author.born) AS count_1
            FROM author
            """);
        printed(select(count(BOOK_ID).filter(PAGES.gt(10))))
                .is("""
                    SELECT count(book.id) FILTER (WHERE book.pages > :pages_1) AS anon_1
                    FROM book
                    """, on(MYSQL, """
                    SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) AS anon_1
                    FROM book
                    """), on(MARIADB, """
                    SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) AS anon_1
                    FROM book
                    """), on(SQLSERVER, """
                    SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) AS anon_1
                    FROM book
                    """), on(ORACLE, """
                    SELECT count(CASE WHEN (book.pages > :pages_1) THEN book.id END) AS anon_1
                    FROM book
                    """));
        printed(select(max(coalesce(PAGES, literal(0))).plus(1))).is("""
            SELECT max(coalesce(book.pages, :param_1)) + :max_1 AS anon_1
            FROM book
            """);
        printed(select(function("percentile_cont", Types.DOUBLE, literal(0.5)).withinGroup(PAGES)))
                .is(
                        """
                        SELECT percentile_cont(:param_1) WITHIN GROUP (ORDER BY book.pages) AS percentile_cont_1
                        FROM book
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void functions() {
        printed(select(coalesce(BORN, literal(0)))).is("""
            SELECT coalesce(author.born, :param_1) AS coalesce_1
            FROM author
            """);
        printed(select(lower(AUTHOR_NAME), upper(AUTHOR_NAME))).is("""
            SELECT lower(author.name) AS lower_1, upper(author.name) AS upper_1
            FROM author
            """);
    }

    @Test
    void windows() {
        printed(select(rowNumber().over(partitionBy(AUTHOR_OF).orderBy(PAGES.desc()))))
                .is("""
                    SELECT row_number() OVER (PARTITION BY book.author_id ORDER BY book.pages DESC) AS anon_1
                    FROM book
                    """);
        printed(select(sum(PAGES).over())).is("""
            SELECT sum(book.pages) OVER () AS anon_1
            FROM book
            """);
        printed(select(lag(PAGES).over(orderedBy(BOOK_ID)))).is("""
            SELECT lag(book.pages) OVER (ORDER BY book.id) AS anon_1
            FROM book
            """);
        printed(select(sum(PAGES).over().plus(1))).is("""
            SELECT sum(book.pages) OVER () + :param_1 AS anon_1
            FROM book
            """);
    }

    @Test
    void framesOfWindows() {
        printed(select(sum(PAGES).over(orderedBy(BOOK_ID).rows(preceding(2), currentRow()))))
                .is("""
                    SELECT sum(book.pages) OVER (ORDER BY book.id ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS anon_1
                    FROM book
                    """);
        printed(select(sum(PAGES).over(orderedBy(BOOK_ID).rows(unboundedPreceding(), currentRow()))))
                .is("""
                    SELECT sum(book.pages) OVER (ORDER BY book.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1
                    FROM book
                    """);
        printed(select(sum(PAGES).over(orderedBy(BOOK_ID).range(preceding(5), following(5)))))
                .is("""
                    SELECT sum(book.pages) OVER (ORDER BY book.id RANGE BETWEEN 5 PRECEDING AND 5 FOLLOWING) AS anon_1
                    FROM book
                    """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
        printed(select(sum(PAGES).over(orderedBy(BOOK_ID).groups(preceding(1), following(1)))))
                .is(
                        """
                        SELECT sum(book.pages) OVER (ORDER BY book.id GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING) AS anon_1
                        FROM book
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }
}

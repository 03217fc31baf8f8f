// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Groupings.cube;
import static dev.athanor.sql.Groupings.groupingSets;
import static dev.athanor.sql.Groupings.rollup;
import static dev.athanor.sql.Groupings.set;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import org.junit.jupiter.api.Test;

/** Clauses of queries that not every database has: grouping sets, ties, hints, all sides of a join, quantified comparisons. */
class SelectClauseSpec {

    @Test
    void theFirstRowOfEachGroup() {

        printed(select(AUTHOR_ID, BORN).distinctOn(BORN, ALIVE).orderBy(BORN))
                .is(
                        """
                        SELECT DISTINCT ON (author.born, author.alive) author.id, author.born
                        FROM author
                        ORDER BY author.born
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void nullsStandWhereTheyAreWanted() {

        printed(select(AUTHOR_ID).orderBy(BORN.desc().nullsLast(), AUTHOR_NAME.nullsFirst()))
                .is("""
                    SELECT author.id
                    FROM author
                    ORDER BY author.born DESC NULLS LAST, author.name NULLS FIRST
                    """, on(MYSQL, """
                        SELECT author.id
                        FROM author
                        ORDER BY CASE WHEN author.born IS NULL THEN 1 ELSE 0 END, author.born DESC, CASE WHEN author.name IS NULL THEN 0 ELSE 1 END, author.name
                        """), on(MARIADB, """
                            SELECT author.id
                            FROM author
                            ORDER BY CASE WHEN author.born IS NULL THEN 1 ELSE 0 END, author.born DESC, CASE WHEN author.name IS NULL THEN 0 ELSE 1 END, author.name
                            """), on(SQLSERVER, """
                            SELECT author.id
                            FROM author
                            ORDER BY CASE WHEN author.born IS NULL THEN 1 ELSE 0 END, author.born DESC, CASE WHEN author.name IS NULL THEN 0 ELSE 1 END, author.name
                            """));
    }

    @Test
    void nullsOfALabelledValue() {
        Expression<Integer> x = BORN.plus(1).as("x");
        printed(select(x).orderBy(x.nullsFirst())).is("""
            SELECT author.born + :born_1 AS x
            FROM author
            ORDER BY x NULLS FIRST
            """, on(MYSQL, """
                SELECT author.born + :born_1 AS x
                FROM author
                ORDER BY CASE WHEN author.born + :born_2 IS NULL THEN 0 ELSE 1 END, author.born + :born_3
                """), on(MARIADB, """
                    SELECT author.born + :born_1 AS x
                    FROM author
                    ORDER BY CASE WHEN author.born + :born_2 IS NULL THEN 0 ELSE 1 END, author.born + :born_3
                    """), on(SQLSERVER, """
                            SELECT author.born + :born_1 AS x
                            FROM author
                            ORDER BY CASE WHEN author.born + :born_2 IS NULL THEN 0 ELSE 1 END, author.born + :born_3
                            """));
    }

    @Test
    void sumsOfSums() {

        printed(select(BORN, count()).groupBy(rollup(BORN, AUTHOR_NAME)))
                .is(
                        """
                        SELECT author.born, count(*) AS count_1
                        FROM author
                        GROUP BY ROLLUP(author.born, author.name)
                        """,
                        on(MYSQL, """
                            SELECT author.born, count(*) AS count_1
                            FROM author
                            GROUP BY author.born, author.name WITH ROLLUP
                            """),
                        on(MARIADB, """
                            SELECT author.born, count(*) AS count_1
                            FROM author
                            GROUP BY author.born, author.name WITH ROLLUP
                            """),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void sumsOfSumsBesideAColumn() {

        printed(select(BORN, count()).groupBy(ALIVE, rollup(BORN, AUTHOR_NAME)))
                .is(
                        """
                        SELECT author.born, count(*) AS count_1
                        FROM author
                        GROUP BY author.alive, ROLLUP(author.born, author.name)
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void sumsOfEveryChoice() {

        printed(select(BORN).groupBy(cube(BORN, AUTHOR_NAME)))
                .is(
                        """
                        SELECT author.born
                        FROM author
                        GROUP BY CUBE(author.born, author.name)
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void sumsOfTheseChoices() {

        printed(select(BORN).groupBy(groupingSets(set(BORN, AUTHOR_NAME), AUTHOR_NAME, set())))
                .is(
                        """
                        SELECT author.born
                        FROM author
                        GROUP BY GROUPING SETS((author.born, author.name), author.name, ())
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void soManyRows() {

        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).fetch(5))
                .is("""
                    SELECT author.id
                    FROM author
                    ORDER BY author.id
                    FETCH FIRST :param_1 ROWS ONLY
                    """, on(POSTGRESQL, """
                        SELECT author.id
                        FROM author
                        ORDER BY author.id
                        FETCH FIRST (:param_1) ROWS ONLY
                        """), on(MYSQL, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            LIMIT :param_1
                            """), on(MARIADB, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            LIMIT :param_1
                            """), on(SQLITE, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            LIMIT :param_1
                            """), on(SQLSERVER, """
                            SELECT TOP (:param_1) author.id
                            FROM author
                            ORDER BY author.id
                            """));
    }

    @Test
    void soManyRowsFromOneOn() {

        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).fetch(5).offset(2))
                .is("""
                    SELECT author.id
                    FROM author
                    ORDER BY author.id
                    OFFSET :param_1 ROWS
                    FETCH FIRST :param_2 ROWS ONLY
                    """, on(POSTGRESQL, """
                        SELECT author.id
                        FROM author
                        ORDER BY author.id
                        OFFSET (:param_1) ROWS
                        FETCH FIRST (:param_2) ROWS ONLY
                        """), on(MYSQL, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            LIMIT :param_1, :param_2
                            """), on(MARIADB, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            LIMIT :param_1, :param_2
                            """), on(SQLITE, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            LIMIT :param_1 OFFSET :param_2
                            """));
    }

    @Test
    void rowsThatTieComeToo() {

        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).fetch(5, FetchOption.WITH_TIES))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        ORDER BY author.id
                        FETCH FIRST :param_1 ROWS WITH TIES
                        """,
                        on(POSTGRESQL, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            FETCH FIRST (:param_1) ROWS WITH TIES
                            """),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        on(SQLSERVER, """
                            SELECT TOP (:param_1) WITH TIES author.id
                            FROM author
                            ORDER BY author.id
                            """));
    }

    @Test
    void soManyOfAHundred() {

        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).fetch(5, FetchOption.PERCENT))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        ORDER BY author.id
                        FETCH FIRST :param_1 PERCENT ROWS ONLY
                        """,
                        refusedBy(POSTGRESQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        on(SQLSERVER, """
                            SELECT TOP (:param_1) PERCENT author.id
                            FROM author
                            ORDER BY author.id
                            """));
    }

    @Test
    void tiesFromARowOn() {

        printed(select(AUTHOR_ID)
                        .orderBy(AUTHOR_ID)
                        .fetch(5, FetchOption.WITH_TIES)
                        .offset(2))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        ORDER BY author.id
                        OFFSET :param_1 ROWS
                        FETCH FIRST :param_2 ROWS WITH TIES
                        """,
                        on(POSTGRESQL, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            OFFSET (:param_1) ROWS
                            FETCH FIRST (:param_2) ROWS WITH TIES
                            """),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aBoundThatIsComputed() {

        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).limit(literal(3).plus(2)))
                .is(
                        """
                        SELECT author.id
                        FROM author
                        ORDER BY author.id
                        LIMIT :param_1 + :param_2
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            LIMIT CAST(:param_1 AS INTEGER) + :param_2
                            """),
                        on(SQLSERVER, """
                            SELECT TOP (:param_1 + :param_2) author.id
                            FROM author
                            ORDER BY author.id
                            """),
                        on(ORACLE, """
                            SELECT author.id
                            FROM author
                            ORDER BY author.id
                            FETCH FIRST :param_1 + :param_2 ROWS ONLY
                            """));
    }

    @Test
    void allRowsOfBothSides() {

        printed(select(AUTHOR_ID, BOOK_ID).from(AUTHOR).fullJoin(BOOK))
                .is(
                        """
                        SELECT author.id, book.id AS id_1
                        FROM author FULL OUTER JOIN book ON author.id = book.author_id
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void allRowsOfTheRightSide() {

        printed(select(AUTHOR_ID, BOOK_ID).from(AUTHOR).rightJoin(BOOK, AUTHOR_OF.eq(AUTHOR_ID)))
                .is("""
                    SELECT author.id, book.id AS id_1
                    FROM author RIGHT OUTER JOIN book ON book.author_id = author.id
                    """);
    }

    @Test
    void moreThanAnyRowOfAQuery() {

        printed(select(AUTHOR_ID).where(AUTHOR_ID.gt(select(BOOK_ID).any())))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id > ANY (SELECT book.id
                    FROM book)
                    """, refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void whatDoesNotHoldForAnyRowMayHoldForAnother() {

        printed(select(AUTHOR_ID).where(AUTHOR_ID.eq(select(BOOK_ID).any()).not()))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE NOT (author.id = ANY (SELECT book.id
                    FROM book))
                    """, refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void moreThanEveryRowOfAQuery() {

        printed(select(AUTHOR_ID).where(AUTHOR_ID.gt(select(BOOK_ID).all())))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id > ALL (SELECT book.id
                    FROM book)
                    """, refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void wordsBehindSelectAndAtTheEnd() {

        printed(select(AUTHOR_ID).prefixWith("SQL_NO_CACHE", "mysql").suffixWith("/* here */"))
                .is("""
                    SELECT author.id
                    FROM author
                    /* here */
                    """, on(MYSQL, """
                        SELECT SQL_NO_CACHE author.id
                        FROM author
                        /* here */
                        """));
    }

    @Test
    void hintsForATable() {

        printed(select(AUTHOR_ID)
                        .hint(AUTHOR, "WITH (NOLOCK)", "mssql")
                        .hint(AUTHOR, "INDEX({table} ix)", "oracle")
                        .hint(AUTHOR, "USE INDEX (ix)", "mysql"))
                .is("""
                    SELECT author.id
                    FROM author
                    """, on(MYSQL, """
                        SELECT author.id
                        FROM author USE INDEX (ix)
                        """), on(SQLSERVER, """
                            SELECT author.id
                            FROM author WITH (NOLOCK)
                            """), on(ORACLE, """
                            SELECT /*+ INDEX(author ix) */ author.id
                            FROM author
                            """));
    }

    @Test
    void aHintForATableOfAJoin() {

        printed(select(AUTHOR_ID).join(BOOK).hint(BOOK, "USE INDEX (ix)", "mysql"))
                .is("""
                    SELECT author.id
                    FROM author JOIN book ON author.id = book.author_id
                    """, on(MYSQL, """
                        SELECT author.id
                        FROM author JOIN book USE INDEX (ix) ON author.id = book.author_id
                        """));
    }

    @Test
    void aHintForTheStatement() {

        printed(select(AUTHOR_ID).statementHint("OPTION (RECOMPILE)", "mssql")).is("""
            SELECT author.id
            FROM author
            """, on(SQLSERVER, """
                SELECT author.id
                FROM author
                OPTION (RECOMPILE)
                """));
    }
}

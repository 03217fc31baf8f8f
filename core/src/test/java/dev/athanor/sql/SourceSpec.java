// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.tableSample;
import static dev.athanor.sql.Statements.values;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.STRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.CompiledCache;
import dev.athanor.compiler.Sent;
import dev.athanor.dialects.Dialects;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources of rows that a statement makes for itself: lateral queries, samples, written values, functions. */
class SourceSpec {

    private static QueryAlias titles() {
        return select(TITLE).where(AUTHOR_OF.eq(AUTHOR_ID)).correlate(AUTHOR).lateral();
    }

    private static QueryAlias written() {
        return values("v").column("a", INTEGER).column("b", STRING).rows(List.of(1, "x"), List.of(2, "y"));
    }

    private static FunctionExpression<Integer> series() {
        return function("generate_series", INTEGER, literal(1), literal(5));
    }

    @Test
    void aQueryThatSeesWhatStandsBeforeIt() {
        QueryAlias titles = titles();
        printed(select(AUTHOR_NAME, titles.c("title")).from(AUTHOR, titles))
                .is(
                        """
                        SELECT author.name, anon_1.title
                        FROM author, LATERAL (SELECT book.title AS title
                        FROM book
                        WHERE book.author_id = author.id) AS anon_1
                        """,
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                            SELECT author.name, anon_1.title
                            FROM author, LATERAL (SELECT book.title AS title
                            FROM book
                            WHERE book.author_id = author.id) anon_1
                            """));
    }

    @Test
    void aQueryThatSeesTheOtherSideOfItsJoin() {
        QueryAlias titles = titles();
        printed(select(AUTHOR_NAME, titles.c("title")).from(AUTHOR).leftJoin(titles, isTrue()))
                .is(
                        """
                        SELECT author.name, anon_1.title
                        FROM author LEFT OUTER JOIN LATERAL (SELECT book.title AS title
                        FROM book
                        WHERE book.author_id = author.id) AS anon_1 ON true
                        """,
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                            SELECT author.name, anon_1.title
                            FROM author LEFT OUTER JOIN LATERAL (SELECT book.title AS title
                            FROM book
                            WHERE book.author_id = author.id) anon_1 ON 1 = 1
                            """));
    }

    @Test
    void aLateralQueryMayHaveAName() {
        QueryAlias t = select(TITLE).where(AUTHOR_OF.eq(AUTHOR_ID)).lateral("t");
        printed(select(AUTHOR_NAME, t.c("title")))
                .is(
                        """
                        SELECT author.name, t.title
                        FROM author, LATERAL (SELECT book.title AS title
                        FROM book
                        WHERE book.author_id = author.id) AS t
                        """,
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                            SELECT author.name, t.title
                            FROM author, LATERAL (SELECT book.title AS title
                            FROM book
                            WHERE book.author_id = author.id) t
                            """));
    }

    @Test
    void someRowsOfATable() {
        QueryAlias some = tableSample(AUTHOR, function("bernoulli", INTEGER, literal(10)), function("random", INTEGER));
        printed(select(some.c("id")))
                .is(
                        """
                        SELECT author_1.id
                        FROM author AS author_1 TABLESAMPLE bernoulli(:param_1) REPEATABLE (random())
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsThatAreWritten() {
        QueryAlias v = written();
        printed(select(v)).is("""
            SELECT v.a, v.b
            FROM (VALUES (:param_1, :param_2), (:param_3, :param_4)) AS v (a, b)
            """, on(MYSQL, """
                    SELECT v.a, v.b
                    FROM (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3 AS a, :param_4 AS b) AS v
                    """), on(MARIADB, """
                    SELECT v.a, v.b
                    FROM (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3 AS a, :param_4 AS b) AS v
                    """), on(SQLITE, """
                    SELECT v.a, v.b
                    FROM (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3 AS a, :param_4 AS b) AS v
                    """), on(ORACLE, """
                    SELECT v.a, v.b
                    FROM (SELECT :param_1 AS a, :param_2 AS b FROM DUAL UNION ALL SELECT :param_3 AS a, :param_4 AS b FROM DUAL) v
                    """));
    }

    @Test
    void rowsThatAreWrittenAreJoined() {
        QueryAlias v = written();
        printed(select(AUTHOR_NAME, v.c("b")).join(v, v.<Long>c("a").eq(AUTHOR_ID)))
                .is("""
                    SELECT author.name, v.b
                    FROM author JOIN (VALUES (:param_1, :param_2), (:param_3, :param_4)) AS v (a, b) ON v.a = author.id
                    """, on(MYSQL, """
                    SELECT author.name, v.b
                    FROM author JOIN (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3 AS a, :param_4 AS b) AS v ON v.a = author.id
                    """), on(MARIADB, """
                    SELECT author.name, v.b
                    FROM author JOIN (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3 AS a, :param_4 AS b) AS v ON v.a = author.id
                    """), on(SQLITE, """
                    SELECT author.name, v.b
                    FROM author JOIN (SELECT :param_1 AS a, :param_2 AS b UNION ALL SELECT :param_3 AS a, :param_4 AS b) AS v ON v.a = author.id
                    """), on(ORACLE, """
                    SELECT author.name, v.b
                    FROM author JOIN (SELECT :param_1 AS a, :param_2 AS b FROM DUAL UNION ALL SELECT :param_3 AS a, :param_4 AS b FROM DUAL) v ON v.a = author.id
                    """));
    }

    @Test
    void aRowOfExpressions() {
        QueryAlias v =
                values("v").column("a", INTEGER).rows(List.of(List.of(literal(1).plus(2))));
        printed(select(v.c("a")))
                .is("""
                    SELECT v.a
                    FROM (VALUES (:param_1 + :param_2)) AS v (a)
                    """, on(MYSQL, """
                    SELECT v.a
                    FROM (SELECT :param_1 + :param_2 AS a) AS v
                    """), on(MARIADB, """
                    SELECT v.a
                    FROM (SELECT :param_1 + :param_2 AS a) AS v
                    """), on(SQLITE, """
                    SELECT v.a
                    FROM (SELECT :param_1 + :param_2 AS a) AS v
                    """), on(H2, """
                    SELECT v.a
                    FROM (VALUES (CAST(:param_1 AS INTEGER) + :param_2)) AS v (a)
                    """), on(ORACLE, """
                    SELECT v.a
                    FROM (SELECT :param_1 + :param_2 AS a FROM DUAL) v
                    """));
    }

    @Test
    void theRowsOfAFunction() {
        QueryAlias entries = function("json_each", STRING, literal("[1]"))
                .tableValued()
                .column("key", STRING)
                .column("value", STRING)
                .alias("entries");
        printed(select(entries.c("value")))
                .is(
                        """
                        SELECT entries.value
                        FROM json_each(:param_1) AS entries
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT entries."value"
                            FROM json_each(:param_1) AS entries
                            """),
                        on(ORACLE, """
                            SELECT entries.value
                            FROM TABLE (json_each(:param_1)) entries
                            """));
    }

    @Test
    void theRowsOfAFunctionUnderAMadeUpName() {
        QueryAlias numbers = series().tableValued().column("value", INTEGER).alias();
        printed(select(numbers.c("value")))
                .is(
                        """
                        SELECT anon_1.value
                        FROM generate_series(:param_1, :param_2) AS anon_1
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT anon_1."value"
                            FROM generate_series(CAST(:param_1 AS INTEGER), CAST(:param_2 AS INTEGER)) AS anon_1
                            """),
                        on(ORACLE, """
                            SELECT anon_1.value
                            FROM TABLE (generate_series(:param_1, :param_2)) anon_1
                            """));
    }

    @Test
    void theColumnsOfAFunctionAreNamed() {
        QueryAlias n = function("expanded", INTEGER, AUTHOR_ID)
                .tableValued()
                .column("a", INTEGER)
                .column("b", INTEGER)
                .named()
                .alias("n");
        printed(select(n.c("a"), n.c("b")))
                .is(
                        """
                        SELECT n.a, n.b
                        FROM expanded(author.id) AS n(a, b)
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void theColumnsOfAFunctionAreTyped() {
        QueryAlias n = function("json_to_recordset", STRING, literal("x"))
                .tableValued()
                .column("a", INTEGER)
                .namedAndTyped()
                .alias();
        printed(select(n.c("a")))
                .is(
                        """
                        SELECT anon_1.a
                        FROM json_to_recordset(:param_1) AS anon_1(a INTEGER)
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void theRowsOfAFunctionAreNumbered() {
        QueryAlias n = series().tableValued()
                .column("value", INTEGER)
                .column("place", BIGINT)
                .withOrdinality()
                .named()
                .alias();
        printed(select(n.c("value"), n.c("place")))
                .is(
                        """
                        SELECT anon_1.value, anon_1.place
                        FROM generate_series(:param_1, :param_2) WITH ORDINALITY AS anon_1(value, place)
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT anon_1."value", anon_1.place
                            FROM generate_series(CAST(:param_1 AS INTEGER), CAST(:param_2 AS INTEGER)) WITH ORDINALITY AS anon_1("value", place)
                            """),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aFunctionOfWhatStandsBeforeIt() {
        QueryAlias n = function("expanded", STRING, AUTHOR_NAME)
                .tableValued()
                .column("a", STRING)
                .lateral()
                .alias();
        printed(select(AUTHOR_ID, n.c("a")))
                .is(
                        """
                        SELECT author.id, anon_1.a
                        FROM author, LATERAL expanded(author.name) AS anon_1
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                            SELECT author.id, anon_1.a
                            FROM author, LATERAL TABLE (expanded(author.name)) anon_1
                            """));
    }

    @Test
    void aFunctionWhoseRowsAreValues() {

        printed(select(series().columnValued("n")))
                .is(
                        """
                        SELECT n
                        FROM generate_series(:param_1, :param_2) AS n
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT n
                            FROM generate_series(CAST(:param_1 AS INTEGER), CAST(:param_2 AS INTEGER)) AS n
                            """),
                        on(ORACLE, """
                            SELECT n.COLUMN_VALUE
                            FROM TABLE (generate_series(:param_1, :param_2)) n
                            """));
    }

    @Test
    void aFunctionWhoseRowsAreValuesUnderAMadeUpName() {
        Expression<Integer> n = series().columnValued();
        printed(select(n.plus(1)).where(n.gt(2)))
                .is(
                        """
                        SELECT anon_2 + :column_value_1 AS anon_1
                        FROM generate_series(:param_1, :param_2) AS anon_2
                        WHERE anon_2 > :column_value_2
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT anon_2 + :column_value_1 AS anon_1
                            FROM generate_series(CAST(:param_1 AS INTEGER), CAST(:param_2 AS INTEGER)) AS anon_2
                            WHERE anon_2 > :column_value_2
                            """),
                        on(ORACLE, """
                            SELECT anon_2.COLUMN_VALUE + :column_value_1 AS anon_1
                            FROM TABLE (generate_series(:param_1, :param_2)) anon_2
                            WHERE anon_2.COLUMN_VALUE > :column_value_2
                            """));
    }

    @Test
    void everyRowHasAValueForEachColumn() {
        RowValues heading = values("v").column("a", INTEGER);
        assertThatThrownBy(() -> heading.rows(List.of(1, 2)))
                .hasMessage("ATH-301: A row of VALUES has 2 values, and there are 1 columns.");
        assertThatThrownBy(() -> heading.rows()).hasMessage("ATH-301: VALUES needs at least one column and one row.");
    }

    @Test
    void otherRowsOfTheSameNumberFindTheSameCompilation() {
        CompiledCache cache = new CompiledCache(Dialects.POSTGRESQL, 10);
        for (int i = 0; i < 3; i++) {
            cache.get(select(values("v")
                            .column("a", INTEGER)
                            .rows(List.of(i), List.of(i + 1))
                            .c("a"))
                    .node());
        }
        cache.get(
                select(values("v").column("a", INTEGER).rows(List.of(1)).c("a")).node());
        assertThat(cache.misses()).isEqualTo(2);
    }

    @Test
    void theValuesOfAFunctionAreSentOnce() {
        QueryAlias numbers = series().tableValued().column("value", INTEGER).alias();
        Select<Row> twice = select(numbers.c("value"), numbers.c("value").as("again"));
        assertThat(Sent.of(twice, Dialects.POSTGRESQL).values()).containsExactly(1, 5);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;

import dev.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** How many rows, and from which on. */
class LimitSpec {
    @Test
    void boundsTheNumberOfRows() {
        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).limit(5)).is("""
                SELECT author.id
                FROM author
                ORDER BY author.id
                LIMIT :param_1
                """, on(SQLSERVER, """
                SELECT TOP (:param_1) author.id
                FROM author
                ORDER BY author.id
                """), on(ORACLE, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                FETCH FIRST :param_1 ROWS ONLY
                """));
    }

    @Test
    void skipsTheFirstRows() {
        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).limit(5).offset(10))
                .is("""
                SELECT author.id
                FROM author
                ORDER BY author.id
                LIMIT :param_1 OFFSET :param_2
                """, on(SQLSERVER, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                OFFSET :param_1 ROWS
                FETCH FIRST :param_2 ROWS ONLY
                """), on(ORACLE, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                OFFSET :param_1 ROWS
                FETCH FIRST :param_2 ROWS ONLY
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
                """));
    }

    @Test
    void skipsRowsWithoutABound() {
        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).offset(10))
                .is("""
                SELECT author.id
                FROM author
                ORDER BY author.id
                OFFSET :param_1
                """, on(SQLITE, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                LIMIT -1 OFFSET :param_1
                """), on(SQLSERVER, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                OFFSET :param_1 ROWS
                """), on(ORACLE, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                OFFSET :param_1 ROWS
                """), on(MYSQL, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                LIMIT :param_1, 18446744073709551615
                """), on(MARIADB, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                LIMIT :param_1, 18446744073709551615
                """));
    }

    @Test
    void theLastBoundCounts() {
        printed(select(AUTHOR_ID).limit(5).limit(6)).isByDefault("""
                SELECT author.id
                FROM author
                LIMIT :param_1
                """);
    }

    @Test
    void sqlServerSkipsRowsOnlyOfASortedQuery() {
        printed(select(AUTHOR_ID).limit(5).offset(10))
                .is(
                        """
                SELECT author.id
                FROM author
                LIMIT :param_1 OFFSET :param_2
                """,
                        refusedBy(SQLSERVER, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                SELECT author.id
                FROM author
                OFFSET :param_1 ROWS
                FETCH FIRST :param_2 ROWS ONLY
                """),
                        on(MYSQL, """
                SELECT author.id
                FROM author
                LIMIT :param_1, :param_2
                """),
                        on(MARIADB, """
                SELECT author.id
                FROM author
                LIMIT :param_1, :param_2
                """),
                        on(H2, """
                SELECT author.id
                FROM author
                LIMIT :param_1 OFFSET :param_2
                """));
    }
}

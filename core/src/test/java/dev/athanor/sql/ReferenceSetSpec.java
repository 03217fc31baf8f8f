// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.REVIEWER;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;

import org.junit.jupiter.api.Test;

/**
 * Set operations, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceSetSpec {
    @Test
    void rowsOfSeveralQueries() {
        printed(select(AUTHOR_ID).union(select(AUTHOR_OF))).is("""
            SELECT author.id
            FROM author
            UNION
            SELECT book.author_id
            FROM book
            """);
        printed(select(AUTHOR_ID).unionAll(select(AUTHOR_OF))).is("""
            SELECT author.id
            FROM author
            UNION ALL
            SELECT book.author_id
            FROM book
            """);
        printed(select(AUTHOR_ID).union(select(AUTHOR_OF), select(REVIEWER))).is("""
            SELECT author.id
            FROM author
            UNION
            SELECT book.author_id
            FROM book
            UNION
            SELECT review.author_id
            FROM review
            """);
        printed(select(AUTHOR_ID).intersect(select(AUTHOR_OF))).is("""
            SELECT author.id
            FROM author
            INTERSECT
            SELECT book.author_id
            FROM book
            """);
        printed(select(AUTHOR_ID).except(select(AUTHOR_OF))).is("""
            SELECT author.id
            FROM author
            EXCEPT
            SELECT book.author_id
            FROM book
            """, on(ORACLE, """
                    SELECT author.id
                    FROM author
                    MINUS
                    SELECT book.author_id
                    FROM book
                    """));
        printed(select(AUTHOR_ID).union(select(AUTHOR_OF)).orderBy(AUTHOR_ID).limit(3))
                .is("""
                    SELECT author.id
                    FROM author
                    UNION
                    SELECT book.author_id
                    FROM book
                    ORDER BY id
                    LIMIT :param_1
                    """, on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    UNION
                    SELECT book.author_id
                    FROM book
                    ORDER BY id
                    OFFSET 0 ROWS
                    FETCH FIRST :param_1 ROWS ONLY
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    UNION
                    SELECT book.author_id
                    FROM book
                    ORDER BY id
                    FETCH FIRST :param_1 ROWS ONLY
                    """));
    }

    @Test
    void setOperationsStandInsideEachOther() {
        printed(select(AUTHOR_ID).union(select(AUTHOR_OF).unionAll(select(REVIEWER))))
                .is("""
                    SELECT author.id
                    FROM author
                    UNION
                    (SELECT book.author_id
                    FROM book
                    UNION ALL
                    SELECT review.author_id
                    FROM review)
                    """, on(SQLITE, """
                    SELECT author.id
                    FROM author
                    UNION
                    SELECT * FROM (SELECT book.author_id
                    FROM book
                    UNION ALL
                    SELECT review.author_id
                    FROM review)
                    """));
        printed(select(AUTHOR_ID).union(select(AUTHOR_OF)).except(select(REVIEWER)))
                .is("""
                    (SELECT author.id
                    FROM author
                    UNION
                    SELECT book.author_id
                    FROM book)
                    EXCEPT
                    SELECT review.author_id
                    FROM review
                    """, on(SQLITE, """
                    SELECT * FROM (SELECT author.id
                    FROM author
                    UNION
                    SELECT book.author_id
                    FROM book)
                    EXCEPT
                    SELECT review.author_id
                    FROM review
                    """), on(ORACLE, """
                    (SELECT author.id
                    FROM author
                    UNION
                    SELECT book.author_id
                    FROM book)
                    MINUS
                    SELECT review.author_id
                    FROM review
                    """));
        printed(select(AUTHOR_ID).intersect(select(AUTHOR_OF).except(select(REVIEWER))))
                .is("""
                    SELECT author.id
                    FROM author
                    INTERSECT
                    (SELECT book.author_id
                    FROM book
                    EXCEPT
                    SELECT review.author_id
                    FROM review)
                    """, on(SQLITE, """
                    SELECT author.id
                    FROM author
                    INTERSECT
                    SELECT * FROM (SELECT book.author_id
                    FROM book
                    EXCEPT
                    SELECT review.author_id
                    FROM review)
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    INTERSECT
                    (SELECT book.author_id
                    FROM book
                    MINUS
                    SELECT review.author_id
                    FROM review)
                    """));
        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).limit(1).union(select(AUTHOR_OF)))
                .is("""
                    (SELECT author.id
                    FROM author
                    ORDER BY author.id
                    LIMIT :param_1)
                    UNION
                    SELECT book.author_id
                    FROM book
                    """, on(SQLITE, """
                    SELECT * FROM (SELECT author.id
                    FROM author
                    ORDER BY author.id
                    LIMIT :param_1)
                    UNION
                    SELECT book.author_id
                    FROM book
                    """), on(SQLSERVER, """
                    (SELECT TOP (:param_1) author.id
                    FROM author
                    ORDER BY author.id)
                    UNION
                    SELECT book.author_id
                    FROM book
                    """), on(ORACLE, """
                    (SELECT author.id
                    FROM author
                    ORDER BY author.id
                    FETCH FIRST :param_1 ROWS ONLY)
                    UNION
                    SELECT book.author_id
                    FROM book
                    """));
    }

    @Test
    void aSetOperationIsASource() {
        var u = select(AUTHOR_ID).union(select(AUTHOR_OF)).subquery();
        printed(select(u.c("id"))).is("""
            SELECT anon_1.id
            FROM (SELECT author.id AS id
            FROM author
            UNION
            SELECT book.author_id AS author_id
            FROM book) AS anon_1
            """, on(ORACLE, """
                    SELECT anon_1.id
                    FROM (SELECT author.id AS id
                    FROM author
                    UNION
                    SELECT book.author_id AS author_id
                    FROM book) anon_1
                    """));
    }
}

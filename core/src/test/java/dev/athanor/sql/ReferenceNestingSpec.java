// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.LETTER;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.RECIPIENT;
import static dev.athanor.sql.Library.REVIEWED;
import static dev.athanor.sql.Library.REVIEWER;
import static dev.athanor.sql.Library.REVIEW_ID;
import static dev.athanor.sql.Library.SENDER;
import static dev.athanor.sql.Library.SHELF;
import static dev.athanor.sql.Library.SHELVES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.sql.Window.partitionBy;
import static dev.athanor.sql.WindowFunctions.rowNumber;

import org.junit.jupiter.api.Test;

/**
 * Statements inside statements, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceNestingSpec {
    @Test
    void aCteOfASetOperation() {
        var c = select(AUTHOR_ID).union(select(AUTHOR_OF)).cte("ids");
        printed(select(c.c("id")).orderBy(c.c("id")).limit(2)).is("""
            WITH ids AS
            (SELECT author.id AS id
            FROM author
            UNION
            SELECT book.author_id AS author_id
            FROM book)
            SELECT ids.id
            FROM ids
            ORDER BY ids.id
            LIMIT :param_1
            """, on(SQLSERVER, """
                    WITH ids AS
                    (SELECT author.id AS id
                    FROM author
                    UNION
                    SELECT book.author_id AS author_id
                    FROM book)
                    SELECT TOP (:param_1) ids.id
                    FROM ids
                    ORDER BY ids.id
                    """), on(ORACLE, """
                    WITH ids AS
                    (SELECT author.id AS id
                    FROM author
                    UNION
                    SELECT book.author_id AS author_id
                    FROM book)
                    SELECT ids.id
                    FROM ids
                    ORDER BY ids.id
                    FETCH FIRST :param_1 ROWS ONLY
                    """));
    }

    @Test
    void aCteOfASource() {
        var c = select(count().as("n"))
                .from(select(AUTHOR_ID).where(BORN.gt(1)).subquery())
                .cte("t");
        printed(select(c.c("n"))).is("""
            WITH t AS
            (SELECT count(*) AS n
            FROM (SELECT author.id AS id
            FROM author
            WHERE author.born > :born_1) AS anon_1)
            SELECT t.n
            FROM t
            """, on(ORACLE, """
                    WITH t AS
                    (SELECT count(*) AS n
                    FROM (SELECT author.id AS id
                    FROM author
                    WHERE author.born > :born_1) anon_1)
                    SELECT t.n
                    FROM t
                    """));
    }

    @Test
    void ctesInBothQueriesOfASetOperation() {
        var c = select(AUTHOR_ID).cte("one");
        var d = select(BOOK_ID).cte("two");
        printed(select(c.<Long>c("id")).unionAll(select(d.<Long>c("id"))).orderBy(c.c("id")))
                .is("""
                    WITH one AS
                    (SELECT author.id AS id
                    FROM author),
                    two AS
                    (SELECT book.id AS id
                    FROM book)
                    SELECT one.id
                    FROM one
                    UNION ALL
                    SELECT two.id
                    FROM two
                    ORDER BY id
                    """);
    }

    @Test
    void aCteThatFindsRowsOnce() {
        var c = select(AUTHOR_ID)
                .where(BORN.eq(1))
                .recursive("r")
                .union(s -> select(BOOK_ID).join(s, AUTHOR_OF.eq(s.c("id"))));
        printed(select(c.c("id")))
                .is(
                        """
                        WITH RECURSIVE r(id) AS
                        (SELECT author.id AS id
                        FROM author
                        WHERE author.born = :born_1
                        UNION
                        SELECT book.id AS id
                        FROM book JOIN r ON book.author_id = r.id)
                        SELECT r.id
                        FROM r
                        """,
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aCteInWhatIsSet() {
        var c = select(PAGES).cte("p");
        printed(update(AUTHOR).set(BORN, select(max(c.<Integer>c("pages"))).scalar()))
                .is(
                        """
                        WITH p AS
                        (SELECT book.pages AS pages
                        FROM book)
                        UPDATE author SET born=(SELECT max(p.pages) AS max_1
                        FROM p)
                        """,
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aCteInASetOperationThatIsInserted() {
        var c = select(BOOK_ID, TITLE).cte("c");
        printed(insert(AUTHOR)
                        .columns(AUTHOR_ID, AUTHOR_NAME)
                        .from(select(c.c("id"), c.c("title")).unionAll(select(BOOK_ID, TITLE))))
                .is("""
                    WITH c AS
                    (SELECT book.id AS id, book.title AS title
                    FROM book)
                    INSERT INTO author (id, name) SELECT c.id, c.title
                    FROM c
                    UNION ALL
                    SELECT book.id, book.title
                    FROM book
                    """, on(MYSQL, """
                    INSERT INTO author (id, name) WITH c AS
                    (SELECT book.id AS id, book.title AS title
                    FROM book)
                    SELECT c.id, c.title
                    FROM c
                    UNION ALL
                    SELECT book.id, book.title
                    FROM book
                    """), on(MARIADB, """
                    INSERT INTO author (id, name) WITH c AS
                    (SELECT book.id AS id, book.title AS title
                    FROM book)
                    SELECT c.id, c.title
                    FROM c
                    UNION ALL
                    SELECT book.id, book.title
                    FROM book
                    """), on(H2, """
                    INSERT INTO author (id, name) WITH c AS
                    (SELECT book.id AS id, book.title AS title
                    FROM book)
                    SELECT c.id, c.title
                    FROM c
                    UNION ALL
                    SELECT book.id, book.title
                    FROM book
                    """), on(ORACLE, """
                    INSERT INTO author (id, name) WITH c AS
                    (SELECT book.id AS id, book.title AS title
                    FROM book)
                    SELECT c.id, c.title
                    FROM c
                    UNION ALL
                    SELECT book.id, book.title
                    FROM book
                    """));
    }

    @Test
    void aSourceOfASource() {
        var q = select(AUTHOR_ID).subquery();
        var w = select(q.c("id")).where(q.<Long>c("id").gt(1L)).subquery();
        printed(select(w.c("id"))).is("""
            SELECT anon_1.id
            FROM (SELECT anon_2.id AS id
            FROM (SELECT author.id AS id
            FROM author) AS anon_2
            WHERE anon_2.id > :id_1) AS anon_1
            """, on(ORACLE, """
                    SELECT anon_1.id
                    FROM (SELECT anon_2.id AS id
                    FROM (SELECT author.id AS id
                    FROM author) anon_2
                    WHERE anon_2.id > :id_1) anon_1
                    """));
    }

    @Test
    void conditionsInsideConditions() {
        printed(select(AUTHOR_ID)
                        .where(select(BOOK_ID)
                                .where(
                                        AUTHOR_OF.eq(AUTHOR_ID),
                                        select(REVIEW_ID)
                                                .where(REVIEWED.eq(BOOK_ID))
                                                .exists())
                                .exists()))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE EXISTS (SELECT book.id
                    FROM book
                    WHERE book.author_id = author.id AND (EXISTS (SELECT review.id
                    FROM review
                    WHERE review.book_id = book.id)))
                    """);
    }

    @Test
    void aValueOfASetOperation() {
        printed(select(AUTHOR_ID)
                        .where(AUTHOR_ID.eq(select(AUTHOR_OF)
                                .union(select(REVIEWER))
                                .limit(1)
                                .scalar())))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id = (SELECT book.author_id
                    FROM book
                    UNION
                    SELECT review.author_id
                    FROM review
                    LIMIT :param_1)
                    """, refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE author.id = (SELECT book.author_id
                    FROM book
                    UNION
                    SELECT review.author_id
                    FROM review
                    FETCH FIRST :param_1 ROWS ONLY)
                    """));
    }

    @Test
    void aBoundedListOfASetOperation() {
        printed(select(AUTHOR_ID)
                        .where(AUTHOR_ID.in(select(AUTHOR_OF)
                                .union(select(REVIEWER))
                                .orderBy(AUTHOR_OF)
                                .limit(3))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id IN (SELECT book.author_id
                    FROM book
                    UNION
                    SELECT review.author_id
                    FROM review
                    ORDER BY author_id
                    LIMIT :param_1)
                    """, on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE author.id IN (SELECT book.author_id
                    FROM book
                    UNION
                    SELECT review.author_id
                    FROM review
                    ORDER BY author_id
                    OFFSET 0 ROWS
                    FETCH FIRST :param_1 ROWS ONLY)
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE author.id IN (SELECT book.author_id
                    FROM book
                    UNION
                    SELECT review.author_id
                    FROM review
                    ORDER BY author_id
                    FETCH FIRST :param_1 ROWS ONLY)
                    """));
        printed(select(AUTHOR_ID)
                        .where(AUTHOR_ID.in(select(AUTHOR_OF).orderBy(PAGES).limit(3))))
                .is("""
                    SELECT author.id
                    FROM author
                    WHERE author.id IN (SELECT book.author_id
                    FROM book
                    ORDER BY book.pages
                    LIMIT :param_1)
                    """, on(SQLSERVER, """
                    SELECT author.id
                    FROM author
                    WHERE author.id IN (SELECT TOP (:param_1) book.author_id
                    FROM book
                    ORDER BY book.pages)
                    """), on(ORACLE, """
                    SELECT author.id
                    FROM author
                    WHERE author.id IN (SELECT book.author_id
                    FROM book
                    ORDER BY book.pages
                    FETCH FIRST :param_1 ROWS ONLY)
                    """));
    }

    @Test
    void boundedRowsAreCounted() {
        printed(select(count())
                        .from(select(AUTHOR_ID).orderBy(AUTHOR_ID).limit(3).subquery()))
                .is("""
                    SELECT count(*) AS count_1
                    FROM (SELECT author.id AS id
                    FROM author
                    ORDER BY author.id
                    LIMIT :param_1) AS anon_1
                    """, on(SQLSERVER, """
                    SELECT count(*) AS count_1
                    FROM (SELECT TOP (:param_1) author.id AS id
                    FROM author
                    ORDER BY author.id) AS anon_1
                    """), on(ORACLE, """
                    SELECT count(*) AS count_1
                    FROM (SELECT author.id AS id
                    FROM author
                    ORDER BY author.id
                    FETCH FIRST :param_1 ROWS ONLY) anon_1
                    """));
    }

    @Test
    void aWindowIsFiltered() {
        var q = select(
                        BOOK_ID,
                        rowNumber().over(partitionBy(AUTHOR_OF).orderBy(PAGES)).as("n"))
                .subquery();
        printed(select(q.c("id")).where(q.<Long>c("n").eq(1L))).is("""
            SELECT anon_1.id
            FROM (SELECT book.id AS id, row_number() OVER (PARTITION BY book.author_id ORDER BY book.pages) AS n
            FROM book) AS anon_1
            WHERE anon_1.n = :n_1
            """, on(ORACLE, """
                    SELECT anon_1.id
                    FROM (SELECT book.id AS id, row_number() OVER (PARTITION BY book.author_id ORDER BY book.pages) AS n
                    FROM book) anon_1
                    WHERE anon_1.n = :n_1
                    """));
    }

    @Test
    void aSourceIsUsedOutsideAndInside() {
        var q = select(AUTHOR_ID).subquery("q");
        printed(select(q.c("id")).where(q.<Long>c("id").in(select(q.<Long>c("id")))))
                .is("""
                    SELECT q.id
                    FROM (SELECT author.id AS id
                    FROM author) AS q
                    WHERE q.id IN (SELECT q.id
                    FROM (SELECT author.id AS id
                    FROM author) AS q)
                    """, on(ORACLE, """
                    SELECT q.id
                    FROM (SELECT author.id AS id
                    FROM author) q
                    WHERE q.id IN (SELECT q.id
                    FROM (SELECT author.id AS id
                    FROM author) q)
                    """));
    }

    @Test
    void insertedRowsOfQueries() {
        printed(insert(SHELVES).columns(SHELF).from(select(BORN).union(select(PAGES))))
                .is("""
                    INSERT INTO shelves (shelf) SELECT author.born
                    FROM author
                    UNION
                    SELECT book.pages
                    FROM book
                    """);
        printed(insert(LETTER)
                        .columns(SENDER, RECIPIENT)
                        .from(select(AUTHOR_OF, count()).groupBy(AUTHOR_OF)))
                .is("""
                    INSERT INTO letter (sender_id, recipient_id) SELECT book.author_id, count(*) AS count_1
                    FROM book
                    GROUP BY book.author_id
                    """);
    }

    @Test
    void queriesDecideWhatChanges() {
        printed(delete(BOOK).where(AUTHOR_OF.in(select(AUTHOR_ID).where(BORN.lt(1)))))
                .is("""
                    DELETE FROM book
                    WHERE book.author_id IN (SELECT author.id
                    FROM author
                    WHERE author.born < :born_1)
                    """);
        printed(update(AUTHOR)
                        .set(AUTHOR_NAME, "x")
                        .where(select(BOOK_ID).where(AUTHOR_OF.eq(AUTHOR_ID)).exists()))
                .is("""
                    UPDATE author SET name=:name
                    WHERE EXISTS (SELECT book.id
                    FROM book
                    WHERE book.author_id = author.id)
                    """);
        printed(update(AUTHOR).set(BORN, caseWhen(AUTHOR_ID.gt(1L), 1).otherwise(0)))
                .is(
                        "UPDATE author SET born=CASE WHEN (author.id > :id_1) THEN :param_1 ELSE :param_2 END",
                        on(H2, """
                            UPDATE author SET born=CASE WHEN (author.id > :id_1) THEN CAST(:param_1 AS INTEGER) ELSE CAST(:param_2 AS INTEGER) END
                            """));
    }
}

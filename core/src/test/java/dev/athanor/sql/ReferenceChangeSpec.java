// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.excluded;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.SHELVES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;

import org.junit.jupiter.api.Test;

/**
 * Statements that write, as the reference says them. Each statement was rendered by
 * SQLAlchemy 2.1 too, for each dialect that it has; where the texts differ, docs/decisions/001-sql-text.md says so.
 */
class ReferenceChangeSpec {
    @Test
    void insertedValuesAreComputed() {
        printed(insert(AUTHOR).value(AUTHOR_ID, 1L).value(AUTHOR_NAME, upper(literal("x"))))
                .is("INSERT INTO author (id, name) VALUES (:id, upper(:param_1))");
        printed(insert(AUTHOR).value(AUTHOR_ID, select(max(BOOK_ID)).scalar()).value(AUTHOR_NAME, "x"))
                .is("""
                    INSERT INTO author (id, name) VALUES ((SELECT max(book.id) AS max_1
                    FROM book), :name)
                    """);
        printed(insert(SHELVES))
                .is(
                        "INSERT INTO shelves DEFAULT VALUES",
                        on(MYSQL, "INSERT INTO shelves () VALUES ()"),
                        on(MARIADB, "INSERT INTO shelves () VALUES ()"),
                        on(ORACLE, "INSERT INTO shelves (shelf) VALUES (DEFAULT)"));
    }

    @Test
    void insertedRowsComeBack() {
        printed(insert(AUTHOR).value(AUTHOR_ID, 1L).value(AUTHOR_NAME, "x").returning(AUTHOR_ID, AUTHOR_NAME))
                .is(
                        """
                        INSERT INTO author (id, name) VALUES (:id, :name)
                        RETURNING id, name
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT id, name
                            FROM FINAL TABLE (INSERT INTO author (id, name) VALUES (:id, :name))
                            """),
                        on(
                                SQLSERVER,
                                "INSERT INTO author (id, name) OUTPUT inserted.id, inserted.name VALUES (:id, :name)"),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        printed(insert(AUTHOR)
                        .value(AUTHOR_ID, 1L)
                        .value(AUTHOR_NAME, "x")
                        .returning(AUTHOR_ID.plus(1).as("n")))
                .is(
                        """
                        INSERT INTO author (id, name) VALUES (:id, :name)
                        RETURNING id + :id_1 AS n
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT id + :id_1 AS n
                            FROM FINAL TABLE (INSERT INTO author (id, name) VALUES (:id, :name))
                            """),
                        on(
                                SQLSERVER,
                                "INSERT INTO author (id, name) OUTPUT inserted.id + :id_1 AS n VALUES (:id, :name)"),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void updates() {
        printed(update(AUTHOR).set(AUTHOR_NAME, "x").where(AUTHOR_ID.eq(1L))).is("""
            UPDATE author SET name=:name
            WHERE author.id = :id_1
            """);
        printed(update(AUTHOR)
                        .set(
                                BORN,
                                select(max(PAGES))
                                        .where(AUTHOR_OF.eq(AUTHOR_ID))
                                        .scalar()))
                .is("""
                    UPDATE author SET born=(SELECT max(book.pages) AS max_1
                    FROM book
                    WHERE book.author_id = author.id)
                    """);
        printed(update(AUTHOR).set(AUTHOR_NAME, "x").where(AUTHOR_ID.in(select(AUTHOR_OF))))
                .is("""
                    UPDATE author SET name=:name
                    WHERE author.id IN (SELECT book.author_id
                    FROM book)
                    """);
    }

    @Test
    void updatedRowsComeBack() {
        printed(update(AUTHOR).set(AUTHOR_NAME, "x").where(AUTHOR_ID.eq(1L)).returning(AUTHOR_ID))
                .is(
                        """
                        UPDATE author SET name=:name
                        WHERE author.id = :id_1
                        RETURNING id
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            SELECT id
                            FROM FINAL TABLE (UPDATE author SET name=:name
                            WHERE author.id = :id_1)
                            """),
                        on(SQLSERVER, """
                            UPDATE author SET name=:name OUTPUT inserted.id
                            WHERE author.id = :id_1
                            """),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void otherTablesDecide() {
        printed(update(AUTHOR).set(AUTHOR_NAME, TITLE).from(BOOK).where(AUTHOR_ID.eq(AUTHOR_OF)))
                .is(
                        """
                        UPDATE author SET name=book.title FROM book
                        WHERE author.id = book.author_id
                        """,
                        on(MYSQL, """
                            UPDATE author, book SET author.name=book.title
                            WHERE author.id = book.author_id
                            """),
                        on(MARIADB, """
                            UPDATE author, book SET author.name=book.title
                            WHERE author.id = book.author_id
                            """),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        on(SQLSERVER, """
                            UPDATE author SET name=book.title FROM author, book
                            WHERE author.id = book.author_id
                            """),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        printed(delete(AUTHOR).using(BOOK).where(AUTHOR_ID.eq(AUTHOR_OF), PAGES.gt(1)))
                .is(
                        """
                        DELETE FROM author USING book
                        WHERE author.id = book.author_id AND book.pages > :pages_1
                        """,
                        on(MYSQL, """
                            DELETE FROM author USING author, book
                            WHERE author.id = book.author_id AND book.pages > :pages_1
                            """),
                        on(MARIADB, """
                            DELETE FROM author USING author, book
                            WHERE author.id = book.author_id AND book.pages > :pages_1
                            """),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        on(SQLSERVER, """
                            DELETE FROM author FROM author, book
                            WHERE author.id = book.author_id AND book.pages > :pages_1
                            """),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsThatAreThereAlready() {
        printed(insert(AUTHOR)
                        .value(AUTHOR_ID, 1L)
                        .value(AUTHOR_NAME, "x")
                        .onConflict(AUTHOR_ID)
                        .doUpdate(AUTHOR_NAME))
                .is(
                        """
                        INSERT INTO author (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name
                        """,
                        on(MYSQL, """
                            INSERT INTO author (id, name) VALUES (:id, :name) AS new ON DUPLICATE KEY UPDATE name = new.name
                            """),
                        on(
                                MARIADB,
                                "INSERT INTO author (id, name) VALUES (:id, :name) ON DUPLICATE KEY UPDATE name ="
                                        + " VALUES(name)"),
                        on(H2, """
                            MERGE INTO author USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS VARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                            WHEN MATCHED THEN UPDATE SET name = excluded.name
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                            """),
                        on(SQLSERVER, """
                            MERGE INTO author WITH (HOLDLOCK) USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS NVARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                            WHEN MATCHED THEN UPDATE SET name = excluded.name
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name);
                            """),
                        on(ORACLE, """
                            MERGE INTO author USING (SELECT CAST(:id AS NUMBER(19)) AS id, CAST(:name AS VARCHAR2(40 CHAR)) AS name FROM DUAL) excluded ON (author.id = excluded.id)
                            WHEN MATCHED THEN UPDATE SET name = excluded.name
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                            """));
        printed(insert(AUTHOR)
                        .value(AUTHOR_ID, 1L)
                        .value(AUTHOR_NAME, "x")
                        .onConflict(AUTHOR_ID)
                        .doNothing())
                .is(
                        "INSERT INTO author (id, name) VALUES (:id, :name) ON CONFLICT (id) DO NOTHING",
                        on(MYSQL, "INSERT INTO author (id, name) VALUES (:id, :name) ON DUPLICATE KEY UPDATE id = id"),
                        on(
                                MARIADB,
                                "INSERT INTO author (id, name) VALUES (:id, :name) ON DUPLICATE KEY UPDATE id = id"),
                        on(H2, """
                            MERGE INTO author USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS VARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                            """),
                        on(SQLSERVER, """
                            MERGE INTO author WITH (HOLDLOCK) USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS NVARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name);
                            """),
                        on(ORACLE, """
                            MERGE INTO author USING (SELECT CAST(:id AS NUMBER(19)) AS id, CAST(:name AS VARCHAR2(40 CHAR)) AS name FROM DUAL) excluded ON (author.id = excluded.id)
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                            """));
        printed(insert(AUTHOR)
                        .value(AUTHOR_ID, 1L)
                        .value(AUTHOR_NAME, "x")
                        .onConflict(AUTHOR_ID)
                        .doUpdate(c -> c.set(AUTHOR_NAME, excluded(AUTHOR_NAME)).set(BORN, BORN.plus(1))))
                .is("""
                    INSERT INTO author (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name, born = (author.born + :born_1)
                    """, on(MYSQL, """
                        INSERT INTO author (id, name) VALUES (:id, :name) AS new ON DUPLICATE KEY UPDATE name = new.name, born = (author.born + :born_1)
                        """), on(MARIADB, """
                        INSERT INTO author (id, name) VALUES (:id, :name) ON DUPLICATE KEY UPDATE name = VALUES(name), born = (author.born + :born_1)
                        """), on(H2, """
                        MERGE INTO author USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS VARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                        WHEN MATCHED THEN UPDATE SET name = excluded.name, born = (author.born + :born_1)
                        WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                        """), on(SQLSERVER, """
                        MERGE INTO author WITH (HOLDLOCK) USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS NVARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                        WHEN MATCHED THEN UPDATE SET name = excluded.name, born = (author.born + :born_1)
                        WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name);
                        """), on(ORACLE, """
                        MERGE INTO author USING (SELECT CAST(:id AS NUMBER(19)) AS id, CAST(:name AS VARCHAR2(40 CHAR)) AS name FROM DUAL) excluded ON (author.id = excluded.id)
                        WHEN MATCHED THEN UPDATE SET name = excluded.name, born = (author.born + :born_1)
                        WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                        """));
        printed(insert(AUTHOR)
                        .value(AUTHOR_ID, 1L)
                        .value(AUTHOR_NAME, "x")
                        .onConflict(AUTHOR_ID)
                        .doUpdate(c -> c.set(AUTHOR_NAME, excluded(AUTHOR_NAME)).where(BORN.gt(5))))
                .is(
                        """
                        INSERT INTO author (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE author.born > :born_1
                        """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        on(H2, """
                            MERGE INTO author USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS VARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                            WHEN MATCHED AND author.born > :born_1 THEN UPDATE SET name = excluded.name
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                            """),
                        on(SQLSERVER, """
                            MERGE INTO author WITH (HOLDLOCK) USING (VALUES (CAST(:id AS BIGINT), CAST(:name AS NVARCHAR(40)))) AS excluded (id, name) ON (author.id = excluded.id)
                            WHEN MATCHED AND author.born > :born_1 THEN UPDATE SET name = excluded.name
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name);
                            """),
                        on(ORACLE, """
                            MERGE INTO author USING (SELECT CAST(:id AS NUMBER(19)) AS id, CAST(:name AS VARCHAR2(40 CHAR)) AS name FROM DUAL) excluded ON (author.id = excluded.id)
                            WHEN MATCHED THEN UPDATE SET name = excluded.name WHERE author.born > :born_1
                            WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)
                            """));
    }
}

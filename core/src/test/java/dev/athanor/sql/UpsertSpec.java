// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.defaultValue;
import static dev.athanor.sql.Functions.excluded;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.BOOK;
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

import dev.athanor.dialect.Dialect;
import dev.athanor.dialects.h2.H2;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inserting rows that may be there already. */
class UpsertSpec {

    private static final Insert ROW =
            insert(BOOK).value(BOOK_ID, 1L).value(TITLE, "x").value(PAGES, 3);
    private static final Column<Integer> ID = Column.of("id", Types.INTEGER).primaryKey();
    private static final Column<String> CODE =
            Column.of("code", Types.string(9)).unique();
    private static final Table COUPON = Table.of("coupon", new MetaData(), ID, CODE);

    private static final String VALUES = "INSERT INTO book (id, title, pages) VALUES (:id, :title, :pages)";
    private static final String USING =
            "USING (VALUES (CAST(:id AS BIGINT), CAST(:title AS %s), CAST(:pages AS INTEGER))) AS excluded (id, title,"
                    + " pages) ON (book.id = excluded.id)\n";
    private static final String MISSING =
            "WHEN NOT MATCHED THEN INSERT (id, title, pages) VALUES (excluded.id, excluded.title, excluded.pages)";
    private static final String H2_USING = "MERGE INTO book " + USING.formatted("VARCHAR(80)");
    private static final String MS_USING = "MERGE INTO book WITH (HOLDLOCK) " + USING.formatted("NVARCHAR(80)");
    private static final String ORACLE_USING =
            "MERGE INTO book USING (SELECT CAST(:id AS NUMBER(19)) AS id, CAST(:title AS VARCHAR2(80 CHAR)) AS title,"
                    + " CAST(:pages AS INTEGER) AS pages FROM DUAL) excluded ON (book.id = excluded.id)\n";

    @Test
    void setsWhatWouldHaveBeenInserted() {
        String set = "title = excluded.title, pages = excluded.pages";
        String duplicate = VALUES + " ON DUPLICATE KEY UPDATE title = VALUES(title), pages = VALUES(pages)";
        String named = VALUES + " AS new ON DUPLICATE KEY UPDATE title = new.title, pages = new.pages";
        printed(ROW.onConflict(BOOK_ID).doUpdate())
                .is(
                        VALUES + " ON CONFLICT (id) DO UPDATE SET " + set,
                        on(MYSQL, named),
                        on(MARIADB, duplicate),
                        on(H2, H2_USING + "WHEN MATCHED THEN UPDATE SET " + set + "\n" + MISSING),
                        on(SQLSERVER, MS_USING + "WHEN MATCHED THEN UPDATE SET " + set + "\n" + MISSING + ";"),
                        on(ORACLE, ORACLE_USING + "WHEN MATCHED THEN UPDATE SET " + set + "\n" + MISSING));
        assertThat(ROW.onConflict(BOOK_ID).doUpdate(TITLE))
                .hasToString(VALUES + " ON CONFLICT (id) DO UPDATE SET title = excluded.title");
    }

    @Test
    void rowsThatAreSelectedHaveNoNameOnMySql() {
        Insert selected = insert(BOOK).columns(BOOK_ID, TITLE).from(select(BOOK_ID, TITLE));
        assertThat(selected.onConflict(BOOK_ID).doUpdate(TITLE).sql(MYSQL)).isEqualTo("""
            INSERT INTO book (id, title) SELECT book.id, book.title
            FROM book ON DUPLICATE KEY UPDATE title = VALUES(title)\
            """);
    }

    @Test
    void leavesWhatIsThere() {
        printed(ROW.onConflict(BOOK_ID).doNothing())
                .is(
                        VALUES + " ON CONFLICT (id) DO NOTHING",
                        on(MYSQL, VALUES + " ON DUPLICATE KEY UPDATE id = id"),
                        on(MARIADB, VALUES + " ON DUPLICATE KEY UPDATE id = id"),
                        on(H2, H2_USING + MISSING),
                        on(SQLSERVER, MS_USING + MISSING + ";"),
                        on(ORACLE, ORACLE_USING + MISSING));
        printed(ROW.onConflict().doNothing())
                .is(
                        VALUES + " ON CONFLICT DO NOTHING",
                        on(MYSQL, VALUES + " ON DUPLICATE KEY UPDATE id = id"),
                        on(MARIADB, VALUES + " ON DUPLICATE KEY UPDATE id = id"),
                        refusedBy(H2, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void computesWithBothRows() {
        String set = "pages = (book.pages + excluded.pages)";
        printed(ROW.onConflict(BOOK_ID)
                        .doUpdate(row ->
                                row.set(PAGES, PAGES.plus(excluded(PAGES))).where(PAGES.lt(5))))
                .is(
                        VALUES + " ON CONFLICT (id) DO UPDATE SET " + set + " WHERE book.pages < :pages_1",
                        refusedBy(MYSQL, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        on(
                                H2,
                                H2_USING + "WHEN MATCHED AND book.pages < :pages_1 THEN UPDATE SET " + set + "\n"
                                        + MISSING),
                        on(
                                SQLSERVER,
                                MS_USING + "WHEN MATCHED AND book.pages < :pages_1 THEN UPDATE SET " + set + "\n"
                                        + MISSING + ";"),
                        on(
                                ORACLE,
                                ORACLE_USING + "WHEN MATCHED THEN UPDATE SET " + set + " WHERE book.pages < :pages_1\n"
                                        + MISSING));
        assertThat(ROW.onConflict(BOOK_ID)
                        .doUpdate(row -> row.set(TITLE, "y").set(PAGES, PAGES.plus(excluded(PAGES))))
                        .sql(MARIADB))
                .isEqualTo(VALUES + " ON DUPLICATE KEY UPDATE title = :title, pages = (book.pages + VALUES(pages))");
    }

    @Test
    void constraintsAndPartialIndexes() {
        assertThat(ROW.onConflictWith("uq_book").doUpdate(TITLE).sql(POSTGRESQL))
                .isEqualTo(VALUES + " ON CONFLICT ON CONSTRAINT uq_book DO UPDATE SET title = excluded.title");
        assertThat(ROW.onConflict(BOOK_ID)
                        .where(PAGES.gt(1))
                        .doUpdate(TITLE)
                        .returning(BOOK_ID)
                        .sql(POSTGRESQL))
                .isEqualTo(VALUES
                        + " ON CONFLICT (id) WHERE pages > :pages_1 DO UPDATE SET title = excluded.title\n"
                        + "RETURNING id");
        assertThat(insert(AUTHOR)
                        .value(AUTHOR_ID, 1L)
                        .onConflict(AUTHOR_ID)
                        .doNothing()
                        .returning(AUTHOR_ID)
                        .sql(SQLSERVER))
                .endsWith("THEN INSERT (id) VALUES (excluded.id)\nOUTPUT inserted.id;");
        for (Dialect other : List.of(MYSQL, MARIADB, H2, SQLSERVER, ORACLE)) {
            assertThatThrownBy(() -> ROW.onConflictWith("uq_book").doNothing().sql(other))
                    .as(other.name())
                    .isInstanceOf(UnsupportedByDialect.class);
        }
    }

    @Test
    void mySqlIsNotAskedForOneKeyOfSeveral() {
        Insert coupon = insert(COUPON).value(ID, 1).value(CODE, "x");
        assertThatThrownBy(() -> coupon.onConflict(ID).doUpdate().sql(MYSQL))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessage(
                        "ATH-310: The database mysql takes a row for there already if any of its unique keys is, and"
                                + " \"coupon\" has others than [id]. Say that any may count, with onConflict() without"
                                + " columns.");
        assertThat(coupon.onConflict().doUpdate(CODE).sql(MYSQL))
                .isEqualTo("INSERT INTO coupon (id, code) VALUES (:id, :code) AS new ON DUPLICATE KEY UPDATE code ="
                        + " new.code");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() ->
                        insert(BOOK).value(BOOK_ID, 1L).onConflict(BOOK_ID).doUpdate())
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("Say doNothing()");
        assertThatThrownBy(() -> ROW.onConflict(AUTHOR_ID)).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> select(excluded(PAGES)).toString()).hasMessageContaining("onConflict(…)");
        assertThatThrownBy(() -> insert(BOOK).onConflict(BOOK_ID).doNothing().toString())
                .isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> insert(BOOK)
                        .columns(BOOK_ID, PAGES)
                        .from(select(AUTHOR_ID, BORN))
                        .onConflict(BOOK_ID)
                        .doUpdate()
                        .sql(H2))
                .isInstanceOf(UnsupportedByDialect.class);
    }

    @Test
    void rowsOfAQuery() {
        assertThat(insert(BOOK)
                        .columns(BOOK_ID, PAGES)
                        .from(select(AUTHOR_ID, BORN).where(BORN.gt(0)))
                        .onConflict(BOOK_ID)
                        .doUpdate())
                .hasToString("""
                    INSERT INTO book (id, pages) SELECT author.id, author.born
                    FROM author
                    WHERE author.born > :born_1 ON CONFLICT (id) DO UPDATE SET pages = excluded.pages\
                    """);
    }

    @Test
    void wordsOfTheDatabase() {
        assertThat(ROW.prefix("IGNORE").sql(MYSQL))
                .isEqualTo("INSERT IGNORE INTO book (id, title, pages) VALUES (:id, :title, :pages)");
        assertThat(ROW.prefix("OR REPLACE").sql(SQLITE)).startsWith("INSERT OR REPLACE INTO book");
        assertThatThrownBy(() -> ROW.prefix("x; DROP TABLE book")).isInstanceOf(InvalidStatement.class);
    }

    @Test
    void defaultsByName() {
        printed(insert(BOOK).value(BOOK_ID, 1L).value(PAGES, defaultValue()))
                .is(
                        "INSERT INTO book (id, pages) VALUES (:id, DEFAULT)",
                        refusedBy(SQLITE, ErrorCode.UNSUPPORTED_BY_DIALECT));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialects.h2.H2;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changing and deleting rows by what other tables hold. */
class ManyTablesSpec {

    private static final Condition WRITTEN = AUTHOR_OF.eq(AUTHOR_ID);

    @Test
    void updatesFromAnotherTable() {
        String list = "UPDATE book, author SET book.title=author.name\nWHERE book.author_id = author.id";
        printed(update(BOOK).set(TITLE, AUTHOR_NAME).from(AUTHOR).where(WRITTEN))
                .is(
                        "UPDATE book SET title=author.name FROM author\nWHERE book.author_id = author.id",
                        on(MYSQL, list),
                        on(MARIADB, list),
                        on(
                                SQLSERVER,
                                "UPDATE book SET title=author.name FROM book, author\nWHERE book.author_id = author.id"),
                        refusedBy(H2, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void deletesUsingAnotherTable() {
        String list = "DELETE FROM book USING book, author\nWHERE book.author_id = author.id";
        printed(delete(BOOK).using(AUTHOR).where(WRITTEN))
                .is(
                        "DELETE FROM book USING author\nWHERE book.author_id = author.id",
                        on(MYSQL, list),
                        on(MARIADB, list),
                        on(SQLSERVER, "DELETE FROM book FROM book, author\nWHERE book.author_id = author.id"),
                        refusedBy(SQLITE, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aliasesAndQueriesAreSourcesToo() {
        Table.TableAlias writer = AUTHOR.alias();
        assertThat(update(BOOK)
                        .set(TITLE, writer.of(AUTHOR_NAME))
                        .from(writer)
                        .where(AUTHOR_OF.eq(writer.of(AUTHOR_ID)))
                        .returning(BOOK_ID))
                .hasToString("""
                        UPDATE book SET title=author_1.name FROM author AS author_1
                        WHERE book.author_id = author_1.id
                        RETURNING book.id""");
        QueryAlias early = select(AUTHOR_ID).where(BORN.lt(1800)).cte("early");
        printed(delete(BOOK).where(AUTHOR_OF.in(select(early.<Long>c("id"))))).isByDefault("""
                WITH early AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1)
                DELETE FROM book
                WHERE book.author_id IN (SELECT early.id
                FROM early)""");
        printed(update(BOOK).set(PAGES, 1).from(early).where(AUTHOR_OF.eq(early.<Long>c("id"))))
                .isByDefault("""
                WITH early AS
                (SELECT author.id AS id
                FROM author
                WHERE author.born < :born_1)
                UPDATE book SET pages=:pages FROM early
                WHERE book.author_id = early.id""");
    }

    /** Without its table, a name could mean a column of either. */
    @Test
    void rowsComeBackUnderTheNamesOfTheirTables() {
        printed(update(BOOK).set(TITLE, AUTHOR_NAME).from(AUTHOR).where(WRITTEN).returning(BOOK_ID, TITLE.as("now")))
                .is(
                        """
                        UPDATE book SET title=author.name FROM author
                        WHERE book.author_id = author.id
                        RETURNING book.id, book.title AS now""",
                        on(SQLSERVER, """
                        UPDATE book SET title=author.name OUTPUT inserted.id, inserted.title AS now FROM book, author
                        WHERE book.author_id = author.id"""),
                        refusedBy(MYSQL, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
        printed(delete(BOOK).using(AUTHOR).where(WRITTEN).returning(BOOK_ID, AUTHOR_NAME))
                .is(
                        """
                        DELETE FROM book USING author
                        WHERE book.author_id = author.id
                        RETURNING book.id, author.name""",
                        on(SQLSERVER, """
                        DELETE FROM book OUTPUT deleted.id, author.name FROM book, author
                        WHERE book.author_id = author.id"""),
                        refusedBy(SQLITE, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, ErrorCode.UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
        Update named =
                update(BOOK).set(TITLE, AUTHOR_NAME).from(AUTHOR).where(WRITTEN).returning(AUTHOR_NAME);
        assertThatThrownBy(() -> named.sql(SQLITE))
                .hasMessage("ATH-310: The database sqlite gives back only columns of the table whose rows it changes."
                        + " Select the others by the keys that come back.");
        assertThat(named.sql(POSTGRESQL)).endsWith("RETURNING author.name");
    }

    @Test
    void aTableThatIsNotNamedIsNoProduct() {
        assertThatThrownBy(() -> update(BOOK).set(TITLE, AUTHOR_NAME).toString())
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("Name it with from(…) or using(…)");
        assertThatThrownBy(() -> delete(BOOK).where(WRITTEN).toString()).isInstanceOf(InvalidStatement.class);
    }

    @Test
    void queriesInsideAreCorrelated() {
        printed(update(BOOK)
                        .set(TITLE, select(AUTHOR_NAME).where(WRITTEN).scalar())
                        .where(select(AUTHOR_ID).where(WRITTEN).exists()))
                .is("""
                UPDATE book SET title=(SELECT author.name
                FROM author
                WHERE book.author_id = author.id)
                WHERE EXISTS (SELECT author.id
                FROM author
                WHERE book.author_id = author.id)""");
    }

    @Test
    void theFirstRowsAreChanged() {
        String update =
                "UPDATE book SET pages=:pages\nWHERE book.pages > :pages_1\nORDER BY book.id DESC\nLIMIT :param_1";
        Statement changed = update(BOOK)
                .set(PAGES, 1)
                .where(PAGES.gt(9))
                .orderBy(BOOK_ID.desc())
                .limit(5);
        assertThat(changed.sql(MYSQL)).isEqualTo(update);
        assertThat(delete(BOOK).orderBy(BOOK_ID).limit(5).sql(MARIADB))
                .isEqualTo("DELETE FROM book\nORDER BY book.id\nLIMIT :param_1");
        for (Dialect other : List.of(POSTGRESQL, SQLITE, H2, SQLSERVER, ORACLE)) {
            assertThatThrownBy(() -> changed.sql(other))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining("Select the keys first");
        }
    }
}

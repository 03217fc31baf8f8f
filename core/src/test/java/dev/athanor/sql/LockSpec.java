// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.schema.Table.TableAlias;
import org.junit.jupiter.api.Test;

/** The locks that a query takes, on each database in its words; none is left out in silence. */
class LockSpec {

    @Test
    void rowsThatAreToBeChanged() {

        printed(select(AUTHOR_ID).forUpdate())
                .is("""
                SELECT author.id
                FROM author
                FOR UPDATE
                """, refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT), refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsThatShallStayAsTheyAre() {

        printed(select(AUTHOR_ID).forShare())
                .is(
                        """
                SELECT author.id
                FROM author
                FOR SHARE
                """,
                        on(MARIADB, """
                SELECT author.id
                FROM author
                LOCK IN SHARE MODE
                """),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsWhoseKeysStayAsTheyAre() {

        printed(select(AUTHOR_ID).forKeyShare())
                .is(
                        """
                SELECT author.id
                FROM author
                FOR KEY SHARE
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsOfWhichTheKeyIsNotChanged() {

        printed(select(AUTHOR_ID).forNoKeyUpdate())
                .is(
                        """
                SELECT author.id
                FROM author
                FOR NO KEY UPDATE
                """,
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void withoutWaiting() {

        printed(select(AUTHOR_ID).forUpdate().nowait())
                .is("""
                SELECT author.id
                FROM author
                FOR UPDATE NOWAIT
                """, refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT), refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void withoutTheRowsThatAreLocked() {

        printed(select(AUTHOR_ID).forUpdate().skipLocked())
                .is("""
                SELECT author.id
                FROM author
                FOR UPDATE SKIP LOCKED
                """, refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT), refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void sharedWithoutTheRowsThatAreLocked() {

        printed(select(AUTHOR_ID).forShare().skipLocked())
                .is(
                        """
                SELECT author.id
                FROM author
                FOR SHARE SKIP LOCKED
                """,
                        on(MARIADB, """
                SELECT author.id
                FROM author
                LOCK IN SHARE MODE SKIP LOCKED
                """),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void rowsOfOneTable() {

        printed(select(AUTHOR_ID).join(BOOK).forUpdate().of(AUTHOR))
                .is(
                        """
                SELECT author.id
                FROM author JOIN book ON author.id = book.author_id
                FOR UPDATE OF author
                """,
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                SELECT author.id
                FROM author JOIN book ON author.id = book.author_id
                FOR UPDATE OF author.id
                """));
    }

    @Test
    void rowsOfAnAlias() {
        TableAlias other = AUTHOR.alias();
        printed(select(other.of(AUTHOR_ID)).forShare().of(other).nowait())
                .is(
                        """
                SELECT author_1.id
                FROM author AS author_1
                FOR SHARE OF author_1 NOWAIT
                """,
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void theBoundsStandBefore() {

        printed(select(AUTHOR_ID).orderBy(AUTHOR_ID).limit(2).forUpdate())
                .is(
                        """
                SELECT author.id
                FROM author
                ORDER BY author.id
                LIMIT :param_1
                FOR UPDATE
                """,
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        on(ORACLE, """
                SELECT author.id
                FROM author
                ORDER BY author.id
                FETCH FIRST :param_1 ROWS ONLY
                FOR UPDATE
                """));
    }

    @Test
    void onlyAQueryThatLocksSaysHow() {
        assertThatThrownBy(() -> select(AUTHOR_ID).nowait())
                .hasMessage("ATH-301: The query locks no rows. Call forUpdate() or forShare() before.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.INVALID_STATEMENT;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.nullValue;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.AUTHOR_OF;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidStatement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changed and deleted rows. */
class UpdateSpec {
    @Test
    void setsValues() {
        Update update = update(AUTHOR).set(AUTHOR_NAME, "Jane").set(BORN, 1775).where(AUTHOR_ID.eq(3L));
        printed(update).is("""
                UPDATE author SET name=:name, born=:born
                WHERE author.id = :id_1
                """);
        assertThat(Values.of(update)).containsExactly("Jane", 1775, 3L);
    }

    @Test
    void columnsAreSetInTheOrderOfTheCalls() {
        printed(update(AUTHOR).set(BORN, 1775).set(AUTHOR_NAME, "Jane")).is("UPDATE author SET born=:born, name=:name");
    }

    @Test
    void theLastValueOfAColumnCounts() {
        Update update = update(AUTHOR).set(BORN, 1774).set(AUTHOR_NAME, "Jane").set(BORN, 1775);
        printed(update).is("UPDATE author SET born=:born, name=:name");
        assertThat(Values.of(update)).containsExactly(1775, "Jane");
    }

    @Test
    void setsExpressions() {
        printed(update(AUTHOR)
                        .set(BORN, BORN.plus(1))
                        .set(AUTHOR_NAME, upper(AUTHOR_NAME))
                        .where(BORN.lt(1800), AUTHOR_NAME.isNotNull()))
                .is("""
                UPDATE author SET born=(author.born + :born_1), name=upper(author.name)
                WHERE author.born < :born_2 AND author.name IS NOT NULL
                """);
        printed(update(AUTHOR).set(BORN, caseWhen(BORN.gt(1), 2).otherwise(3)))
                .is(
                        "UPDATE author SET born=CASE WHEN (author.born > :born_1) THEN :param_1 ELSE :param_2 END",
                        on(
                                H2,
                                "UPDATE author SET born=CASE WHEN (author.born > :born_1) THEN CAST(:param_1 AS INTEGER)"
                                        + " ELSE CAST(:param_2 AS INTEGER) END"));
    }

    @Test
    void setsNull() {
        assertThat(Values.of(update(AUTHOR).set(BORN, (Integer) null))).containsExactly((Object) null);
        printed(update(AUTHOR).set(BORN, nullValue())).is("UPDATE author SET born=NULL");
    }

    @Test
    void deletesRows() {
        printed(delete(AUTHOR).where(BORN.lt(1800)).where(AUTHOR_ID.gt(3L))).is("""
                DELETE FROM author
                WHERE author.born < :born_1 AND author.id > :id_1
                """);
        printed(delete(AUTHOR)).is("DELETE FROM author");
    }

    @Test
    void rowsThatAreFoundByAQuery() {
        printed(delete(AUTHOR).where(AUTHOR_ID.in(select(AUTHOR_OF).where(PAGES.gt(900)))))
                .is("""
                DELETE FROM author
                WHERE author.id IN (SELECT book.author_id
                FROM book
                WHERE book.pages > :pages_1)
                """);
    }

    @Test
    void rowsComeBack() {
        printed(update(AUTHOR).set(BORN, 1775).where(AUTHOR_ID.eq(3L)).returning(AUTHOR_ID, BORN))
                .is("""
                UPDATE author SET born=:born
                WHERE author.id = :id_1
                RETURNING id, born
                """, exceptions("""
                SELECT id, born
                FROM FINAL TABLE (UPDATE author SET born=:born
                WHERE author.id = :id_1)
                """, """
                UPDATE author SET born=:born OUTPUT inserted.id, inserted.born
                WHERE author.id = :id_1
                """, MYSQL, MARIADB, ORACLE));
        printed(delete(AUTHOR).where(AUTHOR_ID.eq(3L)).returning(AUTHOR_NAME))
                .is("""
                DELETE FROM author
                WHERE author.id = :id_1
                RETURNING name
                """, exceptions("""
                SELECT name
                FROM OLD TABLE (DELETE FROM author
                WHERE author.id = :id_1)
                """, """
                DELETE FROM author OUTPUT deleted.name
                WHERE author.id = :id_1
                """, MYSQL, ORACLE));
    }

    private static Printed.Exceptional[] exceptions(
            String h2, String sqlServer, dev.athanor.dialect.Dialect... refusing) {
        return Stream.concat(
                        Stream.of(on(H2, h2), on(SQLSERVER, sqlServer)),
                        Stream.of(refusing).map(dialect -> refusedBy(dialect, UNSUPPORTED_BY_DIALECT)))
                .toArray(Printed.Exceptional[]::new);
    }

    @Test
    void anotherTableStandsInASubquery() {
        printed(update(AUTHOR).set(BORN, PAGES).where(AUTHOR_ID.eq(AUTHOR_OF)))
                .isRefusedWith(
                        INVALID_STATEMENT,
                        "The statement changes \"author\" and refers to columns of \"book\", which it does not select"
                                + " from. Name it with from(…) or using(…). Or put it in a subquery: where(column.in(select(…))),"
                                + " where(select(…).exists()), or set(column, select(…).scalar()).");
        printed(delete(AUTHOR).where(AUTHOR_ID.eq(AUTHOR_OF)))
                .isRefusedWith(
                        INVALID_STATEMENT,
                        "The statement changes \"author\" and refers to columns of \"book\", which it does not select"
                                + " from. Name it with from(…) or using(…). Or put it in a subquery: where(column.in(select(…))),"
                                + " where(select(…).exists()), or set(column, select(…).scalar()).");
    }

    @Test
    void aColumnOfAnotherTableIsRefused() {
        assertThatThrownBy(() -> update(AUTHOR).set(BOOK_ID, 1L))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageStartingWith("ATH-214: The statement changes table \"author\"");
    }
}

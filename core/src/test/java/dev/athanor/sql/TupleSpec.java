// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BOOK_ID;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several values that are compared as one. */
class TupleSpec {

    private static final TupleExpression BOTH = tuple(AUTHOR_ID, BORN);
    private static final Printed.Exceptional NO_TUPLES = refusedBy(SQLSERVER, ErrorCode.UNSUPPORTED_BY_DIALECT);

    private static void prints(Condition condition, String everywhere, Printed.Exceptional... exceptions) {
        Printed.elementPrints(condition, everywhere, exceptions);
    }

    @Test
    void comparesSeveralValuesAtOnce() {
        prints(BOTH.eq(1, 2), "(author.id, author.born) = (:id_1, :born_1)", NO_TUPLES);
        prints(BOTH.gt(1, 2), "(author.id, author.born) > (:id_1, :born_1)", NO_TUPLES);
        prints(BOTH.eq(tuple(BOOK_ID, PAGES)), "(author.id, author.born) = (book.id, book.pages)", NO_TUPLES);
        assertThat(Values.of(select(BOTH.eq(1, 2)))).containsExactly(1L, 2);
    }

    @Test
    void oneAmongRows() {
        prints(
                BOTH.in(List.of(List.of(1, 2), List.of(3, 4))),
                "(author.id, author.born) IN ((:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))",
                on(
                        SQLITE,
                        "(author.id, author.born) IN (VALUES (:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))"),
                NO_TUPLES);
        prints(
                BOTH.notIn(List.of(List.of(1, 2))),
                "((author.id, author.born) NOT IN ((:param_1_1_1, :param_1_1_2)))",
                on(SQLITE, "((author.id, author.born) NOT IN (VALUES (:param_1_1_1, :param_1_1_2)))"),
                NO_TUPLES);
    }

    @Test
    void oneAmongNoRowsIsNeverTrue() {
        prints(
                BOTH.in(List.of()),
                "(author.id, author.born) IN ((NULL, NULL)) AND (1 != 1)",
                on(SQLITE, "(author.id, author.born) IN (VALUES (NULL, NULL)) AND (1 != 1)"),
                NO_TUPLES);
        prints(
                BOTH.notIn(List.of()),
                "((author.id, author.born) NOT IN ((NULL, NULL)) OR (1 = 1))",
                on(SQLITE, "((author.id, author.born) NOT IN (VALUES (NULL, NULL)) OR (1 = 1))"),
                NO_TUPLES);
    }

    @Test
    void oneAmongTheRowsOfAQuery() {
        prints(
                BOTH.in(select(BOOK_ID, PAGES)),
                "(author.id, author.born) IN (SELECT book.id, book.pages\nFROM book)",
                NO_TUPLES);
    }

    @Test
    void bothSidesHaveTheSameLengthAndTypes() {
        assertThatThrownBy(() -> BOTH.eq(1, 2, 3))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-305: A tuple of 2 values is compared with one of 3: [BIGINT, INTEGER].");
        assertThatThrownBy(() -> BOTH.in(List.of(List.of(1)))).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> BOTH.in(select(BOOK_ID))).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> BOTH.eq(1, "x")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> BOTH.eq(tuple(AUTHOR_ID, AUTHOR_NAME))).isInstanceOf(InvalidStatement.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BOOK;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Library.PRICE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialects.h2.H2;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Computing with numbers and bits: what is written, and what is refused. */
class ArithmeticSpec {

    private static void prints(Expression<?> value, String everywhere, Printed.Exceptional... exceptions) {
        Printed.elementPrints(value, everywhere, exceptions);
    }

    @Test
    void numbersOfDifferentTypesAreMixedWithoutACast() {
        Expression<BigDecimal> total = PRICE.times(PAGES);
        prints(total, "book.price * book.pages");
        assertThat(total.type()).isEqualTo(PRICE.type());
        prints(PRICE.times(2), "book.price * :price_1");
        assertThat(Values.of(select(PRICE.times(2)))).containsExactly(new BigDecimal("2"));
        prints(PRICE.plus(PAGES).minus(1), "(book.price + book.pages) - :param_1");
    }

    @Test
    void theWiderNumberStandsFirst() {
        assertThatThrownBy(() -> PAGES.times(PRICE))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage(
                        "ATH-305: The result of INTEGER * NUMERIC(8, 2) is no INTEGER. Let the wider stand first, or"
                                + " take the first for a wider one: first.typeCoerce(NUMERIC).");
        prints(PAGES.typeCoerce(Types.NUMERIC).times(PRICE), "book.pages * book.price");
        assertThatThrownBy(() -> PAGES.times(new BigDecimal("1.5"))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whatIsNoNumberIsNotComputedWith() {
        assertThatThrownBy(() -> ALIVE.plus(true))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-305: A value of type BOOLEAN is no operand of +.");
        assertThatThrownBy(() -> AUTHOR_NAME.minus("x")).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> AUTHOR_NAME.plus(BORN)).hasMessageContaining("no operand of ||");
        assertThatThrownBy(() -> BORN.plus(AUTHOR_NAME)).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> ALIVE.negated()).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> PRICE.bitNot()).isInstanceOf(InvalidStatement.class);
        assertThatThrownBy(() -> PRICE.bitAnd(BigDecimal.ONE)).isInstanceOf(InvalidStatement.class);
    }

    @Test
    void whatIsNeverEqualIsNotCompared() {
        assertThatThrownBy(() -> AUTHOR.c("born").eq(AUTHOR.c("name")))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage(
                        "ATH-305: A value of type INTEGER is never compared with one of STRING(40). Cast one of them to"
                                + " the type of the other: cast(type).");
        assertThatThrownBy(() -> AUTHOR.c("alive").lt(AUTHOR.c("born"))).isInstanceOf(InvalidStatement.class);
        prints(AUTHOR.c("born").eq(BOOK.c("price")), "author.born = book.price");
    }

    @Test
    void wholeNumbersAreDividedWithoutAFractionEverywhere() {
        prints(
                PAGES.dividedBy(2),
                "book.pages / :pages_1",
                on(MYSQL, "book.pages DIV :pages_1"),
                on(MARIADB, "book.pages DIV :pages_1"),
                on(ORACLE, "TRUNC(book.pages / :pages_1)"));
        prints(PRICE.dividedBy(2), "book.price / :price_1");
        prints(PRICE.dividedBy(PAGES), "book.price / book.pages");
    }

    @Test
    void aRatioKeepsTheFraction() {
        prints(
                PAGES.ratioTo(PAGES.plus(1)),
                "book.pages / CAST(book.pages + :pages_1 AS NUMERIC)",
                on(H2, "book.pages / CAST(book.pages + :pages_1 AS DECFLOAT)"),
                on(SQLITE, "book.pages / ((book.pages + :pages_1) + 0.0)"),
                on(SQLSERVER, "book.pages / CAST(book.pages + :pages_1 AS NUMERIC(19, 0))"),
                on(MYSQL, "book.pages / (book.pages + :pages_1)"),
                on(MARIADB, "book.pages / (book.pages + :pages_1)"),
                on(ORACLE, "book.pages / (book.pages + :pages_1)"));
        assertThat(PAGES.ratioTo(2).type()).isEqualTo(Types.NUMERIC);
    }

    @Test
    void moduloIsAFunctionOnOracle() {
        prints(PAGES.modulo(2), "book.pages % :pages_1", on(ORACLE, "mod(book.pages, :pages_1)"));
        prints(
                PAGES.plus(1).modulo(2).times(3),
                "((book.pages + :pages_1) % :param_1) * :param_2",
                on(ORACLE, "mod(book.pages + :pages_1, :param_1) * :param_2"));
    }

    @Test
    void bits() {
        prints(
                PAGES.bitAnd(3),
                "book.pages & :pages_1",
                on(H2, "BITAND(CAST(book.pages AS BIGINT), CAST(:pages_1 AS BIGINT))"),
                on(ORACLE, "BITAND(book.pages, :pages_1)"));
        prints(
                PAGES.bitOr(PAGES).bitAnd(3),
                "(book.pages | book.pages) & :param_1",
                on(
                        H2,
                        "BITAND(CAST(BITOR(CAST(book.pages AS BIGINT), CAST(book.pages AS BIGINT)) AS BIGINT), CAST(:param_1 AS BIGINT))"),
                on(ORACLE, "BITAND((book.pages + book.pages - BITAND(book.pages, book.pages)), :param_1)"));
        prints(
                PAGES.bitXor(3),
                "book.pages ^ :pages_1",
                on(POSTGRESQL, "book.pages # :pages_1"),
                on(H2, "BITXOR(CAST(book.pages AS BIGINT), CAST(:pages_1 AS BIGINT))"),
                on(SQLITE, "((book.pages | :pages_1) - (book.pages & :pages_2))"),
                on(ORACLE, "(book.pages + :pages_1 - 2 * BITAND(book.pages, :pages_2))"));
        prints(
                PAGES.plus(1).bitNot(),
                "~(book.pages + :pages_1)",
                on(H2, "BITNOT(CAST(book.pages + :pages_1 AS BIGINT))"),
                on(ORACLE, "(-1 - (book.pages + :pages_1))"));
        prints(
                PAGES.shiftLeft(2).plus(1),
                "(book.pages << :param_1) + :param_2",
                on(H2, "LSHIFT(CAST(book.pages AS BIGINT), :param_1) + :param_2"),
                on(ORACLE, "(book.pages * POWER(2, :param_1)) + :param_2"));
        prints(
                PAGES.shiftRight(2),
                "book.pages >> :param_1",
                on(H2, "RSHIFT(CAST(book.pages AS BIGINT), :param_1)"),
                on(ORACLE, "FLOOR(book.pages / POWER(2, :param_1))"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Functions.caseOf;
import static dev.athanor.sql.Functions.holds;
import static dev.athanor.sql.Functions.inlined;
import static dev.athanor.sql.Functions.literalColumn;
import static dev.athanor.sql.Functions.parameter;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.PAGES;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialects.h2.H2;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CASE by value, casts, custom operators, constants and truth values. */
class ConstructSpec {

    private static void prints(Expression<?> value, String everywhere, Printed.Exceptional... exceptions) {
        Printed.elementPrints(value, everywhere, exceptions);
    }

    @Test
    void aCaseByTheValueOfASubject() {
        prints(
                caseOf(BORN).when(1, "a").when(2, AUTHOR_NAME).otherwise("z"),
                "CASE author.born WHEN :born_1 THEN :param_1 WHEN :born_2 THEN author.name ELSE :param_2 END");
        prints(
                caseOf(BORN.plus(1)).when(1, 2),
                "CASE author.born + :born_1 WHEN :param_1 THEN :param_2 END",
                on(H2, "CASE author.born + :born_1 WHEN :param_1 THEN CAST(:param_2 AS INTEGER) END"));
    }

    @Test
    void aCastThatGivesNullWhereItFails() {
        prints(
                AUTHOR_NAME.tryCast(Types.INTEGER),
                "TRY_CAST(author.name AS INTEGER)",
                refusedBy(POSTGRESQL, ErrorCode.UNSUPPORTED_BY_DIALECT),
                refusedBy(SQLITE, ErrorCode.UNSUPPORTED_BY_DIALECT),
                refusedBy(MYSQL, ErrorCode.UNSUPPORTED_BY_DIALECT),
                refusedBy(MARIADB, ErrorCode.UNSUPPORTED_BY_DIALECT),
                refusedBy(H2, ErrorCode.UNSUPPORTED_BY_DIALECT),
                refusedBy(ORACLE, ErrorCode.UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void aTypeThatIsOnlySaid() {
        prints(BORN.typeCoerce(Types.BIGINT), "author.born");
        prints(BORN.plus(1).typeCoerce(Types.BIGINT).times(2L), "(author.born + :born_1) * :param_1");
        assertThat(select(BORN.typeCoerce(Types.BIGINT))).hasToString("SELECT author.born AS born\nFROM author");
    }

    @Test
    void anOperatorOfTheDatabase() {
        prints(BORN.op("&&", 3), "author.born && :born_1");
        prints(BORN.op("&&", BORN).plus(1), "(author.born && author.born) + :param_1");
        prints(BORN.op("&&", BORN.op("&&", 1)), "author.born && (author.born && :born_1)");
        prints(BORN.op("&&", BORN.plus(1)), "author.born && author.born + :born_1");
        prints(BORN.plus(1).op("**", 9, BORN, Types.INTEGER), "(author.born + :born_1) ** author.born");
        prints(BORN.op("**", 9, BORN, Types.INTEGER).times(2), "author.born ** author.born * :param_1");
        prints(BORN.boolOp("~>", 3).not(), "NOT (author.born ~> :born_1)");
        prints(
                AUTHOR_NAME.boolOp("SIMILAR TO", "x").and(BORN.eq(1)),
                "(author.name SIMILAR TO :name_1) AND author.born = :born_1");
    }

    @Test
    void anOperatorIsNoComment() {
        for (String no : List.of("--", "/*", "+ -- ", "); DROP TABLE author; --", "", "a'b", "+--")) {
            assertThatThrownBy(() -> BORN.op(no, 1)).isInstanceOf(InvalidStatement.class);
        }
    }

    @Test
    void wordsOfTheUsersOwn() {
        prints(literalColumn("x + 1", Types.INTEGER).times(2), "x + 1 * :param_1");
        prints(parameter("given", Types.INTEGER).plus(1), ":given + :param_1");
    }

    @Test
    void aValueThatIsPartOfTheText() {
        prints(inlined("it's"), "'it''s'");
        prints(inlined(-5).negated(), "-(-5)");
        prints(inlined("a\\b"), "'a\\b'", on(MYSQL, "'a\\\\b'"), on(MARIADB, "'a\\\\b'"));
        assertThat(inlined(1).node()).isNotEqualTo(inlined(2).node());
        assertThat(inlined("secret").node().toString()).doesNotContain("secret");
    }

    @Test
    void aTruthValueIsAConditionOrAComparison() {
        String compared = "author.alive = 1 AND author.born = :born_1";
        prints(
                holds(ALIVE).and(BORN.eq(1)),
                "author.alive AND author.born = :born_1",
                on(SQLITE, compared),
                on(SQLSERVER, compared),
                on(ORACLE, compared));
        prints(
                holds(ALIVE).not(),
                "NOT author.alive",
                on(SQLITE, "author.alive = 0"),
                on(SQLSERVER, "author.alive = 0"),
                on(ORACLE, "author.alive = 0"));
    }

    @Test
    void amongExpressions() {
        prints(BORN.in(PAGES, PAGES.plus(1)), "author.born IN (book.pages, book.pages + :pages_1)");
        prints(BORN.notIn(PAGES, PAGES), "(author.born NOT IN (book.pages, book.pages))");
        assertThatThrownBy(() -> BORN.in(PAGES, AUTHOR_NAME))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage(
                        "ATH-305: A value of type INTEGER is never compared with one of STRING(40). Cast one of them to"
                                + " the type of the other: cast(type).");
        prints(BORN.notIn(1, 2), "(author.born NOT IN (:born_1_1, :born_1_2))");
    }

    @Test
    void betweenTwoValuesWhicheverIsLower() {
        String either = "(author.born BETWEEN :born_1 AND :born_2 OR author.born BETWEEN :born_3 AND :born_4)";
        prints(
                BORN.betweenSymmetric(9, 1),
                "author.born BETWEEN SYMMETRIC :born_1 AND :born_2",
                on(SQLITE, either),
                on(MYSQL, either),
                on(MARIADB, either),
                on(SQLSERVER, either),
                on(ORACLE, either));
        prints(
                BORN.betweenSymmetric(9, 1).not(),
                "author.born NOT BETWEEN SYMMETRIC :born_1 AND :born_2",
                on(SQLITE, "NOT " + either),
                on(MYSQL, "NOT " + either),
                on(MARIADB, "NOT " + either),
                on(SQLSERVER, "NOT " + either),
                on(ORACLE, "NOT " + either));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.sql.Library.ALIVE;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Library.TITLE;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialects.h2.H2;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Patterns, regular expressions and collations. */
class PatternSpec {

    private static final Printed.Exceptional[] NO_REGEXP = {
        refusedBy(SQLITE, ErrorCode.UNSUPPORTED_BY_DIALECT), refusedBy(SQLSERVER, ErrorCode.UNSUPPORTED_BY_DIALECT)
    };

    private static void prints(Expression<?> value, String everywhere, Printed.Exceptional... exceptions) {
        Printed.elementPrints(value, everywhere, exceptions);
    }

    private static void regexpPrints(Expression<?> value, String everywhere, Printed.Exceptional... exceptions) {
        Printed.elementPrints(
                value,
                everywhere,
                Stream.concat(Arrays.stream(NO_REGEXP), Arrays.stream(exceptions))
                        .toArray(Printed.Exceptional[]::new));
    }

    @Test
    void oneTextWithinAnotherColumn() {
        String escaped = "replace(replace(replace(book.title, '/', '//'), '%', '/%'), '_', '/_')";
        prints(
                AUTHOR_NAME.startsWith(TITLE),
                "author.name LIKE (" + escaped + " || '%') ESCAPE '/'",
                on(MYSQL, "author.name LIKE concat(" + escaped + ", '%') ESCAPE '/'"),
                on(MARIADB, "author.name LIKE concat(" + escaped + ", '%') ESCAPE '/'"),
                on(SQLSERVER, "author.name LIKE (" + escaped + " + '%') ESCAPE '/'"));
        assertThat(select(AUTHOR_NAME.endsWith(TITLE)).toString())
                .startsWith("SELECT author.name LIKE ('%' || " + escaped + ") ESCAPE '/' AS");
        assertThat(select(AUTHOR_NAME.contains(TITLE)).toString())
                .startsWith("SELECT author.name LIKE ('%' || " + escaped + " || '%') ESCAPE '/' AS");
    }

    @Test
    void charactersInAnyCase() {
        prints(
                AUTHOR_NAME.icontains("A%"),
                "lower(author.name) LIKE lower(:name_1) ESCAPE '/'",
                on(POSTGRESQL, "author.name ILIKE :name_1 ESCAPE '/'"),
                on(H2, "author.name ILIKE :name_1 ESCAPE '/'"));
        assertThat(Values.of(select(AUTHOR_NAME.icontains("A%")))).containsExactly("%A/%%");
        assertThat(Values.of(select(AUTHOR_NAME.istartsWith("A")))).containsExactly("A%");
        assertThat(Values.of(select(AUTHOR_NAME.iendsWith("A")))).containsExactly("%A");
    }

    @Test
    void regularExpressions() {
        regexpPrints(
                AUTHOR_NAME.regexpMatch("^J"),
                "REGEXP_LIKE(author.name, :name_1)",
                on(POSTGRESQL, "author.name ~ :name_1"),
                on(MYSQL, "author.name REGEXP :name_1"),
                on(MARIADB, "author.name REGEXP :name_1"));
        regexpPrints(
                AUTHOR_NAME.regexpMatch("^J").not(),
                "NOT REGEXP_LIKE(author.name, :name_1)",
                on(POSTGRESQL, "author.name !~ :name_1"),
                on(MYSQL, "author.name NOT REGEXP :name_1"),
                on(MARIADB, "author.name NOT REGEXP :name_1"));
        regexpPrints(
                AUTHOR_NAME.iregexpMatch("^j"),
                "REGEXP_LIKE(author.name, :name_1, 'i')",
                on(POSTGRESQL, "author.name ~* :name_1"),
                on(MARIADB, "author.name REGEXP concat('(?i)', :name_1)"));
        regexpPrints(
                AUTHOR_NAME.regexpReplace("a", "b"),
                "REGEXP_REPLACE(author.name, :name_1, :name_2)",
                on(POSTGRESQL, "REGEXP_REPLACE(author.name, :name_1, :name_2, 'g')"));
        regexpPrints(
                AUTHOR_NAME.regexpMatch("^j", "in"),
                "REGEXP_LIKE(author.name, :name_1, 'in')",
                on(POSTGRESQL, "author.name ~ CONCAT('(?', 'in', ')', :name_1)"),
                on(MARIADB, "author.name REGEXP concat('(?', 'in', ')', :name_1)"));
        regexpPrints(
                AUTHOR_NAME.regexpMatch("^j", "i").not(),
                "NOT REGEXP_LIKE(author.name, :name_1, 'i')",
                on(POSTGRESQL, "author.name !~ CONCAT('(?', 'i', ')', :name_1)"),
                on(MARIADB, "author.name NOT REGEXP concat('(?', 'i', ')', :name_1)"));
        regexpPrints(
                AUTHOR_NAME.regexpReplace("a", "b", "i"),
                "REGEXP_REPLACE(author.name, :name_1, :name_2, 1, 0, 'i')",
                on(POSTGRESQL, "REGEXP_REPLACE(author.name, :name_1, :name_2, CONCAT('g', 'i'))"),
                on(MARIADB, "REGEXP_REPLACE(author.name, concat('(?', 'i', ')', :name_1), :name_2)"),
                on(H2, "REGEXP_REPLACE(author.name, :name_1, :name_2, 'i')"));
        assertThatThrownBy(() -> AUTHOR_NAME.regexpMatch("a", "i') OR (1=1"))
                .hasMessage(
                        "ATH-301: The flags of a regular expression are letters such as \"i\", not \"i') OR (1=1\".");
        assertThatThrownBy(() -> select(AUTHOR_NAME.regexpMatch("a")).sql(SQLITE))
                .hasMessage(
                        "ATH-310: The database sqlite has no regexp match. SQLite has no regular expressions of its own:"
                                + " use like(…) or glob, or read the rows and match them in Java.");
    }

    @Test
    void collations() {
        prints(
                AUTHOR_NAME.collate("C").eq("x"),
                "(author.name COLLATE \"C\") = :param_1",
                on(MYSQL, "(author.name COLLATE `C`) = :param_1"),
                on(MARIADB, "(author.name COLLATE `C`) = :param_1"),
                refusedBy(H2, ErrorCode.UNSUPPORTED_BY_DIALECT),
                on(SQLSERVER, "(author.name COLLATE C) = :param_1"));
        assertThat(select(AUTHOR_ID).orderBy(AUTHOR_NAME.collate("nocase").desc()))
                .hasToString("SELECT author.id\nFROM author\nORDER BY author.name COLLATE nocase DESC");
        assertThatThrownBy(() -> AUTHOR_NAME.collate("x y")).hasMessageContaining("no name of a collation");
        assertThatThrownBy(() -> BORN.collate("C")).isInstanceOf(InvalidStatement.class);
    }

    @Test
    void onlyTextIsMatched() {
        assertThatThrownBy(() -> BORN.like("1%"))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-305: A value of type INTEGER is no operand of LIKE. Cast it to a text first:"
                        + " cast(Types.STRING).");
        assertThatThrownBy(() -> ALIVE.regexpMatch("1")).isInstanceOf(InvalidStatement.class);
    }
}

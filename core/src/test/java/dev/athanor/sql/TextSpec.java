// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.sql.Library.AUTHOR;
import static dev.athanor.sql.Library.AUTHOR_ID;
import static dev.athanor.sql.Library.AUTHOR_NAME;
import static dev.athanor.sql.Library.BORN;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compiler.CompiledCache;
import dev.athanor.compiler.Sent;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.InvalidValue;
import dev.athanor.error.UnknownName;
import dev.athanor.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SQL in the user's own words, and what is a parameter in it. */
class TextSpec {
    /** The text as a driver gets it. */
    private static String sent(String sql) {
        return Sent.of(text(sql), new CompiledCache(SQLITE, 1), Map.of("x", 1, "y", 2, "x_1", 3, "größe", 4))
                .text();
    }

    private static void isLeftAlone(String sql) {
        assertThat(sent(sql)).isEqualTo(sql);
    }

    @Test
    void aNameAfterAColonIsAParameter() {
        assertThat(sent("SELECT :x, :y")).isEqualTo("SELECT ?, ?");
        assertThat(sent(":x+:y")).isEqualTo("?+?");
        assertThat(sent("(:x,:x_1)")).isEqualTo("(?,?)");
        assertThat(sent(":größe")).isEqualTo("?");
        assertThat(sent("@a:=:x")).isEqualTo("@a:=?");
    }

    @Test
    void printedItIsAsItWasWritten() {
        assertThat(text("SELECT :x FROM t WHERE y = :y::int")).hasToString("SELECT :x FROM t WHERE y = :y::int");
    }

    @Test
    void otherColonsAreLeftAlone() {
        isLeftAlone("SELECT x::int, 12:30, a[1:2], a[:2], b : c, t.$:1, e:");
        assertThat(sent("SELECT :x::int")).isEqualTo("SELECT ?::int");
        isLeftAlone(":$x");
    }

    @Test
    void anEscapedColonIsAColon() {
        assertThat(sent("a[y\\:x]")).isEqualTo("a[y:x]");
        assertThat(sent("\\:x \\x")).isEqualTo(":x \\x");
    }

    @Test
    void stringsAndQuotedNamesHoldNoParameters() {
        isLeftAlone("':x'");
        isLeftAlone("'it''s :x'");
        isLeftAlone("\"a:x\".\"say \"\":x\"\"\"");
        isLeftAlone("`:x`");
        assertThat(sent("'a' :x 'b'")).isEqualTo("'a' ? 'b'");
        assertThat(sent("'C:\\' :x")).isEqualTo("'C:\\' ?");
        isLeftAlone("'never closed :x");
    }

    @Test
    void stringsWithEscapesAreReadAsPostgresDoes() {
        isLeftAlone("E'it\\'s :x'");
        isLeftAlone("SELECT e'\\\\' || ':x'");
        assertThat(sent("some'\\' :x ''")).isEqualTo("some'\\' ? ''");
    }

    @Test
    void stringsBetweenDollarSignsHoldNoParameters() {
        isLeftAlone("$$ it's :x $$");
        isLeftAlone("$fn$ SELECT $$ :x $$, ':y' $fn$");
        assertThat(sent("$$ a $$, :x, $$ b $$")).isEqualTo("$$ a $$, ?, $$ b $$");
        assertThat(sent("a$$b :x a$$b")).isEqualTo("a$$b ? a$$b");
        assertThat(sent("$1 :x $2")).isEqualTo("$1 ? $2");
        assertThat(sent("$$ never closed :x")).isEqualTo("$$ never closed ?");
    }

    @Test
    void commentsHoldNoParameters() {
        isLeftAlone("SELECT 1 -- it's :x");
        assertThat(sent("SELECT 1 -- no :x\n, :y")).isEqualTo("SELECT 1 -- no :x\n, ?");
        assertThat(sent("SELECT /* ':x */ :y - 1 / 2")).isEqualTo("SELECT /* ':x */ ? - 1 / 2");
        isLeftAlone("/* never closed :x");
    }

    @Test
    void aBareQuestionMarkIsRefused() {
        assertThatThrownBy(() -> text("SELECT * FROM t WHERE id = ?"))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage(
                        "ATH-301: The text has a bare question mark at position 27. Write a parameter as :name, and a"
                                + " question mark that is an operator as ??.");
        isLeftAlone("SELECT doc ?? 'key', doc ??| array['a'] -- why?");
        isLeftAlone("SELECT '?', \"?\"");
    }

    @Test
    void aBoundValueTravelsBesideTheText() {
        Text text = text("SELECT :x, :y, :x").bind("x", 1).bind("y", "two");
        assertThat(Sent.of(text, SQLITE).values()).containsExactly(1, "two", 1);
        assertThat(Sent.of(text.bind("x", 3), SQLITE).values()).containsExactly(3, "two", 3);
        assertThat(Sent.of(text("SELECT :x").bind("x", null), SQLITE).values()).containsExactly((Object) null);
        assertThat(Sent.of(text("SELECT :x").bind("x", null, Types.INTEGER), SQLITE)
                        .values())
                .containsExactly((Object) null);
    }

    @Test
    void aListBecomesAsManyParametersAsItIsLong() {
        Text text = text("SELECT * FROM t WHERE id IN (:ids) AND x = :x").bind("x", 9);
        assertThat(Sent.of(text.bind("ids", List.of(1, 2, 3)), SQLITE))
                .isEqualTo(new Sent("SELECT * FROM t WHERE id IN (?, ?, ?) AND x = ?", List.of(1, 2, 3, 9)));
        assertThat(Sent.of(text.bind("ids", List.of()), SQLITE))
                .isEqualTo(new Sent("SELECT * FROM t WHERE id IN (NULL) AND x = ?", List.of(9)));
        assertThat(Sent.of(text.bind("ids", Arrays.asList(null, 2)), SQLITE).values())
                .containsExactly(null, 2, 9);
        assertThat(text.bind("ids", List.of(1, 2)))
                .hasToString("SELECT * FROM t WHERE id IN (:ids_1, :ids_2) AND x = :x");
    }

    @Test
    void aParameterCanHaveATypeAndNoValueYet() {
        Text text = text("SELECT :x").bindType("x", Types.BIGINT);
        Sent sent = Sent.of(text, new CompiledCache(SQLITE, 1), Map.of("x", 7));
        assertThat(sent.values()).containsExactly(7L);
    }

    @Test
    void aParameterWithoutAValueIsMissed() {
        CompiledCache cache = new CompiledCache(SQLITE, 1);
        assertThatThrownBy(() -> Sent.of(text("SELECT :x, :y").bind("x", 1), cache, Map.of("z", 1)))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-304: The parameter \"y\" has no value; the statement was given [z].");
        assertThatThrownBy(() -> Sent.of(text("SELECT :x"), cache, Map.of()))
                .hasMessage("ATH-304: The parameter \"x\" has no value; the statement was given none.");
    }

    @Test
    void anUnknownParameterIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> text("SELECT :author").bind("auhtor", 1))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-303: The statement has no parameter \"auhtor\". Did you mean \"author\"?");
        assertThatThrownBy(() -> text("SELECT 1").bind("x", 1))
                .hasMessage("ATH-303: The statement has no parameter \"x\". There are none.");
    }

    @Test
    void aValueOfAnUnknownClassIsRefused() {
        assertThatThrownBy(() -> text("SELECT :x").bind("x", new StringBuilder()))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aTextIsAConditionOrAValue() {
        Condition old = text("born < :year OR born IS NULL").bind("year", 1800).condition();
        printed(select(AUTHOR_ID).where(old)).is("""
            SELECT author.id
            FROM author
            WHERE born < :year OR born IS NULL
            """);
        printed(select(AUTHOR_ID).where(old.not(), AUTHOR_NAME.eq("Jane"))).is("""
            SELECT author.id
            FROM author
            WHERE NOT (born < :year OR born IS NULL) AND author.name = :name_1
            """);
        Expression<Integer> age = text(":now - born").bind("now", 1817).expression(INTEGER);
        printed(select(AUTHOR_ID, age.as("age"))
                        .groupBy(AUTHOR_ID)
                        .orderBy(age.times(2).desc()))
                .isByDefault("""
                    SELECT author.id, :now - born AS age
                    FROM author
                    GROUP BY author.id
                    ORDER BY (:now - born) * :param_1 DESC
                    """);
        assertThat(Values.of(select(AUTHOR_ID).where(old, AUTHOR_NAME.eq("Jane"))))
                .containsExactly(1800, "Jane");
        printed(update(AUTHOR).set(BORN, age).where(old)).is("""
            UPDATE author SET born=(:now - born)
            WHERE born < :year OR born IS NULL
            """);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.SqlTarget;
import dev.athanor.ast.StatementNode;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * States the text of a statement once: for {@code toString()} and for every dialect that is not named with an exception.
 *
 * <pre>{@code
 * printed(select(NAME).limit(5)).is("""
 *         SELECT author.name
 *         FROM author
 *         LIMIT :param_1
 *         """, on(SQLSERVER, """
 *         SELECT TOP (:param_1) author.name
 *         FROM author
 *         """));
 * }</pre>
 */
public final class Printed {
    private final Statement statement;

    private Printed(Statement statement) {
        this.statement = statement;
    }

    /** A dialect with a text of its own, or, if that is null, the code with which it refuses the statement. */
    public record Exceptional(Dialect dialect, String text, ErrorCode refusal) {}

    public static Printed printed(Statement statement) {
        return new Printed(statement);
    }

    public static Exceptional on(Dialect dialect, String text) {
        return new Exceptional(dialect, text, null);
    }

    public static Exceptional refusedBy(Dialect dialect, ErrorCode code) {
        return new Exceptional(dialect, null, code);
    }

    /** The only element of a select list, without its label and what follows it. */
    static void elementPrints(Expression<?> value, String everywhere, Exceptional... exceptions) {
        Exceptional[] whole = Arrays.stream(exceptions)
                .map(one -> one.text == null ? one : on(one.dialect, "SELECT " + one.text + " AS x"))
                .toArray(Exceptional[]::new);
        new Printed(new FirstClause(Statements.select(value.as("x")))).is("SELECT " + everywhere + " AS x", whole);
    }

    /** A query without its FROM. */
    private record FirstClause(Select<?> query) implements Statement {
        @Override
        public StatementNode node() {
            return query.node();
        }

        @Override
        public String sql(SqlTarget dialect) {
            return cut(query.sql(dialect));
        }

        @Override
        public String toString() {
            return cut(query.toString());
        }

        private static String cut(String sql) {
            return sql.substring(0, sql.indexOf(" AS x") + " AS x".length());
        }
    }

    /** Everywhere, apart from the exceptions. */
    public void is(String text, Exceptional... exceptions) {
        isByDefault(text);
        Map<String, Exceptional> own = new HashMap<>();
        for (Exceptional exception : exceptions) {
            own.put(exception.dialect.name(), exception);
        }
        for (Dialect dialect : ServiceLoader.load(Dialect.class)) {
            Exceptional exception = own.getOrDefault(dialect.name(), on(dialect, text));
            if (exception.refusal == null) {
                assertThat(statement.sql(dialect)).as(dialect.name()).isEqualTo(exception.text.stripTrailing());
            } else {
                assertThatThrownBy(() -> statement.sql(dialect))
                        .as(dialect.name())
                        .isInstanceOfSatisfying(
                                AthanorException.class,
                                e -> assertThat(e.code()).isEqualTo(exception.refusal));
            }
        }
    }

    /** By {@code toString()}; what the dialects make of it does not matter here. */
    public void isByDefault(String text) {
        assertThat(statement.toString()).isEqualTo(text.stripTrailing());
    }

    /** No text comes of the statement, on any dialect. */
    public void isRefusedWith(ErrorCode code, String sentence) {
        assertThatThrownBy(statement::toString)
                .isInstanceOfSatisfying(
                        AthanorException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessage(code.id() + ": " + sentence);
    }
}

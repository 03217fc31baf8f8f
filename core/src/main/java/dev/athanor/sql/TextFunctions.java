// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Functions of texts, to import statically. Positions count from 1. */
public final class TextFunctions {
    private TextFunctions() {}

    /** {@code trim(text)}: without blanks at both ends. */
    public static Expression<String> trim(Expression<String> text) {
        return call("trim", Types.STRING, text);
    }

    /** {@code ltrim(text)}: without blanks at the beginning. */
    public static Expression<String> ltrim(Expression<String> text) {
        return call("ltrim", Types.STRING, text);
    }

    /** {@code rtrim(text)}: without blanks at the end. */
    public static Expression<String> rtrim(Expression<String> text) {
        return call("rtrim", Types.STRING, text);
    }

    /** {@code substring(text, from)}: the text from the character at that position on. */
    public static Expression<String> substring(Expression<String> text, int from) {
        return call("substring", Types.STRING, text, Functions.literal(from));
    }

    /** {@code substring(text, from, length)}: so many characters from that position on. */
    public static Expression<String> substring(Expression<String> text, int from, int length) {
        return substring(text, Functions.literal(from), Functions.literal(length));
    }

    /** {@code substring(text, from, length)}: so many characters from that position on. */
    public static Expression<String> substring(
            Expression<String> text, Expression<Integer> from, Expression<Integer> length) {
        return call("substring", Types.STRING, text, from, length);
    }

    /** {@code replace(text, part, by)}: every occurrence of a part replaced. */
    public static Expression<String> replace(Expression<String> text, String part, String by) {
        return call("replace", Types.STRING, text, Functions.literal(part), Functions.literal(by));
    }

    /** {@code position(part IN text)}: where a part begins for the first time, or 0. */
    public static Expression<Integer> position(String part, Expression<String> text) {
        return position(Functions.literal(part), text);
    }

    /** {@code position(part IN text)}: where a part begins for the first time, or 0. */
    public static Expression<Integer> position(Expression<String> part, Expression<String> text) {
        return call("position", Types.INTEGER, part, text);
    }

    /** {@code concat(first, second, …)}: joined texts, of which those that are null count as empty. */
    public static Expression<String> concat(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return call(
                "concat",
                Types.STRING,
                Stream.concat(Stream.of(first, second), Arrays.stream(more)).toArray(Expression<?>[]::new));
    }

    /** {@code concat_ws(separator, first, …)}: joined texts with a separator between them; those that are null are left out. */
    public static Expression<String> concatWs(String separator, Expression<?> first, Expression<?>... more) {
        return call(
                "concat_ws",
                Types.STRING,
                Stream.concat(Stream.of(Functions.literal(separator), first), Arrays.stream(more))
                        .toArray(Expression<?>[]::new));
    }

    /**
     * The texts of all rows joined, with a separator between them; null when there is no row that has one. Without an order
     * they come as the database has them.
     */
    public static Expression<String> aggregateStrings(Expression<String> text, String separator) {
        return call("aggregate_strings", Types.STRING, text, Functions.inlined(separator));
    }

    static <T> Expression<T> call(String name, SqlType<?> type, Expression<?>... arguments) {
        List<ExpressionNode> nodes = Dml.nodes(arguments);
        return new Value<>(new FunctionCall(name, nodes, false, type));
    }
}

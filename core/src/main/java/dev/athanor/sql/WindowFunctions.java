// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.Arrays;

/** Functions that look at a window of rows, to import statically; each is followed by {@code over(…)}. */
public final class WindowFunctions {
    private WindowFunctions() {}

    /** {@code row_number()}: the position of the row, from 1 on. */
    public static FunctionExpression<Long> rowNumber() {
        return call("row_number", Types.BIGINT);
    }

    /** {@code rank()}: the position of the first row that is sorted alike. */
    public static FunctionExpression<Long> rank() {
        return call("rank", Types.BIGINT);
    }

    /** {@code dense_rank()}: how many different positions there are up to this one. */
    public static FunctionExpression<Long> denseRank() {
        return call("dense_rank", Types.BIGINT);
    }

    /** {@code percent_rank()}: the rank as a part of 1, which begins at 0. */
    public static FunctionExpression<Double> percentRank() {
        return call("percent_rank", Types.DOUBLE);
    }

    /** {@code cume_dist()}: which part of the rows is not sorted behind this one. */
    public static FunctionExpression<Double> cumeDist() {
        return call("cume_dist", Types.DOUBLE);
    }

    /** {@code ntile(buckets)}: which of so many buckets of one size the row falls into. */
    public static FunctionExpression<Long> ntile(int buckets) {
        return call("ntile", Types.BIGINT, number("ntile", buckets));
    }

    /** {@code lag(value)}: the value of the row before; null at the first. */
    public static <T> FunctionExpression<T> lag(Expression<T> value) {
        return call("lag", value.type(), value.node());
    }

    /** {@code lag(value, rows)}: the value so many rows before; null where there is none. */
    public static <T> FunctionExpression<T> lag(Expression<T> value, int rows) {
        return call("lag", value.type(), value.node(), number("lag", rows));
    }

    /** {@code lag(value, rows, otherwise)}: the value so many rows before. */
    public static <T> FunctionExpression<T> lag(Expression<T> value, int rows, T otherwise) {
        return call("lag", value.type(), value.node(), number("lag", rows), otherwise("lag", value, otherwise));
    }

    /** {@code lead(value)}: the value of the row behind; null at the last. */
    public static <T> FunctionExpression<T> lead(Expression<T> value) {
        return call("lead", value.type(), value.node());
    }

    /** {@code lead(value, rows)}: the value so many rows behind; null where there is none. */
    public static <T> FunctionExpression<T> lead(Expression<T> value, int rows) {
        return call("lead", value.type(), value.node(), number("lead", rows));
    }

    /** {@code lead(value, rows, otherwise)}: the value so many rows behind. */
    public static <T> FunctionExpression<T> lead(Expression<T> value, int rows, T otherwise) {
        return call("lead", value.type(), value.node(), number("lead", rows), otherwise("lead", value, otherwise));
    }

    /** {@code first_value(value)}: the value of the first row of the frame. */
    public static <T> FunctionExpression<T> firstValue(Expression<T> value) {
        return call("first_value", value.type(), value.node());
    }

    /** {@code last_value(value)}: the value of the last row of the frame, which by default is the current one. */
    public static <T> FunctionExpression<T> lastValue(Expression<T> value) {
        return call("last_value", value.type(), value.node());
    }

    /** {@code nth_value(value, n)}: the value of the nth row of the frame, from 1 on; null where there is none. */
    public static <T> FunctionExpression<T> nthValue(Expression<T> value, int n) {
        return call("nth_value", value.type(), value.node(), number("nth_value", n));
    }

    private static ExpressionNode number(String function, int value) {
        return Bind.of(value, Types.INTEGER, function);
    }

    private static ExpressionNode otherwise(String function, Expression<?> value, Object otherwise) {
        return Bind.of(value.type().convert(otherwise), value.type(), function);
    }

    private static <T> FunctionExpression<T> call(String name, SqlType<T> type, ExpressionNode... arguments) {
        return FunctionExpression.of(new FunctionCall(name, Arrays.asList(arguments), false, type));
    }
}

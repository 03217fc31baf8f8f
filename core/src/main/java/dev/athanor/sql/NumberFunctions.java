// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.sql.TextFunctions.call;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Functions of numbers, and those that choose among values, to import statically. */
public final class NumberFunctions {
    private NumberFunctions() {}

    /** {@code round(number)}: the nearest whole number; what lies halfway is rounded away from zero where it is exact. */
    public static <T extends Number> Expression<T> round(Expression<T> number) {
        return call("round", number.type(), number);
    }

    /** {@code round(number, digits)}: the nearest number with so many digits after the point. */
    public static <T extends Number> Expression<T> round(Expression<T> number, int digits) {
        return call("round", number.type(), number, Functions.literal(digits));
    }

    /** {@code floor(number)}: the largest whole number that is not larger. */
    public static <T extends Number> Expression<T> floor(Expression<T> number) {
        return call("floor", number.type(), number);
    }

    /** {@code ceil(number)}: the smallest whole number that is not smaller. */
    public static <T extends Number> Expression<T> ceil(Expression<T> number) {
        return call("ceil", number.type(), number);
    }

    /** {@code sign(number)}: -1, 0 or 1. */
    public static Expression<Integer> sign(Expression<? extends Number> number) {
        return call("sign", Types.INTEGER, number);
    }

    /** {@code sqrt(number)}. */
    public static Expression<Double> sqrt(Expression<? extends Number> number) {
        return call("sqrt", Types.DOUBLE, number);
    }

    /** {@code power(base, exponent)}. */
    public static Expression<Double> power(Expression<? extends Number> base, Expression<? extends Number> exponent) {
        return call("power", Types.DOUBLE, base, exponent);
    }

    /** {@code power(base, exponent)}. */
    public static Expression<Double> power(Expression<? extends Number> base, int exponent) {
        return power(base, Functions.literal(exponent));
    }

    /** {@code exp(number)}: e to that power. */
    public static Expression<Double> exp(Expression<? extends Number> number) {
        return call("exp", Types.DOUBLE, number);
    }

    /** {@code ln(number)}: the logarithm to the base e. */
    public static Expression<Double> ln(Expression<? extends Number> number) {
        return call("ln", Types.DOUBLE, number);
    }

    /** {@code random()}: a number from 0 to below 1, another one each time. */
    public static Expression<Double> random() {
        return call("random", Types.DOUBLE);
    }

    /** {@code greatest(first, …)}: the largest; whether nulls are passed over is the database's. */
    @SafeVarargs
    public static <T> Expression<T> greatest(Expression<T> first, Expression<? extends T>... more) {
        return chosen("greatest", first, Dml.nodes(more));
    }

    /** {@code least(first, …)}: the smallest; whether nulls are passed over is the database's. */
    @SafeVarargs
    public static <T> Expression<T> least(Expression<T> first, Expression<? extends T>... more) {
        return chosen("least", first, Dml.nodes(more));
    }

    private static <T> Expression<T> chosen(String name, Expression<T> first, List<ExpressionNode> more) {
        List<ExpressionNode> arguments = new ArrayList<>(List.of(first.node()));
        arguments.addAll(more);
        return new Value<>(new FunctionCall(name, arguments, false, first.type()));
    }

    /** {@code nullif(value, other)}: null where both are equal, else the value. */
    public static <T> Expression<T> nullif(Expression<T> value, Expression<? extends T> other) {
        return call("nullif", value.type(), value, other);
    }

    /** {@code nullif(value, ?)}: null where both are equal, else the value. */
    public static <T> Expression<T> nullif(Expression<T> value, T other) {
        return new Value<>(new FunctionCall("nullif", List.of(value.node(), value.bind(other)), false, value.type()));
    }
}

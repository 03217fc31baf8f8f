// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.BooleanLiteral;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Excluded;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Inline;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Phrase;
import dev.athanor.ast.Star;
import dev.athanor.ast.Verbatim;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** SQL functions and constants, to import statically. */
public final class Functions {
    private Functions() {}

    /** {@code count(*)}: the number of rows. */
    public static FunctionExpression<Long> count() {
        return call("count", Types.BIGINT, new Star());
    }

    /** {@code count(value)}: the number of rows in which the value is not null. */
    public static FunctionExpression<Long> count(Expression<?> value) {
        return call("count", Types.BIGINT, value.node());
    }

    /** {@code count(DISTINCT value)}: the number of different values. */
    public static FunctionExpression<Long> countDistinct(Expression<?> value) {
        return FunctionExpression.of(new FunctionCall("count", List.of(value.node()), true, Types.BIGINT));
    }

    /** {@code max(value)}; null when there is no row. */
    public static <T> FunctionExpression<T> max(Expression<T> value) {
        return call("max", value.type(), value.node());
    }

    /** {@code min(value)}; null when there is no row. */
    public static <T> FunctionExpression<T> min(Expression<T> value) {
        return call("min", value.type(), value.node());
    }

    /** {@code sum(value)} as the value's own type; null when there is no row. */
    public static <T> FunctionExpression<T> sum(Expression<T> value) {
        return call("sum", value.type(), value.node());
    }

    /** {@code sum(DISTINCT value)}: each value counts once. */
    public static <T extends Number> Expression<T> sumDistinct(Expression<T> value) {
        return new Value<>(new FunctionCall("sum", List.of(value.node()), true, value.type()));
    }

    /** {@code avg(DISTINCT value)}: each value counts once. */
    public static Expression<BigDecimal> avgDistinct(Expression<? extends Number> value) {
        return new Value<>(new FunctionCall("avg", List.of(value.node()), true, Types.NUMERIC));
    }

    /** {@code avg(value)}; null when there is no row. */
    public static FunctionExpression<BigDecimal> avg(Expression<?> value) {
        return call("avg", Types.NUMERIC, value.node());
    }

    /** {@code lower(value)}. */
    public static Expression<String> lower(Expression<String> value) {
        return call("lower", Types.STRING, value.node());
    }

    /** {@code upper(value)}. */
    public static Expression<String> upper(Expression<String> value) {
        return call("upper", Types.STRING, value.node());
    }

    /** {@code char_length(value)}: the number of characters. */
    public static Expression<Integer> length(Expression<String> value) {
        return call("char_length", Types.INTEGER, value.node());
    }

    /** {@code abs(value)}. */
    public static <T> Expression<T> abs(Expression<T> value) {
        return call("abs", value.type(), value.node());
    }

    /** {@code coalesce(first, …)}: the first that is not null. */
    @SafeVarargs
    public static <T> Expression<T> coalesce(Expression<T> first, Expression<? extends T>... more) {
        List<ExpressionNode> arguments = new ArrayList<>();
        arguments.add(first.node());
        for (Expression<? extends T> next : more) {
            arguments.add(next.node());
        }
        return new Value<>(new FunctionCall("coalesce", arguments, false, first.type()));
    }

    /** A value of the type that its class is stored as. */
    @SuppressWarnings("unchecked")
    public static <T> Expression<T> literal(T value) {
        return literal(value, (SqlType<T>) Types.of(value));
    }

    /** A value of a given type. */
    public static <T> Expression<T> literal(T value, SqlType<T> type) {
        return new Value<>(Bind.of(type.convert(value), type, null));
    }

    /** A value that is written into the text of the statement, and not beside it: another value is another statement. */
    @SuppressWarnings("unchecked")
    public static <T> Expression<T> inlined(T value) {
        return new Value<>(new Inline(value, Types.of(value)));
    }

    /**
     * SQL in your own words as a value, written as it is. Nothing that comes from outside belongs in it: values are
     * {@link #literal} or {@link #parameter}.
     */
    public static <T> Expression<T> literalColumn(String sql, SqlType<T> type) {
        return new Value<>(new Verbatim(sql, type));
    }

    /** A value that is given by name each time the statement runs; the same name is the same value. */
    public static <T> Expression<T> parameter(String name, SqlType<T> type) {
        return new Value<>(new Parameter(name, type));
    }

    /** A column or other value that is true or false, as a condition; {@code = 1} where there are no truth values. */
    public static Condition holds(Expression<Boolean> value) {
        return Condition.of(value.node());
    }

    /** Several values that are compared as one: {@code (first, second, …)}. */
    public static TupleExpression tuple(Expression<?> first, Expression<?> second, Expression<?>... more) {
        return TupleExpression.of(
                Stream.concat(Stream.of(first, second), Arrays.stream(more)).toArray(Expression<?>[]::new));
    }

    /** What would have been inserted, in {@code onConflict(…).doUpdate(…)}: {@code excluded.column}. */
    public static <T> Expression<T> excluded(Expression<T> column) {
        if (!(column.node() instanceof ColumnRef ref)) {
            throw new InvalidStatement(ErrorCode.INVALID_STATEMENT, "Only columns are inserted: excluded(column).");
        }
        return new Value<>(new Excluded(ref.name(), ref.type()));
    }

    /** {@code DEFAULT}: the default of the column that it is assigned to. */
    public static <T> Expression<T> defaultValue() {
        return new Value<>(new Phrase(Idiom.DEFAULT_VALUE, List.of(), Types.OTHER));
    }

    /** {@code CASE subject WHEN ? THEN ? … END}: what the value of the first branch is that equals the subject. */
    public static <S> ValueCase.Subject<S> caseOf(Expression<S> subject) {
        return new ValueCase.Subject<>(subject);
    }

    /** The condition that always holds. */
    public static Condition isTrue() {
        return Condition.of(new BooleanLiteral(true));
    }

    /** The condition that never holds. */
    public static Condition isFalse() {
        return Condition.of(new BooleanLiteral(false));
    }

    /** {@code first AND second AND …}; of none, the condition that always holds. */
    public static Condition allOf(Condition... conditions) {
        return allOf(Arrays.asList(conditions));
    }

    /** {@code first AND second AND …}; of none, the condition that always holds. */
    public static Condition allOf(List<? extends Condition> conditions) {
        return joined(conditions, isTrue(), Condition::and);
    }

    /** {@code first OR second OR …}; of none, the condition that never holds. */
    public static Condition anyOf(Condition... conditions) {
        return anyOf(Arrays.asList(conditions));
    }

    /** {@code first OR second OR …}; of none, the condition that never holds. */
    public static Condition anyOf(List<? extends Condition> conditions) {
        return joined(conditions, isFalse(), Condition::or);
    }

    /** Half by half: a chain of some thousand would be as deep as it is long. */
    private static Condition joined(
            List<? extends Condition> conditions, Condition none, BinaryOperator<Condition> operator) {
        int size = conditions.size();
        if (size < 2) {
            return size == 0 ? none : conditions.get(0);
        }
        return operator.apply(
                joined(conditions.subList(0, size / 2), none, operator),
                joined(conditions.subList(size / 2, size), none, operator));
    }

    /** {@code NULL}, of any type. */
    public static <T> Expression<T> nullValue() {
        return new Value<>(new NullLiteral());
    }

    /** {@code CASE WHEN condition THEN value END}, which is null elsewhere unless more is said. */
    public static <T> CaseExpression<T> caseWhen(Condition condition, Expression<T> value) {
        return CaseExpression.of(condition, value);
    }

    /** {@code CASE WHEN condition THEN ? END}, which is null elsewhere unless more is said. */
    public static <T> CaseExpression<T> caseWhen(Condition condition, T value) {
        return CaseExpression.of(condition, literal(value));
    }

    /** {@code CASE WHEN condition THEN value ELSE otherwise END}. */
    public static <T> Expression<T> caseWhen(
            Condition condition, Expression<T> value, Expression<? extends T> otherwise) {
        return caseWhen(condition, value).otherwise(otherwise);
    }

    /** A function of the database that has no method here. */
    public static <T> FunctionExpression<T> function(String name, SqlType<T> type, Expression<?>... arguments) {
        return call(name, type, Arrays.stream(arguments).map(Expression::node).toArray(ExpressionNode[]::new));
    }

    private static <T> FunctionExpression<T> call(String name, SqlType<?> type, ExpressionNode... arguments) {
        return FunctionExpression.of(new FunctionCall(name, List.of(arguments), false, type));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Cast;
import dev.athanor.ast.Collate;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Label;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Ordering.Direction;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in SQL: a column, an attribute of an entity, a function, a computation.
 *
 * <p>Its methods build new expressions; nothing is sent anywhere. A Java value that is compared with an expression
 * takes the expression's type and travels as a bound parameter, never as text.
 *
 * @param <T> the Java class of the value
 */
public interface Expression<T>
        extends Selectable<T>,
                OrderTerm,
                GroupTerm,
                Comparisons<T>,
                TextOperators<T>,
                Arithmetic<T>,
                BitOperators<T>,
                DateOperators<T>,
                CustomOperators<T> {
    @Override
    ExpressionNode node();

    /** The SQL type of the value. */
    @SuppressWarnings("unchecked")
    default SqlType<T> type() {
        return (SqlType<T>) node().type();
    }

    /** {@code this AS name}. */
    default Expression<T> as(String name) {
        return new Value<>(new Label(name, node()));
    }

    /** {@code CAST(this AS type)}. */
    default <U> Expression<U> cast(SqlType<U> type) {
        return new Value<>(Cast.of(node(), type));
    }

    /** {@code TRY_CAST(this AS type)}: null where the value cannot be turned into the type. */
    default <U> Expression<U> tryCast(SqlType<U> type) {
        return new Value<>(new Cast(node(), type, Cast.Form.TRY_CAST));
    }

    /** This very value, taken for one of another type: nothing is added to the statement. */
    default <U> Expression<U> typeCoerce(SqlType<U> type) {
        return new Value<>(new Cast(node(), type, Cast.Form.NONE));
    }

    /**
     * {@code this COLLATE collation}: a text that is compared and sorted by the rules of a collation.
     *
     * @throws dev.athanor.error.InvalidStatement if that is no name of a collation, or this no text
     */
    default Expression<T> collate(String collation) {
        if (!collation.matches("[\\w.@-]+")) {
            throw new InvalidStatement(ErrorCode.INVALID_STATEMENT, "\"" + collation + "\" is no name of a collation.");
        }
        return new Value<>(new Collate(Operands.text("COLLATE", node()), collation));
    }

    /** {@code this ASC}. */
    default OrderTerm asc() {
        Ordering ascending = new Ordering(node(), Direction.ASCENDING);
        return () -> ascending;
    }

    /** {@code this DESC}. */
    default OrderTerm desc() {
        Ordering descending = new Ordering(node(), Direction.DESCENDING);
        return () -> descending;
    }

    @Override
    default ExpressionNode grouping() {
        return node();
    }

    @Override
    default Ordering ordering() {
        return new Ordering(node(), Direction.DEFAULT);
    }

    /** The value as a bound parameter of this expression's type. */
    @Override
    default ExpressionNode bind(@Nullable Object value) {
        SqlType<T> type = type();
        return Bind.of(type.convert(value), type, BindName.of(node()));
    }

    /** The values as one list of bound parameters of this expression's type. */
    @Override
    default ExpressionNode bindAll(Iterable<?> values) {
        SqlType<T> type = type();
        List<@Nullable Object> converted = new ArrayList<>();
        for (Object value : values) {
            converted.add(type.convert(value));
        }
        return Bind.list(converted, type, BindName.of(node()));
    }
}

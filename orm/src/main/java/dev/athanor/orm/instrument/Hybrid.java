// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Expression;
import java.util.function.Supplier;

/**
 * The SQL side of a method of an entity.
 *
 * @param <E> the class of the entity
 * @param <T> what the method returns
 */
@SuppressWarnings("UnusedTypeParameter") // E keeps a handle of one entity out of the query of another
public final class Hybrid<E extends Managed, T> implements Expression<T> {
    private final String name;
    private final Supplier<Expression<T>> expression;

    Hybrid(String name, Supplier<Expression<T>> expression) {
        this.name = name;
        this.expression = expression;
    }

    public String name() {
        return name;
    }

    @Override
    public ExpressionNode node() {
        return expression.get().node();
    }

    @Override
    public String toString() {
        return name;
    }
}

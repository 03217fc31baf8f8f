// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import java.util.function.Supplier;

/**
 * The SQL side of a method of an entity that returns a boolean.
 *
 * @param <E> the class of the entity
 */
@SuppressWarnings("UnusedTypeParameter") // E keeps a handle of one entity out of the query of another
public final class HybridCondition<E extends Managed> implements Condition {
    private final String name;
    private final Supplier<Condition> condition;

    HybridCondition(String name, Supplier<Condition> condition) {
        this.name = name;
        this.condition = condition;
    }

    public String name() {
        return name;
    }

    @Override
    public ExpressionNode node() {
        return condition.get().node();
    }

    @Override
    public String toString() {
        return name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Done;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.Walker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values out of a statement, in the order in which {@link Placing} numbers their places. A query that several
 * columns refer to is entered once.
 */
public final class BindValues extends Walker {
    private static final @Nullable Object[] NONE = new @Nullable Object[0];

    private final List<@Nullable Object> values = new ArrayList<>();
    private @Nullable Set<FromNode> entered;

    private BindValues() {}

    /** The values of a statement by slot; shared and not to be changed when there are none. */
    public static @Nullable Object[] of(StatementNode statement) {
        BindValues collector = new BindValues();
        collector.walk(statement);
        return collector.values.isEmpty() ? NONE : collector.values.toArray();
    }

    @Override
    public Done visitBind(Bind node) {
        values.add(node.value());
        return Done.DONE;
    }

    @Override
    public Done visitSubquery(Subquery node) {
        return isFirst(node) ? super.visitSubquery(node) : Done.DONE;
    }

    @Override
    public Done visitCte(Cte node) {
        return isFirst(node) ? super.visitCte(node) : Done.DONE;
    }

    private boolean isFirst(FromNode query) {
        Set<FromNode> seen = entered;
        if (seen == null) {
            seen = new HashSet<>();
            entered = seen;
        }
        return seen.add(query);
    }
}

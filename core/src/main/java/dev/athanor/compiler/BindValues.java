// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.Done;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Walker;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values out of a statement, in the order in which {@link Shape} numbers their places. A query that several
 * columns refer to is entered once.
 */
public final class BindValues extends Walker {
    private static final @Nullable Object[] NONE = new @Nullable Object[0];
    private static final int AT_FIRST = 6;

    private @Nullable Object[] values = NONE;
    private int size;
    private @Nullable Set<AliasName> entered;

    private BindValues() {}

    /** The values of a statement by slot; shared and not to be changed when there are none. */
    public static @Nullable Object[] of(StatementNode statement) {
        BindValues collector = new BindValues();
        collector.walk(statement);
        return collector.size == collector.values.length
                ? collector.values
                : Arrays.copyOf(collector.values, collector.size);
    }

    @Override
    public Done visitBind(Bind node) {
        if (node.isConstant()) {
            return Done.DONE;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size == 0 ? AT_FIRST : size * 2);
        }
        values[size++] = node.value();
        return Done.DONE;
    }

    /** Most columns are those of a table, which holds no value. */
    @Override
    public Done visitColumnRef(ColumnRef node) {
        return node.from() instanceof TableRef ? Done.DONE : super.visitColumnRef(node);
    }

    @Override
    protected Done derived(DerivedFrom source) {
        return isFirst(source.name()) ? super.derived(source) : Done.DONE;
    }

    private boolean isFirst(AliasName source) {
        Set<AliasName> seen = entered;
        if (seen == null) {
            seen = new HashSet<>();
            entered = seen;
        }
        return seen.add(source);
    }
}

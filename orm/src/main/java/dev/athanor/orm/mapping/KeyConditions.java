// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.ast.NullLiteral;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Tuple;
import dev.athanor.ast.TupleList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Conditions on the columns of keys, of one column or of several. */
public final class KeyConditions {
    private KeyConditions() {}

    /** {@code a.x = b.x AND a.y = b.y}. */
    public static ExpressionNode matching(List<ColumnRef> left, List<ColumnRef> right) {
        ExpressionNode all = Operator.EQ.of(left.get(0), right.get(0));
        for (int i = 1; i < left.size(); i++) {
            all = Operator.AND.of(all, Operator.EQ.of(left.get(i), right.get(i)));
        }
        return all;
    }

    /** {@code x = ? AND y = ?}; a part that is null is compared by {@code IS NULL}. */
    public static ExpressionNode equal(List<ColumnRef> columns, @Nullable Object key) {
        ExpressionNode all = null;
        for (int i = 0; i < columns.size(); i++) {
            ColumnRef column = columns.get(i);
            Object part = part(key, i, columns.size());
            ExpressionNode one = part == null
                    ? Operator.IS.of(column, new NullLiteral())
                    : Operator.EQ.of(column, Bind.of(part, column.type(), column.name()));
            all = all == null ? one : Operator.AND.of(all, one);
        }
        return Objects.requireNonNull(all);
    }

    /** {@code x = ? AND y = ?} without values, to be given them whenever it runs. */
    public static ExpressionNode equalToGiven(List<ColumnRef> columns) {
        ExpressionNode all = null;
        for (ColumnRef column : columns) {
            ExpressionNode one = Operator.EQ.of(column, Bind.of(null, column.type(), column.name()));
            all = all == null ? one : Operator.AND.of(all, one);
        }
        return Objects.requireNonNull(all);
    }

    /**
     * {@code x IN (?, ?)}; for several columns {@code (x, y) IN ((?, ?), (?, ?))}.
     *
     * @param rowValues whether the database compares several values as one; without it, and for keys with a part that is
     *     null, it is {@code x = ? AND y = ? OR x = ? AND y = ?}
     */
    public static ExpressionNode among(List<ColumnRef> columns, Collection<?> keys, boolean rowValues) {
        if (columns.size() == 1) {
            ColumnRef column = columns.get(0);
            return new In(column, Bind.list(List.copyOf(keys), column.type(), column.name()), false);
        }
        List<Object> whole = new ArrayList<>();
        ExpressionNode any = null;
        for (Object key : keys) {
            if (rowValues && !((Key) key).parts().contains(null)) {
                whole.add(key);
            } else {
                ExpressionNode one = equal(columns, key);
                any = any == null ? one : Operator.OR.of(any, one);
            }
        }
        if (whole.isEmpty()) {
            return Objects.requireNonNull(any);
        }
        List<Bind> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            List<@Nullable Object> of = new ArrayList<>(whole.size());
            for (Object key : whole) {
                of.add(((Key) key).part(i));
            }
            values.add(Bind.list(of, columns.get(i).type(), columns.get(i).name()));
        }
        ExpressionNode in = new In(new Tuple(List.copyOf(columns)), new TupleList(values), false);
        return any == null ? in : Operator.OR.of(in, any);
    }

    private static @Nullable Object part(@Nullable Object key, int index, int size) {
        return size > 1 && key instanceof Key several ? several.part(index) : key;
    }
}

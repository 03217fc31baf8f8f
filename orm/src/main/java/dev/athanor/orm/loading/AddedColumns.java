// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.KeyConditions;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads the columns that children add to what their parent has, for objects that came from a query for the parent. */
final class AddedColumns {
    private static final int CHUNK = 500;

    private AddedColumns() {}

    /** Whether a column that an object lacks is one that a child adds, and what its root has is there. */
    static boolean isAdded(EntityState state, ColumnMapping column) {
        EntityType<?> root = state.type().root();
        long lacking = state.entity().$unloaded() & root.bitsBesideKey() & ~root.relationshipBits();
        return column.index() >= root.size() && lacking == 0;
    }

    /** {@code SELECT key, added columns FROM their table WHERE key IN (…)}. */
    static void load(LoadContext context, EntityState state, ColumnMapping column, List<EntityState> siblings) {
        EntityType<?> type = state.type();
        List<ColumnMapping> columns = new ArrayList<>();
        for (ColumnMapping each : type.columns()) {
            boolean added =
                    each.index() >= type.root().size() && (state.entity().$unloaded() & each.bit()) != 0;
            if (added && each.column().table() == column.column().table()) {
                columns.add(each);
            }
        }
        Map<Object, EntityState> byKey = new HashMap<>();
        siblings.forEach(sibling -> byKey.put(Objects.requireNonNull(sibling.key()), sibling));
        int width = type.key().size();
        for (@Nullable Object[] row : context.values(select(context, type, columns, byKey.keySet()))) {
            EntityState sibling = byKey.get(KeyColumns.key(Arrays.copyOf(row, width)));
            Managed entity = sibling == null ? null : sibling.get();
            if (sibling != null && entity != null) {
                fill(sibling.type(), entity, columns, Arrays.copyOfRange(row, width, row.length));
            }
        }
    }

    /** Loads what a child adds for those of the objects that are of it and lack it, in chunks. */
    static void loadAll(LoadContext context, EntityType<?> child, List<EntityState> states) {
        List<EntityState> lacking = new ArrayList<>();
        for (EntityState state : states) {
            Managed entity = state.get();
            if (entity != null && state.type() == child && (entity.$unloaded() & addedBits(child)) != 0) {
                lacking.add(state);
            }
        }
        for (int from = 0; from < lacking.size(); from += CHUNK) {
            List<EntityState> chunk = lacking.subList(from, Math.min(from + CHUNK, lacking.size()));
            for (ColumnMapping column : child.columns()) {
                EntityState first = chunk.get(0);
                if (column.index() >= child.root().size() && (first.entity().$unloaded() & column.bit()) != 0) {
                    load(context, first, column, chunk);
                }
            }
        }
    }

    private static long addedBits(EntityType<?> child) {
        long bits = 0;
        for (ColumnMapping column : child.columns()) {
            bits |= column.index() >= child.root().size() ? column.bit() : 0;
        }
        return bits;
    }

    private static void fill(
            EntityType<?> type, Managed entity, List<ColumnMapping> columns, @Nullable Object[] values) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnMapping column = columns.get(i);
            if (type.has(column) && (entity.$unloaded() & column.bit()) != 0) {
                entity.$set(column.index(), values[i]);
                entity.$unloaded(entity.$unloaded() & ~column.bit());
            }
        }
    }

    private static SelectNode select(
            LoadContext context, EntityType<?> type, List<ColumnMapping> columns, Collection<?> keys) {
        List<ColumnRef> key = type.key().of(type.table().from());
        List<ExpressionNode> selected = new ArrayList<>(key);
        columns.forEach(column -> selected.add(column.column().node()));
        return new SelectNode(Clauses.EMPTY
                .append(Clause.COLUMNS, selected)
                .and(Clause.WHERE, KeyConditions.among(key, keys, context.hasRowValues())));
    }
}

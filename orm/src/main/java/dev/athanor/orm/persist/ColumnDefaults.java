// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.ast.ColumnDefault;
import dev.athanor.ast.ColumnDefault.Constant;
import dev.athanor.ast.ColumnDefault.Made;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives objects what their columns have for rows that are told nothing: a value, or one that is made for each row. */
final class ColumnDefaults {
    private final EntityType<?> type;
    private final List<Filling> onInsert = new ArrayList<>();
    private final List<Filling> onUpdate = new ArrayList<>();

    /** A column, and what it gets. */
    private record Filling(ColumnMapping column, ColumnDefault with) {}

    ColumnDefaults(EntityType<?> type) {
        this.type = type;
        for (ColumnMapping column : type.columns()) {
            add(onInsert, column, column.column().info().onInsert());
            add(onUpdate, column, column.column().info().onUpdate());
        }
    }

    private static void add(List<Filling> fillings, ColumnMapping column, @Nullable ColumnDefault with) {
        if (with != null) {
            fillings.add(new Filling(column, with));
        }
    }

    /** Null is as good as nothing; who wants a null in the row declares no default. */
    void beforeInsert(List<EntityState> rows) {
        for (Filling filling : onInsert) {
            for (EntityState row : rows) {
                Managed entity = row.entity();
                ColumnMapping column = filling.column();
                boolean told = (entity.$changed() & column.bit()) != 0 || column.hidden();
                if (!told || entity.$get(column.index()) == null) {
                    fill(entity, filling);
                }
            }
        }
    }

    /**
     * Fills what the objects were not told.
     *
     * @param columns the bits of what will be written, which is left alone
     * @return the bits of what was filled
     */
    long beforeUpdate(List<EntityState> rows, long columns) {
        long filled = 0;
        for (Filling filling : onUpdate) {
            long bit = filling.column().bit();
            if ((columns & bit) == 0) {
                rows.forEach(row -> fill(row.entity(), filling));
                filled |= bit;
            }
        }
        return filled;
    }

    private void fill(Managed entity, Filling filling) {
        Object value = filling.with() instanceof Constant constant
                ? constant.value()
                : ((Made) filling.with()).maker().apply(() -> values(entity));
        entity.$set(filling.column().index(), value);
        entity.$unloaded(entity.$unloaded() & ~filling.column().bit());
    }

    private Map<String, @Nullable Object> values(Managed entity) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ColumnMapping column : type.columns()) {
            values.put(column.column().name(), entity.$get(column.index()));
        }
        return values;
    }
}

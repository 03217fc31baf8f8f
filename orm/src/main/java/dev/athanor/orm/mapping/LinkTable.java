// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.schema.Column;
import dev.athanor.schema.Reference;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The table whose rows link objects of two entities, many to many: two foreign keys, which together are its key. It is
 * made when it is first needed, since the types of the keys are known only then.
 */
public final class LinkTable {
    private final String name;
    private final Side first;
    private final Side second;
    private final AtomicReference<@Nullable Table> table = new AtomicReference<>();

    /** One of the two foreign keys: its column, and the entity whose key it holds. */
    public record Side(String column, Class<?> entity) {
        /** The entity whose key it holds. */
        public EntityType<?> type() {
            return EntityType.of(entity);
        }

        private <T> Column<?> make(Column<T> key) {
            return Column.of(column, key.type()).primaryKey().references(Reference.to(() -> key));
        }

        Column<?> make() {
            return make(type().key().column());
        }
    }

    public LinkTable(String name, Side first, Side second) {
        this.name = name;
        this.first = first;
        this.second = second;
    }

    public String name() {
        return name;
    }

    /** The side of the entity that declares the table. */
    public Side first() {
        return first;
    }

    public Side second() {
        return second;
    }

    public Table table() {
        Table known = table.get();
        if (known == null) {
            table.compareAndSet(null, Table.of(null, name, List.of(first.make(), second.make())));
            known = Objects.requireNonNull(table.get());
        }
        return known;
    }

    /** The column of a side. */
    public Column<?> column(Side side) {
        return table().c(side.column());
    }
}

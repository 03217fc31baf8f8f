// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.ToOneMapping;
import org.jspecify.annotations.Nullable;

/** Reads and writes the keys that objects have in their attributes; nothing is loaded or reported. */
public final class Keys {
    private Keys() {}

    /** The primary key of an object as its attributes say it, or null if they are all null. */
    public static @Nullable Object of(Managed entity) {
        return of(entity, entity.$type().key());
    }

    /** The key in certain columns of an object, or null if they are all null. */
    public static @Nullable Object of(Managed entity, KeyColumns columns) {
        if (columns.isSingle()) {
            return entity.$get(columns.first().index());
        }
        @Nullable Object[] parts = new @Nullable Object[columns.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = entity.$get(columns.get(i).index());
        }
        return KeyColumns.key(parts);
    }

    /**
     * The key that a new object is going to have as far as that is known: where references are part of it, from the
     * objects that they point at. Null if a part is missing.
     */
    public static @Nullable Object expected(Managed entity) {
        KeyColumns key = entity.$type().key();
        @Nullable Object[] parts = new @Nullable Object[key.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = expected(entity, key.get(i));
            if (parts[i] == null) {
                return null;
            }
        }
        return KeyColumns.key(parts);
    }

    private static @Nullable Object expected(Managed entity, ColumnMapping column) {
        for (ToOneMapping one : entity.$type().toOnes()) {
            int part = one.foreignKey().columns().indexOf(column);
            if (part >= 0 && (entity.$unloaded() & one.bit()) == 0) {
                Managed target = (Managed) entity.$get(one.index());
                if (target != null) {
                    return expected(target, target.$type().key().get(part));
                } else if ((entity.$changed() & one.bit()) != 0) {
                    return null;
                }
            }
        }
        return entity.$get(column.index());
    }

    /** Puts a key into certain columns of an object; null puts null into each. */
    public static void assign(Managed entity, KeyColumns columns, @Nullable Object key) {
        for (int i = 0; i < columns.size(); i++) {
            entity.$set(columns.get(i).index(), columns.part(key, i));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.ast.ColumnRef;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.schema.Column;
import dev.athanor.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The handle of an attribute that is stored in a column: an expression in statements, a getter and setter for objects.
 *
 * @param <E> the class of the entity
 * @param <T> the Java class of the values
 */
public final class Attribute<E extends Managed, T> implements Expression<T>, AttributeHandle<E> {
    private final String name;
    private final int index;
    private final long bit;
    private final Column<T> column;

    Attribute(String name, int index, Column<T> column) {
        this.name = name;
        this.index = index;
        this.bit = 1L << index;
        this.column = column;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int index() {
        return index;
    }

    /** The column that the attribute is stored in. */
    public Column<T> column() {
        return column;
    }

    @Override
    public ColumnRef node() {
        return column.node();
    }

    /** The value, loaded first if it is not there. */
    @SuppressWarnings("unchecked")
    public @Nullable T get(E entity) {
        if ((entity.$unloaded() & bit) != 0) {
            EntityState state = entity.$state();
            if (state != null) {
                state.load(index);
            }
        }
        return (T) entity.$get(index);
    }

    /** Assigns a value; it is written by the next flush if it differs from what the row has. */
    public void set(E entity, @Nullable T value) {
        if ((entity.$changed() & bit) == 0) {
            EntityState state = entity.$state();
            if (state != null) {
                state.beforeSet(index);
            }
            entity.$changed(entity.$changed() | bit);
        }
        entity.$unloaded(entity.$unloaded() & ~bit);
        entity.$set(index, value);
    }

    @Override
    public String toString() {
        return column.table().name() + '.' + column.name();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assigns attributes that are known by their mapping only, with all that assigning means: as the accessors do. */
public final class Assignment {
    private Assignment() {}

    /**
     * Assigns an attribute; a list is made to hold exactly the given objects.
     *
     * @param value of the attribute's class; a list for a to-many relationship, which has to be loaded
     */
    @SuppressWarnings("unchecked")
    public static void assign(Managed entity, AttributeMapping attribute, @Nullable Object value) {
        if (attribute instanceof ColumnMapping column) {
            column(entity, column, value);
        } else if (attribute instanceof ToOneMapping one) {
            Relating.set(entity, one, (Managed) value);
        } else if (attribute instanceof ToManyMapping many && value != null) {
            ((TrackedList<Managed>) Relating.list(entity, many)).replace((List<Managed>) value);
        }
    }

    static void column(Managed entity, ColumnMapping column, @Nullable Object value) {
        long bit = column.bit();
        if ((entity.$changed() & bit) == 0) {
            EntityState state = entity.$state();
            if (state != null) {
                state.beforeSet(column.index());
            }
            entity.$changed(entity.$changed() | bit);
        }
        entity.$unloaded(entity.$unloaded() & ~bit);
        entity.$set(column.index(), value);
    }
}

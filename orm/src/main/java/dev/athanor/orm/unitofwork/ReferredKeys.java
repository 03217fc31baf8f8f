// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.unitofwork;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.FlushPlan.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the keys of the objects that others refer to, which are all written by now, into the foreign keys of these. */
final class ReferredKeys {
    private ReferredKeys() {}

    static void copy(Step step) {
        EntityType<?> type = step.type();
        for (EntityState state : step.rows()) {
            Managed entity = state.entity();
            long told = 0;
            for (ToOneMapping one : type.toOnes()) {
                Managed target = ChangeSet.target(entity, one);
                if (target != null) {
                    copy(state, one, target, told & type.sharedBits());
                    told |= one.foreignKey().bits();
                }
            }
            for (ToOneMapping one : type.toOnes()) {
                if ((entity.$changed() & one.bit()) != 0 && ChangeSet.target(entity, one) == null) {
                    clear(entity, one, type.clearedBits(one) & ~told);
                }
            }
        }
    }

    /** Columns that another reference has been copied to already have to stay as they are. */
    private static void copy(EntityState state, ToOneMapping one, Managed target, long told) {
        Managed entity = state.entity();
        KeyColumns foreignKey = one.foreignKey();
        KeyColumns key = target.$type().key();
        for (int i = 0; i < foreignKey.size(); i++) {
            ColumnMapping column = foreignKey.get(i);
            Object part = target.$get(key.get(i).index());
            if (part == null && (key.isSingle() || key.get(i).column().isPrimaryKey())) {
                throw new AbsentReference(state, one);
            }
            if ((told & column.bit()) != 0 && !Objects.equals(part, entity.$get(column.index()))) {
                throw new DisagreeingReferences(state, one, column);
            }
            set(entity, column, part);
        }
    }

    private static void clear(Managed entity, ToOneMapping one, long cleared) {
        for (ColumnMapping column : one.foreignKey().columns()) {
            if ((cleared & column.bit()) != 0) {
                set(entity, column, null);
            }
        }
    }

    private static void set(Managed entity, ColumnMapping foreignKey, @Nullable Object part) {
        entity.$set(foreignKey.index(), part);
        entity.$unloaded(entity.$unloaded() & ~foreignKey.bit());
    }

    /** New objects that were told a foreign key and no object load it when it is asked for. */
    static void forgetUnset(Step step) {
        for (EntityState state : step.rows()) {
            Managed entity = state.entity();
            for (ToOneMapping one : step.type().toOnes()) {
                boolean told = (entity.$changed() & one.bit()) != 0 || entity.$get(one.index()) != null;
                if (!told && Keys.of(entity, one.foreignKey()) != null) {
                    entity.$unloaded(entity.$unloaded() | one.bit());
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.EntityHandle;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TableRef;
import org.jspecify.annotations.Nullable;

/** Finds what a class means in a statement; the layer that maps classes provides it as a service. */
public interface EntityLookup {
    /** The entity of a class, or null if it is none. */
    @Nullable
    Found find(Class<?> type);

    /** An entity and the table it is in. */
    record Found(EntityHandle handle, TableRef table) {
        /** What tells its rows from those of others in the table, or null if there are none. */
        public @Nullable ExpressionNode criterion() {
            return handle.criterion(table);
        }
    }
}

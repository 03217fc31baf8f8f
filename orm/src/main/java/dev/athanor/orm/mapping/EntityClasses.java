// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.sql.EntityLookup;
import org.jspecify.annotations.Nullable;

/** Lets statements name entities by their classes. */
public final class EntityClasses implements EntityLookup {
    public EntityClasses() {}

    @Override
    public @Nullable Found find(Class<?> type) {
        EntityType<?> entity = EntityType.find(type);
        if (entity == null) {
            return null;
        }
        entity.check();
        return new Found(entity, entity.table().from());
    }
}

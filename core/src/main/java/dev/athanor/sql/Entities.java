// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.EntityElement;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.util.List;
import java.util.ServiceLoader;

/** The entities that statements may name by their classes. */
final class Entities {
    private static final List<EntityLookup> LOOKUPS =
            ServiceLoader.load(EntityLookup.class, EntityLookup.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Entities() {}

    static EntityElement element(Class<?> type) {
        EntityLookup.Found found = find(type);
        return new EntityElement(found.handle(), found.table());
    }

    static EntityLookup.Found find(Class<?> type) {
        for (EntityLookup lookup : LOOKUPS) {
            EntityLookup.Found found = lookup.find(type);
            if (found != null) {
                return found;
            }
        }
        throw new ConfigurationError(ErrorCode.NOT_MAPPED, "The class " + type.getName() + " is no entity. " + mend());
    }

    private static String mend() {
        return LOOKUPS.isEmpty()
                ? "Add the module athanor-orm to select entities by their class."
                : "An entity is the class generated from an @Entity interface, as User from UserModel:"
                        + " name that class here, or select columns.";
    }
}

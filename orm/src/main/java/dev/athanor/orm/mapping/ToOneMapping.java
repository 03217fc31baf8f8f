// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A reference to one other entity.
 *
 * @param foreignKey the attributes that hold the other's key
 * @param inverse the name of the list at the other side, or null if there is none
 */
public record ToOneMapping(
        String name,
        int index,
        Class<?> targetClass,
        KeyColumns foreignKey,
        @Nullable String inverse,
        Cascades cascades)
        implements RelationshipMapping {
    /** The list at the other side, or null. */
    public @Nullable OneToManyMapping inverseMapping() {
        return inverse == null ? null : (OneToManyMapping) target().attribute(inverse);
    }
}

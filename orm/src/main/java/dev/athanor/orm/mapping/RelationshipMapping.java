// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/** An attribute that refers to other entities. */
public sealed interface RelationshipMapping extends AttributeMapping permits ToOneMapping, ToManyMapping {
    /** The class of the entities at the other side. */
    Class<?> targetClass();

    Cascades cascades();

    /** The entity at the other side. */
    default EntityType<?> target() {
        return EntityType.of(targetClass());
    }
}

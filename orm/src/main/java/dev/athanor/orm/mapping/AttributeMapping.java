// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/** One attribute of an entity: a column or a relationship, with its place among the entity's attributes. */
public sealed interface AttributeMapping permits ColumnMapping, RelationshipMapping {
    String name();

    /** The attribute's number, from 0, and that of its bits in the entity's masks. */
    int index();

    /** The bit of this attribute in the entity's masks. */
    default long bit() {
        return 1L << index();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import org.jspecify.annotations.Nullable;

/** One attribute of an entity, as its accessor declares it. */
public sealed interface Attribute {
    Accessor accessor();

    default String name() {
        return accessor().name();
    }

    /** The name of its handle. */
    default String constant() {
        return Naming.constant(name());
    }

    /** An attribute that has a number and a handle. */
    sealed interface Mapped extends Attribute {
        /** Its number among the attributes of the entity, and that of its bit. */
        int number();
    }

    /**
     * An attribute that is stored in a column.
     *
     * @param key whether it is the primary key
     * @param generated whether the database makes its values
     * @param conversion how it is stored if it is of a class of the user's own, or null
     * @param onInsert what it is if it was told nothing when its object is first written, or null
     * @param onUpdate what it becomes if it was told nothing when its object is changed, or null
     */
    record ColumnAttribute(
            Accessor accessor,
            int number,
            ValueType type,
            ColumnOptions column,
            boolean key,
            boolean generated,
            @Nullable Conversion conversion,
            @Nullable DefaultValue onInsert,
            @Nullable DefaultValue onUpdate)
            implements Mapped {}

    /** A reference to one other entity; the number before its own is that of the hidden foreign key. */
    record ReferenceAttribute(Accessor accessor, int number, Target target, RelationshipOptions relationship)
            implements Mapped {
        /** The name of the foreign key column. */
        public String column() {
            return relationship.column().isEmpty() ? Naming.snake(name()) + "_id" : relationship.column();
        }
    }

    /**
     * A collection of others.
     *
     * @param isList whether it is declared as {@code List}
     * @param target what it is of, or null if it does not say
     */
    record ListAttribute(
            Accessor accessor,
            int number,
            boolean isList,
            @Nullable Target target,
            RelationshipOptions relationship) implements Mapped {
        /** What it is of, in a model without mistakes. */
        public KnownEntity entity() {
            if (target == null) {
                throw new IllegalStateException(name() + " has no target");
            }
            return target.entity();
        }
    }

    /** An attribute that is not stored. */
    record PlainAttribute(Accessor accessor) implements Attribute {}

    /** An attribute of a type that nothing can be made of. */
    record UnknownAttribute(Accessor accessor) implements Attribute {}
}

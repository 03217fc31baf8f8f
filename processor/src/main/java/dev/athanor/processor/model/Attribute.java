// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;
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

    /** What others are seen as. */
    enum Shape {
        LIST,
        SET,
        MAP,
        /** One at most. */
        ONE,
        /** Something that is not supported. */
        OTHER
    }

    /**
     * An attribute that is stored in a column.
     *
     * @param part whether it is a component of a record, and has no accessor of its own
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
            boolean part,
            boolean key,
            boolean generated,
            @Nullable Conversion conversion,
            @Nullable DefaultValue onInsert,
            @Nullable DefaultValue onUpdate)
            implements Mapped {
        /** Whether it is written that the database makes the values of the key. */
        public boolean saysGenerated() {
            AnnotationUse id = AnnotationUse.find(accessor.method(), "Id");
            return id != null && id.flag("generated", false);
        }

        ColumnAttribute named(String name) {
            return new ColumnAttribute(
                    accessor, number, type, column.named(name), part, key, generated, conversion, onInsert, onUpdate);
        }

        ColumnAttribute numbered(int now) {
            return new ColumnAttribute(
                    accessor, now, type, column, part, key, generated, conversion, onInsert, onUpdate);
        }
    }

    /**
     * A reference to one other entity.
     *
     * @param foreignKey the columns that hold the other's key, which have numbers before that of the reference; none if
     *     the other has no key
     */
    record ReferenceAttribute(
            Accessor accessor,
            int number,
            Target target,
            RelationshipOptions relationship,
            List<ForeignKeyColumn> foreignKey)
            implements Mapped {
        public ReferenceAttribute {
            foreignKey = List.copyOf(foreignKey);
        }

        ReferenceAttribute resolved(int now, List<ForeignKeyColumn> columns) {
            return new ReferenceAttribute(accessor, now, target, relationship, columns);
        }

        /** The names of the foreign key columns. */
        public List<String> columns() {
            return foreignKey.stream().map(ForeignKeyColumn::column).toList();
        }
    }

    /**
     * A collection of others, or the one that refers to this one.
     *
     * @param shape what it is declared as
     * @param target what it is of, or null if it does not say
     */
    record ListAttribute(
            Accessor accessor,
            int number,
            Shape shape,
            @Nullable Target target,
            RelationshipOptions relationship) implements Mapped {
        ListAttribute numbered(int now) {
            return new ListAttribute(accessor, now, shape, target, relationship);
        }

        /** What it is of, in a model without mistakes. */
        public KnownEntity entity() {
            if (target == null) {
                throw new IllegalStateException(name() + " has no target");
            }
            return target.entity();
        }
    }

    /**
     * A record whose components are stored in columns; each of these is an attribute of its own, before this one.
     *
     * @param components what the record is made of
     */
    record EmbeddedAttribute(Accessor accessor, List<Component> components) implements Attribute {
        public EmbeddedAttribute {
            components = List.copyOf(components);
        }

        /** The columns, those of records within in their places. */
        public List<ColumnAttribute> columns() {
            return components.stream().flatMap(each -> each.columns().stream()).toList();
        }
    }

    /**
     * One component of a record.
     *
     * @param name that of its accessor
     * @param type the class that it is of
     * @param primitive whether it cannot be null
     * @param nullable whether it says that it may be
     * @param column the column that it is stored in, or null if it is a record
     * @param within the components of the record that it is, or none
     */
    record Component(
            String name,
            String type,
            boolean primitive,
            boolean nullable,
            @Nullable ColumnAttribute column,
            List<Component> within) {
        public Component {
            within = List.copyOf(within);
        }

        List<ColumnAttribute> columns() {
            return column != null
                    ? List.of(column)
                    : within.stream().flatMap(each -> each.columns().stream()).toList();
        }
    }

    /** An attribute that is not stored. */
    record PlainAttribute(Accessor accessor) implements Attribute {}

    /** An attribute of a type that nothing can be made of. */
    record UnknownAttribute(Accessor accessor) implements Attribute {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Accessor;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.Mapped;
import dev.athanor.processor.model.Attribute.PlainAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.Attribute.Shape;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Naming;

/** Writes the fields, getters, setters and fluent setters. */
final class AccessorWriter {
    private final EntityModel entity;
    private final Imports imports;
    private final TypeText types;
    private final Source source;

    AccessorWriter(EntityModel entity, Imports imports, Source source) {
        this.entity = entity;
        this.imports = imports;
        this.types = new TypeText(imports);
        this.source = source;
    }

    void fields() {
        source.gap();
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof ReferenceAttribute reference) {
                reference.foreignKey().stream()
                        .filter(column -> !column.shared())
                        .forEach(column -> field(
                                types.nullable(types.boxed(column.value().type())), Fields.key(reference, column)));
                field(types.nullable(types.of(reference)), Fields.of(reference));
            } else if (attribute instanceof ListAttribute list) {
                field(types.nullable(imports.name("java.util.List") + "<?>"), Fields.of(list));
            } else if (!(attribute instanceof EmbeddedAttribute)) {
                field(stored(attribute), Fields.of(attribute));
            }
        }
        if (entity.descent().parent() == null) {
            String kind = entity.descent().inherits() ? "protected " : "private ";
            source.line(kind + types.nullable(imports.name("dev.athanor.orm.state.EntityState")) + " $state;");
            source.line(kind + "long $unloaded;");
            source.line(kind + "long $changed;");
        }
    }

    /** Every field may be null before it is assigned or loaded, but for primitive ones. */
    private String stored(Attribute attribute) {
        boolean primitive = attribute.accessor().type().getKind().isPrimitive();
        return primitive ? types.of(attribute) : types.nullable(types.of(attribute));
    }

    private void field(String type, String name) {
        source.line("private " + type + ' ' + name + ';');
    }

    void accessors() {
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof ColumnAttribute column && column.part()) {
                continue;
            }
            getter(attribute);
            setter(attribute);
            fluent(attribute, false);
        }
        for (EntityModel above = entity.descent().parent();
                above != null;
                above = above.descent().parent()) {
            for (Attribute attribute : above.attributes()) {
                if (!FluentSetters.isTaken(above, attribute)) {
                    fluent(attribute, true);
                }
            }
        }
    }

    private void getter(Attribute attribute) {
        begin(attribute, null);
        source.line("@Override");
        source.open("public " + types.declared(attribute) + ' '
                + attribute.accessor().getter() + "()");
        if (attribute instanceof ListAttribute list) {
            source.line("return " + attribute.constant() + got(list) + ';');
        } else if (attribute instanceof EmbeddedAttribute embedded) {
            whole(embedded);
        } else {
            if (attribute instanceof Mapped mapped) {
                source.open("if (($unloaded & " + Fields.bit(mapped.number()) + ") != 0)");
                source.line("$state.load(" + mapped.number() + ");").close();
            }
            source.line("return " + Fields.of(attribute) + ';');
        }
        source.close();
    }

    /** The record is made of its columns, all of which are loaded first. */
    private void whole(EmbeddedAttribute embedded) {
        long bits = 0;
        for (ColumnAttribute column : embedded.columns()) {
            bits |= 1L << entity.numberOf(column);
        }
        source.open("while (($unloaded & 0x" + Long.toHexString(bits) + "L) != 0)");
        source.line("$state.load(Long.numberOfTrailingZeros($unloaded & 0x" + Long.toHexString(bits) + "L));")
                .close();
        RecordWriter records = new RecordWriter(imports);
        String made = records.made(types.of(embedded), embedded.components());
        String none = RecordWriter.none(embedded);
        source.line("return " + (none.isEmpty() ? made : none + " ? null : " + made) + ';');
    }

    private String got(ListAttribute list) {
        return switch (list.shape()) {
            case SET -> ".getSet(this)";
            case MAP ->
                ".getMap(this, " + imports.name(list.entity().qualifiedName()) + '.'
                        + Naming.constant(list.relationship().mapKey()) + ')';
            case LIST, ONE, OTHER -> ".get(this)";
        };
    }

    private void setter(Attribute attribute) {
        Accessor accessor = attribute.accessor();
        begin(attribute, "Sets {@link #" + accessor.getter() + "}.");
        if (accessor.settable()) {
            source.line("@Override");
        }
        source.open("public void " + accessor.setter() + '(' + parameter(attribute, accessor.settable()) + " value)");
        if (attribute instanceof ColumnAttribute column) {
            String bit = Fields.bit(column.number());
            source.open("if (($changed & " + bit + ") == 0)");
            source.open("if ($state != null)");
            source.line("$state.beforeSet(" + column.number() + ");").close();
            source.line("$changed |= " + bit + ';').close();
            source.line("$unloaded &= ~" + bit + ';');
            source.line("this." + Fields.of(column) + " = value;");
        } else if (attribute instanceof PlainAttribute) {
            source.line("this." + Fields.of(attribute) + " = value;");
        } else {
            boolean map = attribute instanceof ListAttribute list && list.shape() == Shape.MAP;
            source.line(attribute.constant() + ".set(this, value" + (map ? ".values()" : "") + ");");
        }
        source.close();
    }

    /** An inherited one returns the object as what it is. */
    private void fluent(Attribute attribute, boolean inherited) {
        if (FluentSetters.isTaken(entity, attribute)) {
            return;
        }
        begin(attribute, "Sets {@link #" + attribute.accessor().getter() + "} and returns this object.");
        if (inherited) {
            source.line("@Override");
        }
        source.open(
                "public " + entity.name() + ' ' + Fields.of(attribute) + '(' + parameter(attribute, false) + " value)");
        source.line((inherited
                        ? "super." + Fields.of(attribute)
                        : attribute.accessor().setter()) + "(value);");
        source.line("return this;").close();
    }

    /** What a setter takes; a list may hold less than it says, but not where the model declares the setter. */
    private String parameter(Attribute attribute, boolean declared) {
        if (attribute instanceof ListAttribute list && !declared && list.shape() != Shape.ONE) {
            return types.of(list, "? extends ");
        }
        return types.declared(attribute);
    }

    private void begin(Attribute attribute, @org.jspecify.annotations.Nullable String comment) {
        source.gap();
        if (comment != null) {
            source.comment(comment);
        }
        if (attribute.accessor().deprecated()) {
            source.line("@Deprecated");
        }
    }
}

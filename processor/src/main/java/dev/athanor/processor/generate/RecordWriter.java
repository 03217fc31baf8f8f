// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.Component;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes how records are put together from the fields of an entity, and taken apart. */
final class RecordWriter {
    private final Imports imports;

    RecordWriter(Imports imports) {
        this.imports = imports;
    }

    /** {@code new Name(fullName$first, fullName$last)}. */
    String made(String type, List<Component> components) {
        return components.stream().map(this::made).collect(Collectors.joining(", ", "new " + type + '(', ")"));
    }

    private String made(Component component) {
        ColumnAttribute column = component.column();
        if (column != null) {
            return Fields.of(column);
        }
        String made = made(imports.name(component.type()), component.within());
        String none = none(component.within(), component.nullable());
        return none.isEmpty() ? made : none + " ? null : " + made;
    }

    /** When there is no record: all columns are null, or one that cannot be in it; empty if there always is one. */
    static String none(EmbeddedAttribute embedded) {
        return none(embedded.components(), embedded.accessor().nullable() || required(embedded.components()));
    }

    private static boolean required(List<Component> components) {
        return components.stream()
                .anyMatch(each -> !each.nullable() && (each.column() != null || required(each.within())));
    }

    private static String none(List<Component> components, boolean emptyIsNone) {
        List<String> primitives = new ArrayList<>();
        List<String> all = new ArrayList<>();
        components.forEach(each -> nulls(each, primitives, all));
        if (!primitives.isEmpty()) {
            return String.join(" || ", primitives);
        }
        return emptyIsNone ? String.join(" && ", all) : "";
    }

    private static void nulls(Component component, List<String> primitives, List<String> all) {
        ColumnAttribute column = component.column();
        if (column == null) {
            component.within().forEach(each -> nulls(each, component.nullable() ? new ArrayList<>() : primitives, all));
        } else {
            String isNull = Fields.of(column) + " == null";
            all.add(isNull);
            if (component.primitive()) {
                primitives.add(isNull);
            }
        }
    }

    /** {@code Embedded.part(FULL_NAME_FIRST, Name::first)}, for each column. */
    List<String> parts(EmbeddedAttribute embedded, String type) {
        String part = imports.name("dev.athanor.orm.instrument.Embedded") + ".part(";
        List<String> parts = new ArrayList<>();
        for (Component component : embedded.components()) {
            ColumnAttribute column = component.column();
            if (column != null) {
                parts.add(part + column.constant() + ", " + type + "::" + component.name() + ')');
            } else {
                within(component, "each." + component.name() + "()", List.of(), part, parts);
            }
        }
        return parts;
    }

    /** The columns of a record within a record: whatever is null on the way makes them null. */
    private static void within(Component record, String path, List<String> above, String part, List<String> parts) {
        List<String> onTheWay = new ArrayList<>(above);
        onTheWay.add(path + " == null");
        for (Component component : record.within()) {
            String next = path + '.' + component.name() + "()";
            ColumnAttribute column = component.column();
            if (column != null) {
                parts.add(part + column.constant() + ", each -> " + String.join(" || ", onTheWay) + " ? null : " + next
                        + ')');
            } else {
                within(component, next, onTheWay, part, parts);
            }
        }
    }
}

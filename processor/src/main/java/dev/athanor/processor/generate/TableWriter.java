// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.TableArgument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a table has beside its columns. */
final class TableWriter {
    private static final String SCHEMA = "dev.athanor.schema.";
    private final EntityModel entity;
    private final Imports imports;

    TableWriter(EntityModel entity, Imports imports) {
        this.entity = entity;
        this.imports = imports;
    }

    List<String> arguments() {
        List<String> written = new ArrayList<>();
        entity.arguments().forEach(argument -> written.add(argument(argument)));
        if (!entity.comment().isEmpty()) {
            written.add(imports.name(SCHEMA + "TableTrait") + ".comment(" + JavaCode.quoted(entity.comment()) + ')');
        }
        return written;
    }

    private String argument(TableArgument argument) {
        AnnotationUse use = argument.annotation();
        String type = imports.name(SCHEMA + argument.kind());
        String name = use.text("name", "");
        String named = name.isEmpty() ? "" : ".named(" + JavaCode.quoted(name) + ')';
        return switch (argument.kind()) {
            case "Unique" -> type + ".of(" + columns(argument) + ')' + named;
            case "Check" -> type + ".of(" + JavaCode.quoted(use.text("value", "")) + ')' + named;
            default -> index(type, argument, use, name);
        };
    }

    private String index(String type, TableArgument argument, AnnotationUse use, String name) {
        String columns = columns(argument);
        String where = use.text("where", "");
        return type
                + (name.isEmpty() ? ".on(" + columns + ')' : ".of(" + JavaCode.quoted(name) + ", " + columns + ')')
                + (use.flag("unique", false) ? ".unique()" : "")
                + (where.isEmpty() ? "" : ".where(" + JavaCode.quoted(where) + ')');
    }

    private String columns(TableArgument argument) {
        return argument.attributes().stream()
                .flatMap(name -> columns(name).stream())
                .map(JavaCode::quoted)
                .collect(Collectors.joining(", "));
    }

    private List<String> columns(String attribute) {
        return entity.attribute(attribute)
                .map(TableWriter::columns)
                .orElseThrow(() -> new IllegalStateException("no attribute " + attribute));
    }

    private static List<String> columns(Attribute attribute) {
        if (attribute instanceof EmbeddedAttribute embedded) {
            return embedded.columns().stream()
                    .flatMap(each -> columns(each).stream())
                    .toList();
        }
        return attribute instanceof ColumnAttribute column
                ? List.of(column.column().name())
                : ((ReferenceAttribute) attribute).columns();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.ColumnOptions;
import dev.athanor.processor.model.Conversion;
import dev.athanor.processor.model.DefaultValue;
import dev.athanor.processor.model.ForeignKeyColumn;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.ValueType;
import dev.athanor.processor.model.ValueType.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes how columns are described: {@code Column.of("name", Types.string(30)).notNull().unique()}. */
final class ColumnWriter {
    private final Imports imports;
    private final TypeText types;

    ColumnWriter(Imports imports) {
        this.imports = imports;
        this.types = new TypeText(imports);
    }

    /**
     * A column of an attribute.
     *
     * @param wholeKey whether it is the only column of the primary key
     * @param shared whether rows of other entities in the same table have nothing there
     */
    String column(ColumnAttribute column, boolean wholeKey, boolean shared) {
        ColumnOptions options = column.column();
        StringBuilder text = new StringBuilder(column(options.name(), type(column)));
        boolean computed = options.says("computed");
        if (column.key()) {
            text.append(".primaryKey()");
            boolean integer = column.type().kind().isInteger();
            if (wholeKey && integer && !column.generated()) {
                text.append(".identity(false)");
            } else if (!wholeKey && integer && column.saysGenerated()) {
                text.append(".identity(true)");
            }
        } else if (!column.accessor().nullable() && !computed && !shared) {
            text.append(".notNull()");
        }
        text.append(options.flag("unique", false) ? ".unique()" : "");
        text.append(options.flag("index", false) ? ".index()" : "");
        value(text, "defaultTo", "defaultFrom", column.onInsert(), column.type());
        value(text, "onUpdate", "onUpdateFrom", column.onUpdate(), column.type());
        words(text, "serverDefaultSql", options.text("serverDefault"));
        words(text, "computed", options.text("computed"));
        text.append(computed && options.flag("stored", false) ? ".stored()" : "");
        words(text, "collation", options.text("collation"));
        words(text, "comment", options.text("comment"));
        return text.toString();
    }

    private static void words(StringBuilder text, String method, String words) {
        if (!words.isEmpty()) {
            text.append('.')
                    .append(method)
                    .append('(')
                    .append(JavaCode.quoted(words))
                    .append(')');
        }
    }

    private void value(StringBuilder text, String fixed, String made, @Nullable DefaultValue value, ValueType type) {
        if (value == null) {
            return;
        }
        String literal = value.text();
        if (literal == null) {
            String maker = imports.name(
                    Objects.requireNonNull(value.maker()).getQualifiedName().toString());
            text.append('.').append(made).append("(new ").append(maker).append("())");
        } else {
            JavaCode code = Objects.requireNonNull(DefaultValue.literal(literal, type));
            text.append('.')
                    .append(fixed)
                    .append('(')
                    .append(code.written(imports::name))
                    .append(')');
        }
    }

    /**
     * A column of a foreign key, which has the type of the key that it holds, or is that of an attribute.
     *
     * @param shared whether rows of other entities in the same table have nothing there
     */
    private String foreignKey(ReferenceAttribute reference, ForeignKeyColumn column, boolean shared) {
        if (column.attribute() != null) {
            return column.attribute().constant() + ".column()";
        }
        String described = column(column.column(), type(column.value()));
        if (column.shared()) {
            return described;
        } else if (reference.accessor().has("Id")) {
            return described + ".primaryKey()" + (column.value().type().kind().isInteger() ? ".identity(false)" : "");
        }
        return described + (reference.accessor().nullable() || shared ? "" : ".notNull()");
    }

    /**
     * The columns of a foreign key, as one argument.
     *
     * @param shared whether rows of other entities in the same table have nothing there
     */
    String foreignKey(ReferenceAttribute reference, boolean shared) {
        List<String> columns = reference.foreignKey().stream()
                .map(column -> foreignKey(reference, column, shared))
                .toList();
        return columns.size() == 1
                ? columns.get(0)
                : imports.name("java.util.List") + ".of(" + String.join(", ", columns) + ')';
    }

    private String column(String name, String type) {
        return imports.name("dev.athanor.schema.Column") + ".of(" + JavaCode.quoted(name) + ", " + type + ')';
    }

    private String type(ColumnAttribute column) {
        Conversion conversion = column.conversion();
        if (conversion == null) {
            return type(column.column(), column.type());
        }
        String stored = type(column.column(), Objects.requireNonNull(conversion.stored()));
        return imports.name("dev.athanor.orm.instrument.Converted") + ".as(" + stored + ", "
                + types.boxed(column.type()) + ".class, new "
                + imports.name(conversion.known().getQualifiedName().toString()) + "())";
    }

    private String type(ColumnOptions options, ValueType type) {
        Kind kind = type.kind();
        String in = imports.name("dev.athanor.type.Types") + '.';
        return switch (kind) {
            case STRING -> options.flag("text", false) ? in + "TEXT" : in + "string(" + options.length() + ')';
            case ENUM -> in + "enumOf(" + types.boxed(type) + ".class)";
            case NUMERIC ->
                options.precision() < 0
                        ? in + kind
                        : in + "numeric(" + options.precision() + ", " + Math.max(0, options.scale()) + ')';
            default -> in + kind;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.Mapped;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.ForeignKeyColumn;
import dev.athanor.processor.model.ValueType;
import java.util.stream.Stream;

/** Writes the methods with {@code $}, through which the mapper sees an object. */
final class ContractWriter {
    private final EntityModel entity;
    private final Imports imports;
    private final TypeText types;
    private final Source source;
    private final boolean isChild;

    ContractWriter(EntityModel entity, Imports imports, Source source) {
        this.entity = entity;
        this.imports = imports;
        this.types = new TypeText(imports);
        this.source = source;
        this.isChild = entity.descent().parent() != null;
    }

    void write() {
        String state = types.nullable(imports.name("dev.athanor.orm.state.EntityState"));
        String any = entity.descent().inherits() ? "<? extends " : "<";
        getter(imports.name("dev.athanor.orm.mapping.EntityType") + any + entity.name() + '>', "$type", "ENTITY");
        if (!isChild) {
            field(state, "$state");
            field("long", "$unloaded");
            field("long", "$changed");
        }
        if (!isChild || entity.attributes(Mapped.class).findAny().isPresent()) {
            get();
            set();
            load();
        }
    }

    private void field(String type, String name) {
        getter(type, name, name);
        source.gap().line("@Override").open("public void " + name + '(' + type + " now)");
        source.line(name + " = now;").close();
    }

    private void getter(String type, String name, String value) {
        source.gap().line("@Override").open("public " + type + ' ' + name + "()");
        source.line("return " + value + ';').close();
    }

    private void get() {
        source.gap().line("@Override").open("public " + types.nullable("Object") + " $get(int attribute)");
        source.open("return switch (attribute)");
        entity.attributes(Mapped.class).forEach(attribute -> {
            if (attribute instanceof ReferenceAttribute reference) {
                hidden(reference)
                        .forEach(column ->
                                source.line("case " + column.number() + " -> " + Fields.key(reference, column) + ';'));
            }
            source.line("case " + attribute.number() + " -> " + Fields.unshadowed(attribute) + ';');
        });
        source.line("default -> "
                + (isChild ? "super.$get(attribute);" : "throw new IndexOutOfBoundsException(attribute);"));
        source.end().close();
    }

    private void set() {
        source.gap().line("@Override");
        source.open("public void $set(int attribute, " + types.nullable("Object") + " value)");
        source.open("switch (attribute)");
        entity.attributes(Mapped.class).forEach(attribute -> {
            if (attribute instanceof ReferenceAttribute reference) {
                hidden(reference).forEach(column -> {
                    String key = types.boxed(column.value().type());
                    store(column.number(), Fields.key(reference, column), '(' + key + ") value");
                });
            }
            store(attribute.number(), Fields.unshadowed(attribute), cast(attribute));
        });
        source.line("default -> "
                + (isChild ? "super.$set(attribute, value);" : "throw new IndexOutOfBoundsException(attribute);"));
        source.close().close();
    }

    private void store(int number, String field, String value) {
        source.line("case " + number + " -> " + field + " = " + value + ';');
    }

    private String cast(Mapped attribute) {
        if (attribute instanceof ListAttribute) {
            return '(' + imports.name("java.util.List") + "<?>) value";
        } else if (attribute instanceof ColumnAttribute column && column.type().primitive()) {
            String empty = column.type().kind() == ValueType.Kind.BOOLEAN ? "false" : "0";
            return "value == null ? " + empty + " : (" + types.boxed(column.type()) + ") value";
        }
        return '(' + types.of(attribute) + ") value";
    }

    private void load() {
        String codecs = imports.name("dev.athanor.type.Codec") + "<?>[] codecs";
        source.gap().line("@Override");
        source.open("public void $load(" + imports.name("java.sql.ResultSet") + " row, int first, " + codecs
                + ", Object key) throws " + imports.name("java.sql.SQLException"));
        int[] position = {inheritedColumns()};
        if (isChild) {
            source.line("super.$load(row, first, codecs, key);");
            source.open("if (codecs.length > " + position[0] + ')');
        }
        entity.attributes(Mapped.class).forEach(attribute -> {
            if (attribute instanceof ColumnAttribute column) {
                source.line(Fields.unshadowed(column) + " = " + read(column, position[0]) + ';');
                position[0]++;
            } else if (attribute instanceof ReferenceAttribute reference) {
                hidden(reference).forEach(column -> {
                    String type = types.boxed(column.value().type());
                    int part = entity.keyPart(column.column());
                    String value = part < 0 ? read("read", position[0]) : keyPart(part);
                    source.line(Fields.key(reference, column) + " = (" + type + ") " + value + ';');
                    position[0]++;
                });
            }
        });
        if (isChild) {
            source.close();
        }
        source.close();
    }

    private int inheritedColumns() {
        int count = 0;
        for (EntityModel above = entity.descent().parent();
                above != null;
                above = above.descent().parent()) {
            for (Attribute attribute : above.attributes()) {
                if (attribute instanceof ColumnAttribute) {
                    count++;
                } else if (attribute instanceof ReferenceAttribute reference) {
                    count += (int) hidden(reference).count();
                }
            }
        }
        return count;
    }

    private String read(ColumnAttribute column, int position) {
        String boxed = types.boxed(column.type());
        int part = entity.keyPart(column.column().name());
        if (part >= 0) {
            return '(' + boxed + ") " + keyPart(part);
        } else if (!column.type().primitive()) {
            return '(' + boxed + ") " + read("read", position);
        }
        return switch (column.type().kind()) {
            case BIGINT -> read("readLong", position);
            case INTEGER -> read("readInt", position);
            case SMALLINT -> "(short) " + read("readInt", position);
            case DOUBLE -> read("readDouble", position);
            case REAL -> "(float) " + read("readDouble", position);
            case BOOLEAN -> read("readBoolean", position);
            default -> throw new IllegalStateException(column.type() + " is not primitive");
        };
    }

    /** The value of a column of the key, which is the key itself or a part of it. */
    private String keyPart(int part) {
        return entity.keyColumns().size() == 1
                ? "key"
                : "((" + imports.name("dev.athanor.orm.mapping.Key") + ") key).part(" + part + ')';
    }

    /** The columns of a foreign key that have no attribute, in the order of their numbers. */
    private static Stream<ForeignKeyColumn> hidden(ReferenceAttribute reference) {
        return reference.foreignKey().stream().filter(column -> !column.shared());
    }

    private static String read(String method, int position) {
        String at = position == 0 ? "first" : "first + " + position;
        return "codecs[" + position + "]." + method + "(row, " + at + ')';
    }
}

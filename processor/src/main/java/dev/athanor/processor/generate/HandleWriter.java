// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.generate;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.Mapped;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.Attribute.Shape;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import dev.athanor.processor.model.JavaCode;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.Naming;
import dev.athanor.processor.model.RelationshipOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the constants: the handles of the attributes and the description of the entity. */
final class HandleWriter {
    private static final String INSTRUMENT = "dev.athanor.orm.instrument.";

    private final EntityModel entity;
    private final Models models;
    private final Imports imports;
    private final TypeText types;
    private final Source source;
    private final ColumnWriter columns;

    HandleWriter(EntityModel entity, Models models, Imports imports, Source source) {
        this.entity = entity;
        this.models = models;
        this.imports = imports;
        this.types = new TypeText(imports);
        this.source = source;
        this.columns = new ColumnWriter(imports);
    }

    void write() {
        String name = entity.name();
        String map = imports.name(INSTRUMENT + "EntityMap");
        source.assign("private static final " + map + '<' + name + "> MAP", map + begin());
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof Mapped mapped) {
                handle(mapped);
            } else if (attribute instanceof EmbeddedAttribute embedded) {
                record(embedded);
            }
        }
    }

    private String begin() {
        String name = entity.name();
        EntityModel parent = entity.descent().parent();
        boolean isAbstract = entity.descent().isAbstract();
        String above = parent == null ? "" : imports.name(parent.entity().qualifiedName()) + ".ENTITY, ";
        String method =
                parent == null ? isAbstract ? ".ofAbstract(" : ".of(" : isAbstract ? ".belowAbstract(" : ".below(";
        return method + above + name + ".class" + (isAbstract ? "" : ", " + name + "::new") + ')';
    }

    /** The handles of hybrids; what they stand for is made when it is first asked for, and may use every handle. */
    void hybrids(List<HybridTwin> twins) {
        for (HybridTwin twin : twins) {
            source.gap().comment("The SQL side of {@link #" + twin.method().getSimpleName() + "}.");
            String expression = twin.expression().written(imports::name);
            String name = JavaCode.quoted(twin.name());
            if (twin.isCondition()) {
                String handle = imports.name(INSTRUMENT + "HybridCondition") + '<' + entity.name() + '>';
                source.assign(declaration(twin, handle), "MAP.condition", name, expression);
            } else {
                String handle = imports.name(INSTRUMENT + "Hybrid") + '<' + entity.name() + ", "
                        + types.boxed(twin.type()) + '>';
                source.assign(declaration(twin, handle), "MAP.hybrid", name, expression);
            }
        }
    }

    private static String declaration(HybridTwin twin, String handle) {
        return "public static final " + handle + ' ' + HybridTwin.constantOf(twin.method());
    }

    /** Ends the description; nothing may be added to it after this. */
    void end() {
        new DescentWriter(entity, models, imports, source).write();
        source.gap().comment("The description of this entity.");
        String type = imports.name("dev.athanor.orm.mapping.EntityType") + '<' + entity.name() + '>';
        List<String> arguments = new ArrayList<>();
        if (entity.descent().sharesTable()) {
            arguments.addAll(new TableWriter(entity, imports).arguments());
            source.assign("public static final " + type + " ENTITY", "MAP.parentTable", arguments);
            return;
        }
        if (!entity.schema().isEmpty()) {
            arguments.add(JavaCode.quoted(entity.schema()));
        }
        arguments.add(JavaCode.quoted(entity.table()));
        arguments.addAll(new TableWriter(entity, imports).arguments());
        source.assign("public static final " + type + " ENTITY", "MAP.table", arguments);
    }

    private void record(EmbeddedAttribute embedded) {
        String type = types.of(embedded);
        List<String> arguments = new ArrayList<>();
        arguments.add(JavaCode.quoted(embedded.name()));
        int generic = type.indexOf('<');
        arguments.add((generic < 0 ? type : type.substring(0, generic)) + ".class");
        arguments.add(entity.name() + "::" + embedded.accessor().getter());
        arguments.addAll(new RecordWriter(imports).parts(embedded, type));
        source.gap().comment("The attribute {@code " + embedded.name() + "}.");
        String handle = imports.name(INSTRUMENT + "Embedded") + '<' + entity.name() + ", " + type + '>';
        source.assign("public static final " + handle + ' ' + embedded.constant(), "MAP.embedded", arguments);
    }

    private void handle(Mapped attribute) {
        source.gap().comment("The attribute {@code " + attribute.name() + "}.");
        if (attribute instanceof ColumnAttribute column) {
            constant(
                    column,
                    "Attribute",
                    types.boxed(column.type()),
                    "MAP." + kind(column),
                    List.of(
                            JavaCode.quoted(column.name()),
                            columns.column(
                                            column,
                                            entity.keyColumns().size() == 1,
                                            entity.descent().sharesTable())
                                    + generation(column)));
        } else if (attribute instanceof ReferenceAttribute reference) {
            RelationshipOptions options = reference.relationship();
            String inverse = options.backPopulates().isEmpty() ? "null" : JavaCode.quoted(options.backPopulates());
            String target = types.of(reference);
            constant(
                    reference,
                    "ToOne",
                    target,
                    "MAP.toOne",
                    List.of(
                            JavaCode.quoted(reference.name()),
                            target + ".class",
                            columns.foreignKey(reference, entity.descent().sharesTable()),
                            inverse + cascades(options)));
        } else if (attribute instanceof ListAttribute list) {
            list(list);
        }
    }

    private void list(ListAttribute list) {
        String target = imports.name(list.entity().qualifiedName());
        String arguments = linkTable(list) + otherSide(list) + cascades(list.relationship());
        List<String> all = List.of(JavaCode.quoted(list.name()), target + ".class", arguments);
        if (list.shape() == Shape.ONE) {
            constant(list, "OneToOne", target, "MAP.oneToOne", all);
            return;
        }
        String call = isLinked(list) ? "MAP.manyToMany" : "MAP.toMany";
        if (list.relationship().orderBy().isEmpty()) {
            constant(list, "ToMany", target, call, all);
            return;
        }
        List<String> ordered = new ArrayList<>();
        ordered.add(call + '(' + String.join(", ", all) + ')');
        for (String term : list.relationship().orderBy()) {
            String[] words = term.trim().split("\\s+", -1);
            ordered.add(imports.name("dev.athanor.orm.mapping.AttributeOrder")
                    + (words.length > 1 ? ".descending(" : ".ascending(")
                    + JavaCode.quoted(words[0])
                    + ')');
        }
        constant(list, "ToMany", target, "MAP.ordered", ordered);
    }

    /** Whether a list is linked by a table, which it or its other side declares. */
    private boolean isLinked(ListAttribute list) {
        RelationshipOptions options = list.relationship();
        return !options.table().isEmpty()
                || models.read(list.entity().model())
                        .attribute(options.backPopulates())
                        .filter(ListAttribute.class::isInstance)
                        .isPresent();
    }

    private String linkTable(ListAttribute list) {
        RelationshipOptions options = list.relationship();
        if (options.table().isEmpty()) {
            return "";
        }
        EntityModel other = models.read(list.entity().model());
        List<String> own = keyColumns(options.columns(), entity);
        List<String> others = keyColumns(options.otherColumns(), other);
        boolean several = own.size() > 1 || others.size() > 1;
        return JavaCode.quoted(options.table()) + ", " + names(own, several) + ", " + names(others, several) + ", ";
    }

    private String names(List<String> columns, boolean several) {
        String quoted = columns.stream().map(JavaCode::quoted).collect(Collectors.joining(", "));
        return several ? imports.name("java.util.List") + ".of(" + quoted + ')' : quoted;
    }

    private static List<String> keyColumns(List<String> said, EntityModel of) {
        if (!said.isEmpty()) {
            return said;
        }
        int size = of.keyColumns().size();
        return of.keyColumns().stream()
                .map(column -> Naming.foreignKey(of.name(), column.column(), size))
                .toList();
    }

    private String otherSide(ListAttribute list) {
        String inverse = list.relationship().backPopulates();
        return inverse.isEmpty() ? "null" : JavaCode.quoted(inverse);
    }

    private static String kind(ColumnAttribute column) {
        AnnotationUse version = AnnotationUse.find(column.accessor().method(), "Version");
        if (version != null) {
            return version.flag("generated", false) ? "generatedVersion" : "version";
        }
        if (!column.column().flag("updatable", true)) {
            return "fixed";
        }
        return column.accessor().has("Generated") ? "generated" : "attribute";
    }

    private String generation(ColumnAttribute column) {
        AnnotationUse generated = AnnotationUse.find(column.accessor().method(), "Generated");
        if (generated == null) {
            return "";
        }
        List<String> when = generated.constants("value");
        return ", " + imports.name("dev.athanor.orm.mapping.Generation") + '.'
                + (when.isEmpty() ? "ON_INSERT" : when.get(0));
    }

    private void constant(Mapped attribute, String kind, String type, String call, List<String> arguments) {
        if (attribute.accessor().deprecated()) {
            source.line("@Deprecated");
        }
        String handle = imports.name(INSTRUMENT + kind) + '<' + entity.name() + ", " + type + '>';
        source.assign("public static final " + handle + ' ' + attribute.constant(), call, arguments);
    }

    private String cascades(RelationshipOptions options) {
        StringBuilder text = new StringBuilder();
        for (String cascade : options.cascades()) {
            text.append(", ").append(imports.name("dev.athanor.orm.annotation.Relationship.Cascade"));
            text.append('.').append(cascade);
        }
        return text.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.PlainAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.Attribute.Shape;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.RelationshipOptions;
import dev.athanor.processor.model.ValueType;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Annotations stand where they mean something, and do not contradict each other. */
final class AnnotationRule implements Rule {
    private static final List<String> OF_ATTRIBUTES = List.of(
            "Id",
            "Column",
            "Relationship",
            "Transient",
            "Version",
            "Generated",
            "Default",
            "OnUpdate",
            "Convert",
            "Embedded");
    private static final List<String> OF_VALUES = List.of("Version", "Generated", "Default", "OnUpdate", "Convert");

    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        entity.attributes().forEach(attribute -> attribute(attribute, findings));
        entity.attributes().stream()
                .filter(attribute -> attribute.accessor().has("Version"))
                .skip(1)
                .forEach(second -> misplaced(
                        second.accessor().method(),
                        AnnotationUse.find(second.accessor().method(), "Version"),
                        "The attribute \"" + second.name() + "\" is a second @Version; a row has one.",
                        findings));
        for (ExecutableElement method : ElementFilter.methodsIn(entity.element().getEnclosedElements())) {
            if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
                notAnAttribute(method, findings);
            }
        }
    }

    private static void notAnAttribute(ExecutableElement method, Findings findings) {
        for (String name : OF_ATTRIBUTES) {
            AnnotationUse annotation = AnnotationUse.find(method, name);
            if (annotation != null) {
                misplaced(
                        method,
                        annotation,
                        "The method \"" + method.getSimpleName() + "\" has a body, so it is no attribute and @" + name
                                + " says nothing there. Leave the body or the annotation out.",
                        findings);
            }
        }
    }

    private static void attribute(Attribute attribute, Findings findings) {
        if (!(attribute instanceof EmbeddedAttribute)) {
            none(attribute, "it is no record", List.of("Embedded"), findings);
        }
        if (attribute instanceof PlainAttribute) {
            none(attribute, "it is @Transient and not stored", List.of("Id", "Column", "Relationship"), findings);
            none(attribute, "it is @Transient and not stored", OF_VALUES, findings);
        } else if (attribute instanceof EmbeddedAttribute) {
            String because = "it is a record, whose components say what there is to say of their columns";
            none(attribute, because, List.of("Column", "Relationship"), findings);
            none(attribute, because, OF_VALUES, findings);
        } else if (attribute instanceof ColumnAttribute column) {
            none(attribute, "it is stored in a column and refers to no entity", List.of("Relationship"), findings);
            sizes(column, findings);
            version(column, findings);
            makers(column, findings);
        } else if (attribute instanceof ReferenceAttribute reference) {
            none(
                    attribute,
                    "it refers to an entity; its foreign key is named by @Relationship(column = …)",
                    List.of("Column"),
                    findings);
            none(attribute, "it refers to an entity", OF_VALUES, findings);
            if (reference.relationship().cascades().contains("DELETE_ORPHAN")) {
                misplaced(
                        attribute.accessor().method(),
                        reference.relationship().annotation(),
                        "The reference \"" + attribute.name()
                                + "\" cascades DELETE_ORPHAN, which is about objects that are taken"
                                + " out of a list. Write it at the list.",
                        findings);
            }
        } else if (attribute instanceof ListAttribute list) {
            inverse(list, findings);
            none(attribute, "it is a list of entities", List.of("Column", "Id"), findings);
            none(attribute, "it is a list of entities", OF_VALUES, findings);
            if (!list.relationship().columns().isEmpty()
                    && list.relationship().table().isEmpty()) {
                misplaced(
                        attribute.accessor().method(),
                        list.relationship().annotation(),
                        "The list \"" + attribute.name()
                                + "\" names a foreign key column, which the table of the other side has."
                                + " Write @Relationship(column = …) there.",
                        findings);
            }
        }
    }

    private static void inverse(ListAttribute list, Findings findings) {
        RelationshipOptions options = list.relationship();
        boolean one = list.shape() == Shape.ONE;
        boolean wrong = one
                ? !options.table().isEmpty()
                        || !options.orderBy().isEmpty()
                        || !options.mapKey().isEmpty()
                : options.inverse();
        if (wrong || one && !list.accessor().nullable()) {
            misplaced(
                    list.accessor().method(),
                    options.annotation(),
                    "The attribute \"" + list.name() + "\" "
                            + (!wrong
                                    ? "is the other side of a reference, so that there may be none. Let it be"
                                            + " @Nullable."
                                    : one
                                            ? "is one object, which has no table, order or key. Leave these out."
                                            : "is a collection, whose foreign key is at the other side anyway."
                                                    + " Leave inverse out."),
                    findings);
        }
    }

    private static void version(ColumnAttribute column, Findings findings) {
        AnnotationUse version = AnnotationUse.find(column.accessor().method(), "Version");
        if (version == null) {
            return;
        }
        none(column, "it is the @Version", List.of("Id", "Generated"), findings);
        ValueType.Kind kind = column.type().kind();
        boolean counts = kind.isInteger() || kind == ValueType.Kind.INSTANT || kind == ValueType.Kind.TIMESTAMP;
        if (!counts && !version.flag("generated", false)) {
            misplaced(
                    column.accessor().method(),
                    version,
                    "The attribute \"" + column.name()
                            + "\" cannot be @Version: it is neither an integer, which counts,"
                            + " nor an Instant or LocalDateTime, which is the time. If the database makes it, say so:"
                            + " @Version(generated = true).",
                    findings);
        }
    }

    /** One column has one maker of its values. */
    private static void makers(ColumnAttribute column, Findings findings) {
        if (!column.column().text("computed").isEmpty()) {
            none(column, "it is computed by the database", List.of("Id", "Version", "Default", "OnUpdate"), findings);
            none(column, "its column says so: computed = …", List.of("Generated"), findings);
            if (!column.column().text("serverDefault").isEmpty()) {
                misplaced(
                        column.accessor().method(),
                        column.column().annotation(),
                        "The column of \"" + column.name()
                                + "\" is computed, so it has no default. Leave serverDefault or computed out.",
                        findings);
            }
        } else if (column.column().flag("stored", false)) {
            misplaced(
                    column.accessor().method(),
                    column.column().annotation(),
                    "The column of \"" + column.name()
                            + "\" is said to be stored, which is said of one that is computed. Leave it out.",
                    findings);
        }
        if (!column.column().flag("updatable", true)) {
            none(column, "a row keeps it for good", List.of("OnUpdate", "Version", "Generated"), findings);
        }
    }

    private static void none(Attribute attribute, String because, List<String> annotations, Findings findings) {
        for (String name : annotations) {
            AnnotationUse annotation = AnnotationUse.find(attribute.accessor().method(), name);
            if (annotation != null) {
                misplaced(
                        attribute.accessor().method(),
                        annotation,
                        "The attribute \"" + attribute.name() + "\" cannot be @" + name + ": " + because + ".",
                        findings);
            }
        }
    }

    private static void sizes(ColumnAttribute column, Findings findings) {
        String problem = ColumnSizes.problem(column);
        if (problem != null) {
            findings.add(
                    Mistake.SIZE,
                    column.accessor().method(),
                    column.column().annotation(),
                    "",
                    "The column of \"" + column.name() + "\" " + problem);
        }
    }

    private static void misplaced(
            ExecutableElement method,
            @org.jspecify.annotations.Nullable AnnotationUse annotation,
            String sentence,
            Findings findings) {
        findings.add(Mistake.ANNOTATION_MISPLACED, method, annotation, "", sentence);
    }
}

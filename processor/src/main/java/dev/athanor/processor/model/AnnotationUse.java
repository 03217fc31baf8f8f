// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * One of Athanor's annotations as it stands in the source, read by name: what is not written there has no value here.
 *
 * @param mirror where it stands, for messages
 */
public record AnnotationUse(AnnotationMirror mirror, Map<String, AnnotationValue> values) {
    /** The package of the annotations that a model is described with. */
    public static final String PACKAGE = "dev.athanor.orm.annotation.";

    /** The annotation of a simple name, or null if the element has none. */
    public static @Nullable AnnotationUse find(AnnotatedConstruct element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(PACKAGE + name)) {
                return of(mirror);
            }
        }
        return null;
    }

    /** All annotations of a simple name, which may be written several times. */
    public static List<AnnotationUse> all(AnnotatedConstruct element, String name) {
        AnnotationUse one = find(element, name);
        AnnotationUse several = find(element, name + ".Several");
        if (one != null) {
            return List.of(one);
        }
        return several == null
                ? List.of()
                : several.list("value").stream()
                        .filter(AnnotationMirror.class::isInstance)
                        .map(mirror -> of((AnnotationMirror) mirror))
                        .toList();
    }

    private static AnnotationUse of(AnnotationMirror mirror) {
        Map<String, AnnotationValue> values = new LinkedHashMap<>();
        mirror.getElementValues()
                .forEach((member, value) -> values.put(member.getSimpleName().toString(), value));
        return new AnnotationUse(mirror, values);
    }

    /** Whether something is annotated {@code Nullable}, of whatever package. */
    static boolean isNullable(AnnotatedConstruct element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** Where the value of a member stands, or null if it is not written. */
    public @Nullable AnnotationValue value(String member) {
        return values.get(member);
    }

    /** A text, or {@code otherwise} when it is not written. */
    public String text(String member, String otherwise) {
        AnnotationValue value = values.get(member);
        return value != null && value.getValue() instanceof String text ? text : otherwise;
    }

    /** A number, or {@code otherwise} when it is not written. */
    public int number(String member, int otherwise) {
        AnnotationValue value = values.get(member);
        return value != null && value.getValue() instanceof Integer number ? number : otherwise;
    }

    /** Yes or no, or {@code otherwise} when it is not written. */
    public boolean flag(String member, boolean otherwise) {
        AnnotationValue value = values.get(member);
        return value != null && value.getValue() instanceof Boolean flag ? flag : otherwise;
    }

    /** A class, or null when it is not written or does not exist. */
    public @Nullable TypeElement type(String member) {
        AnnotationValue value = values.get(member);
        return value != null
                        && value.getValue() instanceof DeclaredType declared
                        && declared.getKind() == TypeKind.DECLARED
                ? (TypeElement) declared.asElement()
                : null;
    }

    /** Several classes, without those that do not exist. */
    public List<TypeElement> types(String member) {
        return list(member).stream()
                .filter(type -> type instanceof DeclaredType declared && declared.getKind() == TypeKind.DECLARED)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .toList();
    }

    /** Several texts. */
    public List<String> texts(String member) {
        return list(member).stream().map(Object::toString).toList();
    }

    private List<?> list(String member) {
        AnnotationValue value = values.get(member);
        if (value == null) {
            return List.of();
        }
        List<?> list = value.getValue() instanceof List<?> several ? several : List.of(value.getValue());
        return list.stream()
                .map(item -> item instanceof AnnotationValue one ? one.getValue() : item)
                .toList();
    }

    /** The names of enum constants. */
    public List<String> constants(String member) {
        return list(member).stream()
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString())
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The getter of an attribute.
 *
 * @param name the attribute's name: {@code fullName} of {@code getFullName()}
 * @param type what it returns, as seen from the model
 * @param nullable whether its type is annotated {@code @Nullable}
 * @param nullnessKnown whether that can be known
 * @param settable whether the model declares the setter too
 * @param deprecated whether it is annotated {@code @Deprecated}
 */
public record Accessor(
        ExecutableElement method,
        String name,
        TypeMirror type,
        boolean nullable,
        boolean nullnessKnown,
        boolean settable,
        boolean deprecated) {
    /** The name of the getter. */
    public String getter() {
        return method.getSimpleName().toString();
    }

    /** The name of the setter that belongs to it. */
    public String setter() {
        return "set" + getter().substring(getter().startsWith("is") ? 2 : 3);
    }

    /** The annotation of a simple name, if the getter has it. */
    public boolean has(String annotation) {
        return AnnotationUse.find(method, annotation) != null;
    }
}

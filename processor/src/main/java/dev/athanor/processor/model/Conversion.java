// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How an attribute of a class of the user's own is stored.
 *
 * @param annotation where it says so
 * @param converter the class that turns values into what is stored and back; null if there is none of that name
 * @param stored what is stored; null if no column can hold it
 * @param fits whether the converter is for the class that the accessor returns
 */
public record Conversion(
        AnnotationUse annotation,
        @Nullable TypeElement converter,
        @Nullable ValueType stored,
        boolean fits) {
    /** The converter, in a model without mistakes. */
    public TypeElement known() {
        if (converter == null) {
            throw new IllegalStateException("there is no converter");
        }
        return converter;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What a model says of a column.
 *
 * @param annotation where it says so, or null if nowhere
 * @param name the column
 * @param precision the digits of a decimal number, or -1
 * @param scale the digits after the point, or -1
 */
public record ColumnOptions(@Nullable AnnotationUse annotation, String name, int length, int precision, int scale) {
    static final int UNSAID = -1;
    private static final int DEFAULT_LENGTH = 255;

    /** Whether something is written in the source. */
    public boolean says(String member) {
        return annotation != null && annotation.value(member) != null;
    }

    /** Yes or no, or {@code otherwise} when it is not written. */
    public boolean flag(String member, boolean otherwise) {
        return annotation == null ? otherwise : annotation.flag(member, otherwise);
    }

    /** A text, empty when it is not written. */
    public String text(String member) {
        return annotation == null ? "" : annotation.text(member, "");
    }

    ColumnOptions named(String other) {
        return new ColumnOptions(annotation, other, length, precision, scale);
    }

    static ColumnOptions of(@Nullable AnnotationUse annotation, String name) {
        if (annotation == null) {
            return new ColumnOptions(null, name, DEFAULT_LENGTH, UNSAID, UNSAID);
        }
        return new ColumnOptions(
                annotation,
                annotation.text("name", name),
                annotation.number("length", DEFAULT_LENGTH),
                annotation.number("precision", UNSAID),
                annotation.number("scale", UNSAID));
    }
}

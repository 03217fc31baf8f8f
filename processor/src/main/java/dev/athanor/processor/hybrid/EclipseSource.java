// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import java.lang.reflect.Array;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Asks the compiler of Eclipse for the annotations of a method as they are written: of a type that does not exist yet, it shows
 * processors none. Its classes are not there to compile against, so they are asked by name.
 */
final class EclipseSource {
    private EclipseSource() {}

    /** Whether a method is annotated {@code @Nullable}, before its type or within; empty if that cannot be found out. */
    static Optional<Boolean> isNullable(ExecutableElement method) {
        try {
            Object binding = field(method, "_binding");
            Object declaration = binding == null
                    ? null
                    : binding.getClass().getMethod("sourceMethod").invoke(binding);
            if (declaration == null) {
                return Optional.empty();
            }
            Object type = field(declaration, "returnType");
            Object within = type == null ? null : field(type, "annotations");
            boolean nullable = holdsNullable(field(declaration, "annotations"));
            for (int i = 0; within != null && i < Array.getLength(within); i++) {
                nullable |= holdsNullable(Array.get(within, i));
            }
            return Optional.of(nullable);
        } catch (ReflectiveOperationException | RuntimeException another) {
            return Optional.empty();
        }
    }

    private static boolean holdsNullable(@Nullable Object annotations) throws ReflectiveOperationException {
        for (int i = 0; annotations != null && i < Array.getLength(annotations); i++) {
            Object type = field(Array.get(annotations, i), "type");
            Object name = type == null
                    ? null
                    : type.getClass().getMethod("getLastToken").invoke(type);
            if (name instanceof char[] letters && String.valueOf(letters).equals("Nullable")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object field(Object holder, String name) throws ReflectiveOperationException {
        return holder.getClass().getField(name).get(holder);
    }
}

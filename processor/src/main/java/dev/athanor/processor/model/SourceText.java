// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What is written in a source file, where the compiler's own view of it leaves something out. */
public interface SourceText {
    /** The qualified name that a file imports under a simple one, or null if it imports none by name or nobody knows. */
    @Nullable
    String imported(TypeElement within, String simpleName);

    /**
     * Whether what a method returns is annotated {@code @Nullable}; empty if nobody knows. Compilers may drop the annotations
     * of types that do not exist yet.
     */
    Optional<Boolean> isNullable(ExecutableElement method);
}

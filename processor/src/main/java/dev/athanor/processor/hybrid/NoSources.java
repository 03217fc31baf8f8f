// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import dev.athanor.processor.check.Findings;
import dev.athanor.processor.check.Mistake;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.HybridTwin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A compiler that does not show its source. */
final class NoSources implements Sources {
    @Override
    public @Nullable String imported(TypeElement within, String simpleName) {
        return null;
    }

    @Override
    public Optional<Boolean> isNullable(ExecutableElement method) {
        return EclipseSource.isNullable(method);
    }

    @Override
    public List<HybridTwin> twins(EntityModel entity, Findings findings) {
        for (ExecutableElement method : entity.hybrids()) {
            findings.add(
                    Mistake.NO_SOURCE,
                    method,
                    "The hybrid \"" + HybridTwin.nameOf(method) + "\" cannot be translated: this compiler does not show"
                            + " processors the bodies of methods. Compile the model with javac, or leave @Hybrid out and"
                            + " write the expression in SQL beside the model.");
        }
        return List.of();
    }
}

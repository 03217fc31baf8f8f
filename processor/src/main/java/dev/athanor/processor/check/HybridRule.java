// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.AnnotationUse;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.ValueType;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** A hybrid is a default method without parameters that returns what a column can hold. */
final class HybridRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        for (ExecutableElement method : ElementFilter.methodsIn(entity.element().getEnclosedElements())) {
            boolean hidden = method.getModifiers().contains(Modifier.STATIC)
                    || method.getModifiers().contains(Modifier.PRIVATE);
            if (hidden && AnnotationUse.find(method, "Hybrid") != null) {
                add(method, "is static or private. Make it a default method.", findings);
            }
        }
        entity.hybrids().forEach(method -> check(method, findings));
    }

    private static void check(ExecutableElement method, Findings findings) {
        if (!method.isDefault()) {
            add(
                    method,
                    "has no body to translate. Make it a default method, or leave @Hybrid out, which makes it an attribute.",
                    findings);
        } else if (!method.getParameters().isEmpty()) {
            add(
                    method,
                    "takes parameters, which is not supported yet. Leave @Hybrid out, and write the condition in SQL beside"
                            + " the model.",
                    findings);
        } else if (ValueType.of(method.getReturnType()) == null) {
            add(method, "returns nothing that a column could hold. Leave @Hybrid out.", findings);
        }
    }

    private static void add(ExecutableElement method, String problem, Findings findings) {
        findings.add(Mistake.HYBRID_METHOD, method, "The hybrid \"" + method.getSimpleName() + "\" " + problem);
    }
}

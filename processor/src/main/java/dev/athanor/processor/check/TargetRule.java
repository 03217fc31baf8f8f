// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.KnownEntity;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.Target;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The name of an entity means one entity. */
final class TargetRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof ReferenceAttribute reference) {
                check(attribute, reference.target(), findings);
            } else if (attribute instanceof ListAttribute list) {
                check(attribute, list.target(), findings);
            }
        }
    }

    private static void check(Attribute attribute, @Nullable Target target, Findings findings) {
        if (target == null || target.candidates().size() < 2) {
            return;
        }
        String candidates = target.candidates().stream()
                .map(KnownEntity::qualifiedName)
                .sorted()
                .collect(Collectors.joining(" or "));
        findings.add(
                Mistake.AMBIGUOUS_TARGET,
                attribute.accessor().method(),
                "The attribute \"" + attribute.name() + "\" refers to \"" + target.written() + "\", which may be "
                        + candidates + ". Import the one that is meant by its name, and not with a star.");
    }
}

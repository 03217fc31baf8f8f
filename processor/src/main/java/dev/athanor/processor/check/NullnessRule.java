// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;

/** It is known whether a reference may be null; a guess would make a wrong table. */
final class NullnessRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        entity.attributes(ReferenceAttribute.class)
                .filter(reference -> !reference.accessor().nullnessKnown())
                .forEach(reference -> findings.add(
                        Mistake.NO_SOURCE,
                        reference.accessor().method(),
                        "This compiler does not show whether the reference \"" + reference.name()
                                + "\" is @Nullable, because"
                                + " its class is not generated yet. Compile the model with javac."));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.KnownEntity;
import dev.athanor.processor.model.Models;

/** Each entity comes from one model. */
final class DoubleModelRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        for (KnownEntity other : models.inCompilation()) {
            if (other.qualifiedName().equals(entity.entity().qualifiedName())
                    && !other.model().equals(entity.element())) {
                findings.add(
                        Mistake.MODEL_NAME,
                        entity.element(),
                        "The class " + entity.name() + " is generated from " + other.model()
                                + " already. Rename one of the" + " models, or move it to another package.");
            }
        }
    }
}

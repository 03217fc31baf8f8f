// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;

/** The attributes of an entity have one bit each in a {@code long}. */
final class CountRule implements Rule {
    private static final int MOST = 64;

    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        if (entity.size() > MOST) {
            findings.add(
                    Mistake.TOO_MANY_ATTRIBUTES,
                    entity.element(),
                    "The entity \"" + entity.name() + "\" has " + entity.size() + " attributes; at most " + MOST
                            + " are supported, references counting twice. Move some to an entity of their own.");
        }
    }
}

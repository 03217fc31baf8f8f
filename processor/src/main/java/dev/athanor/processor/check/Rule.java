// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;

/** Something that a model must keep. */
@FunctionalInterface
interface Rule {
    void check(EntityModel entity, Models models, Findings findings);
}

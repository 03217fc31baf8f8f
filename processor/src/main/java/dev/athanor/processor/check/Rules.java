// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import java.util.List;

/** All rules, in the order in which their findings are shown. */
public final class Rules {
    private static final List<Rule> ALL = List.of(new KeyRule());

    private Rules() {}

    /** Holds a model against all rules. */
    public static void check(EntityModel entity, Models models, Findings findings) {
        for (Rule rule : ALL) {
            rule.check(entity, models, findings);
        }
    }
}

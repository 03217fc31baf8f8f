// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** All rules, in the order in which their findings are shown. */
public final class Rules {
    private static final List<Rule> ALL = List.of(
            new DoubleModelRule(),
            new InheritanceRule(),
            new AccessorRule(),
            new KeyRule(),
            new TypeRule(),
            new RecordRule(),
            new CollectionRule(),
            new TargetRule(),
            new NullnessRule(),
            new OtherSideRule(),
            new NameRule(),
            new ForeignKeyRule(),
            new AnnotationRule(),
            new ValueClassRule(),
            new TableArgumentRule(),
            new HybridRule(),
            new CountRule());

    private Rules() {}

    /** Whether a type can be read as a model at all; what is in the way is found. */
    public static boolean isModel(TypeElement type, Findings findings) {
        return ModelRule.check(type, findings);
    }

    /** Whether a model and those that it inherits from have no mistake, as far as the rules see. */
    public static boolean areKept(EntityModel entity, Models models) {
        Findings findings = Findings.unseen(entity.element());
        for (EntityModel each = entity; each != null; each = each.descent().parent()) {
            check(each, models, findings);
        }
        return findings.isEmpty();
    }

    /** Holds a model against all rules. */
    public static void check(EntityModel entity, Models models, Findings findings) {
        for (Rule rule : ALL) {
            rule.check(entity, models, findings);
        }
    }
}

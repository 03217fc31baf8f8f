// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.EmbeddedAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.TableArgument;
import java.util.List;

/** Constraints and indexes are of attributes that the entity stores. */
final class TableArgumentRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        List<String> stored = entity.attributes().stream()
                .filter(attribute -> attribute instanceof ColumnAttribute
                        || attribute instanceof ReferenceAttribute
                        || attribute instanceof EmbeddedAttribute)
                .map(Attribute::name)
                .toList();
        for (TableArgument argument : entity.arguments()) {
            List<String> named = argument.attributes();
            if (named.isEmpty() && !argument.kind().equals("Check")) {
                add(argument, "names no attribute. Say which it is of.", findings);
            }
            for (String name : named) {
                if (!stored.contains(name)) {
                    add(
                            argument,
                            "names \"" + name + "\", which " + entity.name() + " does not store."
                                    + Suggestion.of(name, stored),
                            findings);
                }
            }
        }
    }

    private static void add(TableArgument argument, String problem, Findings findings) {
        findings.add(
                Mistake.UNKNOWN_ATTRIBUTE,
                argument.where(),
                argument.annotation(),
                "value",
                "The @" + argument.kind() + ' ' + problem);
    }
}

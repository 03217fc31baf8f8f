// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Accessor;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.UnknownAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import java.util.List;

/** An entity has one key, of one column that can tell a new object from a stored one. */
final class KeyRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        boolean inherits = entity.descent().parent() != null;
        List<Attribute> keys = entity.attributes().stream()
                .filter(attribute -> attribute.accessor().has("Id"))
                .toList();
        if (inherits && !keys.isEmpty()) {
            findings.add(
                    Mistake.KEY_MISSING,
                    keys.get(0).accessor().method(),
                    "The key of \"" + entity.name() + "\" is inherited, so \""
                            + keys.get(0).name() + "\" cannot be another one. Leave @Id out.");
            return;
        }
        if (keys.isEmpty() && !inherits) {
            findings.add(
                    Mistake.KEY_MISSING,
                    entity.element(),
                    "The entity \"" + entity.name() + "\" has no key. Mark one attribute with @Id: @Id Long getId();");
        }
        for (Attribute second : keys.subList(Math.min(1, keys.size()), keys.size())) {
            findings.add(
                    Mistake.KEY_MISSING,
                    second.accessor().method(),
                    "The entity \"" + entity.name() + "\" has two keys, \""
                            + keys.get(0).name() + "\" and \""
                            + second.name() + "\"; composite keys are not supported yet. Leave one @Id and make the"
                            + " other attributes ordinary columns.");
        }
        keys.forEach(key -> type(key, findings));
    }

    private static void type(Attribute key, Findings findings) {
        Accessor accessor = key.accessor();
        if (key instanceof UnknownAttribute) {
            return; // its type is the mistake
        } else if (!(key instanceof ColumnAttribute column)) {
            findings.add(
                    Mistake.KEY_TYPE,
                    accessor.method(),
                    "The key \"" + key.name() + "\" is not stored in a column. Give the entity a key of its own:"
                            + " @Id Long getId();");
        } else if (column.type().primitive()) {
            findings.add(
                    Mistake.KEY_TYPE,
                    accessor.method(),
                    "The key \"" + key.name()
                            + "\" is primitive, so a new object cannot be told from one with the key 0." + " Return "
                            + simple(column.type().javaName()) + " instead.");
        } else if (accessor.nullable()) {
            findings.add(
                    Mistake.KEY_TYPE,
                    accessor.method(),
                    "The key \"" + key.name() + "\" is @Nullable, but every row has a key. Leave @Nullable out; the key"
                            + " of a new object is null until it is written all the same.");
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Accessor;
import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.Attribute.UnknownAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import java.util.List;

/** An entity has a key, of columns that can tell a new object from a stored one. */
final class KeyRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        boolean inherits = entity.descent().parent() != null;
        List<Attribute> keys = inherits ? entity.ownKeys() : entity.keys();
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
        keys.forEach(key -> type(key, findings));
        for (Attribute key : keys) {
            if (key instanceof ReferenceAttribute reference) {
                reference(entity, reference, models, findings);
            }
        }
    }

    private static void reference(EntityModel entity, ReferenceAttribute reference, Models models, Findings findings) {
        EntityModel target = models.read(reference.target().entity().model());
        if (reference.foreignKey().isEmpty() && !target.keys().isEmpty()) {
            findings.add(
                    Mistake.KEY_TYPE,
                    reference.accessor().method(),
                    "The key \"" + reference.name() + "\" of \"" + entity.name() + "\" holds the key of \""
                            + target.name() + "\", which leads back to it, so that neither is known. Give one of them a"
                            + " key of its own: @Id Long getId();");
        }
    }

    private static void type(Attribute key, Findings findings) {
        Accessor accessor = key.accessor();
        if (key instanceof UnknownAttribute) {
            return; // its type is the mistake
        } else if (!(key instanceof ColumnAttribute || key instanceof ReferenceAttribute)) {
            findings.add(
                    Mistake.KEY_TYPE,
                    accessor.method(),
                    "The key \"" + key.name() + "\" is not stored in a column. Give the entity a key of its own:"
                            + " @Id Long getId();");
        } else if (key instanceof ColumnAttribute column && column.type().primitive()) {
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

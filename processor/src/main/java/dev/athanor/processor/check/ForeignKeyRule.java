// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.ForeignKeyColumn;
import dev.athanor.processor.model.KeyColumn;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.RelationshipOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;

/** A foreign key has a column for each of the key that it holds, of the same type; no two references are the same one. */
final class ForeignKeyRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        List<ReferenceAttribute> before = new ArrayList<>();
        entity.attributes(ReferenceAttribute.class).forEach(reference -> {
            count(reference, models, findings);
            types(reference, findings);
            same(reference, before, findings);
            before.add(reference);
        });
        entity.attributes(ListAttribute.class)
                .filter(list -> !list.relationship().table().isEmpty())
                .filter(list -> list.target() != null && list.target().isEntity())
                .forEach(list -> link(entity, list, models, findings));
    }

    private static void count(ReferenceAttribute reference, Models models, Findings findings) {
        EntityModel target = models.read(reference.target().entity().model());
        count(
                reference.accessor().method(),
                reference.relationship(),
                "column",
                reference.relationship().columns(),
                target,
                findings);
    }

    private static void link(EntityModel entity, ListAttribute list, Models models, Findings findings) {
        RelationshipOptions options = list.relationship();
        ExecutableElement method = list.accessor().method();
        count(method, options, "column", options.columns(), entity, findings);
        count(
                method,
                options,
                "otherColumn",
                options.otherColumns(),
                models.read(list.entity().model()),
                findings);
    }

    private static void count(
            ExecutableElement method,
            RelationshipOptions options,
            String member,
            List<String> named,
            EntityModel target,
            Findings findings) {
        int size = target.keyColumns().size();
        if (!named.isEmpty() && size > 0 && named.size() != size) {
            findings.add(
                    Mistake.FOREIGN_KEY,
                    method,
                    options.annotation(),
                    member,
                    "The foreign key has " + columns(named) + ", and the key of \"" + target.name() + "\" has "
                            + columns(target.keyColumns().stream()
                                    .map(KeyColumn::column)
                                    .toList())
                            + ". Name a column for each of them, in that order, or none.");
        }
    }

    private static String columns(List<String> names) {
        String all = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return names.size() + (names.size() == 1 ? " column, " : " columns, ") + all;
    }

    private static void types(ReferenceAttribute reference, Findings findings) {
        for (ForeignKeyColumn column : reference.foreignKey()) {
            ColumnAttribute attribute = column.attribute();
            if (attribute != null
                    && !attribute.type().javaName().equals(column.value().type().javaName())) {
                findings.add(
                        Mistake.FOREIGN_KEY,
                        reference.accessor().method(),
                        "The foreign key of \"" + reference.name() + "\" is the column \"" + column.column()
                                + "\", as is the attribute \"" + attribute.name() + "\", which is of "
                                + simple(attribute) + " where the key is of " + simple(column.value())
                                + ". Give the attribute that type, or the reference another column:"
                                + " @Relationship(column = …).");
            }
        }
    }

    private static String simple(ColumnAttribute attribute) {
        String name = attribute.type().javaName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static void same(ReferenceAttribute reference, List<ReferenceAttribute> before, Findings findings) {
        for (ReferenceAttribute other : before) {
            if (!reference.foreignKey().isEmpty() && reference.columns().equals(other.columns())) {
                findings.add(
                        Mistake.NAME_TAKEN,
                        reference.accessor().method(),
                        "The references \"" + other.name() + "\" and \"" + reference.name()
                                + "\" are both stored in the "
                                + (reference.columns().size() == 1 ? "column" : "columns")
                                + " \"" + String.join("\", \"", reference.columns())
                                + "\". Give one of them another: @Relationship(column = …).");
            }
        }
    }
}

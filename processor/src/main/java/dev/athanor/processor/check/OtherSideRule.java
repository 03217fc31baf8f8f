// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Attribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.ReferenceAttribute;
import dev.athanor.processor.model.Attribute.Shape;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.KnownEntity;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.RelationshipOptions;
import dev.athanor.processor.model.Target;
import java.util.List;
import java.util.Optional;

/** The two sides of a relationship name each other: a reference here, a list there. */
final class OtherSideRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        for (Attribute attribute : entity.attributes()) {
            if (attribute instanceof ReferenceAttribute reference
                    && !reference.relationship().backPopulates().isEmpty()) {
                check(entity, reference, reference.relationship(), reference.target(), models, findings);
            } else if (attribute instanceof ListAttribute list) {
                Target target = list.target();
                if (target != null && target.isEntity() && list.shape() != Shape.OTHER) {
                    check(entity, list, list.relationship(), target, models, findings);
                }
            }
        }
    }

    private static void check(
            EntityModel entity,
            Attribute attribute,
            RelationshipOptions options,
            Target target,
            Models models,
            Findings findings) {
        EntityModel other = models.read(target.entity().model());
        if (options.backPopulates().isEmpty() && !options.table().isEmpty()) {
            return; // a list of links needs no other side
        }
        if (options.backPopulates().isEmpty()) {
            findings.add(
                    Mistake.OTHER_SIDE_MISSING,
                    attribute.accessor().method(),
                    "The list \"" + attribute.name() + "\" does not say which reference of " + other.name()
                            + " it is the other side of." + candidate(entity, other));
            return;
        }
        Optional<Attribute> named = other.attribute(options.backPopulates());
        String problem = named.isPresent()
                ? problem(entity, attribute, other, named.get())
                : "which " + other.name() + " does not have."
                        + Suggestion.of(options.backPopulates(), names(other))
                        + missing(entity, attribute, options, other);
        if (!problem.isEmpty()) {
            findings.add(
                    Mistake.OTHER_SIDE_WRONG,
                    attribute.accessor().method(),
                    options.annotation(),
                    "backPopulates",
                    "The relationship \"" + attribute.name() + "\" names \"" + options.backPopulates()
                            + "\" as its other side, " + problem);
        }
    }

    private static String candidate(EntityModel entity, EntityModel other) {
        List<String> fitting = other.attributes(ReferenceAttribute.class)
                .filter(reference -> means(reference.target(), entity.entity()))
                .map(Attribute::name)
                .toList();
        String name = fitting.isEmpty() ? "…" : fitting.get(0);
        String declare = fitting.isEmpty()
                ? " Declare " + entity.name() + " get" + entity.name() + "() there, and name it here:"
                : " Write";
        return declare + " @Relationship(backPopulates = \"" + name + "\").";
    }

    private static String missing(
            EntityModel entity, Attribute attribute, RelationshipOptions options, EntityModel other) {
        String name = options.backPopulates();
        String getter = "get" + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + "()";
        String type = attribute instanceof ListAttribute ? entity.name() : "List<" + entity.name() + ">";
        return " Declare @Relationship(backPopulates = \"" + attribute.name() + "\") " + type + ' ' + getter + " in "
                + other.modelName() + ", or mend the name.";
    }

    private static List<String> names(EntityModel other) {
        return other.attributes().stream().map(Attribute::name).toList();
    }

    /** What is wrong with the attribute that is named, or nothing. */
    private static String problem(EntityModel entity, Attribute attribute, EntityModel other, Attribute named) {
        String its = other.name() + "." + named.name();
        if (attribute instanceof ListAttribute own) {
            if (!(named instanceof ReferenceAttribute reference)) {
                boolean one = own.shape() == Shape.ONE || named instanceof ListAttribute it && it.shape() == Shape.ONE;
                return named instanceof ListAttribute list && !one
                        ? linked(entity, attribute, its, list)
                        : "but " + its + " is no reference to " + entity.name() + ".";
            }
            return matches(entity, attribute, its, reference.target(), reference.relationship());
        }
        if (!(named instanceof ListAttribute list)) {
            return named instanceof ReferenceAttribute
                    ? "but " + its
                            + " is a reference too. Say at one of them that the other has the foreign key:"
                            + " @Relationship(inverse = true)."
                    : "but " + its + " is no list of " + entity.name() + ".";
        }
        Target target = list.target();
        return target == null ? "" : matches(entity, attribute, its, target, list.relationship());
    }

    /** Two lists are linked by a table that one of them names. */
    private static String linked(EntityModel entity, Attribute attribute, String its, ListAttribute other) {
        boolean here = !((ListAttribute) attribute).relationship().table().isEmpty();
        boolean there = !other.relationship().table().isEmpty();
        if (here == there) {
            return "but " + its + " is a list too, and " + (here ? "both name" : "neither names")
                    + " the table of their links. Write @Relationship(table = …) at one of them.";
        }
        Target target = other.target();
        return target == null ? "" : matches(entity, attribute, its, target, other.relationship());
    }

    private static String matches(
            EntityModel entity, Attribute attribute, String its, Target back, RelationshipOptions options) {
        if (!means(back, entity.entity())) {
            return "but " + its + " is of " + back.written() + " and not of " + entity.name() + ".";
        } else if (options.backPopulates().equals(attribute.name())) {
            return "";
        }
        return options.backPopulates().isEmpty()
                ? "but " + its + " does not name it back. Write @Relationship(backPopulates = \"" + attribute.name()
                        + "\") there."
                : "but " + its + " names \"" + options.backPopulates()
                        + "\" as its own other side. Two sides name each other.";
    }

    private static boolean means(Target target, KnownEntity entity) {
        return target.isEntity() && target.entity().qualifiedName().equals(entity.qualifiedName());
    }
}

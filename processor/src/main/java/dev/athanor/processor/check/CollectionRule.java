// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.check;

import dev.athanor.processor.model.Accessor;
import dev.athanor.processor.model.Attribute.ColumnAttribute;
import dev.athanor.processor.model.Attribute.ListAttribute;
import dev.athanor.processor.model.Attribute.Shape;
import dev.athanor.processor.model.EntityModel;
import dev.athanor.processor.model.Models;
import dev.athanor.processor.model.Target;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A collection is a {@code List}, {@code Set} or {@code Map} of an entity. */
final class CollectionRule implements Rule {
    @Override
    public void check(EntityModel entity, Models models, Findings findings) {
        entity.attributes(ListAttribute.class).forEach(list -> check(list, models, findings));
    }

    private static void check(ListAttribute list, Models models, Findings findings) {
        if (list.shape() == Shape.ONE) {
            return;
        }
        Accessor accessor = list.accessor();
        Element type = ((DeclaredType) accessor.type()).asElement();
        Target target = list.target();
        if (list.shape() == Shape.OTHER) {
            boolean isClass = type.getKind() == ElementKind.CLASS;
            String why = isClass
                    ? "is declared as the class " + type.getSimpleName() + ", and the collection is made by Athanor"
                    : "is a " + type.getSimpleName() + ", which is not supported yet";
            findings.add(
                    Mistake.COLLECTION_TYPE,
                    accessor.method(),
                    "The attribute \"" + list.name() + "\" " + why + ". Declare it as List<" + item(list)
                            + ">, Set or Map.");
        } else if (target == null) {
            findings.add(
                    Mistake.COLLECTION_TYPE,
                    accessor.method(),
                    "The attribute \"" + list.name()
                            + "\" does not say what it is a list of. Write List<…> with an entity.");
        } else if (!target.isEntity()) {
            noEntity(list, target, models, findings);
        } else if (accessor.nullable()) {
            findings.add(
                    Mistake.ANNOTATION_MISPLACED,
                    accessor.method(),
                    "The list \"" + list.name()
                            + "\" is @Nullable, and a list is never null, at most empty. Leave @Nullable" + " out.");
        } else {
            EntityModel other = models.read(list.entity().model());
            order(list, other, findings);
            key(list, other, findings);
        }
    }

    private static void order(ListAttribute list, EntityModel other, Findings findings) {
        for (String term : list.relationship().orderBy()) {
            String[] words = term.trim().split("\\s+", -1);
            boolean direction = words.length == 1 || words.length == 2 && words[1].equalsIgnoreCase("desc");
            if (!direction || column(other, words[0]) == null) {
                findings.add(
                        Mistake.UNKNOWN_ATTRIBUTE,
                        list.accessor().method(),
                        list.relationship().annotation(),
                        "orderBy",
                        "The list \"" + list.name() + "\" is sorted by \"" + term + "\", and "
                                + (direction
                                        ? other.name() + " stores no such attribute in a column."
                                                + Suggestion.of(words[0], names(other))
                                        : "a name is followed by desc or by nothing."));
            }
        }
    }

    private static void key(ListAttribute list, EntityModel other, Findings findings) {
        String key = list.relationship().mapKey();
        boolean map = list.shape() == Shape.MAP;
        String problem = "";
        ColumnAttribute column = column(other, key);
        if (!map && !key.isEmpty()) {
            problem = "has a mapKey and is no Map. Leave that out.";
        } else if (map && key.isEmpty()) {
            problem = "is a Map and does not say of which attribute. Write @Relationship(mapKey = …).";
        } else if (map && column == null) {
            problem = "is a Map by \"" + key + "\", which " + other.name() + " does not store in a column."
                    + Suggestion.of(key, names(other));
        } else if (map && column != null && !column.type().javaName().equals(keyType(list))) {
            problem = "is a Map by \"" + key + "\", which is of "
                    + column.type().javaName() + " and not of " + keyType(list) + '.';
        }
        if (!problem.isEmpty()) {
            findings.add(
                    Mistake.COLLECTION_TYPE,
                    list.accessor().method(),
                    list.relationship().annotation(),
                    "mapKey",
                    "The attribute \"" + list.name() + "\" " + problem);
        }
    }

    private static String keyType(ListAttribute list) {
        TypeMirror key =
                ((DeclaredType) list.accessor().type()).getTypeArguments().get(0);
        return key instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : key.toString();
    }

    private static @Nullable ColumnAttribute column(EntityModel other, String name) {
        return other.attributes(ColumnAttribute.class)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(EntityModel other) {
        return other.attributes(ColumnAttribute.class)
                .map(ColumnAttribute::name)
                .toList();
    }

    private static void noEntity(ListAttribute list, Target target, Models models, Findings findings) {
        List<? extends TypeMirror> arguments = ((DeclaredType) list.accessor().type()).getTypeArguments();
        if (arguments.get(arguments.size() - 1).getKind() == TypeKind.ERROR) {
            findings.add(
                    Mistake.UNKNOWN_TARGET,
                    list.accessor().method(),
                    Targets.unknown(list.name(), target.written(), models));
        } else {
            String simple = target.written().substring(target.written().lastIndexOf('.') + 1);
            findings.add(
                    Mistake.COLLECTION_TYPE,
                    list.accessor().method(),
                    "The attribute \"" + list.name() + "\" is a list of " + simple
                            + ", which is no entity, and lists of"
                            + " values are not supported yet. Make it a list of an entity that holds the value, or make"
                            + " it @Transient, which is not stored.");
        }
    }

    private static String item(ListAttribute list) {
        Target target = list.target();
        String written = target == null ? "…" : target.written();
        return written.substring(written.lastIndexOf('.') + 1);
    }
}

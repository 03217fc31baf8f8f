// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnDefault;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at an entity and all that it is related to, and finds every mistake in their mapping. */
final class MappingCheck {
    private final List<String> mistakes = new ArrayList<>();
    private final Set<EntityType<?>> checked = new LinkedHashSet<>();

    private MappingCheck() {}

    /**
     * The entities that were found to be right: one and all that it is related to.
     *
     * @throws ConfigurationError if there is any mistake, with all of them
     */
    static Set<EntityType<?>> of(EntityType<?> root) {
        MappingCheck check = new MappingCheck();
        check.walk(root);
        if (check.mistakes.isEmpty()) {
            return check.checked;
        }
        String sentence = check.mistakes.size() == 1
                ? "The mapping is wrong: " + check.mistakes.get(0)
                : "The mapping is wrong in " + check.mistakes.size() + " places:\n  "
                        + String.join("\n  ", check.mistakes);
        throw new ConfigurationError(ErrorCode.MAPPING, sentence);
    }

    private void walk(EntityType<?> root) {
        Deque<EntityType<?>> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            EntityType<?> type = waiting.remove();
            if (checked.add(type)) {
                type.ownMistakes()
                        .forEach(mistake -> mistakes.add(type.javaType().getName() + ' ' + mistake + '.'));
                defaults(type);
                if (type.inherits()) {
                    mistakes.addAll(InheritanceCheck.of(type, waiting));
                }
                for (ToOneMapping one : type.toOnes()) {
                    if (isOwn(type, one)) {
                        follow(waiting, reference(type, one));
                    }
                }
                for (ToManyMapping many : type.toManys()) {
                    if (isOwn(type, many)) {
                        follow(waiting, list(type, many));
                    }
                }
            }
        }
    }

    /** What is inherited was checked with the parent. */
    private static boolean isOwn(EntityType<?> type, AttributeMapping attribute) {
        return type.parent() == null || attribute.index() >= type.parent().size();
    }

    private void defaults(EntityType<?> type) {
        for (ColumnMapping column : type.columns()) {
            ColumnInfo info = column.column().info();
            if (info.onInsert() instanceof ColumnDefault.Sql || info.onUpdate() instanceof ColumnDefault.Sql) {
                wrong(
                        type,
                        column,
                        "has a default that is computed by the statement, which is not supported yet. Let the table"
                                + " have it, which is read back: serverDefaultSql(…).");
            }
        }
    }

    private static void follow(Deque<EntityType<?>> waiting, @Nullable EntityType<?> target) {
        if (target != null) {
            waiting.add(target);
        }
    }

    private @Nullable EntityType<?> reference(EntityType<?> type, ToOneMapping one) {
        EntityType<?> target = target(type, one);
        if (target == null) {
            return null;
        }
        foreignKey(type, one, target);
        if (one.cascades().deleteOrphan()) {
            wrong(type, one, "deletes orphans, which only a list can. Say it there.");
        }
        String inverse = one.inverse();
        if (inverse != null) {
            if (!(target.find(inverse) instanceof OneToManyMapping many)) {
                wrong(
                        type,
                        one,
                        "names \"" + inverse + "\" as its other side, but " + target.name() + " has no such list."
                                + alternatives(target, true));
            } else if (many.targetClass() != type.javaType() || !many.inverse().equals(one.name())) {
                wrong(type, one, notMutual(inverse, target, many.inverse(), many));
            }
        }
        return target;
    }

    private void foreignKey(EntityType<?> type, ToOneMapping one, EntityType<?> target) {
        KeyColumns key = target.key();
        if (one.foreignKey().size() != key.size()) {
            wrong(
                    type,
                    one,
                    "has a foreign key of " + columns(one.foreignKey().names()) + ", but the key of " + target.name()
                            + " is of " + columns(key.names()) + ". Name a column for each, in that order.");
            return;
        }
        for (int i = 0; i < key.size(); i++) {
            Class<?> here = one.foreignKey().get(i).column().type().javaType();
            Class<?> there = key.get(i).column().type().javaType();
            if (here != there) {
                wrong(
                        type,
                        one,
                        "has a foreign key of " + here.getSimpleName() + ", but the key of " + target.name() + " is of "
                                + there.getSimpleName() + ". Give both the same type.");
            }
        }
    }

    private static String columns(List<String> names) {
        return names.size() + (names.size() == 1 ? " column (" : " columns (") + String.join(", ", names) + ')';
    }

    private @Nullable EntityType<?> list(EntityType<?> type, ToManyMapping list) {
        EntityType<?> target = target(type, list);
        if (target == null) {
            return null;
        }
        for (AttributeOrder each : list.order()) {
            if (!(target.find(each.attribute()) instanceof ColumnMapping)) {
                wrong(
                        type,
                        list,
                        "is sorted by \"" + each.attribute() + "\", which " + target.name()
                                + " does not store in a column.");
            }
        }
        if (list instanceof OneToManyMapping many) {
            ofReferences(type, many, target);
        } else if (list instanceof ManyToManyMapping many) {
            ofLinks(type, many, target);
        }
        return target;
    }

    private void ofLinks(EntityType<?> type, ManyToManyMapping many, EntityType<?> target) {
        if (many.cascades().deleteOrphan()) {
            wrong(type, many, "deletes orphans, which only a list of objects with one owner can.");
        }
        if (many.declared() != null) {
            side(type, many, many.declared().first());
            side(type, many, many.declared().second());
        }
        String inverse = many.inverse();
        if (inverse == null) {
            if (!many.isDeclaring()) {
                wrong(type, many, "names neither the table of its links nor its other side.");
            }
        } else if (!(target.find(inverse) instanceof ManyToManyMapping other)) {
            wrong(
                    type,
                    many,
                    "names \"" + inverse + "\" as its other side, but " + target.name() + " has no such list of links."
                            + alternatives(target, true));
        } else if (other.targetClass() != type.javaType() || !many.name().equals(other.inverse())) {
            wrong(type, many, notMutual(inverse, target, other.inverse(), other));
        } else if (other.isDeclaring() == many.isDeclaring()) {
            wrong(
                    type,
                    many,
                    (many.isDeclaring() ? "and its other side both declare" : "and its other side do not declare")
                            + " the table of their links. One of them does.");
        }
    }

    private void side(EntityType<?> type, ManyToManyMapping many, LinkTable.Side side) {
        EntityType<?> linked = EntityType.find(side.entity());
        if (linked != null && linked.key().size() != side.columns().size()) {
            wrong(
                    type,
                    many,
                    "is linked by " + columns(side.columns()) + ", but the key of " + linked.name() + " is of "
                            + columns(linked.key().names()) + ". Name a column for each, in that order.");
        }
    }

    private void ofReferences(EntityType<?> type, OneToManyMapping many, EntityType<?> target) {
        if (!(target.find(many.inverse()) instanceof ToOneMapping one)) {
            wrong(
                    type,
                    many,
                    "names \"" + many.inverse() + "\" as its other side, but " + target.name()
                            + " has no such reference." + alternatives(target, false));
        } else if (one.targetClass() != type.javaType() || !many.name().equals(one.inverse())) {
            wrong(type, many, notMutual(many.inverse(), target, one.inverse(), one));
        }
    }

    private @Nullable EntityType<?> target(EntityType<?> type, RelationshipMapping relationship) {
        EntityType<?> target = EntityType.find(relationship.targetClass());
        if (target == null) {
            wrong(type, relationship, "refers to " + relationship.targetClass().getName() + ", which is no entity.");
        }
        return target;
    }

    private static String alternatives(EntityType<?> target, boolean lists) {
        List<String> names = (lists ? target.toManys() : target.toOnes())
                .stream().map(AttributeMapping::name).toList();
        return names.isEmpty() ? "" : " It has " + String.join(", ", names) + '.';
    }

    private static String notMutual(
            String inverse, EntityType<?> target, @Nullable String back, RelationshipMapping relationship) {
        return "names " + target.name() + '.' + inverse + " as its other side, but that names "
                + (back == null ? "none" : relationship.targetClass().getSimpleName() + '.' + back)
                + ". Let the two name each other.";
    }

    private void wrong(EntityType<?> type, AttributeMapping attribute, String what) {
        mistakes.add(type.javaType().getName() + '.' + attribute.name() + ' ' + what);
    }
}

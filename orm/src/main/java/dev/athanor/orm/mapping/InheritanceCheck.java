// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds every mistake in what one entity says of its parent and its children. */
final class InheritanceCheck {
    private final EntityType<?> type;
    private final Inheritance said;
    private final List<String> mistakes = new ArrayList<>();

    private InheritanceCheck(EntityType<?> type) {
        this.type = type;
        this.said = type.inheritance();
    }

    /**
     * The mistakes.
     *
     * @param related where the parent and the children are put, to be checked too
     */
    static List<String> of(EntityType<?> type, Collection<EntityType<?>> related) {
        InheritanceCheck check = new InheritanceCheck(type);
        EntityType<?> parent = type.parent();
        if (parent == null) {
            check.root();
        } else {
            related.add(parent);
            check.child(parent);
        }
        check.identity();
        check.children(related);
        return check.mistakes;
    }

    private void root() {
        if (said.on() == null) {
            wrong("does not say by what its rows are told from those of its children: discriminator(…).");
        } else {
            distinct();
        }
    }

    private void child(EntityType<?> parent) {
        if (!parent.inherits() || !parent.inheritance().subclasses().contains(type.javaType())) {
            wrong("inherits from " + parent.name() + ", which does not name it among its children: subclasses("
                    + type.name() + ".class).");
        }
        if (!parent.javaType().isAssignableFrom(type.javaType())) {
            wrong("inherits from " + parent.name() + " as an entity and not as a class: extends " + parent.name()
                    + '.');
        }
        if (said.on() != null) {
            wrong("has a discriminator of its own, which only " + type.root().name() + " can, whose keys it has.");
        }
        if (!type.sharesTable()) {
            wrong("has a table of its own, which is not supported yet for one that inherits. Let it share that of "
                    + parent.name() + ": parentTable().");
        } else {
            for (ColumnMapping column : type.columns()) {
                if (column.index() >= parent.size() && !column.column().info().nullable()) {
                    wrong("adds the column \"" + column.column().name() + "\" that must not be null to the table of "
                            + parent.name() + ", whose other rows have nothing there. Leave notNull() out.");
                }
            }
        }
    }

    private void identity() {
        if (type.isAbstract() && said.identity() != null) {
            wrong("is abstract and so has no rows of its own, but names the identity of some.");
        } else if (!type.isAbstract() && said.identity() == null) {
            wrong("does not say which value of the discriminator tells its rows: identity(…).");
        }
        Inheritance.Discriminator on =
                type.root().inherits() ? type.root().inheritance().on() : null;
        if (said.identity() != null && on != null && on.attribute() != null) {
            Class<?> expected = on.attribute().column().type().javaType();
            if (!expected.isInstance(said.identity())) {
                wrong("has an identity of " + said.identity().getClass().getSimpleName()
                        + ", but the discriminator is of " + expected.getSimpleName() + '.');
            }
        }
    }

    private void children(Collection<EntityType<?>> related) {
        for (Class<?> child : said.subclasses()) {
            EntityType<?> found = EntityType.find(child);
            if (found == null || found.parent() != type) {
                wrong("names " + child.getName() + " among its children, which "
                        + (found == null ? "is no entity." : "does not inherit from it."));
            } else {
                related.add(found);
            }
        }
    }

    /** No two of the hierarchy have the same identity. */
    private void distinct() {
        Map<Object, EntityType<?>> taken = new HashMap<>();
        for (EntityType<?> each : new Hierarchy(type).types()) {
            @Nullable Object identity = each.identity();
            EntityType<?> other = identity == null ? null : taken.putIfAbsent(identity, each);
            if (other != null) {
                wrong("has two classes of the identity " + identity + " below it: " + other.name() + " and "
                        + each.name() + '.');
            }
        }
    }

    private void wrong(String what) {
        mistakes.add(type.javaType().getName() + ' ' + what);
    }
}

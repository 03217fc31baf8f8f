// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.PendingChange;
import dev.athanor.orm.state.Managed;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the two sides of a relationship in step: whoever changes one side calls here, and the other side follows without
 * calling back.
 */
final class Relating {
    private Relating() {}

    /** Assigns a reference: the object leaves the list of the old target and enters that of the new one. */
    static void set(Managed entity, ToOneMapping mapping, @Nullable Managed target) {
        Managed before = known(entity, mapping);
        if (before == target && isKnown(entity, mapping)) {
            return;
        }
        assign(entity, mapping, target);
        ToManyMapping inverse = mapping.inverseMapping();
        if (inverse != null) {
            if (before != null) {
                follow(before, inverse, entity, false);
            }
            if (target != null) {
                follow(target, inverse, entity, true);
            }
        }
        EntityState state = entity.$state();
        if (target != null && state != null) {
            state.cascade(target);
        }
    }

    /** The list of an object that is loaded, made now if it never had one. */
    static TrackedList<?> list(Managed owner, ToManyMapping mapping) {
        TrackedList<?> list = (TrackedList<?>) owner.$get(mapping.index());
        if (list == null) {
            list = new TrackedList<>(owner, mapping);
            owner.$set(mapping.index(), list);
        }
        return list;
    }

    /** An object was put into a list: it now refers to the list's owner, and leaves the list it was in before. */
    static void added(Managed owner, ToManyMapping mapping, Managed item) {
        ToOneMapping inverse = mapping.inverseMapping();
        Managed before = known(item, inverse);
        if (before != null && before != owner) {
            follow(before, mapping, item, false);
        }
        if (before != owner) {
            assign(item, inverse, owner);
        }
        touch(owner);
        EntityState state = owner.$state();
        if (state != null) {
            state.cascade(item);
        }
    }

    /** An object was taken out of a list: it now refers to nothing, unless it refers elsewhere already. */
    static void removed(Managed owner, ToManyMapping mapping, Managed item) {
        ToOneMapping inverse = mapping.inverseMapping();
        if (!isKnown(item, inverse) || known(item, inverse) == owner) {
            assign(item, inverse, null);
        }
        touch(owner);
    }

    /** The list follows the reference; one that is not loaded remembers it until it is. */
    private static void follow(Managed owner, ToManyMapping mapping, Managed item, boolean add) {
        EntityState state = owner.$state();
        if (state != null && (owner.$unloaded() & mapping.bit()) != 0) {
            state.defer(new PendingChange(mapping.index(), item, add));
            touch(owner);
        } else if (add) {
            list(owner, mapping).follow(item);
        } else {
            list(owner, mapping).unfollow(item);
            touch(owner);
        }
    }

    private static void touch(Managed owner) {
        EntityState state = owner.$state();
        if (state != null) {
            state.modified();
        }
    }

    private static void assign(Managed entity, ToOneMapping mapping, @Nullable Managed target) {
        if ((entity.$changed() & mapping.bit()) == 0) {
            EntityState state = entity.$state();
            if (state != null) {
                state.beforeSet(mapping.index());
            }
            entity.$changed(entity.$changed() | mapping.bit());
        }
        entity.$unloaded(entity.$unloaded() & ~mapping.bit());
        entity.$set(mapping.index(), target);
    }

    private static boolean isKnown(Managed entity, ToOneMapping mapping) {
        return entity.$state() == null || (entity.$unloaded() & mapping.bit()) == 0;
    }

    private static @Nullable Managed known(Managed entity, ToOneMapping mapping) {
        return isKnown(entity, mapping) ? (Managed) entity.$get(mapping.index()) : null;
    }
}

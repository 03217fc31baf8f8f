// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.ManyToManyMapping;
import dev.athanor.orm.mapping.OneToManyMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.PendingChange;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the two sides of a relationship in step: whoever changes one side calls here, and the other side follows without
 * calling back. Nothing is loaded for it.
 */
final class Relating {
    private Relating() {}

    /** Assigns a reference: the object leaves the list of the old target and enters that of the new one. */
    static void set(Managed entity, ToOneMapping mapping, @Nullable Managed target) {
        boolean loaded = isLoaded(entity, mapping);
        Managed before = known(entity, mapping);
        if (before == target && loaded) {
            return;
        }
        OneToManyMapping inverse = mapping.inverseMapping();
        if (target != null) {
            join(entity, target, inverse != null);
        }
        if (target != null && inverse != null && inverse.isSingle()) {
            displace(target, inverse);
        }
        assign(entity, mapping, target);
        if (inverse != null) {
            if (before != null && before != target) {
                follow(before, inverse, entity, false);
            }
            if (target != null) {
                follow(target, inverse, entity, true);
            } else if (before != null) {
                orphaned(entity, inverse);
            }
        }
    }

    /** What referred to an object to which another one is going to does so no more. */
    private static void displace(Managed target, OneToManyMapping inverse) {
        EntityState state = target.$state();
        if (state != null && (target.$unloaded() & inverse.bit()) != 0 && state.isInSession()) {
            state.load(inverse.index());
        }
        if ((target.$unloaded() & inverse.bit()) == 0) {
            list(target, inverse).clear();
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

    /** An object is about to be put into a list: both come into the session that one of them is in. */
    static void adding(Managed owner, ToManyMapping mapping, Managed item) {
        if (mapping instanceof ManyToManyMapping linked) {
            join(owner, item, linked.inverse() != null);
        } else {
            join(item, owner, true);
        }
    }

    /** An object was put into a list: it now refers to the list's owner, and leaves the list it was in before. */
    static void added(Managed owner, ToManyMapping list, Managed item) {
        if (list instanceof ManyToManyMapping linked) {
            link(owner, linked, item, true);
        } else {
            refer(owner, (OneToManyMapping) list, item);
        }
    }

    /** The list at the other side of a link follows. */
    private static void link(Managed owner, ManyToManyMapping mapping, Managed item, boolean add) {
        ManyToManyMapping inverse = mapping.inverseMapping();
        if (inverse != null) {
            follow(item, inverse, owner, add);
        }
    }

    private static void refer(Managed owner, OneToManyMapping mapping, Managed item) {
        ToOneMapping inverse = mapping.inverseMapping();
        Managed before = known(item, inverse);
        if (before != owner) {
            if (before != null) {
                follow(before, mapping, item, false);
            }
            assign(item, inverse, owner);
        }
    }

    /** An object was taken out of a list: it now refers to nothing, unless it refers elsewhere already. */
    static void removed(Managed owner, ToManyMapping list, Managed item) {
        if (list instanceof ManyToManyMapping linked) {
            link(owner, linked, item, false);
            return;
        }
        OneToManyMapping mapping = (OneToManyMapping) list;
        ToOneMapping inverse = mapping.inverseMapping();
        if (refersTo(item, inverse, owner)) {
            assign(item, inverse, null);
            orphaned(item, mapping);
        }
        remember(owner, mapping, item);
    }

    /** What leaves a detached object is not reachable from it any more, and has to be written with it all the same. */
    private static void remember(Managed owner, ToManyMapping mapping, Managed item) {
        EntityState state = owner.$state();
        if (state != null && !state.isInSession()) {
            state.defer(new PendingChange(mapping.index(), item, false));
        }
    }

    /**
     * Takes whichever is in no session into the other's, before anything refers to it.
     *
     * @param both whether the target has a list that leads back to the entity
     */
    private static void join(Managed entity, Managed target, boolean both) {
        EntityState state = entity.$state();
        if (state != null && state.isInSession()) {
            state.cascade(target);
            return;
        }
        EntityState other = target.$state();
        if (both && other != null) {
            other.cascade(entity);
        }
    }

    private static void orphaned(Managed item, ToManyMapping mapping) {
        EntityState state = item.$state();
        if (state != null && mapping.cascades().deleteOrphan()) {
            state.orphaned();
        }
    }

    /** The list follows the reference; one that is not loaded remembers it until it is. */
    private static void follow(Managed holder, ToManyMapping mapping, Managed other, boolean add) {
        EntityState state = holder.$state();
        if (state != null && (holder.$unloaded() & mapping.bit()) != 0) {
            state.defer(new PendingChange(mapping.index(), other, add));
            state.listChanged();
        } else if (add) {
            list(holder, mapping).follow(other);
        } else {
            list(holder, mapping).unfollow(other);
            remember(holder, mapping, other);
        }
    }

    private static void assign(Managed entity, ToOneMapping mapping, @Nullable Managed target) {
        if ((entity.$changed() & mapping.bit()) == 0) {
            EntityState state = entity.$state();
            if (state != null) {
                Managed before = known(entity, mapping);
                state.beforeSet(mapping.index());
                if (before != null && state.status() != Status.PENDING) {
                    state.keepOriginal(mapping.index(), before);
                }
            }
            entity.$changed(entity.$changed() | mapping.bit());
        }
        entity.$unloaded(entity.$unloaded() & ~mapping.bit());
        entity.$set(mapping.index(), target);
    }

    private static boolean isLoaded(Managed entity, ToOneMapping mapping) {
        return (entity.$unloaded() & mapping.bit()) == 0;
    }

    /** What a reference points at, as far as that is in memory. */
    private static @Nullable Managed known(Managed entity, ToOneMapping mapping) {
        if (isLoaded(entity, mapping)) {
            return (Managed) entity.$get(mapping.index());
        }
        EntityState state = entity.$state();
        Object key = foreignKey(entity, mapping);
        return state == null || key == null ? null : state.find(mapping.target(), key);
    }

    /** Whether a reference points at an object; where it cannot be known without loading, it is taken to. */
    private static boolean refersTo(Managed entity, ToOneMapping mapping, Managed target) {
        if (isLoaded(entity, mapping)) {
            return entity.$get(mapping.index()) == target;
        }
        Object key = foreignKey(entity, mapping);
        return key == null || key.equals(Keys.of(target));
    }

    private static @Nullable Object foreignKey(Managed entity, ToOneMapping mapping) {
        KeyColumns foreignKey = mapping.foreignKey();
        return (entity.$unloaded() & foreignKey.bits()) == 0 ? Keys.of(entity, foreignKey) : null;
    }
}

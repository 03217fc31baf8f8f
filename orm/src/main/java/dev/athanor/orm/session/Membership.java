// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.state.SessionLink;
import dev.athanor.orm.unitofwork.ChangeSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Which objects belong to a session and where each stands: new, changed, to be deleted, or as its row is. */
final class Membership {
    private final SessionLink link;
    private final IdentityMap identityMap = new IdentityMap();
    private final List<EntityState> pending = new ArrayList<>();
    private final List<EntityState> modified = new ArrayList<>();
    private final List<EntityState> deleted = new ArrayList<>();

    Membership(SessionLink link) {
        this.link = link;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    Collection<Managed> pending() {
        return pending.stream().map(EntityState::entity).toList();
    }

    Collection<Managed> deleted() {
        return deleted.stream().map(EntityState::entity).toList();
    }

    /** The objects whose columns differ from their rows. */
    Collection<Managed> dirty() {
        return modified.stream()
                .filter(state -> state.status() == Status.PERSISTENT && ChangeSet.changedColumns(state) != 0)
                .map(EntityState::entity)
                .toList();
    }

    boolean contains(Managed entity) {
        EntityState state = entity.$state();
        return state != null && state.link() == link && state.status() != Status.DELETED;
    }

    boolean isQuiet() {
        return pending.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    void modified(EntityState state) {
        if (state.status() == Status.PERSISTENT && !state.isHeld()) {
            state.hold();
            modified.add(state);
        }
    }

    /** Takes an object in, with all that it is related to in memory. */
    void add(Managed root) {
        Deque<Managed> waiting = new ArrayDeque<>();
        IdentityHashMap<Managed, Boolean> seen = new IdentityHashMap<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            Managed entity = waiting.remove();
            if (seen.put(entity, true) == null) {
                addOne(entity);
                related(entity).forEach(waiting::add);
            }
        }
    }

    private void addOne(Managed entity) {
        EntityState state = entity.$state();
        if (state == null) {
            EntityState added = new EntityState(entity, Status.PENDING, null);
            added.link(link);
            entity.$state(added);
            added.hold();
            pending.add(added);
        } else if (state.link() != link) {
            attach(entity, state);
        } else if (state.status() == Status.DELETED && deleted.remove(state)) {
            state.status(Status.PERSISTENT);
            state.release();
            modified.remove(state);
            modified(state);
        }
    }

    /** A detached object comes back; its past goes on. */
    private void attach(Managed entity, EntityState state) {
        SessionLink other = state.link();
        if (other != null && other.isOpen()) {
            throw new SessionError(
                    ErrorCode.ALREADY_ATTACHED,
                    state.describe() + " belongs to another session that is still open. Close that one first.");
        }
        Object key = Objects.requireNonNull(state.key(), "a detached object has a key");
        EntityState known = identityMap.find(state.type(), key);
        if (known != null && known.get() != null && known != state) {
            throw new SessionError(
                    ErrorCode.ALREADY_ATTACHED, "The session has another object of " + state.describe() + " already.");
        }
        state.link(link);
        state.group(null);
        state.status(Status.PERSISTENT);
        identityMap.put(state);
        if (entity.$changed() != 0) {
            modified(state);
        }
    }

    /** What an object is related to in memory; nothing is loaded. */
    private static List<Managed> related(Managed entity) {
        List<Managed> related = new ArrayList<>();
        EntityType<?> type = entity.$type();
        for (ToOneMapping one : type.toOnes()) {
            if (isThere(entity, one) && entity.$get(one.index()) instanceof Managed target) {
                related.add(target);
            }
        }
        for (ToManyMapping many : type.toManys()) {
            if (isThere(entity, many) && entity.$get(many.index()) instanceof List<?> list) {
                list.forEach(item -> related.add((Managed) item));
            }
        }
        return related;
    }

    private static boolean isThere(Managed entity, RelationshipMapping relationship) {
        return (entity.$unloaded() & relationship.bit()) == 0;
    }

    /** Marks an object to be deleted, with all that deleting is passed on to; lists are loaded for that. */
    void delete(Managed root) {
        EntityState state = root.$state();
        if (state == null || state.link() != link || state.status() == Status.PENDING) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    "A " + root.$type().name() + " that has no row in this session cannot be deleted."
                            + (state == null ? "" : " To undo add(…), use expunge(…)."));
        }
        if (state.status() == Status.DELETED) {
            return;
        }
        state.status(Status.DELETED);
        state.hold();
        deleted.add(state);
        for (ToManyMapping many : state.type().toManys()) {
            for (Managed item : List.copyOf(items(root, many))) {
                if (many.cascades().delete()) {
                    deleteRelated(item);
                }
            }
        }
        for (ToOneMapping one : state.type().toOnes()) {
            if (one.cascades().delete()) {
                load(root, one);
                if (root.$get(one.index()) instanceof Managed target) {
                    deleteRelated(target);
                }
            }
        }
    }

    private void deleteRelated(Managed related) {
        EntityState state = related.$state();
        if (state != null && state.status() == Status.PENDING) {
            expunge(related);
        } else if (state != null) {
            delete(related);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Managed> items(Managed owner, ToManyMapping many) {
        load(owner, many);
        Object list = owner.$get(many.index());
        return list == null ? List.of() : (List<Managed>) list;
    }

    private static void load(Managed owner, RelationshipMapping relationship) {
        EntityState state = owner.$state();
        if (state != null && (owner.$unloaded() & relationship.bit()) != 0) {
            state.load(relationship.index());
        }
    }

    /** Lets an object go; nothing is written for it. */
    void expunge(Managed entity) {
        EntityState state = entity.$state();
        if (state == null || state.link() != link) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    "The object is not in this session: " + entity.$type().name() + '.');
        }
        modified.remove(state);
        deleted.remove(state);
        state.release();
        if (pending.remove(state)) {
            entity.$state(null);
        } else {
            identityMap.remove(state);
            state.link(null);
            state.status(Status.DETACHED);
        }
    }

    /** What has to be written now: orphans are deleted, and what refers to the deleted refers to nothing. */
    ChangeSet changes() {
        orphans(pending);
        orphans(modified);
        releaseItemsOfDeleted();
        return new ChangeSet(pending, modified, deleted);
    }

    /** An object that was taken away from its owner goes, where the list says so. */
    private void orphans(List<EntityState> candidates) {
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Managed entity = candidates.get(i).entity();
            if ((entity.$changed() & entity.$type().relationshipBits()) != 0 && isOrphan(entity) && contains(entity)) {
                deleteRelated(entity);
            }
        }
    }

    private static boolean isOrphan(Managed entity) {
        for (ToOneMapping one : entity.$type().toOnes()) {
            if ((entity.$changed() & one.bit()) != 0 && entity.$get(one.index()) == null) {
                ToManyMapping inverse = one.inverseMapping();
                if (inverse != null && inverse.cascades().deleteOrphan()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What refers to a deleted object, and stays, refers to nothing from now on. */
    private void releaseItemsOfDeleted() {
        for (EntityState gone : List.copyOf(deleted)) {
            Managed owner = gone.entity();
            for (ToManyMapping many : gone.type().toManys()) {
                for (Managed item : List.copyOf(items(owner, many))) {
                    EntityState state = item.$state();
                    if (state != null && state.status() == Status.PERSISTENT) {
                        items(owner, many).remove(item);
                    }
                }
            }
        }
    }

    /** After a flush: new objects have rows now, changed ones are as theirs are, deleted ones have none. */
    void written(TransactionLog log) {
        for (EntityState state : pending) {
            log.inserted(state);
            state.status(Status.PERSISTENT);
            state.clean();
            state.entity().$unloaded(0);
            identityMap.put(state);
            state.release();
        }
        for (EntityState state : modified) {
            state.clean();
            state.release();
        }
        for (EntityState state : deleted) {
            identityMap.remove(state);
            log.deleted(state);
            state.clean();
            state.release();
        }
        forgetChanges();
    }

    /** After a rollback: new objects are new again, deleted ones are back, and nothing that was read is trusted. */
    void restore(TransactionLog log) {
        for (EntityState state : deleted) {
            state.status(Status.PERSISTENT);
            state.release();
        }
        log.eachDeleted(state -> {
            state.status(Status.PERSISTENT);
            identityMap.put(state);
        });
        pending.forEach(Membership::makeTransient);
        log.eachInserted(state -> {
            identityMap.remove(state);
            makeTransient(state);
        });
        log.forgetKeys();
        expireAll();
    }

    private static void makeTransient(EntityState state) {
        state.entity().$state(null);
    }

    private void forgetChanges() {
        pending.clear();
        modified.clear();
        deleted.clear();
    }

    /** Everything is read again when it is next asked for. */
    void expireAll() {
        identityMap.forEach(Membership::expire);
        modified.forEach(EntityState::release);
        forgetChanges();
    }

    static void expire(EntityState state) {
        Managed entity = state.get();
        if (entity != null) {
            state.clean();
            EntityType<?> type = state.type();
            type.toManys().forEach(many -> entity.$set(many.index(), null));
            type.toOnes().forEach(one -> entity.$set(one.index(), null));
            entity.$unloaded(type.bitsBesideKey());
        }
    }

    void expireOne(EntityState state) {
        expire(state);
        modified.remove(state);
        state.release();
    }
}

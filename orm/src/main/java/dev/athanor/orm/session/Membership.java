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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which objects belong to a session and where each stands: new, changed, to be deleted, or as its row is. */
final class Membership {
    private final SessionLink link;
    private final IdentityMap identityMap = new IdentityMap();
    /** New, changed and deleted objects are held strongly, so that nothing unwritten is collected. */
    private final Map<EntityState, Managed> pending = new LinkedHashMap<>();

    private final Map<EntityState, Managed> modified = new LinkedHashMap<>();
    private final Map<EntityState, Managed> deleted = new LinkedHashMap<>();

    Membership(SessionLink link) {
        this.link = link;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    Collection<Managed> pending() {
        return List.copyOf(pending.values());
    }

    Collection<Managed> deleted() {
        return List.copyOf(deleted.values());
    }

    /** The objects whose columns differ from their rows. */
    Collection<Managed> dirty() {
        List<Managed> dirty = new ArrayList<>();
        modified.forEach((state, entity) -> {
            if (ChangeSet.changedColumns(state) != 0) {
                dirty.add(entity);
            }
        });
        return dirty;
    }

    boolean contains(Managed entity) {
        EntityState state = entity.$state();
        return state != null && state.link() == link && state.status() != Status.DELETED;
    }

    boolean isQuiet() {
        return pending.isEmpty() && modified.isEmpty() && deleted.isEmpty();
    }

    void modified(EntityState state) {
        if (state.status() == Status.PERSISTENT) {
            modified.putIfAbsent(state, state.entity());
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
            pending.put(added, entity);
        } else if (state.link() != link) {
            attach(entity, state);
        } else if (state.status() == Status.DELETED && deleted.remove(state) != null) {
            state.status(Status.PERSISTENT);
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
            modified.put(state, entity);
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
        deleted.put(state, root);
        modified.remove(state);
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
        if (pending.remove(state) != null) {
            entity.$state(null);
        } else {
            identityMap.remove(state);
            state.link(null);
            state.status(Status.DETACHED);
        }
    }

    /** What has to be written now: related objects are taken in first, orphans are deleted, references to the deleted end. */
    ChangeSet changes() {
        for (Managed entity : List.copyOf(pending.values())) {
            add(entity);
        }
        for (Managed entity : List.copyOf(modified.values())) {
            related(entity).forEach(this::add);
        }
        orphans(List.copyOf(pending.values()));
        orphans(List.copyOf(modified.values()));
        releaseItemsOfDeleted();
        List<EntityState> changed = new ArrayList<>();
        for (EntityState state : modified.keySet()) {
            if (state.status() == Status.PERSISTENT && ChangeSet.changedColumns(state) != 0) {
                changed.add(state);
            }
        }
        return new ChangeSet(List.copyOf(pending.keySet()), changed, List.copyOf(deleted.keySet()));
    }

    /** An object that was taken away from its owner goes, where the list says so. */
    private void orphans(List<Managed> candidates) {
        for (Managed entity : candidates) {
            for (ToOneMapping one : entity.$type().toOnes()) {
                ToManyMapping inverse = one.inverseMapping();
                boolean orphaned = inverse != null
                        && inverse.cascades().deleteOrphan()
                        && (entity.$changed() & one.bit()) != 0
                        && entity.$get(one.index()) == null
                        && contains(entity);
                if (orphaned) {
                    deleteRelated(entity);
                }
            }
        }
    }

    /** What refers to a deleted object, and stays, refers to nothing from now on. */
    private void releaseItemsOfDeleted() {
        for (Managed owner : List.copyOf(deleted.values())) {
            for (ToManyMapping many : owner.$type().toManys()) {
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
        pending.forEach((state, entity) -> {
            state.status(Status.PERSISTENT);
            state.clean();
            entity.$unloaded(0);
            identityMap.put(state);
            log.inserted(state, entity);
        });
        modified.keySet().forEach(EntityState::clean);
        deleted.forEach((state, entity) -> {
            identityMap.remove(state);
            state.clean();
            log.deleted(state, entity);
        });
        pending.clear();
        modified.clear();
        deleted.clear();
    }

    /** After a rollback: new objects are new again, deleted ones are back, and nothing that was read is trusted. */
    void restore(TransactionLog log) {
        pending.values().forEach(entity -> entity.$state(null));
        pending.clear();
        log.eachInserted((state, entity) -> {
            identityMap.remove(state);
            entity.$state(null);
        });
        log.forgetKeys();
        deleted.forEach((state, entity) -> state.status(Status.PERSISTENT));
        deleted.clear();
        log.eachDeleted((state, entity) -> {
            state.status(Status.PERSISTENT);
            identityMap.put(state);
        });
        modified.clear();
        expireAll();
    }

    /** Everything is read again when it is next asked for. */
    void expireAll() {
        identityMap.forEach(Membership::expire);
        modified.clear();
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
    }
}

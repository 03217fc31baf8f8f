// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.OneToManyMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.state.SessionLink;
import dev.athanor.orm.unitofwork.ChangeSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Which objects belong to a session and where each stands: new, changed, to be deleted, or as its row is. */
final class Membership {
    private final SessionLink link;
    private final Moves moves;
    private final IdentityMap identityMap = new IdentityMap();
    private final List<EntityState> pending = new ArrayList<>();
    private final List<EntityState> modified = new ArrayList<>();
    private final List<EntityState> deleted = new ArrayList<>();

    /** Who is told that an object went from one state to another. */
    interface Moves {
        /** Whether nobody is. */
        boolean isQuiet();

        void moved(Managed entity, ObjectState from, ObjectState to);
    }

    Membership(SessionLink link, Moves moves) {
        this.link = link;
        this.moves = moves;
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
        return state != null && state.link() == link && state.isInSession();
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

    /** Takes an object in, with all that it is related to in memory; or none of them, if one cannot come. */
    void add(Managed root) {
        if (root.$state() == null && Related.isAllIn(link, root)) {
            join(root);
            return;
        }
        new Joining(link, identityMap).from(root).forEach(this::join);
        EntityState state = root.$state();
        if (state != null && state.status() == Status.DELETED) {
            takeBack(root);
        }
    }

    private void join(Managed entity) {
        EntityState state = entity.$state();
        if (state != null && Joining.hasRow(state)) {
            state.link(link);
            state.group(null);
            state.status(Status.PERSISTENT);
            state.release();
            identityMap.put(state);
            if (entity.$changed() != 0 || !state.deferred().isEmpty()) {
                modified(state);
            }
            moves.moved(entity, ObjectState.DETACHED, ObjectState.PERSISTENT);
        } else {
            EntityState added = new EntityState(entity, Status.PENDING, identityMap.collected());
            added.link(link);
            entity.$state(added);
            added.hold();
            pending.add(added);
            moves.moved(entity, ObjectState.TRANSIENT, ObjectState.PENDING);
        }
    }

    /** An object that was to be deleted is not, nor is what was to be deleted with it. */
    private void takeBack(Managed root) {
        for (Managed entity : Related.deletedWith(root, false)) {
            EntityState state = entity.$state();
            if (state != null && deleted.remove(state)) {
                state.status(Status.PERSISTENT);
                state.release();
                modified.remove(state);
                if (entity.$changed() != 0) {
                    modified(state);
                }
            }
        }
    }

    /** A new object of the class of another one, taken in with the key that that has, if any. */
    Managed create(Managed like) {
        Managed made = (Managed) like.$type().create();
        add(made);
        return made;
    }

    /** A new object for the row of an object from elsewhere; it has nothing but its key. */
    Managed adopt(Managed like) {
        EntityType<?> type = like.$type();
        Managed made = (Managed) type.create();
        EntityState state = new EntityState(made, Status.PERSISTENT, identityMap.collected());
        state.key(Objects.requireNonNull(like.$state()).key());
        state.link(link);
        Keys.assign(made, type.key(), state.key());
        made.$changed(0);
        made.$unloaded(type.bitsBesideKey());
        made.$state(state);
        identityMap.put(state);
        return made;
    }

    /** Marks an object to be deleted, with all that deleting is passed on to; that is loaded first. */
    void delete(Managed root) {
        EntityState state = root.$state();
        if (state == null || state.status() == Status.PENDING) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    "A new " + root.$type().name() + " has no row that could be deleted."
                            + (state == null ? "" : " To undo add(…), use expunge(…)."));
        }
        if (state.link() != link) {
            add(root);
        }
        if (state.status() != Status.DELETED) {
            Related.deletedWith(root, true).forEach(this::deleteOne);
        }
    }

    private void deleteOne(Managed entity) {
        EntityState state = entity.$state();
        if (state == null || state.link() != link) {
            return;
        }
        if (state.status() == Status.PENDING) {
            expunge(entity);
        } else if (state.status() == Status.PERSISTENT) {
            state.status(Status.DELETED);
            state.hold();
            deleted.add(state);
        }
    }

    /** A new object lost the owner without which it is not to be; what is to be only with it goes too. */
    void orphaned(Managed item) {
        for (Managed entity : Related.deletedWith(item, false)) {
            EntityState state = entity.$state();
            if (state != null && state.link() == link && state.status() == Status.PENDING) {
                expunge(entity);
            }
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
            moves.moved(entity, ObjectState.PENDING, ObjectState.TRANSIENT);
        } else {
            identityMap.remove(state);
            state.link(null);
            state.status(state.status() == Status.PERSISTENT ? Status.DETACHED : state.status());
            moves.moved(entity, ObjectState.PERSISTENT, ObjectState.DETACHED);
        }
    }

    /** Lets every object go. */
    void expungeAll() {
        List<EntityState> all = new ArrayList<>(pending);
        identityMap.forEach(all::add);
        all.addAll(deleted);
        for (EntityState state : all) {
            Managed entity = state.get();
            if (state.link() == link && entity != null) {
                expunge(entity);
            }
        }
    }

    /** What has to be written now: orphans are deleted, and references to what is deleted end. */
    ChangeSet changes() {
        orphans();
        releaseItemsOfDeleted();
        return new ChangeSet(pending, modified, deleted);
    }

    /** An object that was taken away from its owner goes, where the list says so. */
    private void orphans() {
        for (int i = modified.size() - 1; i >= 0; i--) {
            EntityState state = modified.get(i);
            Managed entity = state.entity();
            if (state.status() == Status.PERSISTENT && isOrphan(state, entity)) {
                delete(entity);
            }
        }
    }

    private static boolean isOrphan(EntityState state, Managed entity) {
        if ((entity.$changed() & state.type().relationshipBits()) != 0) {
            for (ToOneMapping one : state.type().toOnes()) {
                OneToManyMapping inverse = one.inverseMapping();
                boolean emptied = (entity.$changed() & one.bit()) != 0 && entity.$get(one.index()) == null;
                if (emptied
                        && inverse != null
                        && inverse.cascades().deleteOrphan()
                        && Related.foreignKey(state, entity, one) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What refers to a deleted object, and stays, refers to nothing from now on. */
    private void releaseItemsOfDeleted() {
        for (EntityState gone : List.copyOf(deleted)) {
            for (ToManyMapping many : gone.type().toManys()) {
                // links of its own are deleted with it, whether they are known or not
                boolean load = many instanceof OneToManyMapping;
                List<Managed> items = Related.items(gone.entity(), many, load);
                for (int i = items.size() - 1; i >= 0; i--) {
                    if (contains(items.get(i))) {
                        items.remove(i);
                    }
                }
            }
        }
    }

    /** The persistent objects of the entity whose table this is. */
    List<EntityState> of(EntityType<?> type) {
        List<EntityState> found = new ArrayList<>();
        identityMap.of(type).forEach(state -> {
            if (state.status() == Status.PERSISTENT) {
                found.add(state);
            }
        });
        return found;
    }

    /** The entities of which the session has objects. */
    Set<EntityType<?>> types() {
        return identityMap.types();
    }

    /** The row of an object was deleted by a statement. */
    void deletedByStatement(EntityState state, TransactionLog log) {
        modified.remove(state);
        state.status(Status.DELETED);
        identityMap.remove(state);
        state.clean();
        log.deleted(state);
        state.release();
        moved(state, ObjectState.PERSISTENT, ObjectState.DELETED);
    }

    private void moved(EntityState state, ObjectState from, ObjectState to) {
        Managed entity = moves.isQuiet() ? null : state.get();
        if (entity != null) {
            moves.moved(entity, from, to);
        }
    }

    /** After a flush: new objects have rows now, changed ones are as theirs are, deleted ones have none. */
    void written(TransactionLog log) {
        for (EntityState state : pending) {
            state.status(Status.PERSISTENT);
            state.clean();
            identityMap.put(state);
            log.inserted(state);
            moved(state, ObjectState.PENDING, ObjectState.PERSISTENT);
            state.release();
        }
        for (EntityState state : modified) {
            state.clean();
            log.touched(state);
            state.release();
        }
        for (EntityState state : deleted) {
            identityMap.remove(state);
            state.clean();
            log.deleted(state);
            moved(state, ObjectState.PERSISTENT, ObjectState.DELETED);
            state.release();
        }
        forgetChanges();
    }

    /** After a commit: objects without a row leave the session. */
    void committed(TransactionLog log) {
        log.committed();
        log.allDeleted().forEach(state -> moved(state, ObjectState.DELETED, ObjectState.DETACHED));
        log.clear();
    }

    /** After a rollback: new objects are new again, deleted ones are back, and nothing that was read is trusted. */
    void restore(TransactionLog log) {
        undo(log);
        expireAll();
    }

    /**
     * After going back to a savepoint: so are they, and what was not changed since stays as it is.
     *
     * @param depth the level that goes on
     */
    void restoreTo(TransactionLog log, int depth) {
        List<EntityState> changed = new ArrayList<>(modified);
        while (log.depth() > depth) {
            log.eachTouched(changed::add);
            undoLevel(log);
            log.undone();
        }
        for (EntityState state : changed) {
            if (state.link() == link && state.status() == Status.PERSISTENT) {
                expire(state);
            }
            state.release();
        }
        forgetChanges();
    }

    /** When the session ends: what it did not commit is undone, and what its objects have stays readable. */
    void end(TransactionLog log) {
        undo(log);
        modified.forEach(EntityState::release);
        forgetChanges();
        if (!moves.isQuiet()) {
            identityMap.forEach(state -> moved(state, ObjectState.PERSISTENT, ObjectState.DETACHED));
        }
        identityMap.clear();
    }

    private void undo(TransactionLog log) {
        while (log.depth() > 1) {
            undoLevel(log);
            log.undone();
        }
        undoLevel(log);
    }

    private void undoLevel(TransactionLog log) {
        pending.forEach(state -> makeNew(state, ObjectState.PENDING));
        log.eachInserted(state -> {
            boolean there = identityMap.find(state.type(), Objects.requireNonNull(state.key())) == state;
            identityMap.remove(state);
            makeNew(state, there ? ObjectState.PERSISTENT : ObjectState.DELETED);
        });
        log.forgetKeys();
        for (EntityState state : deleted) {
            state.status(Status.PERSISTENT);
            state.release();
        }
        log.eachDeleted(state -> {
            if (state.link() == link) {
                state.status(Status.PERSISTENT);
                identityMap.put(state);
                moved(state, ObjectState.DELETED, ObjectState.PERSISTENT);
            }
        });
    }

    /** The state is forgotten; an object that has gone elsewhere meanwhile is left alone. */
    private void makeNew(EntityState state, ObjectState from) {
        Managed entity = state.get();
        if (entity != null && (state.link() == link || state.link() == null)) {
            entity.$state(null);
            entity.$unloaded(0);
            moves.moved(entity, from, ObjectState.TRANSIENT);
        }
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

    private static void expire(EntityState state) {
        Managed entity = state.get();
        if (entity != null) {
            EntityType<?> type = state.type();
            if ((entity.$changed() & type.key().bits()) != 0) {
                Keys.assign(entity, type.key(), state.key());
            }
            state.clean();
            type.toManys().forEach(many -> entity.$set(many.index(), null));
            type.toOnes().forEach(one -> entity.$set(one.index(), null));
            entity.$unloaded(type.bitsBesideKey());
        }
    }

    /** The rows of all objects that have one are read again when they are next asked for. */
    void expirePersistent() {
        identityMap.forEach(state -> {
            if (state.status() == Status.PERSISTENT) {
                expire(state);
            }
        });
        modified.forEach(EntityState::release);
        modified.clear();
    }

    void expireOne(EntityState state) {
        expire(state);
        modified.remove(state);
        state.release();
    }
}

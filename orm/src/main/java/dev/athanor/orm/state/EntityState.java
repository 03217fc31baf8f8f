// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import dev.athanor.orm.mapping.EntityType;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a session knows of one object: its key, where it stands, and what its changed attributes were before.
 *
 * <p>The object holds its state strongly and the state holds the object weakly, so that the identity map, which is made
 * of states, keeps nothing alive that nobody else does.
 */
public final class EntityState extends WeakReference<Managed> {
    /** The original of an attribute that was assigned before it was ever loaded. */
    public static final Object NEVER_LOADED = new Object();

    private final EntityType<?> type;
    private @Nullable SessionLink link;
    private @Nullable Object key;
    private Status status;
    private @Nullable Object @Nullable [] originals;
    private @Nullable LoadGroup group;
    private @Nullable List<PendingChange> pending;
    private @Nullable Managed held;
    private int insertedAt;

    /** Where an object stands; one that has no state is transient. */
    public enum Status {
        /** Added to a session, not yet written. */
        PENDING,
        /** In a session, with a row. */
        PERSISTENT,
        /** In a session, to be deleted or deleted in this transaction. */
        DELETED,
        /** With a row and without a session. */
        DETACHED
    }

    /** A change of a list that is not loaded, to be made when it is. */
    public record PendingChange(int attribute, Managed item, boolean added) {}

    public EntityState(Managed entity, Status status, @Nullable ReferenceQueue<? super Managed> collected) {
        super(entity, collected);
        this.type = entity.$type();
        this.status = status;
    }

    public EntityType<?> type() {
        return type;
    }

    /** The object; whoever asks holds it already. */
    public Managed entity() {
        return Objects.requireNonNull(get(), "the object was collected while its state was in use");
    }

    public Status status() {
        return status;
    }

    public void status(Status now) {
        status = now;
    }

    /** Keeps the object from being collected while there is something to write for it. */
    public void hold() {
        held = entity();
    }

    /** Lets the object be collected again. */
    public void release() {
        held = null;
    }

    /** Whether the object is kept from being collected. */
    public boolean isHeld() {
        return held != null;
    }

    /**
     * The level of the transaction under way that inserted the row, so that its rollback takes it back: 1 outside of all
     * savepoints, 2 within one; 0 for a row that was there before.
     */
    public int insertedAt() {
        return insertedAt;
    }

    public void insertedAt(int level) {
        insertedAt = level;
    }

    /** The primary key under which the identity map has the object, or null before it is written. */
    public @Nullable Object key() {
        return key;
    }

    public void key(@Nullable Object value) {
        key = value;
    }

    /** The session, or null when the object is detached. */
    public @Nullable SessionLink link() {
        return link;
    }

    public void link(@Nullable SessionLink session) {
        link = session;
    }

    /** The objects that came from the same result, which are loaded along when this one needs something. */
    public @Nullable LoadGroup group() {
        return group;
    }

    public void group(@Nullable LoadGroup siblings) {
        group = siblings;
    }

    /**
     * Loads an attribute that is read and was not loaded.
     *
     * @throws DetachedAccess if there is no session to load it with
     */
    public void load(int attribute) {
        if (link == null || !link.isOpen()) {
            throw new DetachedAccess(this, attribute);
        }
        link.load(this, attribute);
    }

    /** Keeps the original of an attribute, before it is assigned for the first time since the object was written. */
    public void beforeSet(int attribute) {
        Managed entity = entity();
        if (status != Status.PENDING) {
            boolean unloaded = (entity.$unloaded() & (1L << attribute)) != 0;
            keepOriginal(attribute, unloaded ? NEVER_LOADED : entity.$get(attribute));
        }
        modified();
    }

    /** Keeps the original of an attribute, unless one is kept already. */
    public void keepOriginal(int attribute, @Nullable Object value) {
        @Nullable Object[] kept = originals;
        if (kept == null) {
            kept = new @Nullable Object[attribute + 4];
            originals = kept;
        } else if (kept.length <= attribute) {
            kept = java.util.Arrays.copyOf(kept, attribute + 4);
            originals = kept;
        }
        kept[attribute] = value;
    }

    /** What a changed attribute was before; meaningful only while its changed bit is set. */
    public @Nullable Object original(int attribute) {
        @Nullable Object[] kept = originals;
        return kept == null || kept.length <= attribute ? null : kept[attribute];
    }

    /** Tells the session that the object is no longer as it was loaded. */
    public void modified() {
        if (link != null && link.isOpen()) {
            link.modified(this);
        }
    }

    /** Tells the session that a list of the object holds something else than before. */
    public void listChanged() {
        if (link != null && link.isOpen()) {
            link.listChanged(this);
        }
    }

    /** Whether the object is new or persistent in a session that is open. */
    public boolean isInSession() {
        return link != null && link.isOpen() && (status == Status.PENDING || status == Status.PERSISTENT);
    }

    /** Takes an object that is about to be attached to this one into the session too, if there is one. */
    public void cascade(Managed related) {
        if (link != null && isInSession()) {
            link.cascade(related);
        }
    }

    /** The object lost an owner without which it is not to be: while it has no row, it leaves the session at once. */
    public void orphaned() {
        if (link != null && link.isOpen() && status == Status.PENDING) {
            link.orphaned(entity());
        }
    }

    /** The object with a key if the session has it; nothing is loaded. */
    public @Nullable Managed find(EntityType<?> of, Object value) {
        return link != null && link.isOpen() ? link.find(of, value) : null;
    }

    /** Remembers a change of a list that is not loaded. */
    public void defer(PendingChange change) {
        List<PendingChange> waiting = pending;
        if (waiting == null) {
            waiting = new ArrayList<>();
            pending = waiting;
        }
        waiting.add(change);
    }

    /** The changes of a list that were made while it was not loaded; they are forgotten. */
    public List<PendingChange> takeDeferred(int attribute) {
        List<PendingChange> waiting = pending;
        if (waiting == null) {
            return List.of();
        }
        List<PendingChange> taken = waiting.stream()
                .filter(change -> change.attribute() == attribute)
                .toList();
        waiting.removeAll(taken);
        return taken;
    }

    /** The changes of lists that were made while they were not loaded. */
    public List<PendingChange> deferred() {
        return pending == null ? List.of() : pending;
    }

    /** Declares the object to be as its row is: nothing is changed, nothing has to be remembered. */
    public void clean() {
        originals = null;
        pending = null;
        Managed entity = get();
        if (entity != null) {
            entity.$changed(0);
        }
    }

    /** The object as messages name it: {@code User#7}. */
    public String describe() {
        return type.name() + '#' + (key == null ? "new" : key);
    }

    @Override
    public String toString() {
        return describe() + ' ' + status;
    }
}

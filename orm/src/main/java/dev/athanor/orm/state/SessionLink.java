// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import dev.athanor.orm.mapping.EntityType;
import org.jspecify.annotations.Nullable;

/** What an object needs of the session it belongs to; the session implements it. */
public interface SessionLink {
    /** Whether the session can still load anything. */
    boolean isOpen();

    /** Loads an attribute that is read and was not loaded. */
    void load(EntityState state, int attribute);

    /** Takes note that an object is no longer as it was loaded. */
    void modified(EntityState state);

    /** Takes note that a list of an object holds something else than before. */
    void listChanged(EntityState state);

    /**
     * Takes an object in that is about to be attached to one of the session's.
     *
     * @throws dev.athanor.error.AthanorException if it cannot come, with nothing changed
     */
    void cascade(Managed related);

    /** Lets a new object go that lost the owner without which it is not to be. */
    void orphaned(Managed item);

    /** The object with a key if the session has it; nothing is loaded. */
    @Nullable
    Managed find(EntityType<?> type, Object key);
}

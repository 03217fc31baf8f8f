// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

/** What an object needs of the session it belongs to; the session implements it. */
public interface SessionLink {
    /** Whether the session can still load anything. */
    boolean isOpen();

    /** Loads an attribute that is read and was not loaded. */
    void load(EntityState state, int attribute);

    /** Takes note that an object is no longer as it was loaded. */
    void modified(EntityState state);

    /** Takes an object in that was attached to one of the session's. */
    void cascade(Managed related);
}

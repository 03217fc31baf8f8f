// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

/**
 * Takes part in what becomes of the objects of some class, entity or interface that entities implement, with {@link
 * SessionFactory#listen(Class, EntityListener, dev.athanor.event.Listening...)}.
 *
 * <p>What comes before a write is told before anything of the flush is sent, for new objects in the order in which they
 * were added, then for changed and deleted ones: attributes of the object may be assigned and are written. What comes
 * after is told once all is written: attributes may be assigned and are written by the next flush. The session itself
 * cannot be used meanwhile, since what is written is settled; {@link SessionListener#beforeFlush} is the place for that.
 *
 * @param <E> the class of the objects
 */
public interface EntityListener<E> {
    /** A new object is about to be inserted. */
    default void beforeInsert(E entity) {}

    default void afterInsert(E entity) {}

    /** An object whose columns differ from its row is about to be updated. */
    default void beforeUpdate(E entity) {}

    default void afterUpdate(E entity) {}

    /** An object is about to be deleted; what is assigned is not written. */
    default void beforeDelete(E entity) {}

    default void afterDelete(E entity) {}

    /** An object was made of a row; what was to be loaded along may not be there yet, and nothing may be loaded. */
    default void loaded(E entity) {}
}

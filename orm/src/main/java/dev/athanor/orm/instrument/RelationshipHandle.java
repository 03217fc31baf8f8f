// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.JoinPath;

/**
 * The handle of a relationship, to join along and to say how it is loaded.
 *
 * @param <E> the class of the entity
 * @param <T> the class of the entities at the other side
 */
public sealed interface RelationshipHandle<E extends Managed, T extends Managed> extends JoinPath, AttributeHandle<E>
        permits ToOne, ToMany {
    /** The class of the entity that has the relationship. */
    Class<E> ownerClass();

    RelationshipMapping mapping();

    @Override
    default String name() {
        return mapping().name();
    }

    @Override
    default int index() {
        return mapping().index();
    }
}

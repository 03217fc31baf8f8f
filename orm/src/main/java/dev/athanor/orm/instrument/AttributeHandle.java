// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.state.Managed;

/**
 * The handle of any attribute of an entity, to name it by: {@code session.expire(user, User.NAME, User.ADDRESSES)}.
 *
 * @param <E> the class of the entity
 */
public sealed interface AttributeHandle<E extends Managed> permits Attribute, RelationshipHandle {
    String name();

    /** The attribute's number among those of the entity. */
    int index();
}

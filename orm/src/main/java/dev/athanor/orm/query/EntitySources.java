// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.orm.instrument.Aliased;
import dev.athanor.orm.state.Managed;

/** Where the rows of an entity come from, to import statically: {@code aliased(User.class)}. */
public final class EntitySources {
    private EntitySources() {}

    /** {@code user_account AS user_account_1}: the entity under a name that is made up. */
    public static <E extends Managed> Aliased<E> aliased(Class<E> entity) {
        return Aliased.of(entity);
    }

    /** {@code user_account AS name}: the entity under another name. */
    public static <E extends Managed> Aliased<E> aliased(Class<E> entity, String name) {
        return Aliased.of(entity, name);
    }

    /**
     * The entity as an element of a select list beside others:
     * {@code select(Contact::new, entity(User.class), Address.EMAIL)}.
     */
    public static <E extends Managed> Aliased<E> entity(Class<E> entity) {
        return Aliased.itself(entity);
    }
}

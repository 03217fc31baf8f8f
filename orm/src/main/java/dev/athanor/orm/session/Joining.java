// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.state.SessionLink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which objects come into a session with one that is added, and whether all of them can; it changes nothing. */
final class Joining {
    private final SessionLink link;
    private final IdentityMap identityMap;
    private final List<Managed> coming = new ArrayList<>();
    private final Map<EntityType<?>, Set<Object>> keys = new HashMap<>();

    Joining(SessionLink link, IdentityMap identityMap) {
        this.link = link;
        this.identityMap = identityMap;
    }

    /**
     * The object and all that it is related to in memory, without what is in the session already and what is related
     * only to that.
     *
     * @throws SessionError if one of them cannot come
     */
    List<Managed> from(Managed root) {
        Set<Managed> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Managed> waiting = new ArrayDeque<>();
        visit(root, root.$state());
        seen.add(root);
        waiting.addAll(Related.inMemory(root));
        while (!waiting.isEmpty()) {
            Managed entity = waiting.remove();
            EntityState state = entity.$state();
            if ((state == null || state.link() != link && state.status() != Status.DELETED) && seen.add(entity)) {
                visit(entity, state);
                waiting.addAll(Related.inMemory(entity));
            }
        }
        return coming;
    }

    private void visit(Managed entity, @Nullable EntityState state) {
        if (state != null && state.link() == link) {
            if (state.status() == Status.DELETED && identityMap.find(state.type(), keyOf(state)) != state) {
                throw deleted(state);
            }
            return;
        }
        if (state != null) {
            check(state);
        }
        coming.add(entity);
    }

    private void check(EntityState state) {
        SessionLink other = state.link();
        if (other != null && other.isOpen()) {
            throw elsewhere(state);
        }
        if (state.status() == Status.DELETED) {
            throw deleted(state);
        }
        if (!hasRow(state)) {
            return;
        }
        EntityState known = identityMap.find(state.type(), keyOf(state));
        boolean another = known != null && known.get() != null;
        if (another
                || !keys.computeIfAbsent(state.type(), any -> new HashSet<>()).add(keyOf(state))) {
            throw new SessionError(
                    ErrorCode.ALREADY_ATTACHED,
                    "The session has another object of " + state.describe()
                            + " already. Change that one, which get(…) gives.");
        }
    }

    /** Whether an object is known to have a row; one that a closed session never wrote is as good as new. */
    static boolean hasRow(EntityState state) {
        return state.status() != Status.PENDING;
    }

    private static Object keyOf(EntityState state) {
        return Objects.requireNonNull(state.key(), "an object with a row has a key");
    }

    private static SessionError elsewhere(EntityState state) {
        return new SessionError(
                ErrorCode.ALREADY_ATTACHED,
                state.describe() + " belongs to another session that is still open. Close that one first.");
    }

    private static SessionError deleted(EntityState state) {
        return new SessionError(
                ErrorCode.WRONG_STATE,
                state.describe() + " was deleted. To store it again, add a new object with its values.");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.event.Listeners;
import dev.athanor.event.Listening;
import dev.athanor.event.Registration;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Who is told of what happens in sessions and to their objects. */
final class SessionEvents {
    private final Listeners<SessionListener> sessions;
    private final Listeners<OfClass<?>> entities;

    /** A listener, and the objects that it is told of. */
    private record OfClass<E>(Class<E> type, EntityListener<E> listener) {
        @SuppressWarnings("unchecked")
        void tell(Managed entity, BiConsumer<EntityListener<Object>, Object> news) {
            if (type.isInstance(entity)) {
                news.accept((EntityListener<Object>) listener, entity);
            }
        }
    }

    /** Those of a factory. */
    SessionEvents() {
        sessions = new Listeners<>();
        entities = new Listeners<>();
    }

    /** Those of one session, told after those of its factory. */
    SessionEvents(SessionEvents before) {
        sessions = new Listeners<>(before.sessions);
        entities = new Listeners<>(before.entities);
    }

    Registration add(SessionListener listener, Listening... how) {
        return sessions.add(listener, how);
    }

    <E> Registration add(Class<E> type, EntityListener<E> listener, Listening... how) {
        return entities.add(new OfClass<>(type, listener), how);
    }

    /** Whether nobody is told of sessions. */
    boolean isQuiet() {
        return sessions.isEmpty();
    }

    void tell(Consumer<SessionListener> news) {
        sessions.tell(news);
    }

    /** Whether somebody is told of objects. */
    boolean hearsOfEntities() {
        return !entities.isEmpty();
    }

    /** Whether somebody may be told of objects of an entity. */
    boolean isHeard(EntityType<?> type) {
        return !entities.isEmpty() && entities.anyMatch(each -> each.type().isAssignableFrom(type.javaType()));
    }

    void tell(Managed entity, BiConsumer<EntityListener<Object>, Object> news) {
        entities.tell(each -> each.tell(entity, news));
    }
}

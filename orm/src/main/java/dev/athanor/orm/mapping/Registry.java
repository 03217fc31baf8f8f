// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.schema.MetaData;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Entities that belong together, with their tables: those that are named and all that they are related to. */
public final class Registry {
    private final Set<EntityType<?>> entities = new LinkedHashSet<>();
    private final MetaData metadata = new MetaData();

    private Registry(Collection<Class<?>> classes) {
        Set<LinkTable> links = new LinkedHashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>(classes);
        while (!waiting.isEmpty()) {
            EntityType<?> type = EntityType.of(waiting.remove());
            if (entities.add(type)) {
                if (!type.sharesTable()) {
                    metadata.add(type.table());
                }
                if (type.hierarchy() != null) {
                    type.hierarchy().types().forEach(each -> waiting.add(each.javaType()));
                }
                type.toOnes().forEach(one -> waiting.add(one.targetClass()));
                type.toManys().forEach(many -> waiting.add(many.targetClass()));
                type.manyToManys().forEach(many -> links.add(many.link()));
            }
        }
        links.forEach(link -> metadata.add(link.table()));
    }

    /**
     * The entities of these classes, and all that they are related to.
     *
     * @throws dev.athanor.error.ConfigurationError if a class is no entity, or is mapped wrongly
     */
    public static Registry of(Class<?>... classes) {
        return new Registry(List.of(classes));
    }

    public Set<EntityType<?>> entities() {
        return Collections.unmodifiableSet(entities);
    }

    /** The tables of the entities, to create and drop. */
    public MetaData metadata() {
        return metadata;
    }
}

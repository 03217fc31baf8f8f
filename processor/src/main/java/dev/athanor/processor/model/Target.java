// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.List;

/**
 * The type at the other side of a relationship.
 *
 * @param written the type's name as far as the compiler knows it
 * @param candidates the entities that it may mean; one, unless several share a simple name
 */
public record Target(String written, List<KnownEntity> candidates) {
    public Target {
        candidates = List.copyOf(candidates);
    }

    public boolean isEntity() {
        return !candidates.isEmpty();
    }

    /** The entity that it means. */
    public KnownEntity entity() {
        return candidates.get(0);
    }
}

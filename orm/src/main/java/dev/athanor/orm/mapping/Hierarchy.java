// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.In;
import dev.athanor.orm.mapping.Inheritance.Discriminator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The entities that share the keys of one root, and how their rows are told apart. */
public final class Hierarchy {
    private final Discriminator discriminator;
    private final List<EntityType<?>> types = new ArrayList<>();
    private final Map<Object, EntityType<?>> byIdentity = new HashMap<>();

    Hierarchy(EntityType<?> root) {
        this.discriminator = Objects.requireNonNull(root.inheritance().on(), "a root has a discriminator");
        collect(root);
    }

    private void collect(EntityType<?> type) {
        types.add(type);
        if (type.identity() != null) {
            byIdentity.put(type.identity(), type);
        }
        for (Class<?> child : type.inheritance().subclasses()) {
            EntityType<?> found = EntityType.find(child);
            if (found != null && found.parent() == type) {
                collect(found);
            }
        }
    }

    /** All of them, parents before their children. */
    public List<EntityType<?>> types() {
        return types;
    }

    /** An entity and all that inherit from it, parents before their children. */
    public List<EntityType<?>> below(EntityType<?> top) {
        return types.stream().filter(type -> type.isA(top)).toList();
    }

    /** The attribute that is stored in the discriminator column, or null if the discriminator is computed. */
    public @Nullable ColumnMapping attribute() {
        return discriminator.attribute();
    }

    /** The discriminator in SQL, of the root's table. */
    public ExpressionNode discriminator() {
        return discriminator.expression().get();
    }

    /** The entity whose rows have this value as their discriminator, or null if there is none. */
    public @Nullable EntityType<?> find(@Nullable Object identity) {
        return identity == null ? null : byIdentity.get(identity);
    }

    /**
     * {@code discriminator IN (…)}: what tells the rows of an entity and those below it from others in the table that they
     * share; null if they share none.
     */
    public @Nullable ExpressionNode criterion(EntityType<?> type) {
        if (!type.sharesTable()) {
            return null;
        }
        List<Object> identities = new ArrayList<>();
        for (EntityType<?> each : below(type)) {
            if (each.identity() != null) {
                identities.add(each.identity());
            }
        }
        ExpressionNode value = discriminator();
        ColumnMapping attribute = attribute();
        return new In(
                value,
                Bind.list(
                        identities,
                        value.type(),
                        attribute == null ? "identity" : attribute.column().name()),
                false);
    }
}

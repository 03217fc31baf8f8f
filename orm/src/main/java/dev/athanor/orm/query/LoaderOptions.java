// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.StatementOption;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.instrument.RelationshipHandle;
import dev.athanor.orm.loading.LoaderOption;
import dev.athanor.orm.loading.Strategy;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.SubclassLoading;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;

/** How a statement loads relationships, to import statically: {@code options(selectIn(User.ADDRESSES))}. */
public final class LoaderOptions {
    private LoaderOptions() {}

    /** With the same statement, by an outer join; best for references. */
    public static LoaderOption joined(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.JOINED);
    }

    /** By one more statement for all objects of the result; best for lists. */
    public static LoaderOption selectIn(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.SELECT_IN);
    }

    /** When it is first read, for all objects of the result at once; what happens without an option. */
    public static LoaderOption lazy(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.LAZY);
    }

    /** When it is first read, for that object alone. */
    public static LoaderOption lazySelect(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.LAZY_SELECT);
    }

    /** Not at all: reading it is an error. */
    public static LoaderOption raise(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.RAISE);
    }

    /**
     * The columns that children add to an entity are loaded with the same statement, so that reading them costs none.
     *
     * @param children those that it is said of, with their own; none means all
     * @throws InvalidStatement if one does not inherit from the entity
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied
    public static <E> StatementOption withPolymorphic(Class<E> parent, Class<? extends E>... children) {
        return polymorphic(parent, SubclassLoading.INLINE, List.of(children));
    }

    /**
     * The columns that children add to an entity are loaded right after, by one more statement for each of them.
     *
     * @param children those that it is said of, with their own; none means all
     * @throws InvalidStatement if one does not inherit from the entity
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied
    public static <E> StatementOption selectInPolymorphic(Class<E> parent, Class<? extends E>... children) {
        return polymorphic(parent, SubclassLoading.SELECT_IN, List.of(children));
    }

    private static StatementOption polymorphic(
            Class<?> parent, SubclassLoading how, List<? extends Class<?>> children) {
        EntityType<?> type = EntityType.of(parent);
        List<EntityType<?>> below = new ArrayList<>();
        for (Class<?> child : children) {
            EntityType<?> found = EntityType.of(child);
            if (!found.isA(type)) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT,
                        found.name() + " does not inherit from " + type.name() + " as an entity.");
            }
            below.add(found);
        }
        return new PolymorphicOption(type, below, how);
    }

    /**
     * Objects that the session has already are read anew from the rows, instead of being left as they are; unwritten
     * changes of them, which there are only without autoflush, are lost. A statement that locks rows always does so.
     */
    public static StatementOption populateExisting() {
        return PopulateExisting.INSTANCE;
    }

    private static LoaderOption option(
            RelationshipHandle<? extends Managed, ? extends Managed> relationship, Strategy strategy) {
        return new LoaderOption(relationship.ownerClass(), relationship.mapping(), strategy, List.of());
    }
}

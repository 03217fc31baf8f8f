// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.StatementOption;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.instrument.RelationshipHandle;
import dev.athanor.orm.instrument.Route;
import dev.athanor.orm.loading.AnyRelationship;
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

    /** Right after the statement, by one of its own for each object; what the session has costs none. */
    public static LoaderOption immediate(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.IMMEDIATE);
    }

    /**
     * From what the statement itself joins: its rows of the relationship's other side, whichever it has. A list then holds
     * what the conditions of the statement leave of it. The rows are those of the table of the other entity, or of an alias:
     * {@code containsEager(User.ADDRESSES.ofType(alias))}.
     */
    public static LoaderOption containsEager(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.CONTAINED);
    }

    /** Not at all: reading it is an error. */
    public static LoaderOption raise(RelationshipHandle<?, ?> relationship) {
        return option(relationship, Strategy.RAISE);
    }

    /** None that no other option names, of no object that the statement loads: reading one is an error. */
    public static StatementOption raise() {
        return new AnyRelationship(Strategy.RAISE);
    }

    /** Each that no other option names, of every object that the statement loads, when it is read and for it alone. */
    public static StatementOption lazySelect() {
        return new AnyRelationship(Strategy.LAZY_SELECT);
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
        Route route = relationship.route();
        boolean contained = strategy == Strategy.CONTAINED;
        if (contained ? route.criteria() != null : route.to() != null) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    contained
                            ? "The option for " + relationship
                                    + " takes the rows that the statement has. Put the condition"
                                    + " into its where(…) or into the join."
                            : "The option for " + relationship
                                    + " loads from the table of its own accord. To load from an"
                                    + " alias that the statement joins, use containsEager(…).");
        }
        return new LoaderOption(
                relationship.ownerClass(),
                relationship.mapping(),
                strategy,
                route.from(),
                route.to(),
                route.criteria(),
                1,
                List.of());
    }
}

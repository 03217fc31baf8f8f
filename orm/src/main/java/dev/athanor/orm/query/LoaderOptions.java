// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.orm.instrument.RelationshipHandle;
import dev.athanor.orm.loading.LoaderOption;
import dev.athanor.orm.loading.Strategy;
import dev.athanor.orm.state.Managed;
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

    private static LoaderOption option(
            RelationshipHandle<? extends Managed, ? extends Managed> relationship, Strategy strategy) {
        return new LoaderOption(relationship.ownerClass(), relationship.mapping(), strategy, List.of());
    }
}

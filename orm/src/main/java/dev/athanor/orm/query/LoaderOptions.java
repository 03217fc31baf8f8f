// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.StatementOption;
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

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.LoadGroup;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads an attribute when it is read and was not loaded: for the object itself and, unless told otherwise, for all
 * objects that came from the same result and lack it too.
 */
public final class LazyLoader {
    private static final int CHUNK = 500;

    private LazyLoader() {}

    /**
     * Loads an attribute of an object, and of its siblings.
     *
     * @throws LoadError if the row has gone, or the attribute must not be loaded
     */
    public static void load(LoadContext context, EntityState state, int index) {
        AttributeMapping attribute = state.type().attribute(index);
        if (attribute instanceof RelationshipMapping relationship) {
            loadRelationship(context, state, relationship);
        } else {
            loadColumn(context, state, (ColumnMapping) attribute);
        }
    }

    private static void loadRelationship(LoadContext context, EntityState state, RelationshipMapping relationship) {
        LoadGroup group = state.group();
        if (group != null && (group.raise() & relationship.bit()) != 0 && !context.isWriting()) {
            throw LoadError.raised(state, relationship);
        }
        boolean alone = group == null || (group.alone() & relationship.bit()) != 0;
        List<EntityState> siblings = alone ? List.of(state) : siblings(state, relationship);
        if (relationship instanceof ToOneMapping one) {
            long foreignKey = one.foreignKey().bits();
            for (ColumnMapping column : one.foreignKey().columns()) {
                if (lacks(state, column.bit())) {
                    loadColumn(context, state, column);
                }
            }
            siblings = siblings.stream()
                    .filter(sibling -> !lacks(sibling, foreignKey))
                    .toList();
        }
        if (group != null && group.wish(relationship.index()) instanceof LoaderOption option) {
            RelatedLoader.load(context, siblings, option, List.copyOf(option.nested()));
        } else {
            RelatedLoader.load(context, siblings, relationship, null, List.of());
        }
    }

    private static boolean lacks(EntityState state, long bit) {
        return (state.entity().$unloaded() & bit) != 0;
    }

    /** What a child adds to the attributes of a parent that was queried is loaded by itself, while that is there. */
    private static void loadColumn(LoadContext context, EntityState state, ColumnMapping column) {
        if (!state.type().inherits() || !AddedColumns.isAdded(state, column)) {
            refresh(context, state, column);
            return;
        }
        AddedColumns.load(context, state, column, siblings(state, column));
        if (lacks(state, column.bit())) {
            throw LoadError.gone(state);
        }
    }

    /** Reads the columns of an object again that were expired, and those of its siblings that lack them too. */
    private static void refresh(LoadContext context, EntityState state, ColumnMapping column) {
        EntityType<?> type = state.type();
        LoadGroup group = state.group();
        List<EntityState> siblings = siblings(state, column);
        List<Object> keys = new ArrayList<>();
        for (EntityState sibling : siblings) {
            keys.add(java.util.Objects.requireNonNull(sibling.key()));
        }
        context.load(RelatedLoader.select(context, type, type.key(), keys, List.of()));
        if (lacks(state, column.bit())) {
            throw LoadError.gone(state);
        }
        LoadGroup now = state.group();
        if (group != null && now != null) {
            now.plan(group.raise(), group.alone());
        }
    }

    /** The object and those from the same result that lack the attribute too and can be loaded, at most a chunk. */
    private static List<EntityState> siblings(EntityState state, AttributeMapping attribute) {
        long bit = attribute.bit();
        List<EntityState> found = new ArrayList<>();
        found.add(state);
        LoadGroup group = state.group();
        if (group != null) {
            for (EntityState sibling : group.members()) {
                Managed entity = sibling.get();
                if (found.size() < CHUNK
                        && sibling != state
                        && entity != null
                        && sibling.link() == state.link()
                        && sibling.status() == EntityState.Status.PERSISTENT
                        && (sibling.type() == state.type() || sibling.type().has(attribute))
                        && (entity.$unloaded() & bit) != 0) {
                    found.add(sibling);
                }
            }
        }
        return found;
    }

    /** What was asked for cannot be loaded. */
    public static final class LoadError extends AthanorException {
        private static final long serialVersionUID = 1L;

        private LoadError(ErrorCode code, String sentence) {
            super(code, sentence);
        }

        /** The row of an object is not there any more. */
        public static LoadError gone(EntityState state) {
            return new LoadError(
                    ErrorCode.ROW_GONE,
                    "The row of " + state.describe() + " is not there any more; it was deleted by someone else.");
        }

        static LoadError raised(EntityState state, RelationshipMapping relationship) {
            return new LoadError(
                    ErrorCode.RAISED_ON_LOAD,
                    state.describe() + '.' + relationship.name()
                            + " is read, but the statement said that it must not be loaded lazily. Load it along:"
                            + " options("
                            + (relationship instanceof ToOneMapping ? "joined" : "selectIn") + '('
                            + state.type().constant(relationship) + ")).");
        }
    }
}

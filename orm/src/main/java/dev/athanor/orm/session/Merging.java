// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Assignment;
import dev.athanor.orm.instrument.TrackedList;
import dev.athanor.orm.loading.LoadContext;
import dev.athanor.orm.loading.RelatedLoader;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.persist.StaleRow;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.ChangeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Brings what objects from elsewhere say into a session: each has a counterpart there, which is loaded or made, and takes
 * over what the object has. Counterparts are looked for level by level of the graph, all of one entity at once.
 */
final class Merging {
    private static final int CHUNK = 500;

    private final LoadContext context;
    private final Membership members;
    private final boolean load;
    private final IdentityHashMap<Managed, Managed> counterparts = new IdentityHashMap<>();
    private final Map<EntityType<?>, Map<Object, Managed>> byKey = new HashMap<>();
    private final List<Managed> order = new ArrayList<>();

    /**
     * A merge.
     *
     * @param load whether the database is asked for what the session lacks; otherwise the objects are taken to be as their
     *     rows are
     */
    Merging(LoadContext context, Membership members, boolean load) {
        this.context = context;
        this.members = members;
        this.load = load;
    }

    /** The counterparts of objects, which have all that these have; the objects themselves stay as they are. */
    List<Managed> merge(List<Managed> sources) {
        List<Managed> level = sources;
        while (!level.isEmpty()) {
            level = next(level);
        }
        for (Managed source : order) {
            if (load) {
                copy(source, counterpart(source));
            } else {
                adopt(source, counterpart(source));
            }
        }
        return sources.stream().map(this::counterpart).toList();
    }

    private Managed counterpart(Managed source) {
        return Objects.requireNonNull(counterparts.get(source));
    }

    /** Finds the counterparts of a level; what is related to it is the next one. */
    private List<Managed> next(List<Managed> level) {
        Map<EntityType<?>, Map<Object, List<Managed>>> missing = new LinkedHashMap<>();
        List<Managed> fresh = new ArrayList<>();
        for (Managed source : level) {
            if (counterparts.containsKey(source)) {
                continue;
            }
            if (members.contains(source)) {
                counterparts.put(source, source);
                continue;
            }
            fresh.add(source);
            order.add(source);
            Object key = key(source);
            Managed known = key == null ? members.create(source) : known(source, key);
            if (known != null) {
                put(source, key, known);
            } else {
                counterparts.put(source, source); // until it is found
                missing.computeIfAbsent(source.$type(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(source);
            }
        }
        missing.forEach(this::find);
        List<Managed> related = new ArrayList<>();
        fresh.forEach(source -> related.addAll(related(source)));
        return related;
    }

    private void put(Managed source, @Nullable Object key, Managed counterpart) {
        if (counterpart.$type() != source.$type()) {
            throw new SessionError(
                    ErrorCode.OTHER_CLASS,
                    describe(source) + " cannot be merged: its row is one of "
                            + counterpart.$type().name() + ", and an object cannot change its class.");
        }
        counterparts.put(source, counterpart);
        if (key != null) {
            byKey.computeIfAbsent(source.$type(), any -> new HashMap<>()).put(key, counterpart);
        }
    }

    private @Nullable Managed known(Managed source, Object key) {
        EntityType<?> type = source.$type();
        Managed found = byKey.getOrDefault(type, Map.of()).get(key);
        if (found == null) {
            EntityState state = members.identityMap().find(type, key);
            found = state == null ? null : state.get();
        }
        return found;
    }

    private void find(EntityType<?> type, Map<Object, List<Managed>> sources) {
        Map<Object, Managed> found = new HashMap<>();
        List<Object> keys = new ArrayList<>(sources.keySet());
        if (load) {
            for (int from = 0; from < keys.size(); from += CHUNK) {
                List<Object> chunk = keys.subList(from, Math.min(from + CHUNK, keys.size()));
                for (Managed loaded : context.load(RelatedLoader.select(context, type, type.key(), chunk, List.of()))) {
                    found.put(Objects.requireNonNull(key(loaded)), loaded);
                }
            }
        }
        sources.forEach((key, same) -> {
            Managed there = found.get(key);
            Managed counterpart = there != null ? there : load ? members.create(same.get(0)) : stored(same.get(0));
            same.forEach(source -> put(source, key, counterpart));
        });
    }

    /** A counterpart that is taken to have a row already. */
    private Managed stored(Managed source) {
        EntityState state = source.$state();
        if (state == null
                || !Joining.hasRow(state)
                || ChangeSet.changedColumns(state) != 0
                || ChangeSet.changedLists(state)) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    "Only an object that is as its row is can be merged without loading, and " + describe(source)
                            + (state == null || !Joining.hasRow(state) ? " is new." : " was changed."));
        }
        return members.adopt(source);
    }

    private static String describe(Managed source) {
        EntityState state = source.$state();
        return state == null ? source.toString() : state.describe();
    }

    private static @Nullable Object key(Managed entity) {
        EntityState state = entity.$state();
        return state != null && state.key() != null ? state.key() : Keys.expected(entity);
    }

    @SuppressWarnings("unchecked")
    private static List<Managed> related(Managed source) {
        List<Managed> found = new ArrayList<>();
        for (ToOneMapping one : source.$type().toOnes()) {
            if (isSet(source, one) && source.$get(one.index()) instanceof Managed target) {
                found.add(target);
            }
        }
        for (ToManyMapping many : source.$type().toManys()) {
            if (isSet(source, many) && source.$get(many.index()) instanceof List<?> items) {
                found.addAll((List<Managed>) items);
            }
        }
        return found;
    }

    /** What a new object was never told says nothing; nor does what a stored one has not loaded. */
    private static boolean isSet(Managed source, AttributeMapping attribute) {
        EntityState state = source.$state();
        boolean hasRow = state != null && Joining.hasRow(state);
        return (source.$unloaded() & attribute.bit()) == 0 && (hasRow || (source.$changed() & attribute.bit()) != 0);
    }

    private void copy(Managed source, Managed target) {
        EntityType<?> type = source.$type();
        EntityState state = Objects.requireNonNull(target.$state());
        boolean stored = state.status() != Status.PENDING;
        for (ToOneMapping one : type.toOnes()) {
            if (isSet(source, one)) {
                Managed referred = (Managed) source.$get(one.index());
                Assignment.assign(target, one, referred == null ? null : counterpart(referred));
            } else if (one.foreignKey().columns().stream().allMatch(column -> isSet(source, column))) {
                one.foreignKey().columns().forEach(column -> load(state, target, column));
                foreignKey(source, target, one, stored);
            }
        }
        for (ColumnMapping column : type.columns()) {
            if (isSet(source, column) && !(stored && type.key().contains(column)) && !column.hidden()) {
                load(state, target, column);
                if (column.versioning() != null) {
                    checkVersion(source, target, column, stored);
                } else if (!stored || !Objects.deepEquals(target.$get(column.index()), source.$get(column.index()))) {
                    Assignment.assign(target, column, source.$get(column.index()));
                }
            }
        }
        for (ToManyMapping many : type.toManys()) {
            if (isSet(source, many) && source.$get(many.index()) instanceof List<?> items) {
                load(state, target, many);
                Assignment.assign(target, many, counterparts(items));
            }
        }
    }

    /** An object that was read before somebody else changed its row is not to undo that. */
    private static void checkVersion(Managed source, Managed target, ColumnMapping version, boolean stored) {
        Object read = source.$get(version.index());
        Object now = target.$get(version.index());
        if (stored && !Objects.deepEquals(read, now)) {
            throw StaleRow.changed(Objects.requireNonNull(target.$state()), read, now, "merged");
        }
    }

    private static void load(EntityState state, Managed target, AttributeMapping attribute) {
        if (state.status() != Status.PENDING && (target.$unloaded() & attribute.bit()) != 0) {
            state.load(attribute.index());
        }
    }

    /** A reference that was not loaded at the source: its key alone comes over. */
    private static void foreignKey(Managed source, Managed target, ToOneMapping one, boolean stored) {
        if (!Objects.equals(Keys.of(source, one.foreignKey()), Keys.of(target, one.foreignKey()))) {
            for (ColumnMapping column : one.foreignKey().columns()) {
                if (!stored || !target.$type().key().contains(column)) {
                    Assignment.assign(target, column, source.$get(column.index()));
                }
            }
            target.$set(one.index(), null);
            target.$unloaded(target.$unloaded() | one.bit());
        }
    }

    private List<Managed> counterparts(List<?> items) {
        List<Managed> found = new ArrayList<>();
        for (Object item : items) {
            found.add(counterpart((Managed) item));
        }
        return found;
    }

    /** Takes values over as those of the row. */
    private void adopt(Managed source, Managed target) {
        EntityType<?> type = source.$type();
        for (ColumnMapping column : type.columns()) {
            if (isSet(source, column)) {
                place(target, column, source.$get(column.index()));
            }
        }
        for (ToOneMapping one : type.toOnes()) {
            if (isSet(source, one)) {
                Managed referred = (Managed) source.$get(one.index());
                place(target, one, referred == null ? null : counterpart(referred));
            }
        }
        for (ToManyMapping many : type.toManys()) {
            if (isSet(source, many) && source.$get(many.index()) instanceof List<?> items) {
                TrackedList.fill(target, many, counterparts(items));
            }
        }
    }

    private static void place(Managed target, AttributeMapping attribute, @Nullable Object value) {
        target.$set(attribute.index(), value);
        target.$unloaded(target.$unloaded() & ~attribute.bit());
        target.$changed(target.$changed() & ~attribute.bit());
    }
}

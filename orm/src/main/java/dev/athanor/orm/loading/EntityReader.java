// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.compiler.Compiled.ResultColumn;
import dev.athanor.orm.loading.LoadPlan.EntityPlan;
import dev.athanor.orm.loading.LoadPlan.JoinedPlan;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.EntityState.Status;
import dev.athanor.orm.state.KeyTable;
import dev.athanor.orm.state.LoadGroup;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects of one entity out of the rows of one result: all decisions are taken when it is made, so that a row costs
 * one look at the identity map and one read for each column.
 */
final class EntityReader {
    private final LoadContext context;
    private final EntityPlan plan;
    private final EntityType<?> type;
    private final Codec<?>[] codecs;
    private final int keyColumn;
    private final int @Nullable [] keyColumns;
    private final KeyTable known;
    private final LoadGroup group = new LoadGroup();
    private final long unloaded;
    private final boolean heard;
    private final @Nullable Variants variants;
    private final long columnBits;
    private final JoinedReader[] joined;
    private final boolean overwrites;

    EntityReader(LoadContext context, EntityPlan plan, List<ResultColumn> columns, boolean overwrites) {
        this.context = context;
        this.plan = plan;
        this.overwrites = overwrites;
        this.type = plan.type();
        ColumnMapping[] mappings = type.columns();
        this.codecs = new Codec<?>[mappings.length];
        int[] keys = new int[type.key().size()];
        for (int i = 0; i < mappings.length; i++) {
            codecs[i] = columns.get(plan.first() - 1 + i).codec();
            int part = type.keyPart(i);
            if (part >= 0) {
                keys[part] = i;
            }
        }
        this.keyColumn = keys[0];
        this.keyColumns = keys.length == 1 ? null : keys;
        this.known = context.identityMap().of(type);
        this.unloaded = type.relationshipBits();
        this.columnBits = type.bitsBesideKey() & ~unloaded;
        this.heard = context.isHeard(type);
        this.variants = plan.descent() == null ? null : new Variants(context, plan, plan.descent(), columns);
        this.joined = new JoinedReader[plan.joined().size()];
        for (int i = 0; i < joined.length; i++) {
            JoinedPlan each = plan.joined().get(i);
            joined[i] = new JoinedReader(
                    each.relationship(),
                    new EntityReader(context, each.target(), columns, overwrites),
                    !type.has(each.relationship()));
        }
        group.plan(plan.raise(), plan.alone());
        if (!plan.lazily().isEmpty()) {
            @Nullable Object[] wishes = new @Nullable Object[type.size()];
            plan.lazily().forEach(option -> wishes[option.relationship().index()] = option);
            group.wishes(wishes);
        }
    }

    EntityPlan plan() {
        return plan;
    }

    /** The states of all objects that were read. */
    List<EntityState> states() {
        return group.members();
    }

    /** The object in the current row, the one the session has already or a new one; null where an outer join found none. */
    @Nullable
    Managed read(ResultSet row) throws SQLException {
        Object key =
                keyColumns == null ? codecs[keyColumn].read(row, plan.first() + keyColumn) : composite(row, keyColumns);
        if (key == null) {
            return null;
        }
        EntityState state = known.find(key);
        Managed entity = state == null ? null : state.get();
        Variant variant = variants == null ? null : variants.of(row, entity);
        if (state == null || entity == null) {
            entity = make(row, key, variant);
        } else if (state.group() != group) {
            if (overwrites) {
                overwrite(row, state, entity, key, variant);
            } else {
                meetAgain(row, state, entity, variant);
            }
        }
        for (JoinedReader each : joined) {
            each.read(row, entity);
        }
        return entity;
    }

    private @Nullable Object composite(ResultSet row, int[] places) throws SQLException {
        @Nullable Object[] parts = new @Nullable Object[places.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = codecs[places[i]].read(row, plan.first() + places[i]);
        }
        return KeyColumns.key(parts);
    }

    private Managed make(ResultSet row, Object key, @Nullable Variant variant) throws SQLException {
        Managed entity = (Managed) (variant == null ? type : variant.type()).create();
        EntityState state =
                new EntityState(entity, Status.PERSISTENT, context.identityMap().collected());
        state.key(key);
        state.link(context.link());
        entity.$load(row, plan.first(), codecs, key);
        entity.$changed(0);
        complete(row, entity, variant);
        entity.$state(state);
        known.put(state);
        join(state);
        if (variant == null ? heard : variant.heard()) {
            context.loaded(entity);
        }
        return entity;
    }

    /** An object of the session that this result has too: what it lacks is filled in, what it has is left alone. */
    private void meetAgain(ResultSet row, EntityState state, Managed entity, @Nullable Variant variant)
            throws SQLException {
        long lacking = entity.$unloaded() & columnBits;
        if (lacking != 0) {
            ColumnMapping[] mappings = type.columns();
            for (int i = 0; i < mappings.length; i++) {
                if ((lacking & mappings[i].bit()) != 0) {
                    entity.$set(mappings[i].index(), codecs[i].read(row, plan.first() + i));
                }
            }
            entity.$unloaded(entity.$unloaded() & ~lacking);
        }
        if (variant != null) {
            variant.fillLacking(row, entity);
        }
        join(state);
    }

    /** An object of the session that is read anew: what it has is forgotten, unwritten changes included. */
    private void overwrite(ResultSet row, EntityState state, Managed entity, Object key, @Nullable Variant variant)
            throws SQLException {
        state.clean();
        state.type().toManys().forEach(many -> entity.$set(many.index(), null));
        state.type().toOnes().forEach(one -> entity.$set(one.index(), null));
        entity.$load(row, plan.first(), codecs, key);
        complete(row, entity, variant);
        join(state);
    }

    /** What the row has beside the columns of the entity that was asked for, and what it has not. */
    private void complete(ResultSet row, Managed entity, @Nullable Variant variant) throws SQLException {
        if (variant == null) {
            entity.$unloaded(unloaded);
        } else {
            variant.fill(row, entity);
            entity.$unloaded(variant.unloaded());
        }
    }

    private void join(EntityState state) {
        state.group(group);
        group.add(state);
    }

    /** Hands the lists that were gathered from joined rows to their owners. */
    void finish() {
        for (JoinedReader each : joined) {
            each.finish();
        }
    }

    /** The readers of what is joined to the entity; the array is not to be changed. */
    JoinedReader[] joined() {
        return joined;
    }
}

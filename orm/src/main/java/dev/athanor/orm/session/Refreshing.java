// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Assignment;
import dev.athanor.orm.instrument.AttributeHandle;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.mapping.Versioning;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;

/** Forgets attributes of one object, and reads them again. */
final class Refreshing {
    private Refreshing() {}

    /** Forgets attributes, unwritten changes of them included. */
    static void expire(EntityState state, long bits) {
        Managed entity = state.entity();
        EntityType<?> type = state.type();
        long expired = bits & type.bitsBesideKey();
        for (int i = 0; i < type.size(); i++) {
            if ((expired & (1L << i)) != 0 && !(type.attribute(i) instanceof ColumnMapping)) {
                entity.$set(i, null);
                state.takeDeferred(i);
            }
        }
        entity.$changed(entity.$changed() & ~expired);
        entity.$unloaded(entity.$unloaded() | expired);
    }

    /** A reference is forgotten with its foreign key. */
    static long bits(EntityState state, AttributeHandle<?> attribute) {
        AttributeMapping mapping = state.type().attribute(attribute.index());
        return mapping instanceof ToOneMapping one
                ? one.bit() | hidden(one) & state.type().bitsBesideKey()
                : mapping.bit();
    }

    private static long hidden(ToOneMapping one) {
        long bits = 0;
        for (ColumnMapping column : one.foreignKey().columns()) {
            bits |= column.hidden() ? column.bit() : 0;
        }
        return bits;
    }

    /** Has the next flush write the row, and another version of it, whatever else has changed. */
    static void incrementVersion(EntityState state) {
        ColumnMapping version = state.type().version();
        if (version == null || version.versioning() == Versioning.DATABASE) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    state.type().name() + " has no version that could be counted on. Give it one with @Version.");
        }
        if ((state.entity().$unloaded() & version.bit()) != 0) {
            state.load(version.index());
        }
        Assignment.assign(state.entity(), version, state.entity().$get(version.index()));
    }

    /** Reads all columns. */
    static void load(EntityState state) {
        EntityType<?> type = state.type();
        ColumnMapping[] columns = type.columns();
        int any = 0;
        while (any < columns.length - 1 && type.keyPart(any) >= 0) {
            any++;
        }
        state.load(columns[any].index());
    }

    /** Reads those attributes that are not there. */
    static void load(EntityState state, long bits) {
        for (int i = 0; i < state.type().size(); i++) {
            if ((bits & state.entity().$unloaded() & (1L << i)) != 0) {
                state.load(i);
            }
        }
    }
}

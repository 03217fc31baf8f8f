// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Hierarchy;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The base of entity classes that are written by hand: it holds the values by number, and the accessors of the class call
 * its handles ({@code NAME.get(this)}). Objects are equal only to themselves.
 */
public abstract class ManagedObject implements Managed {
    private final EntityType<?> type;
    private @Nullable Object[] values = new @Nullable Object[0];
    private @Nullable EntityState state;
    private long unloaded;
    private long changed;

    protected ManagedObject() {
        this.type = EntityType.of(getClass());
        Hierarchy hierarchy = type.hierarchy();
        if (hierarchy != null && hierarchy.attribute() != null) {
            $set(hierarchy.attribute().index(), type.identity());
        }
    }

    @Override
    public final EntityType<?> $type() {
        return type;
    }

    @Override
    public final @Nullable EntityState $state() {
        return state;
    }

    @Override
    public final void $state(@Nullable EntityState now) {
        state = now;
    }

    @Override
    public final long $unloaded() {
        return unloaded;
    }

    @Override
    public final void $unloaded(long bits) {
        unloaded = bits;
    }

    @Override
    public final long $changed() {
        return changed;
    }

    @Override
    public final void $changed(long bits) {
        changed = bits;
    }

    @Override
    public final @Nullable Object $get(int attribute) {
        return attribute < values.length ? values[attribute] : null;
    }

    @Override
    public final void $set(int attribute, @Nullable Object value) {
        if (attribute >= values.length) {
            values = java.util.Arrays.copyOf(values, type.size());
        }
        values[attribute] = value;
    }

    @Override
    public final void $load(ResultSet row, int first, Codec<?>[] codecs, Object key) throws SQLException {
        ColumnMapping[] columns = type.columns();
        @Nullable Object[] loaded = java.util.Arrays.copyOf(values, type.size());
        for (int i = 0; i < codecs.length; i++) {
            int part = type.keyPart(i);
            loaded[columns[i].index()] =
                    part < 0 ? codecs[i].read(row, first + i) : type.key().part(key, part);
        }
        values = loaded;
    }

    /** The class, the key and what is loaded; nothing is loaded for it. */
    @Override
    public String toString() {
        return EntityText.of(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.state;

import dev.athanor.orm.mapping.EntityType;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What every object of an entity class can do for the mapper, whoever wrote the class.
 *
 * <p>The methods begin with {@code $} so that they collide with nothing of a user's and no tool takes them for
 * properties. Attributes are named by their number in {@link EntityType}.
 */
public interface Managed {
    EntityType<?> $type();

    /** The link to a session and the past, or null while no session has seen the object. */
    @Nullable
    EntityState $state();

    void $state(@Nullable EntityState state);

    /** A bit for each attribute that must be loaded before it is read. */
    long $unloaded();

    void $unloaded(long bits);

    /** A bit for each attribute that was assigned since the object was made or last written. */
    long $changed();

    void $changed(long bits);

    /** The value in the field, without loading or reporting anything. */
    @Nullable
    Object $get(int attribute);

    /** Puts a value into the field, without loading or reporting anything. */
    void $set(int attribute, @Nullable Object value);

    /**
     * Takes all columns of the entity from the current row, in the order of {@link EntityType#columns()}; or those of a
     * parent, which come first, if there are no more codecs.
     *
     * @param row a result whose columns from {@code first} on are the entity's
     * @param first the position of the entity's first column, from 1
     * @param codecs those of the entity's columns, or of a parent's
     * @param key the value of the key column, which has been read already
     */
    void $load(ResultSet row, int first, Codec<?>[] codecs, Object key) throws SQLException;
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What becomes of a row of one class.
 *
 * @param type the entity that an object is made of
 * @param unloaded the bits of what the row does not have
 * @param heard whether somebody wants to know of each object that is made
 * @param added the columns that the row has beside those of the entity that was asked for
 */
record Variant(EntityType<?> type, long unloaded, boolean heard, List<Added> added) {
    /** A column that the class adds, and where the row has it. */
    record Added(int attribute, long bit, int position, Codec<?> codec) {}

    void fill(ResultSet row, Managed entity) throws SQLException {
        for (Added each : added) {
            entity.$set(each.attribute(), each.codec().read(row, each.position()));
        }
    }

    /** Like {@link #fill}, for what the object lacks. */
    void fillLacking(ResultSet row, Managed entity) throws SQLException {
        for (Added each : added) {
            if ((entity.$unloaded() & each.bit()) != 0) {
                entity.$set(each.attribute(), each.codec().read(row, each.position()));
                entity.$unloaded(entity.$unloaded() & ~each.bit());
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import dev.athanor.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gives new objects the keys that their rows got. A database makes keys in the order of the rows of a statement but may
 * give them back in any: they are sorted, so that the key itself says which row it belongs to.
 */
final class GeneratedKeys {
    private GeneratedKeys() {}

    /** Reads one key for each of the objects and hands them out in ascending order. */
    @SuppressWarnings("unchecked")
    static void assign(ResultSet keys, Codec<?> codec, EntityType<?> type, List<EntityState> rows) throws SQLException {
        List<Comparable<Object>> read = new ArrayList<>(rows.size());
        boolean ascending = true;
        while (keys.next()) {
            Comparable<Object> key = (Comparable<Object>) Objects.requireNonNull(codec.read(keys, 1));
            ascending &= read.isEmpty() || read.get(read.size() - 1).compareTo(key) < 0;
            read.add(key);
        }
        if (read.size() != rows.size()) {
            throw new KeysMissing(type, rows.size(), read.size());
        }
        if (!ascending) {
            read.sort(null);
        }
        int index = type.key().index();
        for (int i = 0; i < read.size(); i++) {
            EntityState row = rows.get(i);
            row.entity().$set(index, read.get(i));
            row.key(read.get(i));
        }
    }

    /** A database gave back another number of keys than it was given rows. */
    static final class KeysMissing extends AthanorException {
        private static final long serialVersionUID = 1L;

        KeysMissing(EntityType<?> type, int rows, int keys) {
            super(
                    ErrorCode.GENERATED_KEYS,
                    rows + " rows of " + type.name() + " were inserted and the database gave back " + keys
                            + " keys, so it is not known which key is whose. Is there a trigger or rule on the table?");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.persist;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.EntityState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives new objects the keys that their rows got. A database makes keys in the order of the rows of a statement but may
 * give them back in any: they are sorted, so that the key itself says which row it belongs to.
 */
final class GeneratedKeys {
    private GeneratedKeys() {}

    /** Reads what was given back for each of the objects and hands it out in ascending order of the keys. */
    @SuppressWarnings("unchecked")
    static void assign(ResultSet rows, Returned returned, EntityType<?> type, List<EntityState> objects)
            throws SQLException {
        List<@Nullable Object[]> read = new ArrayList<>(objects.size());
        boolean ascending = true;
        Comparable<Object> last = null;
        while (rows.next()) {
            @Nullable Object[] values = returned.read(rows);
            Comparable<Object> key = (Comparable<Object>) Objects.requireNonNull(values[0]);
            ascending &= last == null || last.compareTo(key) < 0;
            last = key;
            read.add(values);
        }
        if (read.size() != objects.size()) {
            throw new KeysMissing(type, objects.size(), read.size());
        }
        if (!ascending) {
            read.sort(Comparator.comparing(values -> (Comparable<Object>) Objects.requireNonNull(values[0])));
        }
        for (int i = 0; i < read.size(); i++) {
            returned.give(objects.get(i), read.get(i));
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

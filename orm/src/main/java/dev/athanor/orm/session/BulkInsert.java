// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Hierarchy;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.mapping.Versioning;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Statements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inserts rows of an entity that are given as maps, without making objects. */
final class BulkInsert {
    private BulkInsert() {}

    /** Inserts them in the order given; consecutive rows with the same attributes go in one batch. */
    static long into(
            EntityType<?> type, List<? extends Map<String, ? extends @Nullable Object>> rows, Connection connection) {
        type.requireConcrete();
        List<Map<String, @Nullable Object>> groups =
                rows.stream().map(row -> byColumn(type, row)).toList();
        long inserted = 0;
        int from = 0;
        while (from < groups.size()) {
            Set<String> columns = groups.get(from).keySet();
            int to = from + 1;
            while (to < groups.size() && groups.get(to).keySet().equals(columns)) {
                to++;
            }
            List<Map<String, @Nullable Object>> batch = new ArrayList<>(groups.subList(from, to));
            connection.execute(Statements.insert(type.javaType()), batch);
            inserted += batch.size();
            from = to;
        }
        return inserted;
    }

    private static Map<String, @Nullable Object> byColumn(
            EntityType<?> type, Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            EmbeddedMapping embedded = type.findEmbedded(name);
            if (embedded != null) {
                parts(type, embedded, value, values);
                return;
            }
            AttributeMapping attribute = type.attribute(name);
            if (attribute instanceof ToManyMapping) {
                throw new SessionError(
                        ErrorCode.WRONG_STATE,
                        type.name() + '.' + name + " is a list, which a row has no column for. Add objects instead.");
            }
            if (attribute instanceof ToOneMapping one) {
                reference(one, value, values);
            } else {
                values.put(((ColumnMapping) attribute).column().name(), value);
            }
        });
        Hierarchy hierarchy = type.hierarchy();
        if (hierarchy != null && hierarchy.attribute() != null) {
            values.put(hierarchy.attribute().column().name(), type.identity());
        }
        ColumnMapping version = type.version();
        Versioning versioning = version == null ? null : version.versioning();
        if (version != null && versioning != null && versioning != Versioning.DATABASE) {
            values.putIfAbsent(
                    version.column().name(),
                    versioning.next(version.column().type().javaType(), null));
        }
        return values;
    }

    private static void parts(
            EntityType<?> type,
            EmbeddedMapping embedded,
            @Nullable Object value,
            Map<String, @Nullable Object> values) {
        @Nullable Object[] parts = embedded.partsOf(value);
        for (int i = 0; i < parts.length; i++) {
            ColumnMapping part = (ColumnMapping) type.attribute(embedded.parts().get(i));
            values.put(part.column().name(), parts[i]);
        }
    }

    /** For a reference, the object stands for its key. */
    private static void reference(ToOneMapping one, @Nullable Object value, Map<String, @Nullable Object> values) {
        Object key = value instanceof Managed target ? Keys.of(target) : value;
        for (int i = 0; i < one.foreignKey().size(); i++) {
            values.put(one.foreignKey().get(i).column().name(), one.foreignKey().part(key, i));
        }
    }
}

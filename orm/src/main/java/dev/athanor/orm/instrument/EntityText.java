// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import org.jspecify.annotations.Nullable;

/** What {@code toString()} of an entity says: {@code User#7{name=sandy, age=3}}. Nothing is loaded for it. */
public final class EntityText {
    private EntityText() {}

    /** The class, the key and the columns that are loaded; {@code User#new{…}} before there is a key. */
    public static String of(Managed entity) {
        EntityType<?> type = entity.$type();
        Object key = Keys.of(entity);
        StringBuilder text = new StringBuilder(type.name()).append('#').append(key == null ? "new" : key);
        String separator = "{";
        for (ColumnMapping column : type.columns()) {
            boolean loaded = (entity.$unloaded() & column.bit()) == 0;
            if (loaded && !column.hidden() && (column.bit() & type.key().bits()) == 0) {
                text.append(separator).append(column.name()).append('=');
                append(text, entity.$get(column.index()));
                separator = ", ";
            }
        }
        return separator.equals("{") ? text.toString() : text.append('}').toString();
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value instanceof byte[] bytes) {
            text.append(bytes.length).append(" bytes");
        } else {
            text.append(value);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What few types have beside kind, class and sizes; {@link #NONE} is shared by all others.
 *
 * @param exactName the name in DDL, as it is written, whatever the database; or null
 * @param collation the collation of a string, or null
 * @param labels what an enum is in the database, or null if this is none
 * @param element the type of an array's or range's elements, or null
 * @param conversion how a user's own class is stored, or null
 * @param codec how values travel, whatever the dialect says; or null
 * @param variants the types that are meant on some databases, by the short name of each
 */
record TypeFacts(
        @Nullable String exactName,
        @Nullable String collation,
        @Nullable EnumLabels labels,
        @Nullable SqlType<?> element,
        @Nullable TypeConversion<?, ?> conversion,
        @Nullable Codec<?> codec,
        Map<String, SqlType<?>> variants) {
    static final TypeFacts NONE = new TypeFacts(null, null, null, null, null, null, Map.of());

    TypeFacts {
        variants = Map.copyOf(variants);
    }

    TypeFacts exactName(String name) {
        return new TypeFacts(name, collation, labels, element, conversion, codec, variants);
    }

    TypeFacts collation(String name) {
        return new TypeFacts(exactName, name, labels, element, conversion, codec, variants);
    }

    TypeFacts labels(EnumLabels of) {
        return new TypeFacts(exactName, collation, of, element, conversion, codec, variants);
    }

    TypeFacts element(SqlType<?> of) {
        return new TypeFacts(exactName, collation, labels, of, conversion, codec, variants);
    }

    TypeFacts conversion(TypeConversion<?, ?> by) {
        return new TypeFacts(exactName, collation, labels, element, by, codec, variants);
    }

    TypeFacts codec(Codec<?> by) {
        return new TypeFacts(exactName, collation, labels, element, conversion, by, variants);
    }

    TypeFacts variant(String dialect, SqlType<?> type) {
        Map<String, SqlType<?>> copy = new HashMap<>(variants);
        copy.put(dialect, type);
        return new TypeFacts(exactName, collation, labels, element, conversion, codec, copy);
    }
}

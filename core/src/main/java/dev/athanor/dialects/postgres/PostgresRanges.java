// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.dialect.TypeNames;
import dev.athanor.type.SqlType;

/** The types of ranges that PostgreSQL has. */
final class PostgresRanges {
    private PostgresRanges() {}

    static String name(SqlType<?> range) {
        return switch (TypeNames.element(range).storedOn("postgresql").kind()) {
            case SMALLINT, INTEGER -> "INT4RANGE";
            case BIGINT -> "INT8RANGE";
            case NUMERIC -> "NUMRANGE";
            case DATE -> "DATERANGE";
            case TIMESTAMP -> "TSRANGE";
            case INSTANT, OFFSET_TIMESTAMP -> "TSTZRANGE";
            default ->
                throw TypeNames.unknown(
                        range, "postgresql", "Ranges are of whole numbers, NUMERIC, DATE, TIMESTAMP or INSTANT.");
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.dialect.OffsetInUtc;
import dev.athanor.dialect.UuidText;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import dev.athanor.type.Microseconds;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeKind;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values travel to MySQL and MariaDB where that is not as JDBC says. */
final class MySqlCodecs {
    // a date and time without a zone passes the driver untouched, whatever zone the JVM and the session are in
    private static final Codec<Instant> INSTANT = Codec.of(
            Types.TIMESTAMP,
            (row, column) -> {
                LocalDateTime utc = row.getObject(column, LocalDateTime.class);
                return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
            },
            (statement, position, value) -> statement.setObject(position, inRange(Microseconds.inUtc(value))));

    // MariaDB's driver writes the year of the era: 44 BC would be kept as 44 AD
    private static final Codec<LocalDateTime> TIMESTAMP = Codec.of(
            Types.TIMESTAMP,
            (row, column) -> row.getObject(column, LocalDateTime.class),
            (statement, position, value) -> statement.setObject(position, inRange(Microseconds.of(value))));

    private static final Codec<Double> DOUBLE = Codec.of(
            Types.DOUBLE,
            StandardCodecs.of(dev.athanor.type.Types.DOUBLE)::read,
            (statement, position, value) -> statement.setDouble(position, finite(value)));

    private static final Codec<Float> REAL =
            Codec.of(Types.REAL, StandardCodecs.of(dev.athanor.type.Types.REAL)::read, (statement, position, value) -> {
                finite(value);
                statement.setFloat(position, value);
            });

    private static final Map<TypeKind, Codec<?>> BY_KIND = Map.of(
            TypeKind.TIMESTAMP, TIMESTAMP,
            TypeKind.INSTANT, INSTANT,
            TypeKind.OFFSET_TIMESTAMP, OffsetInUtc.over(INSTANT),
            TypeKind.FLOAT, DOUBLE,
            TypeKind.DOUBLE, DOUBLE,
            TypeKind.REAL, REAL,
            TypeKind.UUID, UuidText.CODEC);

    private MySqlCodecs() {}

    /** The codec of a type whose values travel otherwise than JDBC says, or null. */
    @SuppressWarnings("unchecked")
    static <J> @Nullable Codec<J> find(SqlType<J> type) {
        return (Codec<J>) BY_KIND.get(type.kind());
    }

    private static LocalDateTime inRange(LocalDateTime value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "MySQL and MariaDB keep dates of the years 1 to 9999; the year is " + value.getYear() + ".");
        }
        return value;
    }

    private static double finite(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "MySQL and MariaDB cannot keep NaN and infinities. Bind null if that is meant.");
        }
        return value;
    }
}

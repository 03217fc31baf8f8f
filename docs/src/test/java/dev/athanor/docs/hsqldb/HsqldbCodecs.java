// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.hsqldb;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

// snippet: codec
/** The driver reads dates before the Gregorian calendar as Julian ones, days apart from what was written: they are refused. */
final class HsqldbCodecs {
    private static final LocalDate GREGORIAN = LocalDate.of(1582, 10, 15);

    private static final Codec<LocalDate> DATE = checked(dev.athanor.type.Types.DATE, value -> value);

    private static final Codec<LocalDateTime> TIMESTAMP =
            checked(dev.athanor.type.Types.TIMESTAMP, LocalDateTime::toLocalDate);

    private static final Map<TypeKind, Codec<?>> BY_KIND = Map.of(TypeKind.DATE, DATE, TypeKind.TIMESTAMP, TIMESTAMP);

    private HsqldbCodecs() {}

    /** The codec of a type whose values travel otherwise than JDBC says, or null. */
    @SuppressWarnings("unchecked")
    static <J> @Nullable Codec<J> find(SqlType<J> type) {
        return (Codec<J>) BY_KIND.get(type.kind());
    }

    private static <J> Codec<J> checked(SqlType<J> type, Function<J, LocalDate> date) {
        Codec<J> standard = StandardCodecs.of(type);
        return Codec.of(standard.jdbcType(), standard::read, (statement, position, value) -> {
            if (date.apply(value).isBefore(GREGORIAN)) {
                throw new InvalidValue(
                        ErrorCode.WRONG_VALUE, "HSQLDB keeps no dates before 1582-10-15; the date is " + value + ".");
            }
            standard.bind(statement, position, value);
        });
    }
}
// end

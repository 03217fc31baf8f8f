// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.dialect.TypeNames;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import dev.athanor.type.Json;
import dev.athanor.type.Microseconds;
import dev.athanor.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values travel to H2 where that is not as JDBC says. */
final class H2Codecs {
    // a string would become a JSON string, and not the document that is written in it
    private static final Codec<Json> JSON = Codec.of(
            Types.OTHER,
            (row, column) -> {
                String text = row.getString(column);
                return text == null ? null : Json.trusted(text);
            },
            (statement, position, value) ->
                    statement.setBytes(position, value.text().getBytes(StandardCharsets.UTF_8)));

    private static final Codec<Duration> DURATION = Codec.of(
            Types.OTHER,
            (row, column) -> row.getObject(column, Duration.class),
            (statement, position, value) ->
                    statement.setObject(position, Duration.of(Microseconds.in(value), ChronoUnit.MICROS)));

    private static final Codec<Period> PERIOD = Codec.of(
            Types.OTHER,
            (row, column) -> row.getObject(column, Period.class),
            (statement, position, value) -> statement.setObject(position, withoutDays(value)));

    private H2Codecs() {}

    /** The codec of a type whose values travel otherwise than JDBC says, or null. */
    @SuppressWarnings("unchecked")
    static <J> @Nullable Codec<J> find(SqlType<J> type, H2 dialect) {
        return (Codec<J>)
                switch (type.kind()) {
                    case JSON -> JSON;
                    case DURATION -> DURATION;
                    case PERIOD -> PERIOD;
                    case ARRAY -> array(TypeNames.element(type), dialect);
                    default -> null;
                };
    }

    private static Period withoutDays(Period value) {
        if (!value.withDays(0).equals(value)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "H2 keeps a Period in years and months, and this one has days. Keep them in a column of their own,"
                            + " or in a Duration.");
        }
        return value.normalized();
    }

    private static <E> Codec<List<@Nullable E>> array(SqlType<E> element, H2 dialect) {
        H2Elements<E> elements = H2Elements.of(element, dialect);
        return Codec.of(
                Types.ARRAY,
                (row, column) -> {
                    Object read = row.getObject(column, elements.read().arrayType());
                    return read == null ? null : elements.list((@Nullable Object[]) read);
                },
                (statement, position, value) -> statement.setObject(position, elements.array(value)));
    }
}

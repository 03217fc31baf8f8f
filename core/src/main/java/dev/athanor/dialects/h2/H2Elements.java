// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.dialect.TypeNames;
import dev.athanor.type.EnumCodec;
import dev.athanor.type.Json;
import dev.athanor.type.Microseconds;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeConversion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array as H2's driver takes and gives them.
 *
 * @param read the class that the driver is asked for
 * @param toDriver an element as the driver takes it
 * @param fromDriver an element of what the driver gives
 */
record H2Elements<E>(Class<?> read, Function<E, Object> toDriver, Function<Object, E> fromDriver) {
    @SuppressWarnings("unchecked")
    static <E> H2Elements<E> of(SqlType<E> element, H2 dialect) {
        SqlType<E> meant = element.on("h2");
        TypeConversion<?, E> conversion = meant.conversion();
        return conversion == null ? (H2Elements<E>) stored(meant, dialect) : converted(conversion, dialect);
    }

    private static <S, E> H2Elements<E> converted(TypeConversion<S, E> conversion, H2 dialect) {
        H2Elements<S> stored = of(conversion.stored(), dialect);
        return new H2Elements<>(
                stored.read,
                value -> stored.toDriver.apply(conversion.write(value)),
                value -> conversion.read(stored.fromDriver.apply(value)));
    }

    @SuppressWarnings("unchecked")
    private static <E> H2Elements<?> stored(SqlType<E> type, H2 dialect) {
        return switch (type.kind()) {
            case ENUM -> labels(type);
            case INSTANT ->
                new H2Elements<Instant>(
                        OffsetDateTime.class,
                        value -> Microseconds.inUtc(value).atOffset(ZoneOffset.UTC),
                        value -> ((OffsetDateTime) value).toInstant());
            case TIME -> new H2Elements<LocalTime>(LocalTime.class, Microseconds::of, LocalTime.class::cast);
            case TIMESTAMP ->
                new H2Elements<LocalDateTime>(LocalDateTime.class, Microseconds::of, LocalDateTime.class::cast);
            case JSON ->
                new H2Elements<Json>(
                        String.class,
                        value -> value.text().getBytes(StandardCharsets.UTF_8),
                        value -> Json.trusted(value.toString()));
            case FIXED ->
                new H2Elements<String>(
                        String.class, value -> value, value -> value.toString().stripTrailing());
            case ARRAY -> nested((SqlType<List<Object>>) (SqlType<?>) type, dialect);
            case RANGE, JSON_STEP, JSON_PATH -> throw TypeNames.elsewhere(type, "h2");
            default -> new H2Elements<E>(type.javaType(), value -> value, type.javaType()::cast);
        };
    }

    private static <E> H2Elements<E> labels(SqlType<E> type) {
        EnumCodec<E> codec = new EnumCodec<>(type, StandardCodecs.STRING);
        return new H2Elements<>(String.class, codec::label, value -> codec.value(value.toString()));
    }

    @SuppressWarnings("unchecked")
    private static H2Elements<?> nested(SqlType<List<Object>> array, H2 dialect) {
        H2Elements<Object> elements = (H2Elements<Object>) of(TypeNames.element(array), dialect);
        return new H2Elements<List<Object>>(
                elements.read.arrayType(), elements::array, value -> elements.list((Object[]) value));
    }

    /** The array that the driver takes. */
    @Nullable
    Object[] array(List<? extends @Nullable E> values) {
        @Nullable Object[] array = new @Nullable Object[values.size()];
        for (int i = 0; i < array.length; i++) {
            E value = values.get(i);
            array[i] = value == null ? null : toDriver.apply(value);
        }
        return array;
    }

    /** The list of what the driver gives; it cannot be changed. */
    List<@Nullable E> list(@Nullable Object[] array) {
        List<@Nullable E> list = new ArrayList<>(array.length);
        for (Object value : array) {
            list.add(value == null ? null : fromDriver.apply(value));
        }
        return Collections.unmodifiableList(list);
    }
}

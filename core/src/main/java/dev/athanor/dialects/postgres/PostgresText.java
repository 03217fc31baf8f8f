// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.dialect.TypeNames;
import dev.athanor.type.EnumCodec;
import dev.athanor.type.Json;
import dev.athanor.type.Microseconds;
import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeConversion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values as the text that PostgreSQL has for them inside arrays and ranges, and for types of its own.
 *
 * @param write the text of a value
 * @param read the value of a text
 */
record PostgresText<J>(Function<J, String> write, Function<String, J> read) {
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .toFormatter(java.util.Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter(java.util.Locale.ROOT);
    private static final DateTimeFormatter OFFSET_DATE_TIME = new DateTimeFormatterBuilder()
            .append(DATE_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(java.util.Locale.ROOT);
    private static final DateTimeFormatter OFFSET_TIME = new DateTimeFormatterBuilder()
            .append(TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(java.util.Locale.ROOT);

    /** The texts of a type that PostgreSQL has. */
    @SuppressWarnings("unchecked")
    static <J> PostgresText<J> of(SqlType<J> type) {
        SqlType<J> meant = type.on("postgresql");
        TypeConversion<?, J> conversion = meant.conversion();
        return conversion == null ? (PostgresText<J>) stored(meant) : converted(conversion);
    }

    private static <S, J> PostgresText<J> converted(TypeConversion<S, J> conversion) {
        PostgresText<S> stored = of(conversion.stored());
        return new PostgresText<>(
                value -> stored.write.apply(conversion.write(value)), text -> conversion.read(stored.read.apply(text)));
    }

    private static PostgresText<?> stored(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT -> new PostgresText<Short>(Object::toString, Short::valueOf);
            case INTEGER -> new PostgresText<Integer>(Object::toString, Integer::valueOf);
            case BIGINT -> new PostgresText<Long>(Object::toString, Long::valueOf);
            case NUMERIC -> new PostgresText<BigDecimal>(BigDecimal::toPlainString, BigDecimal::new);
            case REAL -> new PostgresText<Float>(Object::toString, Float::valueOf);
            case FLOAT, DOUBLE -> new PostgresText<Double>(Object::toString, Double::valueOf);
            case STRING, TEXT, NAMED, OTHER -> new PostgresText<Object>(Object::toString, text -> text);
            case FIXED -> new PostgresText<String>(text -> text, String::stripTrailing);
            case BOOLEAN -> new PostgresText<Boolean>(Object::toString, "t"::equals);
            case BINARY ->
                new PostgresText<byte[]>(
                        bytes -> "\\x" + HexFormat.of().formatHex(bytes),
                        text -> HexFormat.of().parseHex(text.substring(2)));
            case UUID -> new PostgresText<UUID>(Object::toString, UUID::fromString);
            case ENUM -> labels(type);
            case JSON -> new PostgresText<Json>(Json::text, Json::trusted);
            case DURATION -> new PostgresText<Duration>(IntervalText::of, IntervalText::duration);
            case PERIOD -> new PostgresText<Period>(IntervalText::of, IntervalText::period);
            case DATE, TIME, OFFSET_TIME, TIMESTAMP, INSTANT, OFFSET_TIMESTAMP -> time(type);
            case ARRAY -> array(TypeNames.element(type));
            case RANGE -> range(TypeNames.element(type));
            case JSON_STEP, JSON_PATH -> throw TypeNames.elsewhere(type, "postgresql");
        };
    }

    private static <J> PostgresText<J> labels(SqlType<J> type) {
        EnumCodec<J> codec = new EnumCodec<>(type, StandardCodecs.STRING);
        return new PostgresText<>(codec::label, codec::value);
    }

    private static PostgresText<?> time(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE -> new PostgresText<LocalDate>(LocalDate::toString, LocalDate::parse);
            case TIME -> new PostgresText<LocalTime>(time -> TIME.format(Microseconds.of(time)), LocalTime::parse);
            case OFFSET_TIME ->
                new PostgresText<OffsetTime>(OFFSET_TIME::format, text -> OffsetTime.parse(text, OFFSET_TIME));
            case TIMESTAMP ->
                new PostgresText<LocalDateTime>(
                        time -> DATE_TIME.format(Microseconds.of(time)), text -> LocalDateTime.parse(text, DATE_TIME));
            case INSTANT ->
                new PostgresText<Instant>(
                        time -> DATE_TIME.format(Microseconds.inUtc(time)) + "+00",
                        text -> OffsetDateTime.parse(text, OFFSET_DATE_TIME).toInstant());
            default ->
                new PostgresText<OffsetDateTime>(
                        OFFSET_DATE_TIME::format,
                        text -> OffsetDateTime.parse(text, OFFSET_DATE_TIME).withOffsetSameInstant(ZoneOffset.UTC));
        };
    }

    private static <E> PostgresText<List<@Nullable E>> array(SqlType<E> element) {
        PostgresText<E> texts = of(element);
        boolean nested = element.storedOn("postgresql").kind() == dev.athanor.type.TypeKind.ARRAY;
        return new PostgresText<>(
                values -> ArrayText.of(values, texts.write, nested), text -> ArrayText.read(text, texts.read, nested));
    }

    private static <T> PostgresText<Range<T>> range(SqlType<T> bound) {
        PostgresText<T> texts = of(bound);
        return new PostgresText<>(range -> range.text(texts.write), text -> Range.parse(text, texts.read));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.util.UUID;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute gets that was told nothing.
 *
 * @param annotation where it says so
 * @param text the value as text, or null if none is written
 * @param maker the class that makes the values, or null if none does
 * @param fits whether what it makes is of the attribute's class
 */
public record DefaultValue(
        AnnotationUse annotation,
        @Nullable String text,
        @Nullable TypeElement maker,
        boolean fits) {
    /** The text as an expression of Java that is of a type, or null if it is none. */
    public static @Nullable JavaCode literal(String text, ValueType type) {
        try {
            return switch (type.kind()) {
                case STRING -> JavaCode.text(JavaCode.quoted(text));
                case BIGINT -> JavaCode.text(Long.parseLong(text) + "L");
                case INTEGER -> JavaCode.text(String.valueOf(Integer.parseInt(text)));
                case SMALLINT -> JavaCode.text("(short) " + Short.parseShort(text));
                case DOUBLE -> JavaCode.text(finite(Double.parseDouble(text)) + "d");
                case REAL -> JavaCode.text((float) finite(Float.parseFloat(text)) + "f");
                case BOOLEAN -> text.equals("true") || text.equals("false") ? JavaCode.text(text) : null;
                case NUMERIC -> parsed(text, "new #(#)", type, BigDecimal::new);
                case DATE -> parsed(text, LocalDate::parse, type);
                case TIME -> parsed(text, LocalTime::parse, type);
                case TIMESTAMP -> parsed(text, LocalDateTime::parse, type);
                case INSTANT -> parsed(text, Instant::parse, type);
                case OFFSET_TIMESTAMP -> parsed(text, OffsetDateTime::parse, type);
                case OFFSET_TIME -> parsed(text, OffsetTime::parse, type);
                case DURATION -> parsed(text, Duration::parse, type);
                case PERIOD -> parsed(text, Period::parse, type);
                case UUID_TYPE -> parsed(text, "#.fromString(#)", type, UUID::fromString);
                case ENUM -> JavaCode.of("#.#", JavaCode.type(type.javaName()), text);
                case BINARY, JSON, CONVERTED -> null;
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return null; // the text means nothing of this type; the rule says so
        }
    }

    private static double finite(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new NumberFormatException("no finite number");
        }
        return value;
    }

    private static JavaCode parsed(String text, Function<String, ?> parser, ValueType type) {
        return parsed(text, "#.parse(#)", type, parser);
    }

    private static JavaCode parsed(String text, String pattern, ValueType type, Function<String, ?> parser) {
        var unused = parser.apply(text);
        return JavaCode.of(pattern, JavaCode.type(type.javaName()), JavaCode.quoted(text));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a column or expression holds: a kind of SQL value with its sizes, and the Java class it is bound from and read as.
 *
 * <p>Two types are equal when kind, sizes and Java class are; how each is spelled in DDL and carried over JDBC is the
 * dialect's business.
 *
 * @param <J> the Java class of the values; SQL NULL is Java null in every type
 */
public final class SqlType<J> {
    /** The size that was not given; a dialect then uses its own default. */
    public static final int UNSIZED = -1;

    private final TypeKind kind;
    private final Class<J> javaType;
    private final int length;
    private final int scale;
    private final int hash;

    SqlType(TypeKind kind, Class<J> javaType, int length, int scale) {
        this.kind = kind;
        this.javaType = javaType;
        this.length = length;
        this.scale = scale;
        this.hash = Objects.hash(kind.name(), length, scale); // an enum's own hash code differs from run to run
    }

    public TypeKind kind() {
        return kind;
    }

    public Class<J> javaType() {
        return javaType;
    }

    /** The length of a string or binary in characters or bytes, the precision of a numeric, or {@link #UNSIZED}. */
    public int length() {
        return length;
    }

    /** The digits after the point of a numeric, or {@link #UNSIZED}. */
    public int scale() {
        return scale;
    }

    /** The same type without its sizes, as which values are passed that shall be checked, not cut. */
    public SqlType<J> unsized() {
        return length == UNSIZED ? this : new SqlType<>(kind, javaType, UNSIZED, UNSIZED);
    }

    /** Whether values are text, so that {@code +} means concatenation. */
    public boolean isText() {
        return kind == TypeKind.STRING || kind == TypeKind.TEXT;
    }

    /**
     * The value as this type's Java class; numbers are widened or narrowed when nothing is lost.
     *
     * @throws InvalidValue if the value is of another kind, or does not fit
     */
    public @Nullable J convert(@Nullable Object value) {
        if (value == null || javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        Object converted = value instanceof Number number ? convertNumber(number) : null;
        if (converted == null) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A value of " + value.getClass().getName() + " is given where " + this + " needs "
                            + javaType.getName() + ".");
        }
        return javaType.cast(converted);
    }

    private @Nullable Object convertNumber(Number number) {
        try {
            BigDecimal exact = new BigDecimal(number.toString());
            if (javaType == Long.class) {
                return exact.longValueExact();
            } else if (javaType == Integer.class) {
                return exact.intValueExact();
            } else if (javaType == Short.class) {
                return exact.shortValueExact();
            } else if (javaType == BigDecimal.class) {
                return exact;
            } else if (javaType == Double.class) {
                return number.doubleValue();
            }
            return null;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidValue(ErrorCode.WRONG_VALUE, "The number " + number + " does not fit " + this + ".", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SqlType<?> that
                        && kind == that.kind
                        && javaType == that.javaType
                        && length == that.length
                        && scale == that.scale);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        if (length == UNSIZED) {
            return kind.name();
        }
        return kind.name() + '(' + length + (scale == UNSIZED ? "" : ", " + scale) + ')';
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of one class as those of another, when nothing is lost. */
final class Numbers {
    private Numbers() {}

    /** The number as the class, or null if that is no class of numbers. */
    static @Nullable Object convert(Number number, Class<?> javaType, SqlType<?> type) {
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
            throw new InvalidValue(ErrorCode.WRONG_VALUE, "The number " + number + " does not fit " + type + ".", e);
        }
    }
}

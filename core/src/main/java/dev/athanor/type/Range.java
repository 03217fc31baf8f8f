// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All values from one to another.
 *
 * <p>PostgreSQL writes ranges of whole numbers and of days as {@code [low, high)}, whatever they were written as, and every
 * range without a value as {@link #EMPTY_TEXT empty}. So do two that mean the same come back equal, if they are made by
 * {@link #of}, which is {@code [low, high)} as well.
 *
 * @param low the lower bound, or null if there is none
 * @param high the upper bound, or null if there is none
 * @param lowIncluded whether the lower bound is itself in the range
 * @param highIncluded whether the upper bound is itself in the range
 * @param empty whether no value is in the range; there are no bounds then
 */
public record Range<T>(@Nullable T low, @Nullable T high, boolean lowIncluded, boolean highIncluded, boolean empty) {
    /** What PostgreSQL writes for a range without a value. */
    public static final String EMPTY_TEXT = "empty";

    public Range {
        if (empty && (low != null || high != null || lowIncluded || highIncluded)
                || low == null && lowIncluded
                || high == null && highIncluded) {
            throw new InvalidValue(ErrorCode.WRONG_VALUE, "A range includes no bound that it has not got.");
        }
    }

    /** The values from {@code low} on that are less than {@code high}; null is no bound. */
    public static <T> Range<T> of(@Nullable T low, @Nullable T high) {
        return new Range<>(low, high, low != null, false, false);
    }

    /** The values from {@code low} to {@code high}, both included; null is no bound. */
    public static <T> Range<T> closed(@Nullable T low, @Nullable T high) {
        return new Range<>(low, high, low != null, high != null, false);
    }

    /** The range without a value. */
    public static <T> Range<T> none() {
        return new Range<>(null, null, false, false, true);
    }

    /** The text of the range, as in mathematics: {@code [1,5)}. */
    public String text(Function<? super T, String> bound) {
        if (empty) {
            return EMPTY_TEXT;
        }
        return (lowIncluded ? "[" : "(")
                + (low == null ? "" : quoted(bound.apply(low)))
                + ','
                + (high == null ? "" : quoted(bound.apply(high)))
                + (highIncluded ? ']' : ')');
    }

    private static String quoted(String bound) {
        return '"' + bound.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /**
     * The range of its text.
     *
     * @throws InvalidValue if the text is of another form
     */
    public static <T> Range<T> parse(String text, Function<String, ? extends T> bound) {
        if (text.equals(EMPTY_TEXT)) {
            return none();
        }
        int comma = text.startsWith("[\"") || text.startsWith("(\"")
                ? text.indexOf(',', text.indexOf('"', 2))
                : text.indexOf(',');
        if (comma < 1) {
            throw new InvalidValue(ErrorCode.UNREADABLE_VALUE, "A column that is read as a range holds none.");
        }
        String low = unquoted(text.substring(1, comma));
        String high = unquoted(text.substring(comma + 1, text.length() - 1));
        return new Range<>(
                low.isEmpty() ? null : bound.apply(low),
                high.isEmpty() ? null : bound.apply(high),
                text.startsWith("["),
                text.endsWith("]"),
                false);
    }

    private static String unquoted(String bound) {
        return bound.startsWith("\"") ? bound.substring(1, bound.length() - 1) : bound;
    }

    /** The range as in mathematics. */
    @Override
    public String toString() {
        return empty
                ? EMPTY_TEXT
                : (lowIncluded ? "[" : "(") + (low == null ? "" : low) + ", " + (high == null ? "" : high)
                        + (highIncluded ? "]" : ")");
    }
}

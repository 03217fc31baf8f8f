// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Frame;
import dev.athanor.ast.Frame.Bound;
import dev.athanor.ast.Frame.Exclusion;
import dev.athanor.ast.Frame.Side;
import dev.athanor.ast.Frame.Unit;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Inline;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Phrase;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a function looks at beside the current one; immutable, every method gives a new one.
 *
 * <pre>{@code
 * sum(PAGES).over(partitionBy(AUTHOR).orderBy(YEAR).rows(preceding(2), currentRow()))
 * }</pre>
 */
public final class Window {
    static final Window ALL = new Window(NodeList.EMPTY, NodeList.EMPTY, null);

    private final NodeList partition;
    private final NodeList order;
    private final @Nullable Frame frame;

    private Window(NodeList partition, NodeList order, @Nullable Frame frame) {
        this.partition = partition;
        this.order = order;
        this.frame = frame;
    }

    /** {@code PARTITION BY}: the rows that have the same values. */
    public static Window partitionBy(Expression<?>... expressions) {
        Node[] nodes = Arrays.stream(expressions).map(Expression::node).toArray(Node[]::new);
        return new Window(NodeList.EMPTY.append(Arrays.asList(nodes)), NodeList.EMPTY, null);
    }

    /** {@code ORDER BY} over all rows of the query. */
    public static Window orderedBy(OrderTerm... terms) {
        return ALL.orderBy(terms);
    }

    /** {@code ORDER BY}, after what was asked for before. */
    public Window orderBy(OrderTerm... terms) {
        return new Window(partition, order.append(SelectBase.orderings(terms)), frame);
    }

    /** {@code ROWS BETWEEN start AND end}: distances count rows. */
    public Window rows(Bound start, Bound end) {
        return framed(Unit.ROWS, start, end);
    }

    /**
     * {@code RANGE BETWEEN start AND end}: distances are differences of the one value that is sorted by: numbers for a number,
     * a {@link Period} or {@link Duration} for a date or a time.
     */
    public Window range(Bound start, Bound end) {
        return framed(Unit.RANGE, start, end);
    }

    /** {@code GROUPS BETWEEN start AND end}: distances count groups of rows that are sorted alike. */
    public Window groups(Bound start, Bound end) {
        return framed(Unit.GROUPS, start, end);
    }

    private Window framed(Unit unit, Bound start, Bound end) {
        if (unit != Unit.RANGE && !(start.counts() && end.counts())) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A window frame of " + unit
                            + " counts, and is given a distance that is no whole number. Use range(…).");
        }
        if (position(start) > position(end)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A window frame begins behind its end: " + start.side().keywords() + " comes after "
                            + end.side().keywords() + ".");
        }
        return new Window(partition, order, new Frame(unit, start, end, null));
    }

    private static int position(Bound bound) {
        return switch (bound.side()) {
            case UNBOUNDED_PRECEDING -> 0;
            case PRECEDING -> 1;
            case CURRENT_ROW -> 2;
            case FOLLOWING -> 3;
            case UNBOUNDED_FOLLOWING -> 4;
        };
    }

    /** {@code EXCLUDE CURRENT ROW}, and the like. */
    public Window exclude(Exclusion exclusion) {
        if (frame == null) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A window excludes rows of a frame, and this one has none. Call rows(…), range(…) or groups(…)"
                            + " first.");
        }
        return new Window(partition, order, new Frame(frame.unit(), frame.start(), frame.end(), exclusion));
    }

    /** From the first row on. */
    public static Bound unboundedPreceding() {
        return end(Side.UNBOUNDED_PRECEDING);
    }

    /** So far before the current row. */
    public static Bound preceding(long distance) {
        return counted(Side.PRECEDING, distance);
    }

    /** So much less than the value of the current row; in a range only. */
    public static Bound preceding(BigDecimal distance) {
        return measured(Side.PRECEDING, distance);
    }

    /** So many months or days, not both, before the date of the current row; in a range only. */
    public static Bound preceding(Period span) {
        return spanned(Side.PRECEDING, span);
    }

    /** So long before the time of the current row, to the microsecond; in a range only. */
    public static Bound preceding(Duration span) {
        return spanned(Side.PRECEDING, span);
    }

    /** The current row; in a range or in groups, with the rows that are sorted alike. */
    public static Bound currentRow() {
        return end(Side.CURRENT_ROW);
    }

    /** So far behind the current row. */
    public static Bound following(long distance) {
        return counted(Side.FOLLOWING, distance);
    }

    /** So much more than the value of the current row; in a range only. */
    public static Bound following(BigDecimal distance) {
        return measured(Side.FOLLOWING, distance);
    }

    /** So many months or days, not both, behind the date of the current row; in a range only. */
    public static Bound following(Period span) {
        return spanned(Side.FOLLOWING, span);
    }

    /** So long behind the time of the current row, to the microsecond; in a range only. */
    public static Bound following(Duration span) {
        return spanned(Side.FOLLOWING, span);
    }

    /** Up to the last row. */
    public static Bound unboundedFollowing() {
        return end(Side.UNBOUNDED_FOLLOWING);
    }

    private static Bound end(Side side) {
        return new Bound(side, null, true);
    }

    private static Bound counted(Side side, long distance) {
        requireForward(distance < 0, distance);
        return new Bound(side, new Inline(distance, Types.BIGINT), true);
    }

    private static Bound measured(Side side, BigDecimal distance) {
        requireForward(distance.signum() < 0, distance);
        return new Bound(side, new Inline(distance, Types.NUMERIC), false);
    }

    @SuppressWarnings("JavaPeriodGetDays") // a span of both is refused
    private static Bound spanned(Side side, Period span) {
        long months = span.toTotalMonths();
        requireForward(months < 0 || span.getDays() < 0, span);
        if (months != 0 && span.getDays() != 0) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The distance " + span
                            + " of a window frame has months and days, whose length together is not the same"
                            + " everywhere. Give months, or days.");
        }
        return months != 0
                ? spanned(side, Idiom.SPAN_MONTHS, new Inline(months, Types.BIGINT))
                : spanned(side, Idiom.SPAN_DAYS, new Inline((long) span.getDays(), Types.BIGINT));
    }

    private static Bound spanned(Side side, Duration span) {
        requireForward(span.isNegative(), span);
        BigDecimal seconds = BigDecimal.valueOf(span.toSeconds())
                .add(BigDecimal.valueOf(span.toNanosPart() / 1_000L, 6))
                .stripTrailingZeros();
        return spanned(side, Idiom.SPAN_SECONDS, new Inline(seconds, Types.NUMERIC));
    }

    private static Bound spanned(Side side, Idiom idiom, Inline amount) {
        return new Bound(side, new Phrase(idiom, List.of(amount), Types.OTHER), false);
    }

    private static void requireForward(boolean negative, Object distance) {
        if (negative) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The distance " + distance + " of a window frame is negative. Say preceding(…) or following(…).");
        }
    }

    NodeList partition() {
        return partition;
    }

    NodeList order() {
        return order;
    }

    @Nullable
    Frame frame() {
        return frame;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Frame;
import dev.athanor.ast.Frame.Bound;
import dev.athanor.ast.Frame.Exclusion;
import dev.athanor.ast.Frame.Side;
import dev.athanor.ast.Frame.Unit;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.Arrays;
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

    /** {@code RANGE BETWEEN start AND end}: distances are differences of the one value that is sorted by. */
    public Window range(Bound start, Bound end) {
        return framed(Unit.RANGE, start, end);
    }

    /** {@code GROUPS BETWEEN start AND end}: distances count groups of rows that are sorted alike. */
    public Window groups(Bound start, Bound end) {
        return framed(Unit.GROUPS, start, end);
    }

    private Window framed(Unit unit, Bound start, Bound end) {
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
                    "A window excludes rows of a frame, and this one has none. Call rows(…), range(…) or groups(…) first.");
        }
        return new Window(partition, order, new Frame(frame.unit(), frame.start(), frame.end(), exclusion));
    }

    /** From the first row on. */
    public static Bound unboundedPreceding() {
        return new Bound(Side.UNBOUNDED_PRECEDING, 0);
    }

    /** So far before the current row. */
    public static Bound preceding(long distance) {
        return new Bound(Side.PRECEDING, distance(distance));
    }

    /** The current row; in a range or in groups, with the rows that are sorted alike. */
    public static Bound currentRow() {
        return new Bound(Side.CURRENT_ROW, 0);
    }

    /** So far behind the current row. */
    public static Bound following(long distance) {
        return new Bound(Side.FOLLOWING, distance(distance));
    }

    /** Up to the last row. */
    public static Bound unboundedFollowing() {
        return new Bound(Side.UNBOUNDED_FOLLOWING, 0);
    }

    private static long distance(long distance) {
        if (distance < 0) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The distance " + distance + " of a window frame is negative. Say preceding(…) or following(…).");
        }
        return distance;
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

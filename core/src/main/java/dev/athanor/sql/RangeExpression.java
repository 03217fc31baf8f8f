// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Phrase;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.util.List;

/**
 * All values from one to another in SQL, on PostgreSQL; other databases have no ranges and refuse them.
 *
 * <pre>{@code
 * select(ROOM).where(range(BOOKED).has(LocalDate.of(2026, 3, 1)))
 * }</pre>
 *
 * @param <T> the Java class of the values
 */
public final class RangeExpression<T> implements Expression<Range<T>> {
    private final ExpressionNode node;

    private RangeExpression(ExpressionNode node) {
        this.node = node;
    }

    /**
     * A range to ask.
     *
     * @throws InvalidStatement if its type is no range
     */
    public static <T> RangeExpression<T> range(Expression<Range<T>> range) {
        if (range.type().kind() != TypeKind.RANGE) {
            throw new InvalidStatement(
                    ErrorCode.WRONG_OPERAND,
                    "A value of type " + range.type() + " is no range. Take it for one: "
                            + "value.typeCoerce(Types.range(bound)).");
        }
        return new RangeExpression<>(range.node());
    }

    @Override
    public ExpressionNode node() {
        return node;
    }

    @SuppressWarnings("unchecked")
    private SqlType<T> bound() {
        SqlType<T> bound = (SqlType<T>) node.type().element();
        if (bound == null) {
            throw new AssertionError("a range without a type of its bounds");
        }
        return bound;
    }

    /** {@code this @> ?}: the value is in it. */
    public Condition has(T value) {
        return holds(Idiom.CONTAINS, Bind.of(bound().convert(value), bound(), BindName.of(node)));
    }

    /** {@code this @> value}: the value is in it. */
    public Condition has(Expression<? extends T> value) {
        return holds(Idiom.CONTAINS, value.node());
    }

    /** {@code this @> ?}: all of the other is in it. */
    public Condition contains(Range<T> other) {
        return holds(Idiom.CONTAINS, bind(other));
    }

    /** {@code this @> other}: all of the other is in it. */
    public Condition containsAll(Expression<Range<T>> other) {
        return holds(Idiom.CONTAINS, other.node());
    }

    /** {@code this <@ ?}: all of it is in the other. */
    public Condition containedBy(Range<T> other) {
        return holds(Idiom.CONTAINED_BY, bind(other));
    }

    /** {@code this <@ other}: all of it is in the other. */
    public Condition containedBy(Expression<Range<T>> other) {
        return holds(Idiom.CONTAINED_BY, other.node());
    }

    /** {@code this && ?}: both have a value in common. */
    public Condition overlaps(Range<T> other) {
        return holds(Idiom.OVERLAPS, bind(other));
    }

    /** {@code this && other}: both have a value in common. */
    public Condition overlaps(Expression<Range<T>> other) {
        return holds(Idiom.OVERLAPS, other.node());
    }

    /** {@code this << ?}: it ends before the other begins. */
    public Condition strictlyLeftOf(Range<T> other) {
        return holds(Idiom.RANGE_LEFT_OF, bind(other));
    }

    /** {@code this << other}: it ends before the other begins. */
    public Condition strictlyLeftOf(Expression<Range<T>> other) {
        return holds(Idiom.RANGE_LEFT_OF, other.node());
    }

    /** {@code this >> ?}: it begins after the other ends. */
    public Condition strictlyRightOf(Range<T> other) {
        return holds(Idiom.RANGE_RIGHT_OF, bind(other));
    }

    /** {@code this >> other}: it begins after the other ends. */
    public Condition strictlyRightOf(Expression<Range<T>> other) {
        return holds(Idiom.RANGE_RIGHT_OF, other.node());
    }

    /** {@code this &< ?}: it ends no later than the other. */
    public Condition notExtendRightOf(Range<T> other) {
        return holds(Idiom.RANGE_NOT_RIGHT_OF, bind(other));
    }

    /** {@code this &< other}: it ends no later than the other. */
    public Condition notExtendRightOf(Expression<Range<T>> other) {
        return holds(Idiom.RANGE_NOT_RIGHT_OF, other.node());
    }

    /** {@code this &> ?}: it begins no earlier than the other. */
    public Condition notExtendLeftOf(Range<T> other) {
        return holds(Idiom.RANGE_NOT_LEFT_OF, bind(other));
    }

    /** {@code this &> other}: it begins no earlier than the other. */
    public Condition notExtendLeftOf(Expression<Range<T>> other) {
        return holds(Idiom.RANGE_NOT_LEFT_OF, other.node());
    }

    /** {@code this -|- ?}: nothing lies between the two, and they have nothing in common. */
    public Condition adjacentTo(Range<T> other) {
        return holds(Idiom.RANGE_ADJACENT, bind(other));
    }

    /** {@code this -|- other}: nothing lies between the two, and they have nothing in common. */
    public Condition adjacentTo(Expression<Range<T>> other) {
        return holds(Idiom.RANGE_ADJACENT, other.node());
    }

    /** {@code this + ?}: both as one; an error of the database if there is a gap between them. */
    public RangeExpression<T> union(Range<T> other) {
        return computed(Idiom.RANGE_UNION, bind(other));
    }

    /** {@code this + other}: both as one; an error of the database if there is a gap between them. */
    public RangeExpression<T> union(Expression<Range<T>> other) {
        return computed(Idiom.RANGE_UNION, other.node());
    }

    /** {@code this * ?}: what both have in common. */
    public RangeExpression<T> intersection(Range<T> other) {
        return computed(Idiom.RANGE_INTERSECTION, bind(other));
    }

    /** {@code this * other}: what both have in common. */
    public RangeExpression<T> intersection(Expression<Range<T>> other) {
        return computed(Idiom.RANGE_INTERSECTION, other.node());
    }

    /** {@code this - ?}: what the other has not; an error of the database if that falls in two. */
    public RangeExpression<T> difference(Range<T> other) {
        return computed(Idiom.RANGE_DIFFERENCE, bind(other));
    }

    /** {@code this - other}: what the other has not; an error of the database if that falls in two. */
    public RangeExpression<T> difference(Expression<Range<T>> other) {
        return computed(Idiom.RANGE_DIFFERENCE, other.node());
    }

    /** {@code lower(this)}: where it begins; null if it is empty or has no beginning. */
    public Expression<T> lower() {
        return new Value<>(new Phrase(Idiom.RANGE_LOWER, List.of(node), bound()));
    }

    /** {@code upper(this)}: where it ends; null if it is empty or has no end. */
    public Expression<T> upper() {
        return new Value<>(new Phrase(Idiom.RANGE_UPPER, List.of(node), bound()));
    }

    /** {@code isempty(this)}: there is no value in it. */
    public Condition isEmpty() {
        return asked(Idiom.RANGE_IS_EMPTY);
    }

    /** {@code lower_inc(this)}: the value with which it begins is in it. */
    public Condition hasLower() {
        return asked(Idiom.RANGE_HAS_LOWER);
    }

    /** {@code upper_inc(this)}: the value with which it ends is in it; PostgreSQL writes those of whole numbers without. */
    public Condition hasUpper() {
        return asked(Idiom.RANGE_HAS_UPPER);
    }

    /** {@code lower_inf(this)}: it has no beginning. */
    public Condition isUnboundedBelow() {
        return asked(Idiom.RANGE_UNBOUNDED_BELOW);
    }

    /** {@code upper_inf(this)}: it has no end. */
    public Condition isUnboundedAbove() {
        return asked(Idiom.RANGE_UNBOUNDED_ABOVE);
    }

    private Condition asked(Idiom idiom) {
        return Condition.of(new Phrase(idiom, List.of(node), Types.BOOLEAN));
    }

    private Condition holds(Idiom idiom, ExpressionNode other) {
        return Condition.of(new Phrase(idiom, List.of(node, other), Types.BOOLEAN));
    }

    private RangeExpression<T> computed(Idiom idiom, ExpressionNode other) {
        return new RangeExpression<>(new Phrase(idiom, List.of(node, other), node.type()));
    }
}

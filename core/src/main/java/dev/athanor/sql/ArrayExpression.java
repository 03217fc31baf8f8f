// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FunctionCall;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Operator;
import dev.athanor.ast.Phrase;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * An array in SQL, on PostgreSQL and H2; other databases have none and refuse it. Places count from 1.
 *
 * <pre>{@code
 * select(ID).where(array(TAGS).has("red"))
 * }</pre>
 *
 * @param <E> the Java class of the elements
 */
public final class ArrayExpression<E> implements Expression<List<E>> {
    private final ExpressionNode node;

    private ArrayExpression(ExpressionNode node) {
        this.node = node;
    }

    /**
     * An array to look into.
     *
     * @throws InvalidStatement if its type is no array
     */
    public static <E> ArrayExpression<E> array(Expression<List<E>> array) {
        if (array.type().kind() != TypeKind.ARRAY) {
            throw new InvalidStatement(
                    ErrorCode.WRONG_OPERAND,
                    "A value of type " + array.type() + " is no array. Take it for one: "
                            + "value.typeCoerce(Types.array(element)).");
        }
        return new ArrayExpression<>(array.node());
    }

    /** {@code ARRAY[first, …]}: an array of computed values, all of the first one's type. */
    @SafeVarargs
    public static <E> ArrayExpression<E> arrayOf(Expression<E> first, Expression<? extends E>... more) {
        List<ExpressionNode> elements = new ArrayList<>();
        elements.add(first.node());
        for (Expression<? extends E> next : more) {
            elements.add(next.node());
        }
        return new ArrayExpression<>(new Phrase(Idiom.ARRAY_LITERAL, elements, Types.array(first.type())));
    }

    /** {@code array_agg(value)}: the values of all rows as one array; null when there is no row. */
    public static <E> FunctionExpression<List<E>> arrayAgg(Expression<E> value) {
        return FunctionExpression.of(
                new FunctionCall("array_agg", List.of(value.node()), false, Types.array(value.type())));
    }

    /** {@code unnest(array)}: each element as a row of its own: {@code unnest(tags).columnValued("tag")}. */
    public static <E> FunctionExpression<E> unnest(Expression<List<E>> array) {
        ArrayExpression<E> checked = array(array);
        return FunctionExpression.of(new FunctionCall("unnest", List.of(checked.node), false, checked.element()));
    }

    @Override
    public ExpressionNode node() {
        return node;
    }

    @SuppressWarnings("unchecked")
    private SqlType<E> element() {
        SqlType<E> element = (SqlType<E>) node.type().element();
        if (element == null) {
            throw new AssertionError("an array without a type of its elements");
        }
        return element;
    }

    /** {@code this[?]}: the element at a place, from 1 on; null where there is none. */
    public Expression<E> get(int place) {
        return element(Bind.of(place, Types.INTEGER, BindName.of(node)));
    }

    /** {@code this[place]}: the element at a computed place, from 1 on; null where there is none. */
    public Expression<E> get(Expression<Integer> place) {
        return element(place.node());
    }

    private Expression<E> element(ExpressionNode place) {
        return new Value<>(new Phrase(Idiom.ARRAY_ELEMENT, List.of(node, place), element()));
    }

    /** {@code this[?:?]}: the elements from one place to another, both included; what is not there is left out. */
    public ArrayExpression<E> slice(int first, int last) {
        ExpressionNode from = Bind.of(first, Types.INTEGER, BindName.of(node));
        ExpressionNode to = Bind.of(last, Types.INTEGER, BindName.of(node));
        return new ArrayExpression<>(new Phrase(Idiom.ARRAY_SLICE, List.of(node, from, to), node.type()));
    }

    /** {@code cardinality(this)}: how many elements there are, in arrays of arrays too. */
    public Expression<Integer> cardinality() {
        return new Value<>(new FunctionCall("cardinality", List.of(node), false, Types.INTEGER));
    }

    /** {@code ANY (this)}: any element, as the right side of a comparison: {@code literal(5).lt(array(SIZES).any())}. */
    public Expression<E> any() {
        return new Value<>(new Phrase(Idiom.ARRAY_ANY, List.of(node), element()));
    }

    /** {@code ALL (this)}: every element, as the right side of a comparison. */
    public Expression<E> all() {
        return new Value<>(new Phrase(Idiom.ARRAY_ALL, List.of(node), element()));
    }

    /** {@code ? = ANY (this)}: one of the elements is this. */
    public Condition has(E element) {
        return Condition.of(Operator.EQ.of(one(element), any().node()));
    }

    /** {@code element = ANY (this)}: one of the elements is this. */
    public Condition has(Expression<? extends E> element) {
        return Condition.of(Operands.compare(Operator.EQ, element.node(), any().node()));
    }

    private ExpressionNode one(E element) {
        return Bind.of(element().convert(element), element(), BindName.of(node));
    }

    /** {@code this @> ?}: it has all of these elements. */
    public Condition contains(List<E> elements) {
        return holds(Idiom.CONTAINS, bind(elements));
    }

    /** {@code this @> other}: it has all elements of the other. */
    public Condition containsAll(Expression<List<E>> other) {
        return holds(Idiom.CONTAINS, other.node());
    }

    /** {@code this <@ ?}: all its elements are among these. */
    public Condition containedBy(List<E> elements) {
        return holds(Idiom.CONTAINED_BY, bind(elements));
    }

    /** {@code this <@ other}: all its elements are among those of the other. */
    public Condition containedBy(Expression<List<E>> other) {
        return holds(Idiom.CONTAINED_BY, other.node());
    }

    /** {@code this && ?}: it has one of these elements. */
    public Condition overlaps(List<E> elements) {
        return holds(Idiom.OVERLAPS, bind(elements));
    }

    /** {@code this && other}: it has one of the elements of the other. */
    public Condition overlaps(Expression<List<E>> other) {
        return holds(Idiom.OVERLAPS, other.node());
    }

    private Condition holds(Idiom idiom, ExpressionNode other) {
        return Condition.of(new Phrase(idiom, List.of(node, other), Types.BOOLEAN));
    }

    /** {@code this || ?}: with these elements behind its own. */
    public ArrayExpression<E> concat(List<E> elements) {
        return concatenated(bind(elements));
    }

    /** {@code this || other}: with the elements of the other array behind its own. */
    public ArrayExpression<E> concatAll(Expression<List<E>> other) {
        return concatenated(other.node());
    }

    private ArrayExpression<E> concatenated(ExpressionNode other) {
        return new ArrayExpression<>(new Phrase(Idiom.ARRAY_CONCAT, List.of(node, other), node.type()));
    }

    /** {@code array_append(this, ?)}: with one more element at its end. */
    public ArrayExpression<E> append(E element) {
        return new ArrayExpression<>(new FunctionCall("array_append", List.of(node, one(element)), false, node.type()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Options;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementOption;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query; immutable, every method gives a new one. {@link Statements#select} begins it.
 *
 * @param <T> what a result holds for each row
 */
public final class Select<T> implements Statement {
    private final SelectNode node;
    private final RowShape<T> shape;

    Select(Clauses clauses, RowShape<T> shape) {
        this.node = new SelectNode(clauses);
        this.shape = shape;
    }

    static <T> Select<T> of(Stream<? extends Node> elements, RowShape<T> shape) {
        return new Select<>(Clauses.EMPTY.append(Clause.COLUMNS, elements.toList()), shape);
    }

    private Select<T> with(Clauses changed) {
        return new Select<>(changed, shape);
    }

    private Clauses clauses() {
        return node.clauses();
    }

    @Override
    public SelectNode node() {
        return node;
    }

    /** What becomes of the elements of each row. */
    public RowShape<T> shape() {
        return shape;
    }

    /** {@code SELECT} these elements too; a result then holds a row of all of them. */
    public Select<Row> addColumns(Selectable<?>... elements) {
        return new Select<>(
                clauses()
                        .append(
                                Clause.COLUMNS,
                                Arrays.stream(elements).map(Selectable::node).toList()),
                new RowShape.AsRow<>());
    }

    /** {@code WHERE condition}; several, here or in further calls, must all hold. */
    public Select<T> where(Condition... conditions) {
        Clauses changed = clauses();
        for (Condition condition : conditions) {
            changed = changed.and(Clause.WHERE, condition.node());
        }
        return with(changed);
    }

    /** {@code FROM item}, beside what the columns imply. */
    public Select<T> from(FromItem... items) {
        return with(clauses()
                .append(Clause.FROM, Arrays.stream(items).map(FromItem::from).toList()));
    }

    /** {@code FROM} the table of an entity, beside what the columns imply. */
    public Select<T> from(Class<?> entity) {
        return with(clauses().append(Clause.FROM, List.of(Entities.find(entity).table())));
    }

    /** {@code JOIN target ON …} along the one foreign key between the target and what is there. */
    public Select<T> join(FromItem target) {
        return join(null, target.from(), null, JoinKind.INNER);
    }

    /** {@code JOIN target ON condition}. */
    public Select<T> join(FromItem target, Condition on) {
        return join(null, target.from(), on.node(), JoinKind.INNER);
    }

    /** {@code JOIN} the table of an entity along the one foreign key between it and what is there. */
    public Select<T> join(Class<?> entity) {
        return join(null, Entities.find(entity).table(), null, JoinKind.INNER);
    }

    /** {@code JOIN} along a relationship. */
    public Select<T> join(JoinPath path) {
        return join(path.left(), path.right(), path.on(), JoinKind.INNER);
    }

    /** {@code LEFT OUTER JOIN target ON …} along the one foreign key between the target and what is there. */
    public Select<T> leftJoin(FromItem target) {
        return join(null, target.from(), null, JoinKind.LEFT);
    }

    /** {@code LEFT OUTER JOIN target ON condition}. */
    public Select<T> leftJoin(FromItem target, Condition on) {
        return join(null, target.from(), on.node(), JoinKind.LEFT);
    }

    /** {@code LEFT OUTER JOIN} the table of an entity along the one foreign key between it and what is there. */
    public Select<T> leftJoin(Class<?> entity) {
        return join(null, Entities.find(entity).table(), null, JoinKind.LEFT);
    }

    /** {@code LEFT OUTER JOIN} along a relationship. */
    public Select<T> leftJoin(JoinPath path) {
        return join(path.left(), path.right(), path.on(), JoinKind.LEFT);
    }

    private Select<T> join(@Nullable FromNode left, FromNode right, @Nullable ExpressionNode on, JoinKind kind) {
        return with(clauses().append(Clause.JOINS, List.of(new JoinStep(left, right, on, kind))));
    }

    /** {@code SELECT DISTINCT}. */
    public Select<T> distinct() {
        return with(clauses().set(Clause.DISTINCT, NodeList.EMPTY));
    }

    /** {@code GROUP BY}. */
    public Select<T> groupBy(Expression<?>... expressions) {
        return with(clauses()
                .append(
                        Clause.GROUP_BY,
                        Arrays.stream(expressions)
                                .map(Expression::node)
                                .map(this::selected)
                                .toList()));
    }

    /** {@code HAVING condition}; several, here or in further calls, must all hold. */
    public Select<T> having(Condition... conditions) {
        Clauses changed = clauses();
        for (Condition condition : conditions) {
            changed = changed.and(Clause.HAVING, condition.node());
        }
        return with(changed);
    }

    /** {@code ORDER BY}, after what was asked for before. */
    public Select<T> orderBy(OrderTerm... terms) {
        return with(clauses()
                .append(
                        Clause.ORDER_BY,
                        Arrays.stream(terms)
                                .map(OrderTerm::ordering)
                                .map(term -> new Ordering(selected(term.value()), term.direction()))
                                .toList()));
    }

    /** A label means that element of the select list; any other that looks like it is just its value. */
    @SuppressWarnings("ReferenceEquality") // two labels may be equal and have different values bound
    private ExpressionNode selected(ExpressionNode node) {
        return node instanceof Label label
                        && clauses().list(Clause.COLUMNS).stream().noneMatch(column -> column == label)
                ? label.value()
                : node;
    }

    /** At most so many rows. */
    public Select<T> limit(long rows) {
        return with(clauses().set(Clause.LIMIT, Bind.of(rows, Types.BIGINT, null)));
    }

    /** Without the first so many rows. */
    public Select<T> offset(long rows) {
        return with(clauses().set(Clause.OFFSET, Bind.of(rows, Types.BIGINT, null)));
    }

    /**
     * Says what this query, as a value inside another, takes from those around it; nothing, if nothing is named. Unless
     * told, it takes what the nearest query around it has, and no more than leaves it a FROM.
     */
    public Select<T> correlate(FromItem... outer) {
        return with(clauses().set(Clause.CORRELATE, nodes(outer)).set(Clause.CORRELATE_EXCEPT, null));
    }

    /** Says what this query, as a value inside another, has for itself; all else it takes from those around it. */
    public Select<T> correlateExcept(FromItem... own) {
        return with(clauses().set(Clause.CORRELATE_EXCEPT, nodes(own)).set(Clause.CORRELATE, null));
    }

    private static NodeList nodes(FromItem... items) {
        return new NodeList(Arrays.stream(items).<Node>map(FromItem::from).toList());
    }

    /** Wishes for the layer above, such as how to load relationships. */
    public Select<T> options(StatementOption... options) {
        Stream<StatementOption> before =
                clauses().get(Clause.OPTIONS) instanceof Options now ? now.options().stream() : Stream.of();
        return with(clauses()
                .set(
                        Clause.OPTIONS,
                        new Options(
                                Stream.concat(before, Arrays.stream(options)).toList())));
    }

    /** This query as a source of rows: {@code (SELECT …) AS anon_1}. */
    public QueryAlias subquery() {
        return QueryAlias.of(node, AliasName.anonymous("anon"));
    }

    /** This query as a source of rows: {@code (SELECT …) AS name}. */
    public QueryAlias subquery(String name) {
        return QueryAlias.of(node, AliasName.of(name));
    }

    /** This query as a source of rows that is written once, in the WITH clause: {@code WITH name AS (SELECT …)}. */
    public QueryAlias cte(String name) {
        return QueryAlias.cte(node, AliasName.of(name));
    }

    /** This query as a source of rows that is written once: {@code WITH anon_1 AS (SELECT …)}. */
    public QueryAlias cte() {
        return QueryAlias.cte(node, AliasName.anonymous("anon"));
    }

    /** This query of one column as a value: {@code (SELECT …)}. */
    public Expression<T> scalar() {
        List<Node> columns = clauses().list(Clause.COLUMNS);
        SqlType<?> type =
                columns.size() == 1 && columns.get(0) instanceof ExpressionNode only ? only.type() : Types.OTHER;
        return new Value<>(new ScalarSubquery(node, type));
    }

    /** {@code EXISTS (SELECT …)}. */
    public Condition exists() {
        return Condition.of(new Exists(node, false));
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }
}

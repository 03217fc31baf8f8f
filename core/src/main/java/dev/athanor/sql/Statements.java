// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Join;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.TableSample;
import dev.athanor.sql.Constructors.Of3;
import dev.athanor.sql.Constructors.Of4;
import dev.athanor.sql.Constructors.Of5;
import dev.athanor.sql.Constructors.Of6;
import dev.athanor.sql.RowShape.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where statements begin, to import statically: {@code select(…)}, {@code insert(…)}, {@code text(…)}. */
public final class Statements {
    private Statements() {}

    /** {@code SELECT element}: a result holds the element itself for each row. */
    public static <T> Select<T> select(Selectable<T> element) {
        return Select.of(Stream.of(element.node()), new RowShape.Single<>());
    }

    /** {@code SELECT first, second, …}: a result holds a row of named elements. */
    public static Select<Row> select(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        Stream<Node> two = Stream.of(first.node(), second.node());
        return Select.of(Stream.concat(two, Arrays.stream(more).map(Selectable::node)), new RowShape.AsRow<>());
    }

    /** {@code SELECT} all columns of a table, alias or subquery. */
    public static Select<Row> select(FromItem from) {
        return Select.of(Stream.of(from.allColumns()), new RowShape.AsRow<>());
    }

    /** {@code SELECT} all columns of several tables, aliases or subqueries. */
    public static Select<Row> select(FromItem first, FromItem second, FromItem... more) {
        Stream<Node> two = Stream.of(first.allColumns(), second.allColumns());
        return Select.of(Stream.concat(two, Arrays.stream(more).map(FromItem::allColumns)), new RowShape.AsRow<>());
    }

    /**
     * {@code SELECT} all columns of an entity: a result holds the objects themselves.
     *
     * @throws dev.athanor.error.ConfigurationError if the class is no entity
     */
    public static <E> Select<E> select(Class<E> entity) {
        return Select.of(Stream.of(Entities.element(entity)), new RowShape.Single<>());
    }

    /** {@code SELECT} all columns of several entities: a result holds a row of all objects. */
    public static Select<Row> select(Class<?> first, Class<?> second, Class<?>... more) {
        Stream<Node> two = Stream.of(Entities.element(first), Entities.element(second));
        return Select.of(Stream.concat(two, Arrays.stream(more).map(Entities::element)), new RowShape.AsRow<>());
    }

    /** {@code SELECT} all columns of an entity from a source of its own: a result holds the objects themselves. */
    public static <E> Select<E> select(EntitySource<E> entity) {
        return Select.of(Stream.of(entity.node()), new RowShape.Single<>());
    }

    /** {@code SELECT} several entities from sources of their own: a result holds a row of all objects. */
    public static Select<Row> select(EntitySource<?> first, EntitySource<?> second, EntitySource<?>... more) {
        Stream<Node> two = Stream.of(first.node(), second.node());
        return Select.of(Stream.concat(two, Arrays.stream(more).map(EntitySource::node)), new RowShape.AsRow<>());
    }

    /** {@code SELECT} one element: a result holds what the constructor makes of them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, T> Select<T> select(Function<? super A, ? extends T> constructor, Selectable<A> a) {
        Constructor<T> shaped = row -> constructor.apply((A) row[0]);
        return Select.of(Stream.of(a.node()), new RowShape.Constructed<>(shaped));
    }

    /** {@code SELECT} 2 elements: a result holds what the constructor makes of them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, T> Select<T> select(
            BiFunction<? super A, ? super B, ? extends T> constructor, Selectable<A> a, Selectable<B> b) {
        Constructor<T> shaped = row -> constructor.apply((A) row[0], (B) row[1]);
        return Select.of(Stream.of(a.node(), b.node()), new RowShape.Constructed<>(shaped));
    }

    /** {@code SELECT} 3 elements: a result holds what the constructor makes of them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, T> Select<T> select(
            Of3<A, B, C, T> constructor, Selectable<A> a, Selectable<B> b, Selectable<C> c) {
        Constructor<T> shaped = row -> constructor.construct((A) row[0], (B) row[1], (C) row[2]);
        return Select.of(Stream.of(a.node(), b.node(), c.node()), new RowShape.Constructed<>(shaped));
    }

    /** {@code SELECT} 4 elements: a result holds what the constructor makes of them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, T> Select<T> select(
            Of4<A, B, C, D, T> constructor, Selectable<A> a, Selectable<B> b, Selectable<C> c, Selectable<D> d) {
        Constructor<T> shaped = row -> constructor.construct((A) row[0], (B) row[1], (C) row[2], (D) row[3]);
        return Select.of(Stream.of(a.node(), b.node(), c.node(), d.node()), new RowShape.Constructed<>(shaped));
    }

    /** {@code SELECT} 5 elements: a result holds what the constructor makes of them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, T> Select<T> select(
            Of5<A, B, C, D, E, T> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        Constructor<T> shaped =
                row -> constructor.construct((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4]);
        return Select.of(
                Stream.of(a.node(), b.node(), c.node(), d.node(), e.node()), new RowShape.Constructed<>(shaped));
    }

    /** {@code SELECT} 6 elements: a result holds what the constructor makes of them. */
    @SuppressWarnings({"unchecked", "NullAway"})
    public static <A, B, C, D, E, F, T> Select<T> select(
            Of6<A, B, C, D, E, F, T> constructor,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f) {
        Constructor<T> shaped =
                row -> constructor.construct((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5]);
        return Select.of(
                Stream.of(a.node(), b.node(), c.node(), d.node(), e.node(), f.node()),
                new RowShape.Constructed<>(shaped));
    }

    /**
     * {@code SELECT} as many elements as the record has components, in their order: a result holds such records.
     *
     * @throws dev.athanor.error.InvalidStatement if the class is no record, or has other components than the elements are
     */
    public static <R extends Record> Select<R> select(Class<R> type, Selectable<?> first, Selectable<?>... more) {
        List<Node> nodes = Stream.concat(Stream.of(first), Arrays.stream(more))
                .<Node>map(Selectable::node)
                .toList();
        List<ExpressionNode> elements =
                OutputColumn.elements(new SelectNode(Clauses.EMPTY.append(Clause.COLUMNS, nodes)));
        return Select.of(nodes.stream(), new RowShape.Constructed<>(Records.constructor(type, elements)));
    }

    /** Rows that are written out, as a source of that name; the columns and values are said next. */
    public static RowValues values(String name) {
        return new RowValues(AliasName.of(name), List.of());
    }

    /** Rows of a table that the database picks by chance: {@code table AS table_1 TABLESAMPLE method}. */
    public static QueryAlias tableSample(FromItem.Target table, FunctionExpression<?> method) {
        return tableSample(table, new NodeList(List.of(method.node())));
    }

    /** Rows that the database picks by chance, the same for the same seed: {@code … REPEATABLE (seed)}. */
    public static QueryAlias tableSample(FromItem.Target table, FunctionExpression<?> method, Expression<?> seed) {
        return tableSample(table, new NodeList(List.of(method.node(), seed.node())));
    }

    private static QueryAlias tableSample(FromItem.Target table, NodeList content) {
        TableRef from = table.from();
        return QueryAlias.of(
                new TableSample(from, AliasName.anonymous(from.table().name()), content));
    }

    /** {@code INSERT INTO target}. */
    public static Insert insert(FromItem.Target target) {
        return Insert.into(target.from());
    }

    /** {@code UPDATE target}. */
    public static Update update(FromItem.Target target) {
        return Update.of(target.from());
    }

    /** {@code DELETE FROM target}. */
    public static Delete delete(FromItem.Target target) {
        return Delete.from(target.from());
    }

    /**
     * {@code left JOIN right ON condition} as one source, to select from or to join to: {@code a LEFT OUTER JOIN (b JOIN c
     * ON …) ON …} is {@code leftJoin(join(b, c, …), …)}.
     */
    public static FromItem join(FromItem left, FromItem right, Condition on) {
        return joined(left, right, on, JoinKind.INNER);
    }

    /** {@code left LEFT OUTER JOIN right ON condition} as one source, to select from or to join to. */
    public static FromItem leftJoin(FromItem left, FromItem right, Condition on) {
        return joined(left, right, on, JoinKind.LEFT);
    }

    /** {@code left FULL OUTER JOIN right ON condition} as one source, to select from or to join to. */
    public static FromItem fullJoin(FromItem left, FromItem right, Condition on) {
        return joined(left, right, on, JoinKind.FULL);
    }

    private static FromItem joined(FromItem left, FromItem right, Condition on, JoinKind kind) {
        Join join = new Join(left.from(), right.from(), on.node(), kind);
        return () -> join;
    }

    /**
     * {@code MERGE INTO target USING source ON condition}: rows of the source are inserted, or change or delete those of the
     * target that match (PostgreSQL from 15 on, H2, SQL Server, Oracle).
     */
    public static Merge merge(FromItem.Target target, FromItem source, Condition on) {
        return Merge.into(target.from(), source, on);
    }

    /** {@code INSERT INTO} the table of an entity. */
    public static Insert insert(Class<?> entity) {
        return Insert.into(Entities.find(entity).table());
    }

    /** {@code UPDATE} the table of an entity; rows of others in the same table are left alone. */
    public static Update update(Class<?> entity) {
        EntityLookup.Found found = Entities.find(entity);
        Update update = Update.of(found.table());
        return found.criterion() == null ? update : update.where(Condition.of(found.criterion()));
    }

    /** {@code DELETE FROM} the table of an entity; rows of others in the same table are left alone. */
    public static Delete delete(Class<?> entity) {
        EntityLookup.Found found = Entities.find(entity);
        Delete delete = Delete.from(found.table());
        return found.criterion() == null ? delete : delete.where(Condition.of(found.criterion()));
    }

    /**
     * SQL in your own words. {@code :name} is a parameter, unless it stands in a string, a comment or a quoted name, or
     * follows another colon; {@code \\:} is a colon. A question mark that is an operator of the database is doubled, as its
     * driver wants it: {@code ??}.
     */
    public static Text text(String sql) {
        return Text.of(sql);
    }
}

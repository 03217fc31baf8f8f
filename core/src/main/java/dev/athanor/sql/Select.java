// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.ForUpdate;
import dev.athanor.ast.ForUpdate.Strength;
import dev.athanor.ast.ForUpdate.Waiting;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Hint;
import dev.athanor.ast.Hint.Place;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Label;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Sources;
import dev.athanor.ast.StatementOption;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.Types;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query; immutable, every method gives a new one. {@link Statements#select} begins it.
 *
 * @param <T> what a result holds for each row
 */
public final class Select<T> extends SelectBase<T> {
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

    @Override
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

    /** {@code SELECT element} instead of the elements so far, from the same sources. */
    public <U> Select<U> onlyColumns(Selectable<U> element) {
        return new Select<>(only(Stream.of(element.node())), new RowShape.Single<>());
    }

    /** {@code SELECT first, second, …} instead of the elements so far, from the same sources. */
    public Select<Row> onlyColumns(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        Stream<Node> two = Stream.of(first.node(), second.node());
        return new Select<>(
                only(Stream.concat(two, Arrays.stream(more).map(Selectable::node))), new RowShape.AsRow<>());
    }

    private Clauses only(Stream<Node> elements) {
        Set<FromNode> sources = new LinkedHashSet<>();
        clauses().list(Clause.FROM).forEach(from -> sources.add((FromNode) from));
        Sources.collect(clauses().get(Clause.COLUMNS), sources);
        return clauses()
                .set(Clause.COLUMNS, new NodeList(elements.toList()))
                .set(Clause.FROM, new NodeList(List.copyOf(sources)));
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
        EntityLookup.Found found = Entities.find(entity);
        Clauses from = clauses().append(Clause.FROM, List.of(found.table()));
        return with(found.criterion() == null ? from : from.and(Clause.WHERE, found.criterion()));
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
        return join(entity, JoinKind.INNER);
    }

    /** {@code JOIN} the table of an entity {@code ON condition}. */
    public Select<T> join(Class<?> entity, Condition on) {
        return join(entity, on, JoinKind.INNER);
    }

    /** {@code JOIN} along a relationship. */
    public Select<T> join(JoinPath path) {
        return join(path, JoinKind.INNER);
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
        return join(entity, JoinKind.LEFT);
    }

    /** {@code LEFT OUTER JOIN} the table of an entity {@code ON condition}. */
    public Select<T> leftJoin(Class<?> entity, Condition on) {
        return join(entity, on, JoinKind.LEFT);
    }

    /** {@code LEFT OUTER JOIN} along a relationship. */
    public Select<T> leftJoin(JoinPath path) {
        return join(path, JoinKind.LEFT);
    }

    private Select<T> join(Class<?> entity, JoinKind kind) {
        EntityLookup.Found found = Entities.find(entity);
        Select<T> joined = join(null, found.table(), null, kind);
        if (found.criterion() == null) {
            return joined;
        }
        if (kind != JoinKind.INNER) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "Rows of other entities share the table of "
                            + found.handle().name() + ", so an outer join needs to be told"
                            + " which: join along a relationship to it.");
        }
        return joined.with(joined.clauses().and(Clause.WHERE, found.criterion()));
    }

    private Select<T> join(Class<?> entity, Condition on, JoinKind kind) {
        EntityLookup.Found found = Entities.find(entity);
        Condition all = found.criterion() == null ? on : on.and(Condition.of(found.criterion()));
        return join(null, found.table(), all.node(), kind);
    }

    /** {@code FULL OUTER JOIN} along a relationship. */
    public Select<T> fullJoin(JoinPath path) {
        return join(path, JoinKind.FULL);
    }

    private Select<T> join(JoinPath path, JoinKind kind) {
        Select<T> joined = this;
        for (JoinPath step : path.steps()) {
            joined = joined.join(step.left(), step.right(), step.on(), kind);
        }
        return joined;
    }

    /** {@code RIGHT OUTER JOIN target ON …} along the one foreign key between the target and what is there. */
    public Select<T> rightJoin(FromItem target) {
        return join(null, target.from(), null, JoinKind.RIGHT);
    }

    /** {@code RIGHT OUTER JOIN target ON condition}. */
    public Select<T> rightJoin(FromItem target, Condition on) {
        return join(null, target.from(), on.node(), JoinKind.RIGHT);
    }

    /** {@code FULL OUTER JOIN target ON …} along the one foreign key between the target and what is there. */
    public Select<T> fullJoin(FromItem target) {
        return join(null, target.from(), null, JoinKind.FULL);
    }

    /** {@code FULL OUTER JOIN target ON condition}. */
    public Select<T> fullJoin(FromItem target, Condition on) {
        return join(null, target.from(), on.node(), JoinKind.FULL);
    }

    /** {@code left JOIN target ON …} along the one foreign key between these two: what is joined to is said, not found. */
    public Select<T> joinFrom(FromItem left, FromItem target) {
        return join(left.from(), target.from(), null, JoinKind.INNER);
    }

    /** {@code left JOIN target ON condition}. */
    public Select<T> joinFrom(FromItem left, FromItem target, Condition on) {
        return join(left.from(), target.from(), on.node(), JoinKind.INNER);
    }

    /** {@code left LEFT OUTER JOIN target ON …} along the one foreign key between these two. */
    public Select<T> leftJoinFrom(FromItem left, FromItem target) {
        return join(left.from(), target.from(), null, JoinKind.LEFT);
    }

    /** {@code left LEFT OUTER JOIN target ON condition}. */
    public Select<T> leftJoinFrom(FromItem left, FromItem target, Condition on) {
        return join(left.from(), target.from(), on.node(), JoinKind.LEFT);
    }

    private Select<T> join(@Nullable FromNode left, FromNode right, @Nullable ExpressionNode on, JoinKind kind) {
        return with(clauses().append(Clause.JOINS, List.of(new JoinStep(left, right, on, kind))));
    }

    /** {@code SELECT DISTINCT}. */
    public Select<T> distinct() {
        return with(clauses().set(Clause.DISTINCT, NodeList.EMPTY));
    }

    /** {@code SELECT DISTINCT ON (expressions)}: the first row of each group of equal values (PostgreSQL, H2). */
    public Select<T> distinctOn(Expression<?>... expressions) {
        return with(clauses()
                .append(
                        Clause.DISTINCT,
                        Arrays.stream(expressions).map(Expression::node).toList()));
    }

    /** {@code GROUP BY}. */
    public Select<T> groupBy(GroupTerm... terms) {
        return with(clauses()
                .append(
                        Clause.GROUP_BY,
                        Arrays.stream(terms)
                                .map(GroupTerm::grouping)
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

    /** No {@code ORDER BY} any more. */
    public Select<T> unordered() {
        return with(clauses().set(Clause.ORDER_BY, null));
    }

    /** No {@code LIMIT}, {@code OFFSET} or {@code FETCH} any more. */
    public Select<T> unbounded() {
        return with(clauses().set(Clause.LIMIT, null).set(Clause.OFFSET, null).set(Clause.FETCH, null));
    }

    /** {@code ORDER BY}, after what was asked for before. */
    public Select<T> orderBy(OrderTerm... terms) {
        return with(clauses()
                .append(
                        Clause.ORDER_BY,
                        Arrays.stream(terms)
                                .map(OrderTerm::ordering)
                                .map(term -> new Ordering(
                                        (ExpressionNode) selected(term.value()), term.direction(), term.nulls()))
                                .toList()));
    }

    /** A label means that element of the select list; any other that looks like it is just its value. */
    @SuppressWarnings("ReferenceEquality") // two labels may be equal and have different values bound
    private Node selected(Node node) {
        return node instanceof Label label
                        && clauses().list(Clause.COLUMNS).stream().noneMatch(column -> column == label)
                ? label.value()
                : node;
    }

    /** At most so many rows. */
    public Select<T> limit(long rows) {
        return with(clauses().set(Clause.LIMIT, Bind.of(rows, Types.BIGINT, null)));
    }

    /** At most as many rows as the expression says. */
    public Select<T> limit(Expression<? extends Number> rows) {
        return with(clauses().set(Clause.LIMIT, rows.node()));
    }

    /**
     * {@code FETCH FIRST count ROWS}: as {@link #limit(long)}, and besides with ties or a percentage where the database
     * can do that.
     */
    public Select<T> fetch(long count, FetchOption... options) {
        return with(clauses().set(Clause.FETCH, FetchOption.fetch(count, options)));
    }

    /** Without the first so many rows. */
    public Select<T> offset(long rows) {
        return with(clauses().set(Clause.OFFSET, Bind.of(rows, Types.BIGINT, null)));
    }

    /** Without as many of the first rows as the expression says. */
    public Select<T> offset(Expression<? extends Number> rows) {
        return with(clauses().set(Clause.OFFSET, rows.node()));
    }

    /** {@code FOR UPDATE}: nobody else changes or locks these rows before the transaction ends. */
    public Select<T> forUpdate() {
        return locking(Strength.UPDATE);
    }

    /** {@code FOR NO KEY UPDATE}: others may still refer to the rows by foreign keys (PostgreSQL). */
    public Select<T> forNoKeyUpdate() {
        return locking(Strength.NO_KEY_UPDATE);
    }

    /** {@code FOR SHARE}: nobody changes these rows before the transaction ends. */
    public Select<T> forShare() {
        return locking(Strength.SHARE);
    }

    /** {@code FOR KEY SHARE}: nobody deletes these rows or changes their keys before the transaction ends (PostgreSQL). */
    public Select<T> forKeyShare() {
        return locking(Strength.KEY_SHARE);
    }

    private Select<T> locking(Strength strength) {
        return with(clauses().set(Clause.FOR_UPDATE, new ForUpdate(strength, Waiting.WAIT, NodeList.EMPTY)));
    }

    /** Locks rows of these sources only; after {@link #forUpdate()} or one like it. */
    public Select<T> of(FromItem... sources) {
        ForUpdate now = locks();
        return with(clauses().set(Clause.FOR_UPDATE, new ForUpdate(now.strength(), now.waiting(), nodes(sources))));
    }

    /** Fails at once at a row that is locked; after {@link #forUpdate()} or one like it. */
    public Select<T> nowait() {
        return waiting(Waiting.NOWAIT);
    }

    /** Leaves rows out that are locked; after {@link #forUpdate()} or one like it. */
    public Select<T> skipLocked() {
        return waiting(Waiting.SKIP_LOCKED);
    }

    private Select<T> waiting(Waiting waiting) {
        ForUpdate now = locks();
        return with(clauses().set(Clause.FOR_UPDATE, new ForUpdate(now.strength(), waiting, now.of())));
    }

    private ForUpdate locks() {
        if (clauses().get(Clause.FOR_UPDATE) instanceof ForUpdate locks) {
            return locks;
        }
        throw new InvalidStatement(
                ErrorCode.INVALID_STATEMENT, "The query locks no rows. Call forUpdate() or forShare() before.");
    }

    /** Puts these into the WITH clause, whether or not the query selects from them. */
    public Select<T> with(CommonTable... tables) {
        return with(Dml.with(clauses(), tables));
    }

    /** Words of your own behind SELECT, written as they are, on every database. */
    public Select<T> prefixWith(String words) {
        return hint(Place.PREFIX, null, words, null);
    }

    /** Words of your own behind SELECT, written as they are, on the database of that name: {@code "mysql"}. */
    public Select<T> prefixWith(String words, String database) {
        return hint(Place.PREFIX, null, words, database);
    }

    /**
     * A comment behind SELECT, by which the query is found again in the logs of a database: any text, which is taken apart
     * where it would end the comment. It is part of the statement, so each text has a compilation of its own.
     */
    public Select<T> comment(String text) {
        return with(clauses()
                .append(
                        Clause.HINTS,
                        List.of(new Hint(
                                Place.PREFIX,
                                null,
                                "/* " + text.replace("*/", "* /").replace("/*", "/ *") + " */",
                                null))));
    }

    /** Words of your own at the end of the query, written as they are, on every database. */
    public Select<T> suffixWith(String words) {
        return hint(Place.SUFFIX, null, words, null);
    }

    /** Words of your own at the end of the query, written as they are, on the database of that name. */
    public Select<T> suffixWith(String words, String database) {
        return hint(Place.SUFFIX, null, words, database);
    }

    /**
     * A hint for a source, written as it is where the database of that name has hints for tables, {@code {table}} being the
     * source's name: {@code hint(ORDER, "USE INDEX (ix)", "mysql")}.
     */
    public Select<T> hint(FromItem source, String words, String database) {
        return hint(Place.TABLE, source.from(), words, database);
    }

    /** A hint for the whole query, written as it is where the database of that name has them: {@code OPTION (RECOMPILE)}. */
    public Select<T> statementHint(String words, String database) {
        return hint(Place.STATEMENT, null, words, database);
    }

    private Select<T> hint(Place place, @Nullable FromNode source, String words, @Nullable String database) {
        return with(clauses().append(Clause.HINTS, List.of(new Hint(place, source, OwnWords.whole(words), database))));
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
        return with(Dml.options(clauses(), options));
    }

    /** The same query, changed by a pass over its tree; what its rows hold stays the same. */
    public Select<T> rewrite(Rewriter pass) {
        return with(pass.rewrite(node).clauses());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.Clause;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.StatementOption;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.instrument.RelationshipHandle;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.query.Counting;
import dev.athanor.orm.query.Criteria;
import dev.athanor.sql.CheckReturnValue;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Delete;
import dev.athanor.sql.EntitySource;
import dev.athanor.sql.GroupTerm;
import dev.athanor.sql.OrderTerm;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statements;
import dev.athanor.sql.Update;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classic query, bound to its session: a {@link Select} that runs itself. Immutable, every method gives a new one;
 * {@link Session#query} begins it.
 *
 * @param <T> what it gives for each row
 */
@CheckReturnValue
public final class Query<T> {
    private static final List<Clause> BOUNDS = List.of(Clause.LIMIT, Clause.OFFSET);
    private static final List<Clause> READING = List.of(
            Clause.LIMIT,
            Clause.OFFSET,
            Clause.ORDER_BY,
            Clause.JOINS,
            Clause.DISTINCT,
            Clause.GROUP_BY,
            Clause.HAVING);

    private final Querying session;
    private final Select<T> select;
    private final @Nullable EntityElement subject;

    /**
     * Binds a query to a session.
     *
     * @param subject the entity that names are those of attributes of, or null if there is none
     */
    private Query(Querying session, Select<T> select, @Nullable EntityElement subject) {
        this.session = session;
        this.select = select;
        this.subject = subject;
    }

    static <T> Query<T> of(Querying session, Select<T> select) {
        Node first = select.node().clauses().list(Clause.COLUMNS).get(0);
        return new Query<>(session, select, first instanceof EntityElement entity ? entity : null);
    }

    private Query<T> with(Select<T> changed) {
        return new Query<>(session, changed, subject);
    }

    /** The statement, to use within others: {@code query.select().subquery()}. */
    public Select<T> select() {
        return select;
    }

    /** The query with its statement changed, for all that has no method here: {@code change(s -> s.forUpdate())}. */
    public Query<T> change(UnaryOperator<Select<T>> change) {
        return with(change.apply(select));
    }

    /**
     * {@code WHERE condition}; several, here or in further calls, must all hold.
     *
     * @throws InvalidStatement after a limit or an offset, which would count rows that this leaves out
     */
    public Query<T> filter(Condition... conditions) {
        requireNone(BOUNDS, "filter");
        return with(select.where(conditions));
    }

    /**
     * {@code WHERE attribute = ?}, or {@code IS NULL}: an attribute of the entity that was joined last along a
     * relationship, or else of the one that is selected first. A reference is compared with an object.
     *
     * @throws dev.athanor.error.UnknownName if the entity has no attribute of that name
     */
    public Query<T> filterBy(String attribute, @Nullable Object value) {
        EntityElement entity = subject;
        if (entity == null) {
            throw invalid(
                    "filterBy(…) names attributes of an entity, and the query selects none first. Use filter(…).");
        }
        return filter(Criteria.equal((EntityType<?>) entity.handle(), entity.from(), attribute, value));
    }

    /** {@code JOIN} along a relationship. */
    public Query<T> join(RelationshipHandle<?, ?> relationship) {
        return joined(select.join(relationship), target(relationship));
    }

    /** {@code LEFT OUTER JOIN} along a relationship. */
    public Query<T> outerJoin(RelationshipHandle<?, ?> relationship) {
        return joined(select.leftJoin(relationship), target(relationship));
    }

    /** {@code JOIN} the table of an entity along the one foreign key between it and what is there. */
    public Query<T> join(Class<?> entity) {
        return joined(select.join(entity), target(entity));
    }

    /** {@code JOIN} the table of an entity {@code ON condition}. */
    public Query<T> join(Class<?> entity, Condition on) {
        return joined(select.join(entity, on), target(entity));
    }

    /** {@code JOIN} an alias of an entity {@code ON condition}. */
    public Query<T> join(EntitySource<?> entity, Condition on) {
        return joined(select.join(entity, on), entity.node());
    }

    /** {@code LEFT OUTER JOIN} the table of an entity along the one foreign key between it and what is there. */
    public Query<T> outerJoin(Class<?> entity) {
        return joined(select.leftJoin(entity), target(entity));
    }

    /** {@code LEFT OUTER JOIN} the table of an entity {@code ON condition}. */
    public Query<T> outerJoin(Class<?> entity, Condition on) {
        return joined(select.leftJoin(entity, on), target(entity));
    }

    /** {@code LEFT OUTER JOIN} an alias of an entity {@code ON condition}. */
    public Query<T> outerJoin(EntitySource<?> entity, Condition on) {
        return joined(select.leftJoin(entity, on), entity.node());
    }

    private Query<T> joined(Select<T> changed, EntityElement last) {
        return new Query<>(session, changed, last);
    }

    private static EntityElement target(RelationshipHandle<?, ?> relationship) {
        return new EntityElement(relationship.mapping().target(), relationship.right());
    }

    private static EntityElement target(Class<?> entity) {
        EntityType<?> type = EntityType.of(entity);
        return new EntityElement(type, type.table().from());
    }

    /** {@code ORDER BY}, after what was asked for before. */
    public Query<T> orderBy(OrderTerm... terms) {
        return with(select.orderBy(terms));
    }

    /** {@code GROUP BY}. */
    public Query<T> groupBy(GroupTerm... terms) {
        return with(select.groupBy(terms));
    }

    /** {@code HAVING condition}; several must all hold. */
    public Query<T> having(Condition... conditions) {
        return with(select.having(conditions));
    }

    /** {@code SELECT DISTINCT}. */
    public Query<T> distinct() {
        return with(select.distinct());
    }

    /** At most so many rows. */
    public Query<T> limit(long rows) {
        return with(select.limit(rows));
    }

    /** Without the first so many rows. */
    public Query<T> offset(long rows) {
        return with(select.offset(rows));
    }

    /** The rows from {@code start}, counted from 0, to before {@code end}. */
    public Query<T> slice(long start, long end) {
        if (start < 0 || end < start) {
            throw invalid("There is no slice from " + start + " to " + end + ": rows are counted from 0, forwards.");
        }
        return with(select.limit(end - start).offset(start));
    }

    /** How objects are loaded, as of {@link dev.athanor.orm.query.LoaderOptions}. */
    public Query<T> options(StatementOption... options) {
        return with(select.options(options));
    }

    /** Everything that the query selects. */
    public List<T> all() {
        return session.execute(select).all();
    }

    /** What the query selects, one after the other. */
    public Stream<T> stream() {
        return session.execute(select).stream();
    }

    /** The first of what the query selects, or null; sends {@code LIMIT 1}. */
    public @Nullable T first() {
        return session.execute(select.limit(1)).first();
    }

    /** Like {@link #first}, for those who prefer an Optional. */
    public Optional<T> firstOptional() {
        return Optional.ofNullable(first());
    }

    /**
     * The one thing that the query selects.
     *
     * @throws dev.athanor.error.NoRowFound if it selects nothing
     * @throws dev.athanor.error.SeveralRowsFound if it selects more
     */
    public T one() {
        return session.execute(select).one();
    }

    /**
     * The one thing that the query selects, or null.
     *
     * @throws dev.athanor.error.SeveralRowsFound if it selects more
     */
    public @Nullable T oneOrNull() {
        return session.execute(select).oneOrNull();
    }

    /** {@code SELECT count(*) FROM (the query)}: how many rows it has. */
    public long count() {
        return Objects.requireNonNull(session.execute(Counting.count(select)).one());
    }

    /** {@code SELECT EXISTS (the query)}: whether it has any row. */
    public boolean exists() {
        return Objects.requireNonNull(session.execute(Counting.exists(select)).one());
    }

    /**
     * {@code UPDATE} of the rows, at once: {@code update(u -> u.set(User.AGE, 30))}. Objects hear of it as they do of
     * {@link Session#execute(dev.athanor.sql.Statement)}.
     *
     * @return how many rows there were
     * @throws InvalidStatement if the query says more than which rows of one entity it wants
     */
    public long update(UnaryOperator<Update> changes) {
        Update update = changes.apply(Statements.update(target("update")));
        ExpressionNode where = select.node().clauses().expression(Clause.WHERE);
        return session.execute(where == null ? update : update.where(Condition.of(where)))
                .rowCount();
    }

    /**
     * {@code DELETE} of the rows, at once, without what deleting an object passes on to others. Objects hear of it as
     * they do of {@link Session#execute(dev.athanor.sql.Statement)}.
     *
     * @return how many rows there were
     * @throws InvalidStatement if the query says more than which rows of one entity it wants
     */
    public long delete() {
        Delete delete = Statements.delete(target("delete"));
        ExpressionNode where = select.node().clauses().expression(Clause.WHERE);
        return session.execute(where == null ? delete : delete.where(Condition.of(where)))
                .rowCount();
    }

    private Class<?> target(String method) {
        requireNone(READING, method);
        List<Node> columns = select.node().clauses().list(Clause.COLUMNS);
        if (columns.size() != 1 || !(columns.get(0) instanceof EntityElement entity)) {
            throw invalid(method + "() is for the rows of one entity: query(User.class).");
        }
        return ((EntityType<?>) entity.handle()).javaType();
    }

    private void requireNone(List<Clause> clauses, String method) {
        for (Clause clause : clauses) {
            if (select.node().clauses().has(clause)) {
                throw invalid(method + "() cannot come after " + clause.name().replace('_', ' ')
                        + ": it would mean other rows than the query has. Call it before, or select the keys in a"
                        + " subquery.");
            }
        }
    }

    private static InvalidStatement invalid(String sentence) {
        return new InvalidStatement(ErrorCode.INVALID_STATEMENT, sentence);
    }

    @Override
    public String toString() {
        return select.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.CompoundNode;
import dev.athanor.ast.Cte.Style;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.Exists;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.Quantified;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.ScalarSubquery;
import dev.athanor.ast.SetOperator;
import dev.athanor.ast.Subquery;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What gives rows: a query, or several made one by a set operator; and what can be made of either.
 *
 * @param <T> what a result holds for each row
 */
public abstract sealed class SelectBase<T> implements Statement permits Select, CompoundSelect, TextSelect {
    SelectBase() {}

    @Override
    public abstract QueryNode node();

    /** What becomes of the elements of each row. */
    public abstract RowShape<T> shape();

    /** {@code this UNION others}: the rows of all of them, equal ones once. */
    @SafeVarargs
    public final CompoundSelect<T> union(SelectBase<? extends T>... others) {
        return compound(SetOperator.UNION, others);
    }

    /** {@code this UNION ALL others}: the rows of all of them. */
    @SafeVarargs
    public final CompoundSelect<T> unionAll(SelectBase<? extends T>... others) {
        return compound(SetOperator.UNION_ALL, others);
    }

    /** {@code this INTERSECT others}: the rows that all of them have, each once. */
    @SafeVarargs
    public final CompoundSelect<T> intersect(SelectBase<? extends T>... others) {
        return compound(SetOperator.INTERSECT, others);
    }

    /** {@code this INTERSECT ALL others}: the rows that all of them have, as often as the one with the fewest. */
    @SafeVarargs
    public final CompoundSelect<T> intersectAll(SelectBase<? extends T>... others) {
        return compound(SetOperator.INTERSECT_ALL, others);
    }

    /** {@code this EXCEPT others}: the rows that none of the others has, each once. */
    @SafeVarargs
    public final CompoundSelect<T> except(SelectBase<? extends T>... others) {
        return compound(SetOperator.EXCEPT, others);
    }

    /** {@code this EXCEPT ALL others}: its rows, less one for each equal row of the others. */
    @SafeVarargs
    public final CompoundSelect<T> exceptAll(SelectBase<? extends T>... others) {
        return compound(SetOperator.EXCEPT_ALL, others);
    }

    final CompoundSelect<T> compound(SetOperator operator, SelectBase<?>... others) {
        List<Node> queries = new ArrayList<>(operands(operator));
        int columns = columns(node());
        for (SelectBase<?> other : others) {
            if (columns(other.node()) != columns) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT,
                        "The queries of a " + operator.keywords() + " need the same number of columns: the first has "
                                + columns + ", another " + columns(other.node()) + ".");
            }
            queries.add(other.node());
        }
        Clauses clauses = Clauses.EMPTY.set(Clause.QUERIES, new NodeList(queries));
        return new CompoundSelect<>(new CompoundNode(operator, clauses), shape());
    }

    /** Of one operator, from left to right, no parentheses are needed. */
    private List<? extends Node> operands(SetOperator operator) {
        if (node() instanceof CompoundNode compound && compound.operator() == operator) {
            Clauses plain = Clauses.EMPTY.set(Clause.QUERIES, compound.clauses().get(Clause.QUERIES));
            if (compound.clauses().equals(plain)) {
                return compound.queries();
            }
        }
        return List.of(node());
    }

    private static int columns(QueryNode query) {
        if (query.clauses().list(Clause.COLUMNS).stream().anyMatch(EntityElement.class::isInstance)) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "Set operations are for columns, not for entities. Select the entities whose key is in(…) the"
                            + " operation on their keys.");
        }
        return OutputColumn.elements(query).size();
    }

    /** This query as a source of rows: {@code (SELECT …) AS anon_1}. */
    public QueryAlias subquery() {
        return QueryAlias.of(new Subquery(node(), AliasName.anonymous("anon"), false));
    }

    /** This query as a source of rows: {@code (SELECT …) AS name}. */
    public QueryAlias subquery(String name) {
        return QueryAlias.of(new Subquery(node(), AliasName.of(name), false));
    }

    /** This query as a source of rows that may refer to those named before it: {@code LATERAL (SELECT …) AS anon_1}. */
    public QueryAlias lateral() {
        return QueryAlias.of(new Subquery(node(), AliasName.anonymous("anon"), true));
    }

    /** This query as a source of rows that may refer to those named before it: {@code LATERAL (SELECT …) AS name}. */
    public QueryAlias lateral(String name) {
        return QueryAlias.of(new Subquery(node(), AliasName.of(name), true));
    }

    /** This query as a source of rows that is written once, in the WITH clause: {@code WITH name AS (SELECT …)}. */
    public CommonTable cte(String name) {
        return CommonTable.of(node(), AliasName.of(name), Style.PLAIN);
    }

    /** This query as a source of rows that is written once: {@code WITH anon_1 AS (SELECT …)}. */
    public CommonTable cte() {
        return CommonTable.of(node(), AliasName.anonymous("anon"), Style.PLAIN);
    }

    /** This query as what a recursive one begins with: {@code WITH RECURSIVE name(…) AS (SELECT … UNION ALL …)}. */
    public RecursiveQuery<T> recursive(String name) {
        return new RecursiveQuery<>(this, AliasName.of(name).distinct());
    }

    /** This query of one column as a value: {@code (SELECT …)}. */
    public Expression<T> scalar() {
        return new Value<>(new ScalarSubquery(node(), type()));
    }

    /** Any value of this query of one column, to compare with: {@code > ANY (SELECT …)}. */
    public Expression<T> any() {
        return new Value<>(new Quantified(false, node(), type()));
    }

    /** Every value of this query of one column, to compare with: {@code > ALL (SELECT …)}. */
    public Expression<T> all() {
        return new Value<>(new Quantified(true, node(), type()));
    }

    private SqlType<?> type() {
        List<ExpressionNode> elements = OutputColumn.elements(node());
        return elements.size() == 1 ? elements.get(0).type() : Types.OTHER;
    }

    /** {@code EXISTS (SELECT …)}. */
    public Condition exists() {
        return Condition.of(new Exists(node(), false));
    }

    @Override
    public String toString() {
        return sql(StandardPrinter.INSTANCE);
    }

    /** What to sort by, as it stands among the clauses. */
    static List<Node> orderings(OrderTerm... terms) {
        return Arrays.stream(terms).<Node>map(OrderTerm::ordering).toList();
    }
}

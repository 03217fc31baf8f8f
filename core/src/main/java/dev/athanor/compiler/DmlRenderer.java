// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Upsert;
import dev.athanor.dialect.DmlSyntax.OtherTables;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.Syntax.EmptyInsert;
import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the statements that write rows. */
final class DmlRenderer {
    private static final String SUBQUERY = "Or put it in a subquery: "
            + "where(column.in(select(…))), where(select(…).exists()), or set(column, select(…).scalar()).";

    private final Renderer to;
    private @Nullable Cte source;
    private final UpsertRenderer upserts;

    DmlRenderer(Renderer to) {
        this.to = to;
        this.upserts = new UpsertRenderer(to);
    }

    UpsertRenderer upserts() {
        return upserts;
    }

    /** Renders a statement from which rows come while {@code inside} runs: what it returns are no columns of the result. */
    void inside(Cte cte, Runnable inside) {
        Cte before = source;
        source = cte;
        inside.run();
        source = before;
    }

    Done insert(Clauses clauses) {
        TableRef target = target(clauses);
        if (!(to.dialect().withFollowsInsert() && clauses.get(Clause.VALUES) instanceof QueryNode)) {
            with(clauses);
        }
        List<Node> columns = clauses.list(Clause.COLUMNS);
        Upsert upsert = (Upsert) clauses.get(Clause.UPSERT);
        if (upsert != null && columns.isEmpty()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A row of nothing but defaults is never there already. Leave onConflict(…) out, or give values.");
        }
        if (upsert != null && upserts.isMerge()) {
            upserts.merge(clauses, target, upsert);
            returning(clauses, false);
            return Done.DONE;
        }
        to.append("INSERT ");
        clauses.list(Clause.PREFIX).forEach(prefix -> to.render(prefix).append(" "));
        to.append("INTO ").render(target);
        if (columns.isEmpty()) {
            boolean keywords = to.dialect().syntax().emptyInsert() == EmptyInsert.DEFAULT_VALUES;
            to.append(keywords ? " DEFAULT VALUES" : " () VALUES ()");
        } else {
            to.append(" (");
            to.list(columns, ", ", column -> to.name(((ColumnRef) column).name()));
            to.append(") ");
            rows(clauses);
        }
        if (upsert != null) {
            upserts.after(target, upsert);
        }
        returning(clauses, true);
        return Done.DONE;
    }

    private void rows(Clauses clauses) {
        if (clauses.get(Clause.VALUES) instanceof QueryNode query) {
            if (to.dialect().withFollowsInsert()) {
                to.withs().around(() -> {
                    with(clauses);
                    to.selects().render(query, SelectRenderer.Place.VALUE, null);
                });
            } else {
                to.selects().render(query, SelectRenderer.Place.VALUE, null);
            }
            return;
        }
        if (SortedRows.isNeeded(to, clauses)) {
            SortedRows.render(to, clauses);
            return;
        }
        List<Node> rows = clauses.list(Clause.VALUES);
        to.append("VALUES ");
        for (int i = 0; i < rows.size(); i++) {
            to.append(i == 0 ? "" : ", ");
            to.binds().row((NodeList) rows.get(i), rows.size() == 1 ? "" : "_m" + i);
        }
    }

    Done update(Clauses clauses) {
        TableRef target = target(clauses);
        with(clauses);
        List<Node> others = others(clauses, target, to.dialect().syntax().dml().update());
        boolean among = !others.isEmpty() && to.dialect().syntax().dml().update() == OtherTables.AMONG_OTHERS;
        to.selects().around(sources(target, others), () -> {
            to.append("UPDATE ").render(target);
            if (among) {
                to.append(", ");
                to.list(others, ", ");
            }
            to.append(" SET ");
            to.list(clauses.list(Clause.SET), ", ", change -> {
                if (among) {
                    to.render(target).append(".");
                }
                to.render(change);
            });
            if (!among) {
                named(" FROM ", target, others, to.dialect().syntax().dml().update());
            }
            where(clauses);
            sorted(clauses);
            returning(clauses, false);
        });
        return Done.DONE;
    }

    Done delete(Clauses clauses) {
        TableRef target = target(clauses);
        with(clauses);
        OtherTables form = to.dialect().syntax().dml().delete();
        List<Node> others = others(clauses, target, form);
        to.selects().around(sources(target, others), () -> {
            to.append("DELETE FROM ").render(target);
            named(form == OtherTables.FROM_WITH_TARGET ? " FROM " : " USING ", target, others, form);
            where(clauses);
            sorted(clauses);
            returning(clauses, true);
        });
        return Done.DONE;
    }

    private void named(String keyword, TableRef target, List<Node> others, OtherTables form) {
        if (!others.isEmpty()) {
            to.append(keyword);
            if (form != OtherTables.CLAUSE) {
                to.render(target).append(", ");
            }
            to.list(others, ", ");
        }
    }

    private static List<FromNode> sources(TableRef target, List<Node> others) {
        List<FromNode> all = new ArrayList<>(List.of(target));
        others.forEach(other -> all.add((FromNode) other));
        return all;
    }

    /** The tables beside the target; those that the statement refers to and does not name would be a product with all rows. */
    private List<Node> others(Clauses clauses, TableRef target, OtherTables form) {
        List<Node> others = clauses.list(Clause.FROM);
        if (!others.isEmpty() && form == OtherTables.NONE) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name() + " changes one table by its own rows alone. " + SUBQUERY);
        }
        if (!others.isEmpty()) {
            to.product(CartesianProduct.find(sources(target, others), clauses.expression(Clause.WHERE)));
        }
        Set<FromNode> referred = new LinkedHashSet<>();
        Sources.collect(clauses.get(Clause.SET), referred);
        Sources.collect(clauses.get(Clause.WHERE), referred);
        sources(target, others).forEach(referred::remove);
        for (FromNode other : referred) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The statement changes " + Froms.describe(target) + " and refers to columns of "
                            + Froms.describe(other)
                            + ", which it does not select from. Name it with from(…) or using(…). "
                            + SUBQUERY);
        }
        return others;
    }

    private void sorted(Clauses clauses) {
        List<Node> terms = clauses.list(Clause.ORDER_BY);
        Node limit = clauses.get(Clause.LIMIT);
        if (!terms.isEmpty() || limit != null) {
            if (!to.dialect().syntax().dml().sortedChanges()) {
                throw new UnsupportedByDialect(
                        ErrorCode.UNSUPPORTED_BY_DIALECT,
                        "The database " + to.dialect().name()
                                + " changes or deletes all rows that a condition holds for,"
                                + " in no order. Select the keys first: where(key.in(select(key).orderBy(…).limit(n))).");
            }
            if (!terms.isEmpty()) {
                to.append("\nORDER BY ");
                to.list(terms, ", ");
            }
            if (limit != null) {
                to.append("\nLIMIT ").render(limit);
            }
        }
    }

    private void with(Clauses clauses) {
        clauses.list(Clause.WITH).forEach(cte -> to.withs().define((Cte) cte));
    }

    private static TableRef target(Clauses clauses) {
        return (TableRef) Objects.requireNonNull(clauses.get(Clause.TARGET));
    }

    private void where(Clauses clauses) {
        ExpressionNode condition = clauses.expression(Clause.WHERE);
        if (condition != null) {
            to.append("\nWHERE ").condition(condition);
        }
    }

    private void returning(Clauses clauses, boolean insertOrDelete) {
        Syntax syntax = to.dialect().syntax();
        if (clauses.list(Clause.RETURNING).isEmpty() || syntax.returning() == Returning.FINAL_TABLE) {
            return;
        }
        boolean can = syntax.returning() == Returning.ALL
                || insertOrDelete && syntax.returning() == Returning.INSERT_AND_DELETE;
        if (!can) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name()
                            + " gives no rows back from this statement. Leave returning(…) out and select the rows.");
        }
        to.append("\nRETURNING ");
        returned(clauses);
    }

    /** What the statement gives of the rows that it writes. */
    void returned(Clauses clauses) {
        SelectNode asSelect = new SelectNode(Clauses.EMPTY.append(Clause.COLUMNS, clauses.list(Clause.RETURNING)));
        List<OutputColumn> columns = OutputColumn.of(asSelect);
        for (int i = 0; i < columns.size(); i++) {
            to.append(i == 0 ? "" : ", ");
            returned(columns.get(i), i);
        }
    }

    private void returned(OutputColumn column, int index) {
        Cte cte = source;
        String name = cte == null ? to.names().output(column) : to.names().output(cte, cte.statement(), index);
        to.selects().bare(() -> to.render(column.value()));
        if (!(column.named() && column.value() instanceof ColumnRef)) {
            to.append(" AS ").name(name);
        }
        if (cte == null) {
            to.addResultColumn(name, column.value());
        }
    }
}

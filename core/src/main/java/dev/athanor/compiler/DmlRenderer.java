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
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.Syntax.EmptyInsert;
import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the statements that write rows. */
final class DmlRenderer {
    private final Renderer to;
    private @Nullable Cte source;

    DmlRenderer(Renderer to) {
        this.to = to;
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
        to.append("INSERT INTO ").render(target);
        List<Node> columns = clauses.list(Clause.COLUMNS);
        if (columns.isEmpty()) {
            boolean keywords = to.dialect().syntax().emptyInsert() == EmptyInsert.DEFAULT_VALUES;
            to.append(keywords ? " DEFAULT VALUES" : " () VALUES ()");
        } else {
            to.append(" (");
            to.list(columns, ", ", column -> to.name(((ColumnRef) column).name()));
            to.append(") ");
            rows(clauses);
        }
        returning(clauses, true);
        return Done.DONE;
    }

    private void rows(Clauses clauses) {
        if (clauses.get(Clause.VALUES) instanceof QueryNode query) {
            if (to.dialect().withFollowsInsert()) {
                to.withs().around(() -> to.selects().render(query, SelectRenderer.Place.VALUE, null));
            } else {
                to.selects().render(query, SelectRenderer.Place.VALUE, null);
            }
            return;
        }
        List<Node> rows = clauses.list(Clause.VALUES);
        to.append("VALUES ");
        for (int i = 0; i < rows.size(); i++) {
            to.append(i == 0 ? "" : ", ");
            to.expressions().row((NodeList) rows.get(i), rows.size() == 1 ? "" : "_m" + i);
        }
    }

    Done update(Clauses clauses) {
        TableRef target = target(clauses);
        refuseOtherSources(clauses, target);
        to.selects().around(target, () -> {
            to.append("UPDATE ").render(target).append(" SET ");
            to.list(clauses.list(Clause.SET), ", ");
            where(clauses);
            returning(clauses, false);
        });
        return Done.DONE;
    }

    Done delete(Clauses clauses) {
        TableRef target = target(clauses);
        refuseOtherSources(clauses, target);
        to.selects().around(target, () -> {
            to.append("DELETE FROM ").render(target);
            where(clauses);
            returning(clauses, true);
        });
        return Done.DONE;
    }

    /** Each database that can do it spells it in another way, and some cannot. */
    private static void refuseOtherSources(Clauses clauses, TableRef target) {
        Set<FromNode> sources = new LinkedHashSet<>();
        Sources.collect(clauses.get(Clause.SET), sources);
        Sources.collect(clauses.get(Clause.WHERE), sources);
        sources.remove(target);
        for (FromNode other : sources) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The statement changes " + Froms.describe(target) + " and refers to columns of "
                            + Froms.describe(other) + ", which it does not select from. Put them in a subquery: "
                            + "where(column.in(select(…))), where(select(…).exists()), or set(column, select(…).scalar()).");
        }
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
        List<Node> returned = clauses.list(Clause.RETURNING);
        if (returned.isEmpty()) {
            return;
        }
        Syntax syntax = to.dialect().syntax();
        boolean can = syntax.returning() == Returning.ALL
                || insertOrDelete && syntax.returning() == Returning.INSERT_AND_DELETE;
        if (!can) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name()
                            + " gives no rows back from this statement. Leave returning(…) out and select the rows.");
        }
        to.append("\nRETURNING ");
        List<OutputColumn> columns = OutputColumn.of(new SelectNode(Clauses.EMPTY.append(Clause.COLUMNS, returned)));
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

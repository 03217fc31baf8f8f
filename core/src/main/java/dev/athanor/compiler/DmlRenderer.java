// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Idiom;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Phrase;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.Sources;
import dev.athanor.ast.TableInfo.ColumnInfo;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Upsert;
import dev.athanor.compiler.ReturningRenderer.Writes;
import dev.athanor.dialect.DmlSyntax.OtherTables;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.error.UnsupportedByDialect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Renders the statements that write rows. */
final class DmlRenderer {
    private static final String SUBQUERY = "Or put it in a subquery: "
            + "where(column.in(select(…))), where(select(…).exists()), or set(column, select(…).scalar()).";

    private final Renderer to;
    private final UpsertRenderer upserts;
    private final ReturningRenderer returning;

    DmlRenderer(Renderer to) {
        this.to = to;
        this.upserts = new UpsertRenderer(to);
        this.returning = new ReturningRenderer(to);
    }

    UpsertRenderer upserts() {
        return upserts;
    }

    ReturningRenderer returning() {
        return returning;
    }

    Done insert(Clauses clauses) {
        TableRef target = target(clauses);
        if (!(to.dialect().withFollowsInsert() && clauses.get(Clause.VALUES) instanceof QueryNode)) {
            with(clauses);
        }
        List<Node> columns = clauses.list(Clause.COLUMNS);
        refuseMade(target, clauses);
        Upsert upsert = (Upsert) clauses.get(Clause.UPSERT);
        if (upsert != null && columns.isEmpty()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A row of nothing but defaults is never there already. Leave onConflict(…) out, or give values.");
        }
        if (upsert != null && upserts.isMerge()) {
            upserts.merge(clauses, target, upsert);
            returning.returning(clauses, Writes.MERGE);
            return Done.DONE;
        }
        to.append("INSERT ");
        clauses.list(Clause.PREFIX).forEach(prefix -> to.render(prefix).append(" "));
        to.append("INTO ").render(target);
        if (columns.isEmpty()) {
            returning.output(clauses, Writes.INSERT);
            switch (to.dialect().syntax().emptyInsert()) {
                case DEFAULT_VALUES -> to.append(" DEFAULT VALUES");
                case EMPTY_PARENTHESES -> to.append(" () VALUES ()");
                case ONE_DEFAULT ->
                    to.append(" (").name(target.table().columns().get(0).name()).append(") VALUES (DEFAULT)");
            }
        } else {
            to.append(" (");
            to.list(columns, ", ", column -> to.name(((ColumnRef) column).name()));
            to.append(")");
            returning.output(clauses, Writes.INSERT);
            to.append(" ");
            rows(clauses);
        }
        if (upsert != null) {
            upserts.after(target, upsert, !(clauses.get(Clause.VALUES) instanceof QueryNode));
        }
        returning.returning(clauses, Writes.INSERT);
        return Done.DONE;
    }

    /** Refuses values for columns of which only the database says what is in them; DEFAULT is none. */
    private static void refuseMade(TableRef target, Clauses insert) {
        List<Node> columns = insert.list(Clause.COLUMNS);
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            String name = ((ColumnRef) columns.get(i)).name();
            boolean defaults = insert.get(Clause.VALUES) instanceof NodeList rows
                    && rows.nodes().stream()
                            .allMatch(row -> isDefault(((NodeList) row).nodes().get(at)));
            if (!defaults) {
                refuseMade(target, name);
            }
        }
    }

    private static boolean isDefault(Node value) {
        return value instanceof Phrase phrase && phrase.idiom() == Idiom.DEFAULT_VALUE;
    }

    private static void refuseMade(TableRef target, String name) {
        for (ColumnInfo column : target.table().columns()) {
            if (column.name().equals(name) && column.isAlwaysMade()) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT,
                        "The database itself makes what is in column \""
                                + target.table().name() + "." + name
                                + "\", " + (column.computed() == null ? "counting always" : "computing it")
                                + ". Leave it out.");
            }
        }
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
        if (rows.size() > 1 && to.dialect().syntax().rowsSelected()) {
            selected(rows);
            return;
        }
        to.append("VALUES ");
        for (int i = 0; i < rows.size(); i++) {
            to.append(i == 0 ? "" : ", ");
            to.binds().row((NodeList) rows.get(i), rows.size() == 1 ? "" : "_m" + i);
        }
    }

    private void selected(List<Node> rows) {
        for (int i = 0; i < rows.size(); i++) {
            NodeList row = (NodeList) rows.get(i);
            if (row.nodes().stream().anyMatch(DmlRenderer::isDefault)) {
                throw new UnsupportedByDialect(
                        ErrorCode.UNSUPPORTED_BY_DIALECT,
                        "The database " + to.dialect().name() + " inserts several rows as queries, in which there is no"
                                + " DEFAULT. Leave the column out, or insert the rows one by one.");
            }
            to.append(i == 0 ? "SELECT " : " UNION ALL SELECT ");
            to.binds().values(row, "_m" + i);
            to.append(to.dialect().syntax().dummyFrom());
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
                if (!isDefault(((Assignment) change).value())) {
                    refuseMade(target, ((Assignment) change).column());
                }
                if (among) {
                    to.render(target).append(".");
                }
                to.render(change);
            });
            returning.output(clauses, Writes.UPDATE);
            if (!among) {
                named(" FROM ", target, others, to.dialect().syntax().dml().update());
            }
            where(clauses);
            sorted(clauses);
            returning.returning(clauses, Writes.UPDATE);
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
            returning.output(clauses, Writes.DELETE);
            named(form == OtherTables.FROM_WITH_TARGET ? " FROM " : " USING ", target, others, form);
            where(clauses);
            sorted(clauses);
            returning.returning(clauses, Writes.DELETE);
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
                                + " changes or deletes all rows that a condition holds for, in no order. Select the"
                                + " keys first: where(key.in(select(key).orderBy(…).limit(n))).");
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
}

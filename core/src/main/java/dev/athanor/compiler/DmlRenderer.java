// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.Syntax.EmptyInsert;
import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.util.List;
import java.util.Objects;

/** Renders the statements that write rows. */
final class DmlRenderer {
    private final Renderer to;

    DmlRenderer(Renderer to) {
        this.to = to;
    }

    Done insert(Clauses clauses) {
        to.append("INSERT INTO ").render(target(clauses));
        List<Node> columns = clauses.list(Clause.COLUMNS);
        if (columns.isEmpty()) {
            boolean keywords = to.dialect().syntax().emptyInsert() == EmptyInsert.DEFAULT_VALUES;
            to.append(keywords ? " DEFAULT VALUES" : " () VALUES ()");
        } else {
            to.append(" (");
            to.list(columns, ", ", column -> to.name(((ColumnRef) column).name()));
            to.append(") VALUES ");
            to.list(clauses.list(Clause.VALUES), ", ");
        }
        returning(clauses, true);
        return Done.DONE;
    }

    Done update(Clauses clauses) {
        to.append("UPDATE ").render(target(clauses)).append(" SET ");
        to.list(clauses.list(Clause.SET), ", ");
        where(clauses);
        returning(clauses, false);
        return Done.DONE;
    }

    Done delete(Clauses clauses) {
        to.append("DELETE FROM ").render(target(clauses));
        where(clauses);
        returning(clauses, true);
        return Done.DONE;
    }

    private static Node target(Clauses clauses) {
        return Objects.requireNonNull(clauses.get(Clause.TARGET));
    }

    private void where(Clauses clauses) {
        ExpressionNode condition = clauses.expression(Clause.WHERE);
        if (condition != null) {
            to.append("\nWHERE ").render(condition);
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
        SelectNode asSelect = new SelectNode(Clauses.EMPTY.append(Clause.COLUMNS, returned));
        to.list(OutputColumn.of(asSelect), ", ", this::returned);
    }

    private void returned(OutputColumn column) {
        to.selects().bare(() -> to.render(column.value()));
        String name = column.named() ? column.stem() : to.names().next(column.stem());
        if (!(column.named() && column.value() instanceof ColumnRef)) {
            to.append(" AS ").name(name);
        }
        to.addResultColumn(name, column.value());
    }
}

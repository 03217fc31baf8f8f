// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.Sources;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders what a statement gives back of the rows that it writes, at the one place where the database has it. */
final class ReturningRenderer {
    private final Renderer to;
    private @Nullable Cte source;

    /** What a statement does with the rows that it gives back. */
    enum Writes {
        INSERT("inserted."),
        /** An INSERT that may change rows as well. */
        MERGE("inserted."),
        UPDATE("inserted."),
        DELETE("deleted.");

        private final String rows;

        Writes(String rows) {
            this.rows = rows;
        }
    }

    ReturningRenderer(Renderer to) {
        this.to = to;
    }

    private Returning form() {
        return to.dialect().syntax().returning();
    }

    /** Renders a statement from which rows come while {@code inside} runs: what it returns are no columns of the result. */
    void inside(Cte cte, Runnable inside) {
        Cte before = source;
        source = cte;
        inside.run();
        source = before;
    }

    /** {@code OUTPUT inserted.id}, in front of what tells which rows. */
    void output(Clauses clauses, Writes writes) {
        List<Node> returned = clauses.list(Clause.RETURNING);
        if (form() == Returning.OUTPUT && !returned.isEmpty()) {
            to.append(writes == Writes.MERGE ? "\nOUTPUT " : " OUTPUT ");
            FromNode target = (FromNode) clauses.get(Clause.TARGET);
            columns(clauses, column -> to.selects().owned(target, writes.rows, () -> to.render(column.value())));
        }
    }

    /** {@code RETURNING id}, at the end. */
    void returning(Clauses clauses, Writes writes) {
        if (clauses.list(Clause.RETURNING).isEmpty() || form() == Returning.FINAL_TABLE || form() == Returning.OUTPUT) {
            return;
        }
        boolean alone = clauses.list(Clause.FROM).isEmpty();
        boolean can = form() == Returning.ALL
                || form() == Returning.INSERT_AND_DELETE
                        && alone
                        && (writes == Writes.INSERT || writes == Writes.DELETE);
        if (!can) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT,
                    "The database " + to.dialect().name()
                            + " gives no rows back from this statement. Leave returning(…) out and select the rows.");
        }
        to.append("\nRETURNING ");
        if (alone) {
            bare(clauses);
        } else {
            refuseOthers(clauses);
            columns(clauses, column -> to.render(column.value()));
        }
    }

    private void refuseOthers(Clauses clauses) {
        Set<FromNode> referred = new LinkedHashSet<>();
        clauses.list(Clause.RETURNING).forEach(value -> Sources.collect(value, referred));
        referred.remove(clauses.get(Clause.TARGET));
        if (!referred.isEmpty()) {
            to.require(QueryFeature.RETURNING_OF_OTHERS);
        }
    }

    /** What is given back, of columns without their table. */
    void bare(Clauses clauses) {
        columns(clauses, column -> to.selects().bare(() -> to.render(column.value())));
    }

    private interface Written {
        void render(OutputColumn column);
    }

    private void columns(Clauses clauses, Written each) {
        SelectNode asSelect = new SelectNode(Clauses.EMPTY.append(Clause.COLUMNS, clauses.list(Clause.RETURNING)));
        List<OutputColumn> columns = OutputColumn.of(asSelect);
        for (int i = 0; i < columns.size(); i++) {
            to.append(i == 0 ? "" : ", ");
            OutputColumn column = columns.get(i);
            Cte cte = source;
            String name = cte == null ? to.names().output(column) : to.names().output(cte, cte.statement(), i);
            each.render(column);
            if (!(column.named() && column.value() instanceof ColumnRef)) {
                to.append(" AS ").name(name);
            }
            if (cte == null) {
                to.addResultColumn(name, column.value());
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Assignment;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.MergeBranch;
import dev.athanor.ast.MergeBranch.Action;
import dev.athanor.ast.Node;
import dev.athanor.ast.TableRef;
import dev.athanor.dialect.DmlSyntax.Upserts;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Renders MERGE. */
final class MergeRenderer {
    private final Renderer to;

    MergeRenderer(Renderer to) {
        this.to = to;
    }

    private Upserts form() {
        return to.dialect().syntax().dml().upsert();
    }

    Done merge(Clauses clauses) {
        to.require(QueryFeature.MERGE);
        TableRef target = (TableRef) Objects.requireNonNull(clauses.get(Clause.TARGET));
        FromNode source = (FromNode) clauses.list(Clause.FROM).get(0);
        ExpressionNode on = Objects.requireNonNull(clauses.expression(Clause.WHERE));
        List<Node> branches = clauses.list(Clause.VALUES);
        if (branches.isEmpty()) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "The MERGE does nothing. Say what becomes of rows: whenMatched().update(…), whenNotMatched().insert(…).");
        }
        refuseMoreThanOnce(branches);
        clauses.list(Clause.WITH).forEach(cte -> to.withs().define((Cte) cte));
        List<FromNode> sources = List.of(target, source);
        to.product(CartesianProduct.find(sources, on));
        to.selects().around(sources, () -> {
            to.append("MERGE INTO ").render(target);
            to.append(" USING ").render(source);
            to.append(" ON (").condition(on).append(")");
            branches.forEach(branch -> branch((MergeBranch) branch));
            to.append(form() == Upserts.MERGE_HOLDLOCK ? ";" : "");
        });
        return Done.DONE;
    }

    /** Where a branch cannot be followed by another of its kind, nobody would know which of two is meant. */
    private void refuseMoreThanOnce(List<Node> branches) {
        if (to.lacks(QueryFeature.MERGE_BRANCHES)) {
            Set<Action> seen = EnumSet.noneOf(Action.class);
            for (Node branch : branches) {
                if (!seen.add(((MergeBranch) branch).action())) {
                    throw to.cannot(QueryFeature.MERGE_BRANCHES);
                }
            }
        }
    }

    private void branch(MergeBranch branch) {
        boolean after = form() == Upserts.MERGE_DUAL;
        to.append(branch.action() == Action.INSERT ? "\nWHEN NOT MATCHED" : "\nWHEN MATCHED");
        if (branch.condition() != null && !after) {
            to.append(" AND ").condition(branch.condition());
        }
        to.append(" THEN ");
        switch (branch.action()) {
            case UPDATE -> {
                to.append("UPDATE SET ");
                to.list(branch.changes(), ", ");
            }
            case DELETE -> {
                to.require(QueryFeature.MERGE_DELETE);
                to.append("DELETE");
            }
            case INSERT -> insert(branch.changes());
        }
        if (branch.condition() != null && after) {
            to.append(" WHERE ").condition(branch.condition());
        }
    }

    private void insert(List<Assignment> values) {
        to.append("INSERT (");
        to.list(values, ", ", value -> to.name(value.column()));
        to.append(") VALUES (");
        to.list(values, ", ", value -> to.expressions().grouped(value.value()));
        to.append(")");
    }
}

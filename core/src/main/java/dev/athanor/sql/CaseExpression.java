// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Case;
import java.util.ArrayList;
import java.util.List;

/**
 * The value of the first branch whose condition holds; immutable, every method gives a new one.
 *
 * @param <T> the Java class of the value
 */
public final class CaseExpression<T> implements Expression<T> {
    private final Case node;

    private CaseExpression(Case node) {
        this.node = node;
    }

    static <T> CaseExpression<T> of(Condition condition, Expression<T> value) {
        Case.Branch branch = new Case.Branch(condition.node(), value.node());
        return new CaseExpression<>(new Case(null, List.of(branch), null, value.type()));
    }

    /** {@code WHEN condition THEN value}, if none before it held. */
    public CaseExpression<T> when(Condition condition, Expression<? extends T> value) {
        return with(new Case.Branch(condition.node(), value.node()));
    }

    /** {@code WHEN condition THEN ?}, if none before it held. */
    public CaseExpression<T> when(Condition condition, T value) {
        return with(new Case.Branch(condition.node(), bind(value)));
    }

    private CaseExpression<T> with(Case.Branch branch) {
        List<Case.Branch> branches = new ArrayList<>(node.branches());
        branches.add(branch);
        return new CaseExpression<>(new Case(null, branches, node.otherwise(), node.type()));
    }

    /** {@code ELSE value}. */
    public Expression<T> otherwise(Expression<? extends T> value) {
        return new CaseExpression<>(new Case(null, node.branches(), value.node(), node.type()));
    }

    /** {@code ELSE ?}. */
    public Expression<T> otherwise(T value) {
        return new CaseExpression<>(new Case(null, node.branches(), bind(value), node.type()));
    }

    @Override
    public Case node() {
        return node;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Case;
import dev.athanor.ast.ExpressionNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of the first branch whose own value the subject equals; immutable, every method gives a new one.
 *
 * @param <S> the Java class of the subject
 * @param <T> the Java class of the value
 */
public final class ValueCase<S, T> implements Expression<T> {
    private final Expression<S> subject;
    private final Case node;

    private ValueCase(Expression<S> subject, Case node) {
        this.subject = subject;
        this.node = node;
    }

    /** A subject without any branch yet. */
    public static final class Subject<S> {
        private final Expression<S> subject;

        Subject(Expression<S> subject) {
            this.subject = subject;
        }

        /** {@code CASE this WHEN ? THEN result}. */
        public <T> ValueCase<S, T> when(S value, Expression<T> result) {
            Case.Branch branch = new Case.Branch(subject.bind(value), result.node());
            return new ValueCase<>(subject, new Case(subject.node(), List.of(branch), null, result.type()));
        }

        /** {@code CASE this WHEN ? THEN ?}. */
        public <T> ValueCase<S, T> when(S value, T result) {
            return when(value, Functions.literal(result));
        }
    }

    /** {@code WHEN ? THEN result}, if none before it was equal. */
    public ValueCase<S, T> when(S value, Expression<? extends T> result) {
        return branch(value, result.node());
    }

    /** {@code WHEN ? THEN ?}, if none before it was equal. */
    public ValueCase<S, T> when(S value, T result) {
        return branch(value, bind(result));
    }

    private ValueCase<S, T> branch(S value, ExpressionNode result) {
        List<Case.Branch> branches = new ArrayList<>(node.branches());
        branches.add(new Case.Branch(subject.bind(value), result));
        return with(branches, node.otherwise());
    }

    private ValueCase<S, T> with(List<Case.Branch> branches, @Nullable ExpressionNode otherwise) {
        return new ValueCase<>(subject, new Case(node.subject(), branches, otherwise, node.type()));
    }

    /** {@code ELSE result}. */
    public Expression<T> otherwise(Expression<? extends T> result) {
        return with(node.branches(), result.node());
    }

    /** {@code ELSE ?}. */
    public Expression<T> otherwise(T result) {
        return with(node.branches(), bind(result));
    }

    @Override
    public Case node() {
        return node;
    }
}

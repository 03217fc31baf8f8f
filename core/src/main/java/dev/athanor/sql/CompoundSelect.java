// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.CompoundNode;
import dev.athanor.ast.Fetch;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.type.Types;

/**
 * Several queries made one; immutable, every method gives a new one. {@link SelectBase#union} and the like begin it.
 *
 * @param <T> what a result holds for each row, as of the first query
 */
public final class CompoundSelect<T> extends SelectBase<T> {
    private final CompoundNode node;
    private final RowShape<T> shape;

    CompoundSelect(CompoundNode node, RowShape<T> shape) {
        this.node = node;
        this.shape = shape;
    }

    @Override
    public CompoundNode node() {
        return node;
    }

    @Override
    public RowShape<T> shape() {
        return shape;
    }

    private CompoundSelect<T> with(Clauses clauses) {
        return new CompoundSelect<>(new CompoundNode(node.operator(), clauses), shape);
    }

    private CompoundSelect<T> set(Clause clause, Node value) {
        return with(node.clauses().set(clause, value));
    }

    /** Puts these into the WITH clause, whether or not a query selects from them. */
    public CompoundSelect<T> with(CommonTable... tables) {
        return with(Dml.with(node.clauses(), tables));
    }

    /** The same queries, changed by a pass over their tree; what the rows hold stays the same. */
    public CompoundSelect<T> rewrite(Rewriter pass) {
        return new CompoundSelect<>(pass.rewrite(node), shape);
    }

    /** {@code ORDER BY} columns that the first query selects, after what was asked for before. */
    public CompoundSelect<T> orderBy(OrderTerm... terms) {
        return with(node.clauses().append(Clause.ORDER_BY, orderings(terms)));
    }

    /** At most so many rows of the whole. */
    public CompoundSelect<T> limit(long rows) {
        return set(Clause.LIMIT, Bind.of(rows, Types.BIGINT, null));
    }

    /** The whole without its first so many rows. */
    public CompoundSelect<T> offset(long rows) {
        return set(Clause.OFFSET, Bind.of(rows, Types.BIGINT, null));
    }

    /** {@code FETCH FIRST count ROWS}, see {@link Select#fetch}. */
    public CompoundSelect<T> fetch(long count, FetchOption... options) {
        Fetch fetch = FetchOption.fetch(count, options);
        return set(Clause.FETCH, fetch);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.Clause;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.TableRef;

/**
 * Makes what was said of an entity hold for another source of its rows: columns of its table become columns of an alias.
 * A query inside that selects from the table itself keeps its columns.
 */
public final class SourceAdapter extends Rewriter {
    private final EntityType<?> type;
    private final FromNode source;

    private SourceAdapter(EntityType<?> type, FromNode source) {
        this.type = type;
        this.source = source;
    }

    /** The expression with the columns of an entity taken from a source. */
    public static ExpressionNode adapt(ExpressionNode expression, EntityType<?> type, FromNode source) {
        return source.equals(type.table().from()) ? expression : new SourceAdapter(type, source).rewrite(expression);
    }

    @Override
    public Node visitColumnRef(ColumnRef node) {
        return node.from() instanceof TableRef ref && ref.table().equals(type.table())
                ? SourceColumns.of(source, type.table().c(node.name()))
                : super.visitColumnRef(node);
    }

    @Override
    public Node visitSelect(SelectNode node) {
        FromNode table = type.table().from();
        boolean own = node.clauses().list(Clause.FROM).contains(table)
                || node.clauses().list(Clause.JOINS).stream()
                        .anyMatch(step -> step instanceof JoinStep join
                                && (join.right().equals(table) || table.equals(join.left())));
        return own ? node : super.visitSelect(node);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import java.util.Map;

/** Under which name a statement has each table of an entity. */
public record TableSources(Map<FromNode, FromNode> byTable) {
    public static TableSources of(EntityType<?> type, FromNode from) {
        return new TableSources(Map.of(type.table().from(), from));
    }

    /** An expression on columns of the entity's tables as one on their names. */
    public ExpressionNode adapt(ExpressionNode expression) {
        return new Rewriter() {
            @Override
            public Node visitColumnRef(ColumnRef node) {
                FromNode source = byTable.get(node.from());
                return source == null || source.equals(node.from())
                        ? node
                        : new ColumnRef(source, node.name(), node.type());
            }
        }.rewrite(expression);
    }
}

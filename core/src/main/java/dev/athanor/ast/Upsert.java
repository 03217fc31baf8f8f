// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT does with a row that is there already.
 *
 * @param keys the columns by which it is known to be there; empty for any unique key
 * @param constraint the name of the constraint that would be broken, instead of keys, or null
 * @param keyCondition which rows the unique index of the keys holds, or null for all
 * @param changes an {@link Assignment} each; with none the row stays as it is
 * @param condition which rows are changed, or null for all
 */
public record Upsert(
        List<String> keys,
        @Nullable String constraint,
        @Nullable ExpressionNode keyCondition,
        List<Assignment> changes,
        @Nullable ExpressionNode condition)
        implements ClauseNode {
    public Upsert {
        keys = List.copyOf(keys);
        changes = List.copyOf(changes);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitUpsert(this);
    }
}

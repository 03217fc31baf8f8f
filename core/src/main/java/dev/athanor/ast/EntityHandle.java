// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement has to know of an entity; implemented by the layer above, compared by identity. */
public interface EntityHandle {
    /** The entity's name in messages. */
    String name();

    /** The columns that stand for the entity when its rows come from {@code from}. */
    List<ColumnRef> columns(FromNode from);

    /** What tells the rows of the entity from those of others in the same source, or null if there are none. */
    @Nullable
    ExpressionNode criterion(FromNode from);

    /**
     * The statement with every entity and loader option in it turned into plain columns and joins, and whatever the
     * layer above needs to make objects of the rows.
     */
    Prepared prepare(SelectNode statement);

    /** A statement without entities, and the plan that goes with it. */
    record Prepared(SelectNode statement, Object plan) {}
}

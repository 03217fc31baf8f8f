// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import java.util.List;

/** A join that knows both its sides and its condition, such as a relationship between entities. */
public interface JoinPath {
    FromNode left();

    FromNode right();

    ExpressionNode on();

    /** The joins that it takes, in order: itself, or two where a table stands between the sides. */
    default List<JoinPath> steps() {
        return List.of(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;

/** A join that knows both its sides and its condition, such as a relationship between entities. */
public interface JoinPath {
    FromNode left();

    FromNode right();

    ExpressionNode on();
}

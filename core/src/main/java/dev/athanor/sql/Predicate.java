// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;

/** A condition that is nothing but its node. */
record Predicate(ExpressionNode node) implements Condition {}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.ExpressionNode;

/** An expression that is nothing but its node. */
record Value<T>(ExpressionNode node) implements Expression<T> {}

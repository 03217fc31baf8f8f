// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Ordering;

/** Something to sort by: an expression, or one with a direction. */
public interface OrderTerm {
    Ordering ordering();
}

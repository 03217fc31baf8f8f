// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Node;

/**
 * Something that can stand in a select list: a column, an expression, a whole table.
 *
 * @param <T> what a row holds for it
 */
public interface Selectable<T> {
    /** What this is in the tree of a statement. */
    Node node();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/**
 * A wish that goes with a statement; compared by value, since it is part of what the statement compiles to.
 *
 * <p>One that holds nodes, and values in them, says so: then its values are those of the statement that runs, as all others,
 * and never those of one that was compiled before.
 */
public interface StatementOption {
    /** The nodes in it, always in the same order. */
    default List<Node> nodes() {
        return List.of();
    }

    /** The same wish with other nodes, as many and in the same order. */
    default StatementOption with(List<Node> nodes) {
        return this;
    }
}

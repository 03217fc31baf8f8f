// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Node;

/** Something to group by: an expression, or several groupings at once. */
public interface GroupTerm {
    Node grouping();
}

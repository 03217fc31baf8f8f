// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;

/** A recursive CTE as it refers to itself: its name, and the columns of the query that it begins with. */
public record CteSelf(AliasName name, List<SourceColumn> columns) implements FromNode {
    public CteSelf {
        columns = List.copyOf(columns);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitCteSelf(this);
    }
}

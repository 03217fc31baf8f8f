// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * A table of which the database picks some rows by chance.
 *
 * @param content the method as a {@link FunctionCall}, and what its chance begins with, if anything
 */
public record TableSample(TableRef table, AliasName name, NodeList content) implements DerivedFrom {
    public TableSample {
        name = name.distinct();
    }

    @Override
    public TableSample with(Node changed, AliasName other) {
        return new TableSample(table, other, (NodeList) changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableSample that && name.equals(that.name) && table.equals(that.table);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTableSample(this);
    }
}

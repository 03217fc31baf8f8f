// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are written out: {@code VALUES (…), (…)}. */
public record ValuesTable(List<SourceColumn> columns, NodeList rows, AliasName name) implements DerivedFrom {
    public ValuesTable {
        columns = List.copyOf(columns);
        name = name.distinct();
    }

    @Override
    public Node content() {
        return rows;
    }

    @Override
    public ValuesTable with(Node content, AliasName other) {
        return new ValuesTable(columns, (NodeList) content, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValuesTable that && name.equals(that.name) && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitValuesTable(this);
    }
}

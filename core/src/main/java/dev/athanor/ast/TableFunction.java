// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that gives rows.
 *
 * @param columns what a row has; none for a function whose rows are plain values, which are called as the alias is
 * @param form how it is written
 */
public record TableFunction(ExpressionNode call, AliasName name, List<SourceColumn> columns, Form form)
        implements DerivedFrom {
    /**
     * How a function that gives rows is written.
     *
     * @param naming whether the columns are named behind the alias
     * @param ordinality whether the last column is the number of the row
     * @param lateral whether LATERAL stands before it
     */
    public record Form(Naming naming, boolean ordinality, boolean lateral) {
        public static final Form PLAIN = new Form(Naming.NONE, false, false);
    }

    /** What stands behind the alias of a function. */
    public enum Naming {
        NONE,
        NAMES,
        NAMES_AND_TYPES
    }

    public TableFunction {
        columns = List.copyOf(columns);
        name = name.distinct();
    }

    @Override
    public Node content() {
        return call;
    }

    @Override
    public TableFunction with(Node content, AliasName other) {
        return new TableFunction((ExpressionNode) content, other, columns, form);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableFunction that
                && name.equals(that.name)
                && columns.equals(that.columns)
                && form.equals(that.form);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTableFunction(this);
    }
}

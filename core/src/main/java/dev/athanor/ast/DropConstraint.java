// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that takes a constraint from a table; it needs the constraint's name. */
public record DropConstraint(TableInfo table, ConstraintInfo constraint, boolean ifExists, boolean cascade)
        implements DdlNode {
    public DropConstraint(TableInfo table, ConstraintInfo constraint) {
        this(table, constraint, false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropConstraint(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that adds a constraint to a table that is there. */
public record AddConstraint(TableInfo table, ConstraintInfo constraint) implements DdlNode {
    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitAddConstraint(this);
    }
}

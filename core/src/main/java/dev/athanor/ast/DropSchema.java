// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that removes a schema, with all that is in it if {@code cascade}. */
public record DropSchema(String name, boolean ifExists, boolean cascade) implements DdlNode {
    public DropSchema(String name) {
        this(name, false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropSchema(this);
    }
}

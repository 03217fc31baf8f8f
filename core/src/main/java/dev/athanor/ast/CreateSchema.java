// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** The DDL that makes a schema. */
public record CreateSchema(String name, boolean ifNotExists) implements DdlNode {
    public CreateSchema(String name) {
        this(name, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitCreateSchema(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** The DDL that removes a type that has a name in the database. */
public record DropType(SqlType<?> type, boolean ifExists, boolean cascade) implements DdlNode {
    public DropType(SqlType<?> type) {
        this(type, false, false);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDropType(this);
    }
}

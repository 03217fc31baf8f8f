// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;

/** The DDL that makes a type that has a name in the database. */
public record CreateType(SqlType<?> type) implements DdlNode {
    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitCreateType(this);
    }
}

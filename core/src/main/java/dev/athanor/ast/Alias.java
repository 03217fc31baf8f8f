// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A table under another name. */
public record Alias(TableRef table, AliasName name) implements FromNode {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitAlias(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** DDL in the user's own words. */
public record DdlText(String sql) implements DdlNode {
    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.visitDdlText(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A value to sort by, and the direction; without one it is the database's default, ascending. */
public record Ordering(ExpressionNode value, Direction direction) implements ClauseNode {
    /** Which end comes first. */
    public enum Direction {
        DEFAULT(""),
        ASCENDING(" ASC"),
        DESCENDING(" DESC");

        private final String keyword;

        Direction(String keyword) {
            this.keyword = keyword;
        }

        public String keyword() {
            return keyword;
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitOrdering(this);
    }
}

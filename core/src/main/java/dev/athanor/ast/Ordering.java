// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * A value to sort by, and the direction; without one it is the database's default, ascending.
 *
 * @param nulls where nulls stand
 */
public record Ordering(ExpressionNode value, Direction direction, Nulls nulls) implements ClauseNode {
    /** A value to sort by whose nulls stand where the database puts them. */
    public Ordering(ExpressionNode value, Direction direction) {
        this(value, direction, Nulls.DEFAULT);
    }

    /** Where nulls stand among the values. */
    public enum Nulls {
        DEFAULT(""),
        FIRST(" NULLS FIRST"),
        LAST(" NULLS LAST");

        private final String keywords;

        Nulls(String keywords) {
            this.keywords = keywords;
        }

        public String keywords() {
            return keywords;
        }
    }

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

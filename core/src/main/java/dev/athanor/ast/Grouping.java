// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** Several groupings at once; each set of {@link Kind#SETS} is a {@link NodeList} or a single value. */
public record Grouping(Kind kind, NodeList sets) implements ClauseNode {
    /** Which groupings are meant. */
    public enum Kind {
        ROLLUP("ROLLUP"),
        CUBE("CUBE"),
        SETS("GROUPING SETS");

        private final String keywords;

        Kind(String keywords) {
            this.keywords = keywords;
        }

        public String keywords() {
            return keywords;
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitGrouping(this);
    }
}

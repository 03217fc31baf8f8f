// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a window count, from one bound to the other.
 *
 * @param exclusion which of them do not count after all, or null
 */
public record Frame(
        Unit unit, Bound start, Bound end, @Nullable Exclusion exclusion) {
    /** What a distance is counted in. */
    public enum Unit {
        ROWS,
        RANGE,
        GROUPS
    }

    /** Which of the rows in the frame do not count after all. */
    public enum Exclusion {
        CURRENT_ROW("CURRENT ROW"),
        GROUP("GROUP"),
        TIES("TIES"),
        NO_OTHERS("NO OTHERS");

        private final String keywords;

        Exclusion(String keywords) {
            this.keywords = keywords;
        }

        public String keywords() {
            return keywords;
        }
    }

    /**
     * One end of a frame; the distance is part of the text, since some databases take no parameter there.
     *
     * @param distance how far from the current row, null where the side says it all
     * @param counts whether it is a number of rows or groups, and so no other number and no span of time
     */
    public record Bound(Side side, @Nullable ExpressionNode distance, boolean counts) {}

    /** On which side of the current row a bound lies. */
    public enum Side {
        UNBOUNDED_PRECEDING("UNBOUNDED PRECEDING", false),
        PRECEDING("PRECEDING", true),
        CURRENT_ROW("CURRENT ROW", false),
        FOLLOWING("FOLLOWING", true),
        UNBOUNDED_FOLLOWING("UNBOUNDED FOLLOWING", false);

        private final String keywords;
        private final boolean distant;

        Side(String keywords, boolean distant) {
            this.keywords = keywords;
            this.distant = distant;
        }

        public String keywords() {
            return keywords;
        }

        /** Whether a distance stands before the keywords. */
        public boolean isDistant() {
            return distant;
        }
    }
}

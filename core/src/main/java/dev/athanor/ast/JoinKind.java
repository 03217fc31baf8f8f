// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** What becomes of rows that have no partner. */
public enum JoinKind {
    INNER("JOIN"),
    LEFT("LEFT OUTER JOIN"),
    RIGHT("RIGHT OUTER JOIN"),
    FULL("FULL OUTER JOIN");

    private final String keywords;

    JoinKind(String keywords) {
        this.keywords = keywords;
    }

    public String keywords() {
        return keywords;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** How the rows of several queries become those of one. */
public enum SetOperator {
    UNION("UNION", false),
    UNION_ALL("UNION ALL", false),
    INTERSECT("INTERSECT", false),
    INTERSECT_ALL("INTERSECT ALL", true),
    EXCEPT("EXCEPT", false),
    EXCEPT_ALL("EXCEPT ALL", true);

    private final String keywords;
    private final boolean countsDuplicates;

    SetOperator(String keywords, boolean countsDuplicates) {
        this.keywords = keywords;
        this.countsDuplicates = countsDuplicates;
    }

    public String keywords() {
        return keywords;
    }

    /** Whether it is one of the forms with ALL that not every database has. */
    public boolean countsDuplicates() {
        return countsDuplicates;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** When a constraint is checked: at once, or at the end of the transaction. */
public enum Deferral {
    UNSAID(""),
    NOT_DEFERRABLE(" NOT DEFERRABLE"),
    DEFERRABLE(" DEFERRABLE"),
    INITIALLY_IMMEDIATE(" DEFERRABLE INITIALLY IMMEDIATE"),
    INITIALLY_DEFERRED(" DEFERRABLE INITIALLY DEFERRED");

    private final String keywords;

    Deferral(String keywords) {
        this.keywords = keywords;
    }

    public String keywords() {
        return keywords;
    }
}

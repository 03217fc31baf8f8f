// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** What becomes of rows that refer to one that is deleted, or whose key is changed. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /** As it stands in DDL. */
    public String keywords() {
        return name().replace('_', ' ');
    }
}

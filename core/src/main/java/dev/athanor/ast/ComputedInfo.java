// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A column that the database computes from others of the row. */
public record ComputedInfo(ExpressionNode value, Storage storage) {
    /** Whether the value is kept, or computed when it is read. */
    public enum Storage {
        /** The database's own default. */
        UNSAID,
        STORED,
        VIRTUAL
    }
}

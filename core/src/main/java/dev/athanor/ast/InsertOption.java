// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/** A wish that goes with an INSERT. */
public enum InsertOption implements StatementOption {
    /** The rows that it returns are in the order of those that it was given. */
    SORT_BY_PARAMETER_ORDER;

    /** Whether the statement of these clauses has the wish. */
    public boolean isIn(Clauses clauses) {
        return clauses.get(Clause.OPTIONS) instanceof Options options
                && options.options().contains(this);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.Done;
import dev.athanor.dialect.Syntax.Returning;

/** The rows that a statement writes as a source to select from: {@code SELECT id FROM FINAL TABLE (INSERT …)} (H2). */
final class FinalTable {
    private FinalTable() {}

    /**
     * Renders a statement, and around it what makes it return rows if it shall.
     *
     * @param rows FINAL for the rows as they are afterwards, OLD as they were before
     */
    static Done around(Renderer to, Clauses clauses, String rows, Runnable statement) {
        if (to.dialect().syntax().returning() != Returning.FINAL_TABLE
                || clauses.list(Clause.RETURNING).isEmpty()) {
            statement.run();
            return Done.DONE;
        }
        to.append("SELECT ");
        to.dml().returning().bare(clauses);
        to.append("\nFROM " + rows + " TABLE (");
        statement.run();
        to.append(")");
        return Done.DONE;
    }
}

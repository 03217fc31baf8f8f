// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.Hint;
import dev.athanor.dialect.Spelling;
import java.util.List;

/** Picks the hints of a query that are for one database. */
final class Hints {
    private Hints() {}

    static List<Hint> of(Clauses clauses, Spelling dialect) {
        return clauses.list(Clause.HINTS).stream()
                .map(Hint.class::cast)
                .filter(hint -> hint.dialect() == null || hint.dialect().equals(dialect.name()))
                .toList();
    }
}

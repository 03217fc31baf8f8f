// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.ast.DeleteNode;
import dev.athanor.ast.Done;
import dev.athanor.ast.InsertNode;
import dev.athanor.ast.QueryNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TextQuery;
import dev.athanor.ast.UpdateNode;
import dev.athanor.ast.Walker;

/** Tells the queries that only read from those with a statement that writes in their WITH. */
final class Reads extends Walker {
    private boolean writes;

    private Reads() {}

    /** Whether a statement changes nothing, as far as it can be seen: of SQL in the user's own words it cannot. */
    static boolean only(StatementNode statement) {
        if (!(statement instanceof QueryNode)) {
            return false;
        }
        Reads reads = new Reads();
        reads.walk(statement);
        return !reads.writes;
    }

    @Override
    public Done visitTextQuery(TextQuery node) {
        writes = true;
        return Done.DONE;
    }

    @Override
    public Done visitInsert(InsertNode node) {
        writes = true;
        return Done.DONE;
    }

    @Override
    public Done visitUpdate(UpdateNode node) {
        writes = true;
        return Done.DONE;
    }

    @Override
    public Done visitDelete(DeleteNode node) {
        writes = true;
        return Done.DONE;
    }
}

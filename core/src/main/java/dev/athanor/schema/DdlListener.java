// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import dev.athanor.ast.SqlTarget;
import dev.athanor.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asked for more statements at a moment of making or dropping tables. */
@FunctionalInterface
public interface DdlListener {
    /** What is to be sent at this moment; none if it only wanted to know. */
    List<? extends Statement> statements(Event event);

    /**
     * Where the making or dropping stands.
     *
     * @param table the table that is made or dropped, or null before the first and after the last
     * @param dialect the database for which it is done or printed
     */
    record Event(DdlMoment moment, @Nullable Table table, SqlTarget dialect) {}
}

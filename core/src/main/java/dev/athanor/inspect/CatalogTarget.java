// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.dialect.Dialect;
import dev.athanor.sql.Row;
import dev.athanor.sql.Statement;
import java.util.List;

/** What a catalogue can be read from: an engine or a connection. */
public interface CatalogTarget {
    /** What the database speaks. */
    Dialect dialect();

    /** All rows of a query, read to the end. */
    List<Row> rows(Statement query);
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;

/**
 * What came of reading tables.
 *
 * @param tables those that were read, in the order in which they were
 * @param notes what the database says and a table cannot: types that are not known, options that its dialect does not declare,
 *     foreign keys to tables that are not there; a sentence each
 */
public record ReflectionReport(List<Table> tables, List<String> notes) {
    public ReflectionReport {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }
}

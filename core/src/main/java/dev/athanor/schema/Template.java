// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import java.util.List;

/**
 * Columns, constraints and indexes that several tables have: each table that it is given to gets copies of its own. As it does
 * not know these, its constraints and indexes call columns by their names.
 */
public final class Template implements TableItem {
    private final List<TableItem> items;

    private Template(List<TableItem> items) {
        this.items = items;
    }

    public static Template of(TableItem... items) {
        return new Template(List.of(items));
    }

    /** The items for one more table. */
    List<TableItem> fresh() {
        return items.stream()
                .map(item -> item instanceof Column<?> column ? column.copy() : item)
                .toList();
    }
}

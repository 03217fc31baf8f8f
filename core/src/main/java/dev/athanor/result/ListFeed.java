// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Rows that are there already. */
final class ListFeed<T extends @Nullable Object> implements RowFeed<T> {
    private final Iterator<T> rows;

    ListFeed(Iterable<T> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        return rows.hasNext();
    }

    @Override
    public T read() {
        return rows.next();
    }

    @Override
    public void close() {}
}

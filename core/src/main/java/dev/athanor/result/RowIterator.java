// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Goes through the rows that are left. A row that was looked for belongs to the iterator, whoever else reads on. */
final class RowIterator<T extends @Nullable Object> implements Iterator<T> {
    private final Reading<T> rows;
    private boolean waiting;
    private @Nullable T ahead;

    RowIterator(Reading<T> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        if (!waiting && rows.next()) {
            ahead = rows.read();
            waiting = true;
        }
        return waiting;
    }

    @Override
    @SuppressWarnings("NullAway") // it was read as a row
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T row = ahead;
        ahead = null;
        waiting = false;
        return row;
    }
}

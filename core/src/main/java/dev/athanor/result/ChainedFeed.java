// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import org.jspecify.annotations.Nullable;

/** The rows of one result and then those of another. */
final class ChainedFeed<T extends @Nullable Object> implements RowFeed<T> {
    private final Reading<T> first;
    private final Reading<T> second;
    private Reading<T> current;

    ChainedFeed(Reading<T> first, Reading<T> second) {
        this.first = first;
        this.second = second;
        this.current = first;
    }

    @Override
    public boolean next() {
        if (current.next()) {
            return true;
        }
        if (current == second) {
            return false;
        }
        current = second;
        return second.next();
    }

    @Override
    public T read() {
        return current.read();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}

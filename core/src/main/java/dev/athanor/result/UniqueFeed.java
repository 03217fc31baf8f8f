// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Of the rows of another feed, the first of those that are the same by some measure. */
final class UniqueFeed<T extends @Nullable Object> implements RowFeed<T> {
    private final RowFeed<T> origin;
    private final Function<? super T, ? extends @Nullable Object> measure;
    private final Set<@Nullable Object> seen = new HashSet<>();
    private @Nullable T current;

    UniqueFeed(RowFeed<T> origin, Function<? super T, ? extends @Nullable Object> measure) {
        this.origin = origin;
        this.measure = measure;
    }

    @Override
    public boolean next() {
        while (origin.next()) {
            T row = origin.read();
            if (seen.add(measure.apply(row))) {
                current = row;
                return true;
            }
        }
        current = null;
        return false;
    }

    @Override
    @SuppressWarnings("NullAway") // it was read as a row
    public T read() {
        return current;
    }

    @Override
    public void close() {
        origin.close();
    }
}

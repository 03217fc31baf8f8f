// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of another feed, each as something else. */
final class ChangedFeed<S extends @Nullable Object, T extends @Nullable Object> implements RowFeed<T> {
    private final RowFeed<S> origin;
    private final Function<S, T> change;

    ChangedFeed(RowFeed<S> origin, Function<S, T> change) {
        this.origin = origin;
        this.change = change;
    }

    @Override
    public boolean next() {
        return origin.next();
    }

    @Override
    public T read() {
        return change.apply(origin.read());
    }

    @Override
    public void close() {
        origin.close();
    }
}

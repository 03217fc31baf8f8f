// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, kept so that they can be had any number of times and without a connection, from a cache for
 * instance.
 *
 * @param <T> what became of each row
 */
public final class FrozenResult<T extends @Nullable Object> {
    private final List<T> rows;
    private final RowKeys keys;

    FrozenResult(List<T> rows, RowKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** A result of these rows, as if they had just been read; a new one at each call. */
    public Result<T> replay() {
        return Result.of(rows, keys);
    }
}

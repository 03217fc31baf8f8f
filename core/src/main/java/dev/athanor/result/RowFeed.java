// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a {@link Result} come from, one after the other: a cursor of the database, or a layer above that makes
 * objects of rows.
 *
 * @param <T> what becomes of a row
 */
public interface RowFeed<T extends @Nullable Object> extends AutoCloseable {
    /** Goes to the next row; false once there is none. */
    boolean next();

    /** What becomes of the row that was gone to; asked once for each row. */
    T read();

    /** Gives back whatever is held; more than once does nothing. */
    @Override
    void close();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of the elements of a row: nothing (it stays a row), the one element itself, or whatever a constructor
 * makes of them.
 *
 * @param <T> what a result holds for each row
 */
public sealed interface RowShape<T> {
    /** A row of named elements. */
    record AsRow<T>() implements RowShape<T> {}

    /** The one element of the select list. */
    record Single<T>() implements RowShape<T> {}

    /** What a constructor makes of the elements, which it takes by position. */
    record Constructed<T>(Constructor<T> constructor) implements RowShape<T> {}

    /** Makes an object of the elements of a row. */
    @FunctionalInterface
    interface Constructor<T> {
        T construct(@Nullable Object[] elements);
    }
}

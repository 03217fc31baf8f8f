// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.Arrays;
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
    record Constructed<T>(Constructor<T> constructor) implements RowShape<T> {
        /**
         * Makes the object of a row.
         *
         * @throws InvalidValue if the constructor does not take the null of an element
         */
        public T construct(@Nullable Object[] elements) {
            try {
                return constructor.construct(elements);
            } catch (NullPointerException e) {
                int missing = Arrays.asList(elements).indexOf(null);
                if (missing < 0) {
                    throw e;
                }
                throw new InvalidValue(
                        ErrorCode.UNREADABLE_VALUE,
                        "Element " + (missing + 1)
                                + " of a row is null, and the constructor given to select(…) does not"
                                + " take that. Give it a parameter that may be null, such as Long in place of long.",
                        e);
            }
        }
    }

    /** Makes an object of the elements of a row. */
    @FunctionalInterface
    interface Constructor<T> {
        T construct(@Nullable Object[] elements);
    }
}

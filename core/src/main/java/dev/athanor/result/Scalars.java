// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import dev.athanor.error.NoRowFound;
import dev.athanor.error.SeveralRowsFound;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a result is asked for the one element that is wanted of it.
 *
 * @param <T> what becomes of each row
 */
public sealed interface Scalars<T extends @Nullable Object> permits Result {
    List<String> keys();

    @Nullable
    T first();

    T one();

    @Nullable
    T oneOrNull();

    /** The first element of the next row, or null if there is no row or the element is NULL; closes the result. */
    default @Nullable Object scalar() {
        return Conversion.element(first());
    }

    /** {@link #scalar()} as a class; numbers and texts are converted when nothing is lost. */
    default <E> @Nullable E scalar(Class<E> type) {
        return Conversion.element(first(), type, keys());
    }

    /**
     * The first element of the one row there is, null if it is NULL; closes the result.
     *
     * @throws NoRowFound if there is no row
     * @throws SeveralRowsFound if there are more
     */
    default @Nullable Object scalarOne() {
        return Conversion.element(one());
    }

    /** {@link #scalarOne()} as a class; numbers and texts are converted when nothing is lost. */
    default <E> @Nullable E scalarOne(Class<E> type) {
        return Conversion.element(one(), type, keys());
    }

    /**
     * The first element of the one row there is, or null if there is none or the element is NULL; closes the result.
     *
     * @throws SeveralRowsFound if there are more
     */
    default @Nullable Object scalarOneOrNull() {
        return Conversion.element(oneOrNull());
    }

    /** {@link #scalarOneOrNull()} as a class; numbers and texts are converted when nothing is lost. */
    default <E> @Nullable E scalarOneOrNull(Class<E> type) {
        return Conversion.element(oneOrNull(), type, keys());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of one row, in the order of the select list.
 *
 * <p>Names are those under which the statement puts its columns out. Positions begin at 0. Two rows are equal when
 * their elements are.
 */
public interface Row {
    int size();

    /** The element at a position; SQL NULL is null. */
    @Nullable
    Object get(int position);

    /**
     * The element of a name.
     *
     * @throws dev.athanor.error.UnknownName if there is none
     * @throws dev.athanor.error.ResultError if there are several
     */
    @Nullable
    Object get(String name);

    /**
     * The element that an expression of the statement became.
     *
     * @throws dev.athanor.error.ResultError if the statement did not select it, or selected it more than once
     */
    <T> @Nullable T get(Selectable<T> element);

    /** The element of a name as a class; numbers are converted when nothing is lost. */
    <T> @Nullable T get(String name, Class<T> type);

    /** A number that is not null. */
    int getInt(String name);

    /** A number that is not null. */
    long getLong(String name);

    /** A text, or null. */
    @Nullable
    String getString(String name);

    List<String> names();

    List<@Nullable Object> values();

    /** The elements by name, in order. */
    Map<String, @Nullable Object> asMap();
}

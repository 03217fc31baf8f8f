// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/** Where a database sorts null when nothing else is said. */
public enum NullOrder {
    /** Below all values: first in an ascending order, last in a descending one. */
    LOWEST,
    /** Above all values: last in an ascending order, first in a descending one. */
    HIGHEST,
    /** Before all values in either order. */
    FIRST
}

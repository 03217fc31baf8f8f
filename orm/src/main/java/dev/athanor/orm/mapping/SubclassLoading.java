// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/** How the columns that a child adds are loaded, when one of its parents is queried. */
public enum SubclassLoading {
    /** When one of them is first read, for all objects of the result that lack it. */
    LAZY,
    /** Right after the query, by one more statement. */
    SELECT_IN,
    /** With the same statement. */
    INLINE
}

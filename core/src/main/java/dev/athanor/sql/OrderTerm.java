// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Ordering;
import dev.athanor.ast.Ordering.Nulls;

/** Something to sort by: an expression, or one with a direction. */
public interface OrderTerm {
    Ordering ordering();

    /** {@code this NULLS FIRST}; where a database has no such words, it is sorted first by whether the value is null. */
    default OrderTerm nullsFirst() {
        return nulls(Nulls.FIRST);
    }

    /** {@code this NULLS LAST}; where a database has no such words, it is sorted first by whether the value is null. */
    default OrderTerm nullsLast() {
        return nulls(Nulls.LAST);
    }

    private OrderTerm nulls(Nulls nulls) {
        Ordering term = ordering();
        Ordering placed = new Ordering(term.value(), term.direction(), nulls);
        return () -> placed;
    }
}

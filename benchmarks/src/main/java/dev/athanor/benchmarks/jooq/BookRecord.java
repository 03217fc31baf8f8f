// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.impl.UpdatableRecordImpl;

/** A row of {@code book}, as jOOQ's code generator writes it. */
public final class BookRecord extends UpdatableRecordImpl<BookRecord> {

    public BookRecord() {
        super(BookTable.BOOK);
    }

    Long getId() {
        return (Long) get(0);
    }

    Long getAuthorId() {
        return (Long) get(1);
    }

    String getTitle() {
        return (String) get(2);
    }

    BigDecimal getPrice() {
        return (BigDecimal) get(3);
    }

    LocalDate getPublished() {
        return (LocalDate) get(4);
    }

    String getIsbn() {
        return (String) get(5);
    }
}

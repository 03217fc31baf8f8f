// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A book as a hand-written data layer has it: a plain object. */
final class Book {

    final long id;
    final long authorId;
    final String title;
    final BigDecimal price;
    final LocalDate published;
    final String isbn;

    Book(long id, long authorId, String title, BigDecimal price, LocalDate published, String isbn) {
        this.id = id;
        this.authorId = authorId;
        this.title = title;
        this.price = price;
        this.published = published;
        this.isbn = isbn;
    }
}

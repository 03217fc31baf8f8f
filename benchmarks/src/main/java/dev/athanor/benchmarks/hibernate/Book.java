// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The book as Hibernate's manual maps it: the author is lazy. */
@Entity(name = "Book")
class Book {

    @Id
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    Author author;

    String title;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    LocalDate published;
    String isbn;

    @SuppressWarnings("NullAway.Init")
    protected Book() {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.athanor;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The model of the book. */
@Entity
interface BookModel {

    @Id
    Long getId();

    Author getAuthor();

    @Column(length = 200)
    String getTitle();

    @Column(precision = 10, scale = 2)
    BigDecimal getPrice();

    LocalDate getPublished();

    @Column(length = 20)
    String getIsbn();
}

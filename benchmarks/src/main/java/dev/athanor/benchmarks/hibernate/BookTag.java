// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The row between a book and a tag; not a collection of the book, which the other workloads would have to carry. */
@Entity(name = "BookTag")
@Table(name = "book_tag")
class BookTag implements Serializable {

    private static final long serialVersionUID = 1;

    @Id
    @Column(name = "book_id")
    Long bookId;

    @Id
    @Column(name = "tag_id")
    Long tagId;

    @SuppressWarnings("NullAway.Init")
    protected BookTag() {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The author as Hibernate's manual maps it: keys from a sequence, pooled; {@code sqlite-orm.xml} makes it identity for SQLite. */
@Entity(name = "Author")
class Author {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "author_pooled")
    @SequenceGenerator(
            name = "author_pooled",
            sequenceName = "author_pooled",
            initialValue = 1_001,
            allocationSize = HibernateContestant.BATCH)
    @Nullable
    Long id;

    String name;
    String email;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    double rating;

    @SuppressWarnings("NullAway.Init")
    protected Author() {}

    Author(String name, String email, LocalDateTime createdAt, double rating) {
        this.name = name;
        this.email = email;
        this.createdAt = createdAt;
        this.rating = rating;
    }
}

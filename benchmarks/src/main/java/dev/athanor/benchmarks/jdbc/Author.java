// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jdbc;

import java.time.LocalDateTime;

/** An author as a hand-written data layer has it: a plain object. */
final class Author {

    long id;
    String name;
    String email;
    LocalDateTime createdAt;
    double rating;

    Author(long id, String name, String email, LocalDateTime createdAt, double rating) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.createdAt = createdAt;
        this.rating = rating;
    }
}

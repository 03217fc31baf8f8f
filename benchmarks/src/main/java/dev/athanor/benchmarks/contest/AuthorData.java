// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.contest;

import java.time.LocalDateTime;

/** The values of one author, free of any library: what is loaded, what is to be inserted, and what results are compared by. */
public record AuthorData(long id, String name, String email, LocalDateTime createdAt, double rating) {

    AuthorData withId(long newId) {
        return new AuthorData(newId, name, email, createdAt, rating);
    }

    AuthorData withRating(double newRating) {
        return new AuthorData(id, name, email, createdAt, newRating);
    }
}

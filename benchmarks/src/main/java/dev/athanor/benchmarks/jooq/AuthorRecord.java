// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.jooq;

import java.time.LocalDateTime;
import org.jooq.impl.UpdatableRecordImpl;

/** A row of {@code author}, as jOOQ's code generator writes it. */
public class AuthorRecord extends UpdatableRecordImpl<AuthorRecord> {

    public AuthorRecord() {
        this(AuthorTable.AUTHOR);
    }

    AuthorRecord(AuthorTable table) {
        super(table);
    }

    Long getId() {
        return (Long) get(0);
    }

    void setId(Long value) {
        set(0, value);
    }

    String getName() {
        return (String) get(1);
    }

    void setName(String value) {
        set(1, value);
    }

    String getEmail() {
        return (String) get(2);
    }

    void setEmail(String value) {
        set(2, value);
    }

    LocalDateTime getCreatedAt() {
        return (LocalDateTime) get(3);
    }

    void setCreatedAt(LocalDateTime value) {
        set(3, value);
    }

    Double getRating() {
        return (Double) get(4);
    }

    void setRating(Double value) {
        set(4, value);
    }
}

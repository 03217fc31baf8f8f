// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The tag. */
@Entity(name = "Tag")
class Tag {

    @Id
    Long id;

    String name;

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}
}

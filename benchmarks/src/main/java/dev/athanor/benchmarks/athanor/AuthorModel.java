// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.athanor;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import java.time.LocalDateTime;

/** The model of the author. */
@Entity
interface AuthorModel {

    @Id
    Long getId();

    @Column(length = 100)
    String getName();

    @Column(length = 200)
    String getEmail();

    LocalDateTime getCreatedAt();

    Double getRating();
}

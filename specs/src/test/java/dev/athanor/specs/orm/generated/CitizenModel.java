// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;
import static dev.athanor.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Has one of something that refers to it. */
@Entity
interface CitizenModel {
    @Id
    Long getId();

    String getName();

    @Nullable
    @Relationship(
            backPopulates = "citizen",
            inverse = true,
            cascade = {ALL, DELETE_ORPHAN})
    Passport getPassport();
}

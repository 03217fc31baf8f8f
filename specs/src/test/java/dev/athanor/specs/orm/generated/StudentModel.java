// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;
import static dev.athanor.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Owns its enrolments. */
@Entity
interface StudentModel {
    @Id
    Long getId();

    String getName();

    @Relationship(
            backPopulates = "student",
            cascade = {ALL, DELETE_ORPHAN})
    List<Enrolment> getEnrolments();
}

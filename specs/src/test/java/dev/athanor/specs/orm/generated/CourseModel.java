// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Has enrolments that are not its own. */
@Entity
interface CourseModel {
    @Id
    Long getId();

    String getTitle();

    @Relationship(backPopulates = "course")
    List<Enrolment> getEnrolments();
}

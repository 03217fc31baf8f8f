// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Links two objects and says more of it: its key is that of both. */
@Entity
interface EnrolmentModel {
    @Id
    @Relationship(backPopulates = "enrolments")
    Student getStudent();

    @Id
    @Relationship(backPopulates = "enrolments")
    Course getCourse();

    @Nullable
    String getGrade();
}

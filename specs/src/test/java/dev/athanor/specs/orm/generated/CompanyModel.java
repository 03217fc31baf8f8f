// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Has a list of a root, whose objects are of several classes. */
@Entity
interface CompanyModel {
    @Id
    Long getId();

    String getName();

    @Relationship(backPopulates = "company")
    List<Employee> getEmployees();
}

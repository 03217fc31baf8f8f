// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The root of a hierarchy in one table. */
@Entity
@Polymorphic(
        on = "type",
        subclasses = {EngineerModel.class, ManagerModel.class})
interface EmployeeModel {
    @Id
    Long getId();

    String getName();

    String getType();

    @Nullable
    @Relationship(backPopulates = "employees")
    Company getCompany();

    @Nullable
    Manager getBoss();

    @Hybrid
    default String getLabel() {
        return getName() + " the " + getType();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** A child that has a child. */
@Entity
@Polymorphic(subclasses = SeniorModel.class)
interface EngineerModel extends EmployeeModel {
    String getLanguage();

    @Relationship(backPopulates = "operator")
    List<Machine> getMachines();

    @Hybrid
    default String getSkill() {
        return getLabel() + ", " + getLanguage();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import org.jspecify.annotations.Nullable;

/** A child that the root refers to. */
@Entity
interface ManagerModel extends EmployeeModel {
    @Nullable
    @Column(name = "manager_level", index = true)
    Integer getLevel();
}

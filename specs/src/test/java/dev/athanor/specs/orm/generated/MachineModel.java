// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to a child. */
@Entity
interface MachineModel {
    @Id
    Long getId();

    String getLabel();

    @Nullable
    @Relationship(backPopulates = "machines")
    Engineer getOperator();
}

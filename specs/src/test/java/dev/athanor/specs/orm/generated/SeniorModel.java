// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A child of a child. */
@Entity
@Polymorphic(identity = "senior engineer")
interface SeniorModel extends EngineerModel {
    @Nullable
    Integer getYears();
}

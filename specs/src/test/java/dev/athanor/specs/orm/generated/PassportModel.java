// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Unique;
import org.jspecify.annotations.Nullable;

/** Refers to one that is referred to once. */
@Entity
@Unique("citizen")
interface PassportModel {
    @Id
    Long getId();

    String getNumber();

    @Nullable
    @Relationship(backPopulates = "passport")
    Citizen getCitizen();
}

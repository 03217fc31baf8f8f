// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Unique;
import dev.athanor.specs.orm.FullName;
import dev.athanor.specs.orm.Place;
import dev.athanor.specs.orm.Spot;
import org.jspecify.annotations.Nullable;

/** Has records, one of a class twice, one that may be null, one with another in it. */
@Entity
@Unique("name")
interface ContactModel {
    @Id
    Long getId();

    FullName getName();

    @Nullable
    Place getHome();

    @Nullable
    @Embedded(prefix = "work_")
    Place getOffice();

    @Nullable
    @Embedded(columns = {"x", "y"})
    Spot getSpot();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Generated;
import dev.athanor.orm.annotation.Generated.When;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** Leaves most of its columns to the database. */
@Entity
interface MeterModel {
    @Id
    Long getId();

    int getReading();

    @Generated
    @Nullable
    Integer getFactor();

    @Generated(When.ALWAYS)
    @Nullable
    Integer getDoubled();

    @Version(generated = true)
    Long getStamp();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** May be in a list, and refers to something that knows nothing of it. */
@Entity
interface PlayerModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getName();

    @Nullable
    @Relationship(backPopulates = "players")
    Team getTeam();

    @Nullable
    Country getCountry();
}

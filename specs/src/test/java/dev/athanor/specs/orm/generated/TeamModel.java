// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Has a list whose objects can do without it. */
@Entity
interface TeamModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getName();

    @Relationship(backPopulates = "team")
    List<Player> getPlayers();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

/** Is numbered within a house, too. */
@Entity
interface GuestModel {
    @Id
    Long getHouseId();

    @Id
    Integer getNumber();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Its two references share a column, which is an attribute as well. */
@Entity
interface BookingModel {
    @Id
    Long getId();

    @Nullable
    @Relationship(column = {"house_id", "room_number"})
    Room getRoom();

    @Nullable
    @Relationship(column = {"house_id", "guest_number"})
    Guest getGuest();

    @Nullable
    Long getHouseId();

    @Nullable
    Integer getGuestNumber();
}

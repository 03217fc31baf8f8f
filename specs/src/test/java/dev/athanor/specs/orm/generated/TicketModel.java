// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

/** Has nothing but its key. */
@Entity
interface TicketModel {
    @Id
    Integer getNumber();
}

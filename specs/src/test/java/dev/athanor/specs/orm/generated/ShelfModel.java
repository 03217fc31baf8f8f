// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.specs.orm.ShelfId;

/** Has a record as its key. */
@Entity
interface ShelfModel {
    @Id
    ShelfId getId();

    String getLabel();
}

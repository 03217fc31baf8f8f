// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import org.jspecify.annotations.Nullable;

/** Refers to what has a record as its key. */
@Entity
interface BoxModel {
    @Id
    Long getId();

    @Nullable
    Shelf getShelf();
}

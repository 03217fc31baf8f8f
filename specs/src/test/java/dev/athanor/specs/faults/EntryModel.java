// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

/** The rows of {@link Faulty#ENTRY} as entities. */
@Entity(table = "entry")
interface EntryModel {
    @Id(generated = false)
    Integer getId();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

/** Is given its key, a text. */
@Entity
interface CountryModel {
    @Id(generated = false)
    @Column(length = 2)
    String getCode();

    @Column(length = 60)
    String getName();
}

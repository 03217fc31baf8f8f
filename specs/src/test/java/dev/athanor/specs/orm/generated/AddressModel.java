// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;

/** Refers to the one object in whose list it is. */
@Entity
interface AddressModel {
    @Id
    Long getId();

    @Column(length = 100, unique = true)
    String getEmail();

    @Relationship(backPopulates = "addresses")
    User getUser();
}

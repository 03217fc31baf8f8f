// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Somebody who buys music. */
@Entity
interface CustomerModel {
    @Id
    Long getId();

    @Column(length = 80)
    String getName();

    @Column(unique = true)
    String getEmail();

    @Column(length = 40)
    String getCity();

    @Relationship(backPopulates = "customer")
    List<Sale> getSales();
}

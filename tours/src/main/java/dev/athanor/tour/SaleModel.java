// SPDX-License-Identifier: Apache-2.0
package dev.athanor.tour;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.time.LocalDate;

/** One track that one customer bought. */
@Entity
interface SaleModel {
    @Id
    Long getId();

    LocalDate getSoldOn();

    @Relationship(backPopulates = "sales")
    Customer getCustomer();

    @Relationship(backPopulates = "sales")
    Track getTrack();
}

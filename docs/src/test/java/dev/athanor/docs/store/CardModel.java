// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Unique;

// snippet: card
@Entity
@Unique("customer")
interface CardModel {
    @Id
    Long getId();

    String getDigits();

    @Relationship(backPopulates = "card")
    Customer getCustomer();
}
// end

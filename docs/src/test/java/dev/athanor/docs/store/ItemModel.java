// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;

// snippet: item
@Entity
interface ItemModel {
    @Id
    @Relationship(backPopulates = "items")
    Purchase getPurchase(); // purchase_id

    @Id
    Product getProduct(); // product_id

    int getQuantity();
}
// end

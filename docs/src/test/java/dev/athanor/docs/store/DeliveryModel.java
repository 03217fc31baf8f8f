// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

// snippet: delivery
@Entity
interface DeliveryModel {
    @Id
    Long getId();

    @Nullable
    Item getItem(); // item_purchase_id, item_product_id: a column for each of the key

    @Nullable
    Long getPurchaseId();

    @Nullable
    @Relationship(column = "purchase_id") // the column is an attribute, too
    Purchase getPurchase();
}
// end

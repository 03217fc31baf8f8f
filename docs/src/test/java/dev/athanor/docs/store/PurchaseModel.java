// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;
import static dev.athanor.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.instrument.Association;
import java.util.List;
import java.util.Map;

// snippet: purchase
@Entity
interface PurchaseModel {
    @Id
    Long getNumber();

    @Relationship(backPopulates = "purchases")
    Customer getCustomer();

    @Relationship(
            backPopulates = "purchase",
            cascade = {ALL, DELETE_ORPHAN})
    List<Item> getItems();

    @Relationship(
            backPopulates = "purchase",
            cascade = {ALL, DELETE_ORPHAN},
            mapKey = "language")
    Map<String, Remark> getRemarks();

    default List<Product> products() { // what the items lead to, as a list of its own
        return Association.list(
                getItems(),
                Item::getProduct,
                product -> new Item().product(product).quantity(1));
    }
}
// end

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Embedded;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

// snippet: customer
@Entity
interface CustomerModel extends Stamped {
    @Id
    Long getId();

    PersonName getName(); // columns name_first, name_last

    @Nullable
    Place getHome(); // home_street_line, home_street_number, home_town: all null if there is none

    @Nullable
    @Embedded(prefix = "work_")
    Place getOffice();

    @Relationship(backPopulates = "customer", orderBy = "number desc")
    List<Purchase> getPurchases();

    @Nullable
    @Relationship(backPopulates = "customer", inverse = true) // the card has the foreign key
    Card getCard();
}
// end

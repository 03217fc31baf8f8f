// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.blog;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;

// snippet: address
@Entity
interface AddressModel {
    @Id
    Long getId();

    String getEmail();

    @Relationship(backPopulates = "addresses")
    User getUser();
}
// end

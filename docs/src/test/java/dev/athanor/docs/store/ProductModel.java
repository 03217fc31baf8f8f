// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

// snippet: product
@Entity
interface ProductModel {
    @Id
    String getCode(); // a natural key: you give it

    String getTitle();
}
// end

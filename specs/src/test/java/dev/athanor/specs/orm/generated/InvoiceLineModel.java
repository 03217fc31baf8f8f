// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;

/** Has the key of what it belongs to in its own. */
@Entity
interface InvoiceLineModel {
    @Id
    @Relationship(backPopulates = "lines")
    Invoice getInvoice();

    @Id
    Integer getPlace();

    String getText();
}

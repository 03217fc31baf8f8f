// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to a key of two columns, and to one of three. */
@Entity
interface RemittanceModel {
    @Id
    Long getId();

    Integer getAmount();

    @Nullable
    @Relationship(backPopulates = "payments")
    Invoice getInvoice();

    @Nullable
    @Relationship(column = {"line_series", "line_invoice", "line_position"})
    InvoiceLine getLine();
}

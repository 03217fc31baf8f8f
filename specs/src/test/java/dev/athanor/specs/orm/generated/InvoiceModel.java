// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import static dev.athanor.orm.annotation.Relationship.Cascade.ALL;
import static dev.athanor.orm.annotation.Relationship.Cascade.DELETE_ORPHAN;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import dev.athanor.orm.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a natural key of two columns. */
@Entity
interface InvoiceModel {
    @Id
    @Column(length = 10)
    String getSeries();

    @Id
    Integer getNumber();

    @Version
    Integer getVersion();

    @Nullable
    String getTitle();

    @Relationship(
            backPopulates = "invoice",
            cascade = {ALL, DELETE_ORPHAN})
    List<InvoiceLine> getLines();

    @Relationship(backPopulates = "invoice")
    List<Remittance> getPayments();

    @Relationship(table = "invoice_label", backPopulates = "invoices")
    List<Label> getLabels();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;

/** Is linked to what has a key of two columns. */
@Entity
interface LabelModel {
    @Id
    Long getId();

    String getName();

    @Relationship(backPopulates = "labels")
    List<Invoice> getInvoices();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Hybrid;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Polymorphic;
import dev.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A root whose children are told by what is computed of its rows. */
@Entity
@Polymorphic(on = "size", identity = "small", subclasses = BigPaymentModel.class)
interface PaymentModel {
    @Id
    Long getId();

    int getAmount();

    @Nullable
    @Relationship(backPopulates = "parts")
    Payment getWhole();

    @Relationship(backPopulates = "whole")
    List<Payment> getParts();

    @Hybrid
    default String getSize() {
        return getAmount() >= 1000 ? "big" : "small";
    }
}

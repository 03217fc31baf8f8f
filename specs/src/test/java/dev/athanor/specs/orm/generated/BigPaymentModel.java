// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Polymorphic;
import org.jspecify.annotations.Nullable;

/** A child that has no column to be told by. */
@Entity
@Polymorphic(identity = "big")
interface BigPaymentModel extends PaymentModel {
    @Nullable
    String getApproval();
}

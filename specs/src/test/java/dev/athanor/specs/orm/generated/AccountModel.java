// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;

/** Counts its versions. */
@Entity
interface AccountModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getOwner();

    long getBalance();

    @Version
    int getVersion();
}

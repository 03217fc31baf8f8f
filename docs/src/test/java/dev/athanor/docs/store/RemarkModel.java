// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Relationship;
import org.jspecify.annotations.Nullable;

@Entity
interface RemarkModel {
    @Id
    Long getId();

    String getLanguage();

    String getText();

    @Nullable
    @Relationship(backPopulates = "remarks")
    Purchase getPurchase();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;

/** Is linked to without knowing it. */
@Entity
interface TopicModel {
    @Id
    Long getId();

    String getName();
}

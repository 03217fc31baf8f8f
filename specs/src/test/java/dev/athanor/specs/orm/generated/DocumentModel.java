// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.orm.annotation.Version;
import java.time.Instant;

/** Has the time of its last change for a version. */
@Entity
interface DocumentModel {
    @Id
    Long getId();

    @Column(length = 30)
    String getTitle();

    @Version
    Instant getChanged();
}

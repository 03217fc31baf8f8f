// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Check;
import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Index;
import dev.athanor.orm.annotation.OnUpdate;
import dev.athanor.specs.orm.Numbered;
import org.jspecify.annotations.Nullable;

/** What several entities have, with what their tables have for it. */
@Check(value = "weight >= 0", name = "ck_not_light")
@Index("weight")
interface Dated {
    int getWeight();

    @Nullable
    @Column(length = 20)
    @OnUpdate(from = Numbered.class)
    String getChanged();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Index;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

// snippet: mixin
@Index("since") // each table that has the column has the index
interface Stamped {
    @Nullable
    LocalDate getSince();
}
// end

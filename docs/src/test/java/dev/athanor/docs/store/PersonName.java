// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.store;

import dev.athanor.orm.annotation.Column;
import org.jspecify.annotations.Nullable;

// snippet: name
public record PersonName(
        @Column(length = 40) String first, @Nullable String last) {}
// end

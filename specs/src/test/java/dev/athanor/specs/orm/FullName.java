// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import dev.athanor.orm.annotation.Column;
import org.jspecify.annotations.Nullable;

/** A value in two columns. */
public record FullName(
        @Column(length = 30) String first, @Nullable String last) {}

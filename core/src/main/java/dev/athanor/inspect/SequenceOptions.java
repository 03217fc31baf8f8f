// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import org.jspecify.annotations.Nullable;

/** How something counts; null where the database does not say. */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean cycle,
        @Nullable Long cache) {}

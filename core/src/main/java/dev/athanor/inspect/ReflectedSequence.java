// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.ast.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param typeText the type of its values as the database writes it, or null where it does not say
 * @param ownerTable the table of the column that it is dropped with, or null
 * @param ownerColumn that column, or null
 */
public record ReflectedSequence(
        String name,
        @Nullable String typeText,
        SequenceOptions options,
        @Nullable String ownerTable,
        @Nullable String ownerColumn) {}

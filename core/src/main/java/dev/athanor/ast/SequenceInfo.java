// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import dev.athanor.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What a statement has to know of a sequence; implemented by the schema, compared by identity. */
public interface SequenceInfo {
    /** The schema, or null for the connection's default. */
    @Nullable
    String schema();

    String name();

    SequenceOptions options();

    /** The type of its numbers; null if nothing was said of it. */
    @Nullable
    SqlType<?> type();

    /** Whether it is left out where the database makes the keys of new rows in another way. */
    boolean isOptional();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent, and what came of it.
 *
 * @param text the SQL as it was sent
 * @param bindTypes the types of what was bound, in order; of the first row for a batch
 * @param batchSize how many rows of values went along; 1 when it was no batch
 * @param nanos how long the database took, the reading of rows not counted
 * @param rowCount how many rows were changed, or -1 where nobody knows and for queries
 * @param failure what the database answered instead, or null
 */
public record SentStatement(
        String text,
        List<String> bindTypes,
        int batchSize,
        long nanos,
        long rowCount,
        @Nullable Throwable failure) {
    public SentStatement {
        bindTypes = List.copyOf(bindTypes);
    }
}

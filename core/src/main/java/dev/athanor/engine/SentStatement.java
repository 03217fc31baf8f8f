// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent, and what came of it.
 *
 * @param text the SQL as it was sent
 * @param bindTypes the types of what was bound, in order
 * @param values what was bound, for people to read and cut to what they read; of the first rows and the last for a batch.
 *     Empty unless the engine {@linkplain EngineBuilder#showValues shows values}
 * @param batchSize how many rows of values went along; 1 when it was no batch
 * @param origin where the text came from
 * @param loggingToken the token of the connection, or null
 * @param nanos how long the database took, the reading of rows not counted
 * @param rowCount how many rows were changed, or -1 where nobody knows and for queries
 * @param failure what the database answered instead, or null
 */
public record SentStatement(
        String text,
        List<String> bindTypes,
        List<String> values,
        int batchSize,
        Origin origin,
        @Nullable String loggingToken,
        long nanos,
        long rowCount,
        @Nullable Throwable failure) {
    public SentStatement {
        bindTypes = List.copyOf(bindTypes);
        values = List.copyOf(values);
    }

    /** Where the text of a statement comes from. */
    public enum Origin {
        /** It was compiled for this. */
        COMPILED,
        /** It was compiled before, and found in the cache. */
        CACHED,
        /** It was given as text, or made once for all objects of a class. */
        TEXT
    }

    /**
     * Where in the program it was sent: the first call outside Athanor, worked out at this moment. To be asked while an
     * observer is told, in its thread; later there is nothing to be found.
     */
    public @Nullable StackTraceElement callSite() {
        return CallSite.find();
    }
}

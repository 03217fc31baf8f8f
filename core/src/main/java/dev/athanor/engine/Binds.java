// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Batching;
import dev.athanor.engine.SentStatement.Origin;
import java.util.List;

/** What goes with a statement, described only when somebody wants to read it. */
interface Binds {
    /** The types, which every message and log may show. */
    List<String> types();

    /** The values, for an engine that was told to show them. */
    List<String> values();

    /** Which group of the parameters was refused, or {@link Batching#UNKNOWN}. */
    default int group() {
        return Batching.UNKNOWN;
    }

    /** The values of one group of a batch. */
    List<String> values(int group);

    /** Where the text comes from. */
    Origin origin();

    /** The same for people, such as {@code compiled in 0.2 ms}. */
    String mark();
}

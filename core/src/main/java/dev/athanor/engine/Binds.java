// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Batching;
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
}

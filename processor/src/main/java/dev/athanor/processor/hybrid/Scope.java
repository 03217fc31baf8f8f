// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local variables at one place of a body, and what they stand for. */
record Scope(Map<String, Operand> variables) {
    static final Scope EMPTY = new Scope(Map.of());

    Scope {
        variables = Map.copyOf(variables);
    }

    Scope with(String name, Operand value) {
        Map<String, Operand> more = new HashMap<>(variables);
        more.put(name, value);
        return new Scope(more);
    }

    @Nullable
    Operand get(String name) {
        return variables.get(name);
    }
}

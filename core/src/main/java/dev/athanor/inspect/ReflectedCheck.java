// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name its name, or null where the database keeps none
 * @param sql the condition as the database keeps it, without {@code CHECK} and the parentheses around it
 * @param options what else the database says of it, by the names that its dialect takes
 */
public record ReflectedCheck(
        @Nullable String name, String sql, @Nullable String comment, Map<String, Object> options) {
    public ReflectedCheck {
        options = Map.copyOf(options);
    }
}

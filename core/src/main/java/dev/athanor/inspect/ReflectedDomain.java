// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with constraints.
 *
 * @param typeText the type under it, as the database writes it
 * @param defaultText the SQL of the default, or null
 */
public record ReflectedDomain(
        String name,
        String typeText,
        boolean nullable,
        @Nullable String defaultText,
        List<ReflectedCheck> checks,
        @Nullable String comment) {
    public ReflectedDomain {
        checks = List.copyOf(checks);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the schemas that tables were declared in are called where a statement runs; null, as a key and as a value, is the
 * connection's default. Compared by value, since a statement is compiled anew for others.
 */
public final class SchemaNames {
    /** Each is called what it was declared as. */
    public static final SchemaNames AS_DECLARED = new SchemaNames(Map.of());

    private final Map<@Nullable String, @Nullable String> names;

    private SchemaNames(Map<@Nullable String, @Nullable String> names) {
        this.names = names;
    }

    /** Some are called otherwise. */
    public static SchemaNames of(Map<@Nullable String, @Nullable String> names) {
        return names.isEmpty() ? AS_DECLARED : new SchemaNames(new HashMap<>(names));
    }

    /** What a schema is called there. */
    public @Nullable String of(@Nullable String declared) {
        return this != AS_DECLARED && names.containsKey(declared) ? names.get(declared) : declared;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaNames that && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }
}

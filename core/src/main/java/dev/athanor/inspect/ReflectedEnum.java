// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum type that has a name of its own.
 *
 * @param labels its values in their order
 */
public record ReflectedEnum(
        String name, List<String> labels, @Nullable String comment) {
    public ReflectedEnum {
        labels = List.copyOf(labels);
    }
}

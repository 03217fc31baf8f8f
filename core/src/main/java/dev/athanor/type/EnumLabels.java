// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a column of an enum may hold, in their order.
 *
 * @param nativeName the name of the database's own enum type, where there are such types, or null if the column is a
 *     VARCHAR everywhere
 * @param schema where that type lies, or null
 * @param labels what stands in the database for each constant of the enum, in the order of the constants
 * @param checked whether a VARCHAR gets a CHECK that nothing else is in it
 * @param made whether that type is made and dropped with the tables, and not by somebody else
 */
public record EnumLabels(
        @Nullable String nativeName, @Nullable String schema, List<String> labels, boolean checked, boolean made) {
    public EnumLabels {
        labels = List.copyOf(labels);
        if (labels.isEmpty() || new HashSet<>(labels).size() < labels.size()) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "An enum needs at least one label, and none twice; these are " + labels + '.');
        }
    }

    /** How long the longest label is, in characters. */
    public int longest() {
        return labels.stream().mapToInt(String::length).max().orElse(1);
    }
}

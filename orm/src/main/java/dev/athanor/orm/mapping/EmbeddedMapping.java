// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value whose parts are attributes of an entity, each in a column of its own.
 *
 * @param type the class of the value
 * @param parts the names of the attributes that are its parts
 * @param apart gives the parts of a value, in that order
 */
public record EmbeddedMapping(
        String name, Class<?> type, List<String> parts, Function<Object, @Nullable Object[]> apart) {
    public EmbeddedMapping {
        parts = List.copyOf(parts);
    }

    /**
     * The parts of a value, in their order; all null if the value is.
     *
     * @throws InvalidValue if it is of another class
     */
    public @Nullable Object[] partsOf(@Nullable Object value) {
        if (value == null) {
            return new @Nullable Object[parts.size()];
        }
        if (!type.isInstance(value)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A value of " + value.getClass().getName() + " is given where \"" + name + "\" is of "
                            + type.getName() + '.');
        }
        return apart.apply(value);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

/**
 * A list of other entities that refer to this one.
 *
 * @param inverse the name of the reference at the other side
 */
public record OneToManyMapping(String name, int index, Class<?> targetClass, String inverse, Cascades cascades)
        implements ToManyMapping {
    /** The reference at the other side. */
    public ToOneMapping inverseMapping() {
        return (ToOneMapping) target().attribute(inverse);
    }
}

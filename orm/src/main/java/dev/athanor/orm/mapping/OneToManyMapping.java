// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import java.util.List;

/**
 * A list of other entities that refer to this one, or the one that does.
 *
 * @param inverse the name of the reference at the other side
 * @param isSingle whether one refers to it at most
 */
public record OneToManyMapping(
        String name,
        int index,
        Class<?> targetClass,
        String inverse,
        Cascades cascades,
        boolean isSingle,
        List<AttributeOrder> order)
        implements ToManyMapping {
    public OneToManyMapping {
        order = List.copyOf(order);
    }

    @Override
    public OneToManyMapping ordered(List<AttributeOrder> by) {
        return new OneToManyMapping(name, index, targetClass, inverse, cascades, isSingle, by);
    }

    /** The reference at the other side. */
    public ToOneMapping inverseMapping() {
        return (ToOneMapping) target().attribute(inverse);
    }
}

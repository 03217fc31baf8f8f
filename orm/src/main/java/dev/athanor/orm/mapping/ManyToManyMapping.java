// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A list of other entities that are linked to this one by rows of a table of their own.
 *
 * @param declared the table, or null if the other side declares it
 * @param inverse the name of the list at the other side, or null if there is none
 */
public record ManyToManyMapping(
        String name,
        int index,
        Class<?> targetClass,
        @Nullable LinkTable declared,
        @Nullable String inverse,
        Cascades cascades,
        List<AttributeOrder> order)
        implements ToManyMapping {
    public ManyToManyMapping {
        order = List.copyOf(order);
    }

    @Override
    public ManyToManyMapping ordered(List<AttributeOrder> by) {
        return new ManyToManyMapping(name, index, targetClass, declared, inverse, cascades, by);
    }

    @Override
    public boolean isSingle() {
        return false;
    }

    /** The list at the other side, or null. */
    public @Nullable ManyToManyMapping inverseMapping() {
        return inverse == null ? null : (ManyToManyMapping) target().attribute(inverse);
    }

    /** The table of the links, as the side that declares it sees it. */
    public LinkTable link() {
        LinkTable own = declared;
        return own != null ? own : Objects.requireNonNull(other().declared());
    }

    private ManyToManyMapping other() {
        return Objects.requireNonNull(inverseMapping(), "one side declares the table");
    }

    /** Whether this is the side that declares the table. */
    public boolean isDeclaring() {
        return declared != null;
    }

    /** The columns of the links that hold the key of this list's owner. */
    public LinkTable.Side own() {
        return isDeclaring() ? link().first() : link().second();
    }

    /** The columns of the links that hold the key of what is in this list. */
    public LinkTable.Side others() {
        return isDeclaring() ? link().second() : link().first();
    }
}

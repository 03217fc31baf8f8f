// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ExpressionNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an entity says of its parent and its children.
 *
 * @param parent what it inherits its attributes and its key from, or null for a root
 * @param on by what its rows are told apart from those of its children, or null below the root
 * @param identity the value of the discriminator in its rows, or null if it has none of its own
 * @param subclasses the entities right below it
 * @param load how the columns are loaded that it adds, when its parent is queried
 */
public record Inheritance(
        @Nullable EntityType<?> parent,
        @Nullable Discriminator on,
        @Nullable Object identity,
        List<Class<?>> subclasses,
        SubclassLoading load) {
    public Inheritance {
        subclasses = List.copyOf(subclasses);
    }

    /**
     * By what the rows of a hierarchy are told apart.
     *
     * @param attribute the attribute that is stored in the discriminator column, or null if it is computed
     * @param expression the value in SQL
     */
    public record Discriminator(@Nullable ColumnMapping attribute, Supplier<ExpressionNode> expression) {}
}

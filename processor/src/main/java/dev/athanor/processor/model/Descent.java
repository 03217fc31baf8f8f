// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import dev.athanor.processor.model.Attribute.ColumnAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of its parent and its children.
 *
 * @param parent the model that it extends, or null if that is no entity's
 * @param annotation where it says so, or null if nowhere
 * @param ownTable whether it names a table
 */
public record Descent(
        @Nullable EntityModel parent, @Nullable AnnotationUse annotation, boolean ownTable) {
    /** The same with the parent completed by what other models say. */
    Descent of(@Nullable EntityModel complete) {
        return new Descent(complete, annotation, ownTable);
    }

    /** Whether the entity has a parent, or may have children. */
    public boolean inherits() {
        return parent != null || annotation != null;
    }

    /** Whether its rows are in the table of its parent, among others. */
    public boolean sharesTable() {
        return parent != null && !ownTable;
    }

    public boolean isAbstract() {
        return annotation != null && annotation.flag("isAbstract", false);
    }

    /** The attribute or hybrid whose value tells the classes apart, empty if it is not said. */
    public String on() {
        return annotation == null ? "" : annotation.text("on", "");
    }

    /** The value that tells the rows of the entity, empty if it is not said. */
    public String identity() {
        return annotation == null ? "" : annotation.text("identity", "");
    }

    /** The models right below. */
    public List<TypeElement> subclasses() {
        return annotation == null ? List.of() : annotation.types("subclasses");
    }

    /** What the parent has, and what that has of its own parent: theirs first. */
    List<Attribute> inherited() {
        List<Attribute> all = new ArrayList<>();
        if (parent != null) {
            all.addAll(parent.descent().inherited());
            all.addAll(parent.attributes());
        }
        return all;
    }

    /** The topmost model, of which the keys are. */
    public EntityModel root(EntityModel self) {
        return parent == null ? self : parent.descent().root(parent);
    }

    /** The attribute of the root in the discriminator column, if there is one. */
    public static Optional<ColumnAttribute> discriminator(EntityModel root) {
        return root.attribute(root.descent().on())
                .filter(ColumnAttribute.class::isInstance)
                .map(ColumnAttribute.class::cast);
    }

    /** The identity as it was said, or the name of the entity as the discriminator has names. */
    public static String identity(EntityModel entity, ValueType type) {
        String said = entity.descent().identity();
        if (!said.isEmpty()) {
            return said;
        }
        return type.kind() == ValueType.Kind.ENUM
                ? Naming.constant(Naming.decapitalized(entity.name()))
                : Naming.snake(entity.name());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.AttributeMapping;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EmbeddedMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Inheritance;
import dev.athanor.orm.mapping.Inheritance.Discriminator;
import dev.athanor.orm.mapping.SubclassLoading;
import dev.athanor.orm.state.Managed;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the description of an entity says of its parent and its children. */
final class Descent<E extends Managed> {
    private final @Nullable EntityType<?> parent;
    private @Nullable Discriminator on;
    private @Nullable Object identity;
    private List<Class<?>> subclasses = List.of();
    private SubclassLoading loading = SubclassLoading.LAZY;

    Descent(@Nullable EntityType<?> parent) {
        this.parent = parent;
    }

    /** The attributes of the parent. */
    List<AttributeMapping> inherited() {
        List<AttributeMapping> found = new ArrayList<>();
        for (int i = 0; parent != null && i < parent.size(); i++) {
            found.add(parent.attribute(i));
        }
        return found;
    }

    /** The names of the attributes that are the key of the parent; none without a parent. */
    Set<String> key() {
        return parent == null
                ? Set.of()
                : parent.key().columns().stream().map(ColumnMapping::name).collect(Collectors.toSet());
    }

    /** The values in several columns of the parent. */
    List<EmbeddedMapping> embedded() {
        return parent == null ? List.of() : parent.embedded();
    }

    void on(ColumnMapping attribute) {
        on = new Discriminator(attribute, () -> attribute.column().node());
    }

    void on(Supplier<? extends Expression<?>> expression) {
        on = new Discriminator(null, () -> expression.get().node());
    }

    void identity(Object value) {
        identity = value;
    }

    void subclasses(List<Class<? extends E>> children) {
        subclasses = List.copyOf(children);
    }

    void loading(SubclassLoading how) {
        loading = how;
    }

    /** The table of the parent, which takes in the columns that are added. */
    Table share(Class<E> javaType, List<AttributeMapping> attributes) {
        if (parent == null) {
            throw new ConfigurationError(
                    ErrorCode.MAPPING,
                    javaType.getName() + " inherits from no entity whose table it could share. Give it one: table(…).");
        }
        for (AttributeMapping attribute : attributes.subList(parent.size(), attributes.size())) {
            if (attribute instanceof ColumnMapping column) {
                parent.table().append(column.column());
            }
        }
        return parent.table();
    }

    /** All that was said, or null if nothing was. */
    @Nullable
    Inheritance inheritance() {
        return parent == null && on == null && identity == null && subclasses.isEmpty()
                ? null
                : new Inheritance(parent, on, identity, subclasses, loading);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.StatementOption;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.SubclassLoading;
import java.util.List;

/**
 * How the columns are loaded that children add to an entity, when that is queried.
 *
 * @param children those that it is said of; none means all
 */
record PolymorphicOption(EntityType<?> parent, List<EntityType<?>> children, SubclassLoading how)
        implements StatementOption {
    PolymorphicOption {
        children = List.copyOf(children);
    }

    boolean isAbout(EntityType<?> asked, EntityType<?> child) {
        return asked.isA(parent) && (children.isEmpty() || children.stream().anyMatch(child::isA));
    }

    @Override
    public String toString() {
        return "children of " + parent.name();
    }
}

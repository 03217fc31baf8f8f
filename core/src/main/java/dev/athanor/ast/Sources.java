// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the sources that the columns in a node belong to; queries inside it keep theirs to themselves. */
public final class Sources extends Walker {
    private final Set<FromNode> found;

    private Sources(Set<FromNode> found) {
        this.found = found;
    }

    /** Adds the sources in a node to those found so far. */
    public static void collect(@Nullable Node node, Set<FromNode> into) {
        new Sources(into).walk(node);
    }

    @Override
    public Done visitColumnRef(ColumnRef column) {
        found.add(column.from());
        return Done.DONE;
    }

    @Override
    public Done visitTableElement(TableElement element) {
        found.add(element.from());
        return Done.DONE;
    }

    @Override
    public Done visitEntityElement(EntityElement element) {
        found.add(element.from());
        return Done.DONE;
    }

    @Override
    public Done visitSelect(SelectNode query) {
        return Done.DONE;
    }

    @Override
    public Done visitCompound(CompoundNode query) {
        return Done.DONE;
    }

    @Override
    public Done visitTextQuery(TextQuery query) {
        return Done.DONE;
    }

    @Override
    public Done visitTableRef(TableRef from) {
        return Done.DONE;
    }

    @Override
    public Done visitAlias(Alias from) {
        return Done.DONE;
    }

    @Override
    protected Done derived(DerivedFrom from) {
        return Done.DONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.mapping;

import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.Ordering.Direction;
import java.util.ArrayList;
import java.util.List;

/** A list of other entities. */
public sealed interface ToManyMapping extends RelationshipMapping permits OneToManyMapping, ManyToManyMapping {
    /** What its objects are sorted by when it is loaded, nothing if they come as the database has them. */
    List<AttributeOrder> order();

    /** The same, sorted. */
    ToManyMapping ordered(List<AttributeOrder> by);

    /** Whether it holds one object at most. */
    boolean isSingle();

    /** {@code ORDER BY} for the rows of a source. */
    default List<Ordering> ordering(FromNode from) {
        List<Ordering> terms = new ArrayList<>();
        for (AttributeOrder each : order()) {
            ColumnMapping column = (ColumnMapping) target().attribute(each.attribute());
            terms.add(new Ordering(
                    new ColumnRef(from, column.column().name(), column.column().type()),
                    each.descending() ? Direction.DESCENDING : Direction.DEFAULT));
        }
        return terms;
    }
}

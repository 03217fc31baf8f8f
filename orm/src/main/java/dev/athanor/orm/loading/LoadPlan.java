// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a statement about entities mean: which columns are which object's, and what is loaded afterwards.
 *
 * @param elements those of the select list, in order
 * @param overwrites whether objects that the session has already are read anew too
 * @param multiplies whether a row may repeat an object because a list was joined to it
 */
public record LoadPlan(List<Element> elements, boolean overwrites, boolean multiplies) {
    public LoadPlan {
        elements = List.copyOf(elements);
    }

    public LoadPlan(List<Element> elements, boolean overwrites) {
        this(
                elements,
                overwrites,
                elements.stream().anyMatch(element -> element instanceof EntityPlan plan && plan.multiplies()));
    }

    /** One element of the select list. */
    public sealed interface Element permits ScalarPlan, EntityPlan {}

    /** A value in the column at {@code position}, from 1. */
    public record ScalarPlan(int position, ExpressionNode element) implements Element {}

    /**
     * An entity whose columns begin at {@code first}, from 1.
     *
     * @param joined what is loaded by the same rows
     * @param later what is loaded by further statements
     * @param raise the bits of the relationships that must not be loaded lazily
     * @param alone the bits of the relationships that are loaded for one object at a time
     * @param descent how rows are told that may be of several classes, or null if the entity neither inherits nor is
     *     inherited from
     */
    public record EntityPlan(
            EntityType<?> type,
            int first,
            List<JoinedPlan> joined,
            List<SelectInPlan> later,
            long raise,
            long alone,
            @Nullable DescentPlan descent)
            implements Element {
        public EntityPlan {
            joined = List.copyOf(joined);
            later = List.copyOf(later);
        }

        boolean multiplies() {
            return joined.stream()
                    .anyMatch(plan -> plan.relationship() instanceof dev.athanor.orm.mapping.ToManyMapping
                            || plan.target().multiplies());
        }
    }

    /**
     * How rows are told that may be of several classes.
     *
     * @param discriminator its position, from 1
     * @param inline the columns that children add and the rows have
     * @param later the children whose columns are loaded by further statements
     */
    public record DescentPlan(int discriminator, List<AddedColumn> inline, List<EntityType<?>> later) {
        public DescentPlan {
            inline = List.copyOf(inline);
            later = List.copyOf(later);
        }
    }

    /** A column that a child adds, at a position from 1. */
    public record AddedColumn(ColumnMapping column, int position) {}

    /** A relationship that is loaded by the same rows. */
    public record JoinedPlan(RelationshipMapping relationship, EntityPlan target) {}

    /** A relationship that is loaded by a further statement. */
    public record SelectInPlan(RelationshipMapping relationship, List<LoaderOption> nested) {
        public SelectInPlan {
            nested = List.copyOf(nested);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Options;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.StatementOption;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

    /**
     * The plan with the values of the statement at hand in it; what was compiled has none.
     *
     * @param values those of the statement, by their places
     */
    LoadPlan filled(@Nullable Object[] values) {
        if (elements.stream().noneMatch(element -> element instanceof EntityPlan entity && entity.holdsNodes())) {
            return this;
        }
        Rewriter filling = new Rewriter() {
            @Override
            public Node visitBind(Bind node) {
                return node.filled(values);
            }
        };
        UnaryOperator<LoaderOption> fill = option -> (LoaderOption)
                filling.rewrite(new Options(List.of(option))).options().get(0);
        return new LoadPlan(
                elements.stream()
                        .map(element -> element instanceof EntityPlan entity ? entity.filled(fill) : element)
                        .toList(),
                overwrites,
                multiplies);
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
     * @param lazily what is said of relationships that are loaded when they are read
     * @param descent how rows are told that may be of several classes, or null if the entity neither inherits nor is
     *     inherited from
     */
    public record EntityPlan(
            EntityType<?> type,
            int first,
            List<JoinedPlan> joined,
            List<LaterPlan> later,
            long raise,
            long alone,
            List<LoaderOption> lazily,
            @Nullable DescentPlan descent)
            implements Element {
        public EntityPlan {
            joined = List.copyOf(joined);
            later = List.copyOf(later);
            lazily = List.copyOf(lazily);
        }

        private boolean holdsNodes() {
            return later.stream().anyMatch(plan -> !plan.option().nodes().isEmpty())
                    || lazily.stream().anyMatch(option -> !option.nodes().isEmpty())
                    || joined.stream().anyMatch(plan -> plan.target().holdsNodes());
        }

        private EntityPlan filled(UnaryOperator<LoaderOption> fill) {
            return new EntityPlan(
                    type,
                    first,
                    joined.stream()
                            .map(plan -> new JoinedPlan(
                                    plan.relationship(), plan.target().filled(fill)))
                            .toList(),
                    later.stream()
                            .map(plan -> new LaterPlan(fill.apply(plan.option()), plan.others()))
                            .toList(),
                    raise,
                    alone,
                    lazily.stream().map(fill).toList(),
                    descent);
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

    /**
     * A relationship that is loaded by further statements.
     *
     * @param others what is said of the relationships of the loaded objects that nothing else names
     */
    public record LaterPlan(LoaderOption option, List<AnyRelationship> others) {
        public LaterPlan {
            others = List.copyOf(others);
        }

        /** What is said of the relationships of the loaded objects. */
        List<StatementOption> nested() {
            List<StatementOption> all = new ArrayList<>(option.nested());
            all.addAll(others);
            return all;
        }
    }
}

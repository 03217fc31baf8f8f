// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.query;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.EntityHandle.Prepared;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Node;
import dev.athanor.ast.NodeList;
import dev.athanor.ast.Options;
import dev.athanor.ast.Ordering;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementOption;
import dev.athanor.ast.TableElement;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.loading.AnyRelationship;
import dev.athanor.orm.loading.LoadPlan;
import dev.athanor.orm.loading.LoadPlan.AddedColumn;
import dev.athanor.orm.loading.LoadPlan.DescentPlan;
import dev.athanor.orm.loading.LoadPlan.Element;
import dev.athanor.orm.loading.LoadPlan.EntityPlan;
import dev.athanor.orm.loading.LoadPlan.JoinedPlan;
import dev.athanor.orm.loading.LoadPlan.LaterPlan;
import dev.athanor.orm.loading.LoadPlan.ScalarPlan;
import dev.athanor.orm.loading.LoaderOption;
import dev.athanor.orm.loading.Strategy;
import dev.athanor.orm.mapping.ColumnMapping;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Hierarchy;
import dev.athanor.orm.mapping.RelationshipJoin;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.SourceAdapter;
import dev.athanor.orm.mapping.SourceColumns;
import dev.athanor.orm.mapping.SubclassLoading;
import dev.athanor.orm.mapping.ToManyMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a statement about entities into one about columns, and says what its rows mean: entities become their columns,
 * loader options become joins or further statements.
 */
public final class QueryPlanner implements EntityType.Planner {
    public QueryPlanner() {}

    @Override
    public Prepared prepare(SelectNode statement) {
        return new Planning(statement).result();
    }

    /** The planning of one statement. */
    private static final class Planning {
        private static final List<Clause> BOUNDS =
                List.of(Clause.LIMIT, Clause.OFFSET, Clause.DISTINCT, Clause.GROUP_BY);

        private final Clauses clauses;
        private final List<ExpressionNode> extra = new ArrayList<>();
        private final List<LoaderOption> options;
        private final List<PolymorphicOption> polymorphic;
        private final List<AnyRelationship> others;
        private final List<Node> columns = new ArrayList<>();
        private final List<JoinStep> joins = new ArrayList<>();
        private final List<Ordering> orders = new ArrayList<>();
        private final List<Element> elements = new ArrayList<>();
        private final boolean overwrites;
        private boolean lists;
        private @Nullable FromNode selected;

        Planning(SelectNode statement) {
            this.options = options(statement.clauses(), LoaderOption.class);
            this.polymorphic = options(statement.clauses(), PolymorphicOption.class);
            this.others = options(statement.clauses(), AnyRelationship.class);
            this.overwrites = has(statement.clauses(), PopulateExisting.INSTANCE)
                    || statement.clauses().has(Clause.FOR_UPDATE);
            this.clauses = narrowed(statement.clauses().set(Clause.OPTIONS, null));
        }

        /** Rows of other entities in the same table are left out. */
        private static Clauses narrowed(Clauses clauses) {
            Clauses narrowed = clauses;
            for (Node node : clauses.list(Clause.COLUMNS)) {
                if (node instanceof EntityElement entity) {
                    ExpressionNode criterion = entity.handle().criterion(entity.from());
                    narrowed = criterion == null ? narrowed : narrowed.and(Clause.WHERE, criterion);
                }
            }
            return narrowed;
        }

        Prepared result() {
            List<Node> selected = clauses.list(Clause.COLUMNS);
            refuseForeignOptions(selected);
            boolean bounded = BOUNDS.stream().anyMatch(clauses::has);
            Clauses whole = clauses;
            for (Node node : selected) {
                element(node);
            }
            if (lists && bounded) {
                List<ExpressionNode> own = new ArrayList<>(ownColumns(selected));
                own.addAll(extra);
                BoundedJoin bounding = new BoundedJoin(clauses, own);
                whole = bounding.outer(columns, joins);
            } else {
                whole = whole.set(Clause.COLUMNS, new NodeList(columns));
                whole = joins.isEmpty() ? whole : whole.append(Clause.JOINS, joins);
            }
            whole = orders.isEmpty() ? whole : whole.append(Clause.ORDER_BY, orders);
            return new Prepared(new SelectNode(whole), new LoadPlan(elements, overwrites));
        }

        /** How many columns stand for what the user selected, before those that were joined. */
        private static List<ExpressionNode> ownColumns(List<Node> selected) {
            return OutputColumn.elements(new SelectNode(Clauses.EMPTY.append(Clause.COLUMNS, selected)));
        }

        private void element(Node node) {
            if (node instanceof EntityElement entity) {
                EntityType<?> type = (EntityType<?>) entity.handle();
                selected = entity.from();
                elements.add(entity(type, entity.from(), options));
            } else if (node instanceof TableElement table) {
                for (ColumnRef column : OutputColumn.of(table.from())) {
                    scalar(column);
                }
            } else {
                scalar((ExpressionNode) node);
            }
        }

        private void scalar(ExpressionNode expression) {
            columns.add(expression);
            elements.add(new ScalarPlan(columns.size(), expression));
        }

        private EntityPlan entity(EntityType<?> type, FromNode from, List<LoaderOption> chosen) {
            int first = columns.size() + 1;
            columns.addAll(type.columns(from));
            List<JoinedPlan> joined = new ArrayList<>();
            List<LaterPlan> later = new ArrayList<>();
            long raise = 0;
            long alone = 0;
            long named = 0;
            List<LoaderOption> lazily = new ArrayList<>();
            for (LoaderOption option : LoaderOption.merged(chosen)) {
                boolean here = option.source() == null || option.source().equals(from);
                if (here && isAbout(option, type)) {
                    RelationshipMapping relationship = option.relationship();
                    named |= relationship.bit();
                    boolean says = option.criteria() != null || !option.nested().isEmpty();
                    switch (option.strategy()) {
                        case JOINED -> joined.add(join(type, from, option));
                        case SELECT_IN, IMMEDIATE -> later.add(new LaterPlan(option, others));
                        case RAISE -> raise |= relationship.bit();
                        case CONTAINED -> joined.add(contained(option));
                        case LAZY_SELECT -> {
                            alone |= relationship.bit();
                            lazily.addAll(says ? List.of(option) : List.of());
                        }
                        case LAZY -> lazily.addAll(says ? List.of(option) : List.of());
                    }
                }
            }
            for (AnyRelationship any : others) {
                long bits = type.relationshipBits() & ~named;
                raise |= any.strategy() == Strategy.RAISE ? bits : 0;
                alone |= any.strategy() == Strategy.LAZY_SELECT ? bits : 0;
            }
            return new EntityPlan(type, first, joined, later, raise, alone, lazily, descent(type, from, first));
        }

        /** What tells the classes of rows apart, where there may be several. */
        private @Nullable DescentPlan descent(EntityType<?> type, FromNode from, int first) {
            Hierarchy hierarchy = type.hierarchy();
            if (hierarchy == null) {
                return null;
            }
            ColumnMapping attribute = hierarchy.attribute();
            if (attribute == null) {
                further(SourceAdapter.adapt(hierarchy.discriminator(), type, from), from);
            }
            int position = attribute == null
                    ? columns.size()
                    : first + Arrays.asList(type.columns()).indexOf(attribute);
            List<AddedColumn> inline = new ArrayList<>();
            List<EntityType<?>> later = new ArrayList<>();
            for (EntityType<?> child : hierarchy.below(type)) {
                SubclassLoading how = child == type ? SubclassLoading.LAZY : loading(type, child);
                if (how == SubclassLoading.SELECT_IN) {
                    later.add(child);
                } else if (how == SubclassLoading.INLINE) {
                    inline(type, child, from, inline);
                }
            }
            return new DescentPlan(position, inline, later);
        }

        /** Selects something beside the columns of an entity; what is joined to bounded rows is not among these. */
        private void further(ExpressionNode value, FromNode from) {
            columns.add(value);
            if (from.equals(selected)) {
                extra.add(value);
            }
        }

        private SubclassLoading loading(EntityType<?> asked, EntityType<?> child) {
            SubclassLoading how = child.loading();
            for (PolymorphicOption option : polymorphic) {
                how = option.isAbout(asked, child) ? option.how() : how;
            }
            return how;
        }

        /** Selects the columns that a child adds, which one of its own children may have added to the statement already. */
        private void inline(EntityType<?> asked, EntityType<?> child, FromNode from, List<AddedColumn> into) {
            for (ColumnMapping mapping : child.columns()) {
                boolean there = into.stream().anyMatch(each -> each.column() == mapping);
                if (mapping.index() >= asked.size() && !there) {
                    further(SourceColumns.of(from, mapping.column()), from);
                    into.add(new AddedColumn(mapping, columns.size()));
                }
            }
        }

        /** Whether a relationship is one of an entity, or of those below it. */
        private static boolean isAbout(LoaderOption option, EntityType<?> type) {
            boolean above = option.owner().isAssignableFrom(type.javaType());
            boolean below = type.inherits() && type.javaType().isAssignableFrom(option.owner());
            if (below && !above && (option.strategy() == Strategy.RAISE || option.strategy() == Strategy.LAZY_SELECT)) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT,
                        "The option for " + option + " is said of objects of several classes, and "
                                + option.strategy() + " is not supported for one of them. Select "
                                + option.owner().getSimpleName() + '.');
            }
            return above || below;
        }

        private JoinedPlan join(EntityType<?> owner, FromNode from, LoaderOption option) {
            RelationshipMapping relationship = option.relationship();
            EntityType<?> target = relationship.target();
            FromNode alias = new Alias(
                    target.table().from(), AliasName.anonymous(target.table().name()));
            if (relationship instanceof ToManyMapping many) {
                lists |= !many.isSingle();
                orders.addAll(many.ordering(alias));
            }
            ExpressionNode criteria =
                    option.criteria() == null ? null : SourceAdapter.adapt(option.criteria(), target, alias);
            joins.addAll(RelationshipJoin.steps(owner, relationship, from, alias, criteria, JoinKind.LEFT));
            return new JoinedPlan(relationship, entity(target, alias, option.nested()));
        }

        /** What the statement joins itself stands inside if the statement is bounded. */
        private JoinedPlan contained(LoaderOption option) {
            EntityType<?> target = option.relationship().target();
            FromNode from = option.target() == null ? target.table().from() : option.target();
            if (!isJoined(from)) {
                throw new InvalidStatement(
                        ErrorCode.INVALID_STATEMENT,
                        "The option for " + option
                                + " takes the rows that the statement joins, and it joins none of them."
                                + " Join along the relationship, to the same alias if there is one, or use joined(…).");
            }
            extra.addAll(target.columns(from));
            return new JoinedPlan(option.relationship(), entity(target, from, option.nested()));
        }

        private boolean isJoined(FromNode from) {
            return clauses.list(Clause.FROM).contains(from)
                    || clauses.list(Clause.JOINS).stream()
                            .map(JoinStep.class::cast)
                            .anyMatch(step -> step.right().equals(from) || from.equals(step.left()));
        }

        private static boolean has(Clauses clauses, StatementOption wanted) {
            return clauses.get(Clause.OPTIONS) instanceof Options all
                    && all.options().contains(wanted);
        }

        private static <O> List<O> options(Clauses clauses, Class<O> kind) {
            List<O> found = new ArrayList<>();
            if (clauses.get(Clause.OPTIONS) instanceof Options all) {
                for (StatementOption option : all.options()) {
                    if (kind.isInstance(option)) {
                        found.add(kind.cast(option));
                    }
                }
            }
            return found;
        }

        /** An option for an entity that the statement does not select would be silently without effect. */
        private void refuseForeignOptions(List<Node> selected) {
            for (LoaderOption option : options) {
                boolean used = selected.stream()
                        .anyMatch(node -> node instanceof EntityElement entity
                                && (option.source() == null || option.source().equals(entity.from()))
                                && isAbout(option, (EntityType<?>) entity.handle()));
                if (!used) {
                    throw new InvalidStatement(
                            ErrorCode.INVALID_STATEMENT,
                            "The option for " + option + " has nothing to apply to: the statement does not select "
                                    + option.owner().getSimpleName()
                                    + ". Nest it in the option that loads it: then(…).");
                }
            }
        }
    }
}

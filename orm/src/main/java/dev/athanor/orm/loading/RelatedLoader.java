// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.Clause;
import dev.athanor.ast.Clauses;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.EntityElement;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.JoinKind;
import dev.athanor.ast.JoinStep;
import dev.athanor.ast.Node;
import dev.athanor.ast.Options;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementOption;
import dev.athanor.orm.instrument.TrackedList;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.mapping.KeyConditions;
import dev.athanor.orm.mapping.LinkTable;
import dev.athanor.orm.mapping.ManyToManyMapping;
import dev.athanor.orm.mapping.OneToManyMapping;
import dev.athanor.orm.mapping.RelationshipMapping;
import dev.athanor.orm.mapping.ToManyMapping;
import dev.athanor.orm.mapping.ToOneMapping;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Keys;
import dev.athanor.orm.state.Managed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads one relationship for many objects at once: {@code SELECT … WHERE key IN (…)}, in chunks. Select-in loading calls
 * it when a result was read, lazy loading when the relationship is first read on one of the objects.
 */
public final class RelatedLoader {
    private static final int CHUNK = 500;

    private RelatedLoader() {}

    /** Loads a relationship as an option says, and those of the same name of what is loaded, as deep as it says. */
    static void load(LoadContext context, List<EntityState> owners, LoaderOption option, List<StatementOption> nested) {
        RelationshipMapping relationship = option.relationship();
        List<EntityState> level = owners;
        for (int left = option.depth(); left != 0 && !level.isEmpty(); left--) {
            List<EntityState> lacking = option.depth() == 1
                    ? level
                    : level.stream().filter(owner -> lacks(owner, relationship)).toList();
            if (option.strategy() == Strategy.IMMEDIATE) {
                for (EntityState owner : lacking) {
                    load(context, List.of(owner), relationship, option.criteria(), nested);
                }
            } else {
                load(context, lacking, relationship, option.criteria(), nested);
            }
            level = left == 1 ? List.of() : related(lacking, relationship);
        }
    }

    private static boolean lacks(EntityState owner, RelationshipMapping relationship) {
        Managed entity = owner.get();
        return entity != null && (entity.$unloaded() & relationship.bit()) != 0;
    }

    /** What the objects are related to now, each once. */
    private static List<EntityState> related(List<EntityState> owners, RelationshipMapping relationship) {
        Set<EntityState> found = new LinkedHashSet<>();
        for (EntityState owner : owners) {
            Managed entity = owner.get();
            Object value = entity == null ? null : entity.$get(relationship.index());
            objects(value).forEach(each -> found.add(Objects.requireNonNull(((Managed) each).$state())));
        }
        return new ArrayList<>(found);
    }

    private static Collection<?> objects(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof Collection<?> all ? all : value == null ? List.of() : List.of(value);
    }

    /**
     * Loads the relationship for those of the objects that lack it.
     *
     * @param criteria what must hold besides for what is loaded, or null
     */
    static void load(
            LoadContext context,
            List<EntityState> owners,
            RelationshipMapping relationship,
            @Nullable ExpressionNode criteria,
            List<? extends StatementOption> nested) {
        List<Managed> lacking = new ArrayList<>();
        for (EntityState owner : owners) {
            Managed entity = owner.get();
            if (entity != null
                    && (entity.$unloaded() & relationship.bit()) != 0
                    && owner.type().has(relationship)) {
                lacking.add(entity);
            }
        }
        if (relationship instanceof ToOneMapping one) {
            loadReferences(context, lacking, one, criteria, nested);
        } else {
            for (int from = 0; from < lacking.size(); from += CHUNK) {
                List<Managed> chunk = lacking.subList(from, Math.min(from + CHUNK, lacking.size()));
                if (relationship instanceof ManyToManyMapping linked) {
                    loadLinked(context, chunk, linked, criteria, nested);
                } else {
                    loadLists(context, chunk, (OneToManyMapping) relationship, criteria, nested);
                }
            }
        }
    }

    private static void loadLists(
            LoadContext context,
            List<Managed> owners,
            OneToManyMapping relationship,
            @Nullable ExpressionNode criteria,
            List<? extends StatementOption> nested) {
        Map<Object, List<Managed>> byOwner = new LinkedHashMap<>();
        for (Managed owner : owners) {
            byOwner.put(key(owner), new ArrayList<>());
        }
        KeyColumns foreignKey = relationship.inverseMapping().foreignKey();
        SelectNode statement =
                sorted(relationship, select(context, relationship.target(), foreignKey, byOwner.keySet(), nested));
        for (Managed item : context.load(narrowed(statement, criteria))) {
            List<Managed> list = byOwner.get(Keys.of(item, foreignKey));
            if (list != null) {
                list.add(item);
            }
        }
        for (Managed owner : owners) {
            TrackedList.fill(owner, relationship, Objects.requireNonNull(byOwner.get(key(owner))));
        }
    }

    /** {@code SELECT link.owner, target FROM link JOIN target … WHERE link.owner IN (…)}. */
    private static void loadLinked(
            LoadContext context,
            List<Managed> owners,
            ManyToManyMapping relationship,
            @Nullable ExpressionNode criteria,
            List<? extends StatementOption> nested) {
        Map<Object, List<Managed>> byOwner = new LinkedHashMap<>();
        for (Managed owner : owners) {
            byOwner.put(key(owner), new ArrayList<>());
        }
        EntityType<?> target = relationship.target();
        LinkTable links = relationship.link();
        FromNode link = new Alias(links.table().from(), AliasName.anonymous(links.name()));
        List<ColumnRef> owner = links.columns(relationship.own(), link);
        List<Node> selected = new ArrayList<>(owner);
        selected.add(new EntityElement(target, target.table().from()));
        Clauses clauses = Clauses.EMPTY
                .append(Clause.COLUMNS, selected)
                .append(
                        Clause.JOINS,
                        List.of(new JoinStep(
                                link,
                                target.table().from(),
                                KeyConditions.matching(
                                        target.key().of(target.table().from()),
                                        links.columns(relationship.others(), link)),
                                JoinKind.INNER)))
                .and(Clause.WHERE, KeyConditions.among(owner, byOwner.keySet(), context.hasRowValues()));
        SelectNode statement = sorted(
                relationship,
                new SelectNode(
                        nested.isEmpty() ? clauses : clauses.set(Clause.OPTIONS, new Options(List.copyOf(nested)))));
        for (@Nullable Object[] row : context.loadRows(narrowed(statement, criteria))) {
            int last = row.length - 1;
            List<Managed> list = byOwner.get(KeyColumns.key(Arrays.copyOf(row, last)));
            if (list != null && row[last] instanceof Managed item) {
                list.add(item);
            }
        }
        for (Managed each : owners) {
            TrackedList.fill(each, relationship, Objects.requireNonNull(byOwner.get(key(each))));
        }
    }

    private static SelectNode sorted(ToManyMapping relationship, SelectNode statement) {
        return relationship.order().isEmpty()
                ? statement
                : new SelectNode(statement
                        .clauses()
                        .append(
                                Clause.ORDER_BY,
                                relationship.ordering(
                                        relationship.target().table().from())));
    }

    /** References to objects that the session has cost no statement. */
    private static void loadReferences(
            LoadContext context,
            List<Managed> owners,
            ToOneMapping relationship,
            @Nullable ExpressionNode criteria,
            List<? extends StatementOption> nested) {
        EntityType<?> target = relationship.target();
        Map<Object, @Nullable Managed> byKey = new LinkedHashMap<>();
        List<Object> missing = new ArrayList<>();
        for (Managed owner : owners) {
            Object key = Keys.of(owner, relationship.foreignKey());
            if (key != null && !byKey.containsKey(key)) {
                Managed known = context.identityMap().object(target, key);
                byKey.put(key, criteria == null ? known : null);
                if (known == null || criteria != null || !nested.isEmpty()) {
                    missing.add(key);
                }
            }
        }
        for (int from = 0; from < missing.size(); from += CHUNK) {
            List<Object> chunk = missing.subList(from, Math.min(from + CHUNK, missing.size()));
            for (Managed loaded :
                    context.load(narrowed(select(context, target, target.key(), chunk, nested), criteria))) {
                byKey.put(key(loaded), loaded);
            }
        }
        for (Managed owner : owners) {
            Object key = Keys.of(owner, relationship.foreignKey());
            owner.$set(relationship.index(), key == null ? null : byKey.get(key));
            owner.$unloaded(owner.$unloaded() & ~relationship.bit());
        }
    }

    private static SelectNode narrowed(SelectNode statement, @Nullable ExpressionNode criteria) {
        return criteria == null ? statement : new SelectNode(statement.clauses().and(Clause.WHERE, criteria));
    }

    private static Object key(Managed entity) {
        EntityState state = Objects.requireNonNull(entity.$state());
        return Objects.requireNonNull(state.key());
    }

    /** {@code SELECT … FROM the entity's table WHERE columns IN (…)}. */
    public static SelectNode select(
            LoadContext context,
            EntityType<?> type,
            KeyColumns columns,
            Collection<?> keys,
            List<? extends StatementOption> nested) {
        ExpressionNode among = KeyConditions.among(columns.of(type.table().from()), keys, context.hasRowValues());
        Clauses clauses = Clauses.EMPTY
                .append(
                        Clause.COLUMNS,
                        List.of(new EntityElement(type, type.table().from())))
                .and(Clause.WHERE, among);
        return new SelectNode(
                nested.isEmpty() ? clauses : clauses.set(Clause.OPTIONS, new Options(List.copyOf(nested))));
    }
}

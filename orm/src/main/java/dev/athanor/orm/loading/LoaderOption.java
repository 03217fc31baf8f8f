// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.StatementOption;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one relationship is loaded by a statement, and how those of the loaded objects are.
 *
 * @param owner the class of the entity that has the relationship
 * @param source where the rows of the owner come from, or null for any source of them
 * @param target where the rows of the other side come from, or null for its table
 * @param criteria what must hold for the objects that are loaded, in columns of their table, or null
 * @param depth for how many objects in a row it holds, {@link #UNBOUNDED} for all
 */
public record LoaderOption(
        Class<?> owner,
        RelationshipMapping relationship,
        Strategy strategy,
        @Nullable FromNode source,
        @Nullable FromNode target,
        @Nullable ExpressionNode criteria,
        int depth,
        List<LoaderOption> nested)
        implements StatementOption {
    /** As deep as there are objects. */
    public static final int UNBOUNDED = -1;

    public LoaderOption {
        nested = List.copyOf(nested);
    }

    /** How a relationship is loaded whose objects are as their mapping says. */
    public LoaderOption(Class<?> owner, RelationshipMapping relationship, Strategy strategy) {
        this(owner, relationship, strategy, null, null, null, 1, List.of());
    }

    /**
     * The same, with how the relationships of the loaded objects are loaded in turn.
     *
     * @throws InvalidStatement if nothing would be loaded by it, or the loaded objects have no such relationship
     */
    public LoaderOption then(LoaderOption... further) {
        if (strategy == Strategy.RAISE) {
            throw invalid("The option for " + this + " loads nothing, so nothing can follow it."
                    + " Use joined(…) or selectIn(…).");
        }
        for (LoaderOption each : further) {
            if (!each.owner.isAssignableFrom(relationship.targetClass())
                    && !relationship.targetClass().isAssignableFrom(each.owner)) {
                throw invalid("The option for " + each + " cannot follow that for " + this + ", which loads objects of "
                        + relationship.targetClass().getSimpleName() + '.');
            }
            boolean readsRows = each.strategy == Strategy.CONTAINED || each.source != null;
            if (readsRows && strategy != Strategy.CONTAINED) {
                throw invalid(
                        "The option for " + each + " reads what the statement itself joins, so it cannot follow that"
                                + " for " + this + ". Use containsEager(…) for both.");
            }
        }
        List<LoaderOption> all = new ArrayList<>(nested);
        all.addAll(List.of(further));
        return new LoaderOption(owner, relationship, strategy, source, target, criteria, depth, all);
    }

    /**
     * The same for the objects that are loaded by it, and so on: as many in a row as is said.
     *
     * @throws InvalidStatement if the relationship leads to another entity, or is not loaded by statements of its own
     */
    public LoaderOption depth(int levels) {
        if (relationship.targetClass() != owner || strategy != Strategy.SELECT_IN || levels < 1) {
            throw invalid("The option for " + this + " cannot go " + levels + " deep: that is for selectIn(…) of a"
                    + " relationship that leads from an entity to itself, from 1 on.");
        }
        return deep(levels);
    }

    /**
     * The same for the objects that are loaded by it, and so on, as deep as there are objects.
     *
     * @throws InvalidStatement if the relationship leads to another entity, or is not loaded by statements of its own
     */
    public LoaderOption recursive() {
        depth(1);
        return deep(UNBOUNDED);
    }

    private LoaderOption deep(int levels) {
        return new LoaderOption(owner, relationship, strategy, source, target, criteria, levels, nested);
    }

    /** The nodes in it and in those that follow it. */
    @Override
    public List<Node> nodes() {
        if (source == null && target == null && criteria == null && nested.isEmpty()) {
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        collect(nodes);
        return nodes;
    }

    private void collect(List<Node> into) {
        for (Node node : new @Nullable Node[] {source, target, criteria}) {
            if (node != null) {
                into.add(node);
            }
        }
        nested.forEach(each -> each.collect(into));
    }

    @Override
    public LoaderOption with(List<Node> nodes) {
        return with(nodes.iterator());
    }

    private LoaderOption with(Iterator<Node> nodes) {
        FromNode newSource = source == null ? null : (FromNode) nodes.next();
        FromNode newTarget = target == null ? null : (FromNode) nodes.next();
        ExpressionNode newCriteria = criteria == null ? null : (ExpressionNode) nodes.next();
        List<LoaderOption> below = new ArrayList<>(nested.size());
        for (LoaderOption each : nested) {
            below.add(each.with(nodes));
        }
        return new LoaderOption(owner, relationship, strategy, newSource, newTarget, newCriteria, depth, below);
    }

    /**
     * The options with those for the same relationship of the same rows made one, whose continuations add up.
     *
     * @throws InvalidStatement if two want to load one relationship in different ways
     */
    public static Collection<LoaderOption> merged(List<LoaderOption> options) {
        if (options.size() < 2) {
            return options;
        }
        Map<Path, LoaderOption> merged = new LinkedHashMap<>();
        for (LoaderOption option : options) {
            merged.merge(new Path(option.relationship, option.source), option, LoaderOption::and);
        }
        return merged.values();
    }

    private record Path(
            RelationshipMapping relationship, @Nullable FromNode source) {}

    private LoaderOption and(LoaderOption other) {
        if (strategy != other.strategy) {
            throw invalid(this + " cannot be loaded in two ways: " + strategy + " and " + other.strategy + '.');
        }
        if (criteria != null && other.criteria != null) {
            throw invalid(this + " is given conditions by two options. Give one of them both: and(…).");
        }
        List<LoaderOption> both = new ArrayList<>(nested);
        both.addAll(other.nested);
        return new LoaderOption(
                owner,
                relationship,
                strategy,
                source,
                target == null ? other.target : target,
                criteria == null ? other.criteria : criteria,
                depth == 1 ? other.depth : depth,
                both);
    }

    private static InvalidStatement invalid(String sentence) {
        return new InvalidStatement(ErrorCode.INVALID_STATEMENT, sentence);
    }

    /** The relationship: {@code User.addresses}. */
    @Override
    public String toString() {
        return owner.getSimpleName() + '.' + relationship.name();
    }
}

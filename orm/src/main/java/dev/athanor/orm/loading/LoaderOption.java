// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.StatementOption;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How one relationship is loaded by a statement, and how those of the loaded objects are.
 *
 * @param owner the class of the entity that has the relationship
 */
public record LoaderOption(
        Class<?> owner, RelationshipMapping relationship, Strategy strategy, List<LoaderOption> nested)
        implements StatementOption {
    public LoaderOption {
        nested = List.copyOf(nested);
    }

    /**
     * The same, with how the relationships of the loaded objects are loaded in turn.
     *
     * @throws InvalidStatement if nothing would be loaded by it
     */
    public LoaderOption then(LoaderOption... further) {
        if (strategy != Strategy.JOINED && strategy != Strategy.SELECT_IN) {
            throw invalid("The option for " + this + " loads nothing with the statement, so nothing can follow it."
                    + " Use joined(…) or selectIn(…).");
        }
        for (LoaderOption each : further) {
            if (!each.owner.isAssignableFrom(relationship.targetClass())
                    && !relationship.targetClass().isAssignableFrom(each.owner)) {
                throw invalid("The option for " + each + " cannot follow that for " + this + ", which loads objects of "
                        + relationship.targetClass().getSimpleName() + '.');
            }
        }
        List<LoaderOption> all = new ArrayList<>(nested);
        all.addAll(List.of(further));
        return new LoaderOption(owner, relationship, strategy, all);
    }

    /**
     * The options with those for the same relationship made one, whose continuations add up.
     *
     * @throws InvalidStatement if two want to load one relationship in different ways
     */
    public static Collection<LoaderOption> merged(List<LoaderOption> options) {
        if (options.size() < 2) {
            return options;
        }
        Map<RelationshipMapping, LoaderOption> merged = new LinkedHashMap<>();
        for (LoaderOption option : options) {
            merged.merge(option.relationship, option, LoaderOption::and);
        }
        return merged.values();
    }

    private LoaderOption and(LoaderOption other) {
        if (strategy != other.strategy) {
            throw invalid(this + " cannot be loaded in two ways: " + strategy + " and " + other.strategy + '.');
        }
        return other.nested.isEmpty() ? this : then(other.nested.toArray(LoaderOption[]::new));
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

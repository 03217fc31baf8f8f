// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.loading;

import dev.athanor.ast.StatementOption;
import dev.athanor.orm.mapping.RelationshipMapping;
import java.util.List;

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

    /** The same, with how the relationships of the loaded objects are loaded in turn. */
    public LoaderOption then(LoaderOption... further) {
        return new LoaderOption(owner, relationship, strategy, List.of(further));
    }
}

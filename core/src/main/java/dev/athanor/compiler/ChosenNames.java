// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.Done;
import dev.athanor.ast.Label;
import dev.athanor.ast.OutputColumn;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableElement;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Walker;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds the names that a statement has of itself, so that none that is made up is equal to one of them, and whether a query
 * in it has a WITH clause of its own.
 */
final class ChosenNames extends Walker {
    private final Set<String> names = new HashSet<>();
    private boolean nests;
    private final Set<AliasName> entered = new HashSet<>();

    private ChosenNames() {}

    static ChosenNames of(StatementNode statement) {
        ChosenNames finder = new ChosenNames();
        finder.walk(statement);
        return finder;
    }

    Set<String> names() {
        return names;
    }

    boolean nests() {
        return nests;
    }

    @Override
    public Done visitColumnRef(ColumnRef node) {
        if (OutputColumn.statement(node.from()) == null) {
            names.add(node.name());
        }
        return super.visitColumnRef(node);
    }

    @Override
    public Done visitTableElement(TableElement node) {
        OutputColumn.of(node.from()).forEach(this::walk);
        return Done.DONE;
    }

    @Override
    public Done visitLabel(Label node) {
        names.add(node.name());
        return super.visitLabel(node);
    }

    @Override
    public Done visitTableRef(TableRef node) {
        names.add(node.table().name());
        return Done.DONE;
    }

    @Override
    public Done visitAlias(Alias node) {
        add(node.name());
        return super.visitAlias(node);
    }

    @Override
    protected Done derived(DerivedFrom source) {
        nests |= source instanceof Cte cte && cte.style().nesting();
        return add(source.name()) ? super.derived(source) : Done.DONE;
    }

    private boolean add(AliasName name) {
        if (!name.isAnonymous()) {
            names.add(name.text());
        }
        return entered.add(name);
    }
}

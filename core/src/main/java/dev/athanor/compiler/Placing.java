// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Done;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.Walker;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings a statement into the form in which it is compared and kept: made-up alias names are numbered by their first
 * appearance, so that statements built anew each time equal each other; for keeping, the values are left out too.
 */
final class Placing {
    private Placing() {}

    /** The statement with its made-up names numbered; the very same when it has none. */
    static StatementNode canonical(StatementNode statement) {
        return new Finder().finds(statement) ? new Numbering().rewrite(statement) : statement;
    }

    /** The statement without its values, each at its numbered place. */
    static StatementNode withoutValues(StatementNode statement) {
        return new Emptying().rewrite(statement);
    }

    private static final class Finder extends Walker {
        private boolean found;

        boolean finds(StatementNode statement) {
            walk(statement);
            return found;
        }

        @Override
        public Done visitAlias(Alias node) {
            found |= node.name().isLoose();
            return Done.DONE;
        }

        @Override
        public Done visitSubquery(Subquery node) {
            found |= node.name().isLoose();
            return found ? Done.DONE : super.visitSubquery(node);
        }

        @Override
        public Done visitCte(Cte node) {
            found |= node.name().isLoose();
            return found ? Done.DONE : super.visitCte(node);
        }
    }

    private static final class Numbering extends Rewriter {
        private final Map<AliasName, AliasName> numbered = new HashMap<>();

        private AliasName number(AliasName name) {
            return name.isLoose() ? numbered.computeIfAbsent(name, loose -> loose.numbered(numbered.size())) : name;
        }

        @Override
        public Node visitAlias(Alias node) {
            AliasName name = number(node.name());
            return name == node.name() ? node : new Alias(node.table(), name);
        }

        @Override
        public Node visitSubquery(Subquery node) {
            return once(node, () -> {
                SelectNode select = rewrite(node.select());
                AliasName name = number(node.name());
                return select == node.select() && name == node.name() ? node : new Subquery(select, name);
            });
        }

        @Override
        public Node visitCte(Cte node) {
            return once(node, () -> {
                SelectNode select = rewrite(node.select());
                AliasName name = number(node.name());
                return select == node.select() && name == node.name() ? node : new Cte(select, name);
            });
        }
    }

    private static final class Emptying extends Rewriter {
        private int slots;

        @Override
        public Node visitBind(Bind node) {
            return node.placed(slots++);
        }
    }
}

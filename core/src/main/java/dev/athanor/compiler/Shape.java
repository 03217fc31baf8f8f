// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Cte;
import dev.athanor.ast.Done;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.Subquery;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Walker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement in the form in which it is compared: distinct names are numbered by their first appearance, so that
 * statements built anew each time equal each other, and the queries that rows come from are listed apart, so that each is
 * compared once and not with every column that refers to it.
 */
record Shape(StatementNode statement, List<SelectNode> queries) {
    /** The shape of a statement, which still holds its values; they are not compared. */
    static Shape of(StatementNode statement) {
        return new Finder().finds(statement) ? new Numbering().shape(statement) : new Shape(statement, List.of());
    }

    /** The same shape without the values, each at its numbered place; {@link BindValues} has them in this order. */
    Shape withoutValues() {
        return new Emptying().shape(statement);
    }

    /** Looks for anything that has to be numbered. */
    private static final class Finder extends Walker {
        private boolean found;

        boolean finds(StatementNode statement) {
            walk(statement);
            return found;
        }

        /** Most columns are those of a table, which has no other name. */
        @Override
        public Done visitColumnRef(ColumnRef node) {
            return found || node.from() instanceof TableRef ? Done.DONE : super.visitColumnRef(node);
        }

        @Override
        public Done visitAlias(Alias node) {
            found |= node.name().isDistinct();
            return Done.DONE;
        }

        @Override
        public Done visitSubquery(Subquery node) {
            found = true;
            return Done.DONE;
        }

        @Override
        public Done visitCte(Cte node) {
            found = true;
            return Done.DONE;
        }
    }

    /** A rewriting that lists the queries on its way. */
    private abstract static class Shaping extends Rewriter {
        private final List<SelectNode> queries = new ArrayList<>();

        Shape shape(StatementNode statement) {
            StatementNode rewritten = rewrite(statement);
            return new Shape(rewritten, queries);
        }

        AliasName name(AliasName name) {
            return name;
        }

        private SelectNode query(SelectNode select) {
            SelectNode rewritten = rewrite(select);
            queries.add(rewritten);
            return rewritten;
        }

        @Override
        public Node visitSubquery(Subquery node) {
            return once(node, () -> {
                AliasName name = name(node.name());
                return new Subquery(query(node.select()), name);
            });
        }

        @Override
        public Node visitCte(Cte node) {
            return once(node, () -> {
                AliasName name = name(node.name());
                return new Cte(query(node.select()), name);
            });
        }
    }

    private static final class Numbering extends Shaping {
        private final Map<AliasName, AliasName> numbered = new HashMap<>();
        private final Map<FromNode, Alias> aliases = new HashMap<>();

        @Override
        AliasName name(AliasName name) {
            AliasName known = numbered.get(name);
            if (known == null) {
                known = name.numbered(numbered.size());
                numbered.put(name, known);
            }
            return known;
        }

        @Override
        public Node visitAlias(Alias node) {
            return node.name().isDistinct()
                    ? aliases.computeIfAbsent(node, alias -> new Alias(node.table(), name(node.name())))
                    : node;
        }
    }

    private static final class Emptying extends Shaping {
        private int slots;

        @Override
        public Node visitBind(Bind node) {
            return node.placed(slots++);
        }
    }
}

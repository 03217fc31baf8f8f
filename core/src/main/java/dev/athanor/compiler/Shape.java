// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Alias;
import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.CteSelf;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.Done;
import dev.athanor.ast.FromNode;
import dev.athanor.ast.Node;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Walker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement in the form in which it is compared: distinct names are numbered by their first appearance, so that
 * statements built anew each time equal each other, and what the sources are made of that it makes for itself is listed
 * apart, so that each is compared once and not with every column that refers to it.
 */
record Shape(StatementNode statement, List<Node> contents) {
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
        protected Done derived(DerivedFrom source) {
            found = true;
            return Done.DONE;
        }
    }

    /** A rewriting that lists the contents on its way. */
    private abstract static class Shaping extends Rewriter {
        private final List<Node> contents = new ArrayList<>();

        Shape shape(StatementNode statement) {
            StatementNode rewritten = rewrite(statement);
            return new Shape(rewritten, contents);
        }

        AliasName name(AliasName name) {
            return name;
        }

        @Override
        protected DerivedFrom derived(DerivedFrom source) {
            AliasName name = name(source.name());
            Node content = rewrite(source.content());
            contents.add(content);
            return source.with(content, name);
        }

        @Override
        public Node visitCteSelf(CteSelf node) {
            return new CteSelf(name(node.name()), node.columns());
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
            return node.isConstant() ? node : node.placed(slots++);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.AliasName;
import dev.athanor.ast.Bind;
import dev.athanor.ast.DerivedFrom;
import dev.athanor.ast.Done;
import dev.athanor.ast.Node;
import dev.athanor.ast.Parameter;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.Walker;
import dev.athanor.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a statement says, whatever its values: its standard text, and the types of what is bound in it. */
record Comparison(String text, List<SqlType<?>> types) {
    static Comparison of(StatementNode statement) {
        BindTypes types = new BindTypes();
        types.walk(statement);
        return new Comparison(StandardPrinter.INSTANCE.print(new OfAnyLength().rewrite(statement)), types.found);
    }

    /** A list says the same however long it is. */
    private static final class OfAnyLength extends Rewriter {
        @Override
        public Node visitBind(Bind node) {
            return node.expanding()
                    ? new Bind(List.of(), node.type(), node.name(), node.anonymous(), true, node.slot())
                    : node;
        }
    }

    private static final class BindTypes extends Walker {
        private final List<SqlType<?>> found = new ArrayList<>();
        private final Set<AliasName> entered = new HashSet<>();

        @Override
        public Done visitBind(Bind node) {
            found.add(node.type());
            return Done.DONE;
        }

        @Override
        public Done visitParameter(Parameter node) {
            found.add(node.type());
            return Done.DONE;
        }

        /** What columns refer to is met with each of them, and looked at once. */
        @Override
        protected Done derived(DerivedFrom source) {
            return entered.add(source.name()) ? super.derived(source) : Done.DONE;
        }
    }
}

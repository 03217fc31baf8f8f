// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ColumnRef;
import dev.athanor.ast.Done;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.Walker;

/** Finds out whether a value is computed from one that travels beside the text. */
final class BindFinder extends Walker {
    private boolean found;

    private BindFinder() {}

    static boolean holdsBind(ExpressionNode value) {
        BindFinder finder = new BindFinder();
        finder.walk(value);
        return finder.found;
    }

    @Override
    public Done visitBind(Bind node) {
        found = true;
        return Done.DONE;
    }

    /** The values of a query are its own. */
    @Override
    public Done visitColumnRef(ColumnRef node) {
        return Done.DONE;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.Tree;

/** Something in a body that cannot be turned into SQL, and where it stands. */
final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Tree tree;

    Untranslatable(Tree tree, String reason) {
        super(reason, null, false, false);
        this.tree = tree;
    }

    Tree tree() {
        return tree;
    }
}

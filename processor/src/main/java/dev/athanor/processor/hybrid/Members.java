// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.hybrid;

import com.sun.source.tree.Tree;

/** What the methods of a model without parameters stand for in SQL: attributes and other hybrids. */
@FunctionalInterface
interface Members {
    /**
     * What a call of a model's own method stands for.
     *
     * @throws Untranslatable if it stands for nothing
     */
    Operand call(String method, Tree tree);
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

/**
 * A source of rows that a statement makes for itself: a query, a function, written values.
 *
 * <p>Its name, which is always {@linkplain AliasName#distinct() distinct}, is what it is told from others by: what refers
 * to its columns is compared without looking into it.
 */
public sealed interface DerivedFrom extends FromNode
        permits Subquery, Cte, CteAlias, TableFunction, TableSample, ValuesTable {
    AliasName name();

    /** What the rows are made of. */
    Node content();

    /** The same kind of source under that name, made of that content. */
    DerivedFrom with(Node content, AliasName name);
}

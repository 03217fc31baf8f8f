// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import java.util.Objects;

/**
 * A query in the user's own words, of which it is told what columns it gives: the words are in TEXT; in COLUMNS lies what
 * names and types those columns, which is written nowhere.
 *
 * @param byName whether the columns are found by their names among those that the database gives, and are not all of them
 */
public record TextQuery(Clauses clauses, boolean byName) implements QueryNode {
    public TextNode text() {
        return (TextNode) Objects.requireNonNull(clauses.get(Clause.TEXT));
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitTextQuery(this);
    }
}

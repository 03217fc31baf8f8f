// SPDX-License-Identifier: Apache-2.0
package dev.athanor.ast;

import org.jspecify.annotations.Nullable;

/**
 * Words of the user's own at one place of a query.
 *
 * @param table the source that they belong to, or null for the whole query
 * @param dialect the database that they are for, or null for every one
 */
public record Hint(
        Place place,
        @Nullable FromNode table,
        String words,
        @Nullable String dialect) implements ClauseNode {
    /** Where the words stand. */
    public enum Place {
        /** Behind SELECT. */
        PREFIX,
        /** At the end of the query. */
        SUFFIX,
        /** Where the database has hints for a table. */
        TABLE,
        /** Where the database has hints for a statement. */
        STATEMENT
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.visitHint(this);
    }
}

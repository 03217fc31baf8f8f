// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param include the columns that it holds beside those it is sorted by
 * @param where the condition of a partial index, or null
 * @param method how it searches, such as {@code gin}; null for the database's own default
 * @param duplicatesConstraint the name of the constraint that made it, or null
 * @param options what else the database says of it, by the names that its dialect takes
 */
public record ReflectedIndex(
        String name,
        boolean unique,
        List<Term> terms,
        List<String> include,
        @Nullable String where,
        @Nullable String method,
        @Nullable String duplicatesConstraint,
        @Nullable String comment,
        Map<String, Object> options) {
    public ReflectedIndex {
        terms = List.copyOf(terms);
        include = List.copyOf(include);
        options = Map.copyOf(options);
    }

    /**
     * What an index is sorted by, first, second and so on.
     *
     * @param column a column, or null if it is an expression
     * @param expression the SQL of an expression, or null if it is a column
     * @param nullsFirst where null is sorted, or null where that is the database's own way
     * @param collation the collation where it is not that of the column
     * @param operatorClass PostgreSQL's class of operators where it is not the default one
     * @param prefix how much of the beginning of the value is indexed, or null for all
     */
    public record Term(
            @Nullable String column,
            @Nullable String expression,
            boolean descending,
            @Nullable Boolean nullsFirst,
            @Nullable String collation,
            @Nullable String operatorClass,
            @Nullable Integer prefix) {
        /** A column in ascending order. */
        public static Term column(String column) {
            return new Term(column, null, false, null, null, null, null);
        }
    }
}

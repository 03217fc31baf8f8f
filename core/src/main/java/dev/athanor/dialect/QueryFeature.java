// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

/**
 * What not every database can do in a query, one line each: what it lacks, and what its users do instead. A feature
 * without a sentence is written in another way where it is lacking.
 */
public enum QueryFeature {
    DISTINCT_ON(
            "has no DISTINCT ON",
            "Number the rows with rowNumber().over(partitionBy(…).orderBy(…)) in a subquery and keep those with 1."),
    /** INTERSECT ALL and EXCEPT ALL. */
    SET_OPERATORS_WITH_ALL(
            "has no INTERSECT ALL and no EXCEPT ALL", "Use the form without ALL, or number equal rows on both sides."),
    /** Parentheses around a query inside of a set operation; without them it becomes a subquery. */
    QUERIES_IN_PARENTHESES,
    /** EXCEPT, which Oracle calls MINUS. */
    EXCEPT_KEYWORD,
    FULL_JOIN("has no FULL OUTER JOIN", "Unite a leftJoin(…) with the rows of the right side that have no partner."),
    LATERAL(
            "has no LATERAL",
            "Use a scalar subquery, or join a subquery that ranks its rows with rowNumber().over(…)."),
    TABLE_SAMPLE("has no TABLESAMPLE", "Sort by a random function of the database and limit the rows."),
    /** VALUES as a source of rows, with its columns behind the alias; without it, it becomes a UNION ALL. */
    VALUES_TABLE,
    TABLE_FUNCTIONS("calls no functions as sources of rows", "Use text(…) with the database's own form."),
    ORDINALITY("has no WITH ORDINALITY", "Number the rows with rowNumber().over(…)."),
    COLUMN_NAMES("does not name the columns of a function", "Use the names that the function gives them."),
    /** The functions of Oracle stand in TABLE (…). */
    BARE_FUNCTIONS,
    /** FILTER (WHERE …) behind an aggregate; without it, what is left out becomes NULL. */
    FILTER,
    ORDER_IN_AGGREGATE,
    WITHIN_GROUP("has no WITHIN GROUP", "Rank the rows with a window function and pick the one you want."),
    WITHIN_GROUP_WITHOUT_OVER(
            "has WITHIN GROUP only in functions over a window",
            "Put .over(partitionBy(…)) behind it, and keep the rows apart with distinct()."),
    GROUPS_FRAME("has no window frames of GROUPS", "Use rows(…) or range(…)."),
    RANGE_DISTANCE("has no window frames of RANGE with a distance", "Use rows(…), or leave the distances out."),
    EXCLUDE("has no EXCLUDE in window frames", "Put two windows together that leave the rows out."),
    LAG_WITH_DEFAULT("has no third argument of lag and lead", "Use coalesce(lag(…).over(…), …)."),
    /** NULLS FIRST and NULLS LAST; without them, it is sorted by a CASE first. */
    NULLS_ORDER,
    GROUPING_SETS(
            "has no grouping sets of this kind", "Unite queries with unionAll(…), each grouped in one of the ways."),
    ROLLUP("has no ROLLUP", "Unite queries with unionAll(…), each grouped in one of the ways."),
    /** ROLLUP (…); without it, WITH ROLLUP follows the columns. */
    ROLLUP_FUNCTION,
    LIMIT_EXPRESSION("takes a number as the bound of a query, and nothing computed", "Compute it in Java."),
    /** FETCH FIRST, without ties and percent; without it, it is a LIMIT. */
    FETCH,
    FETCH_WITH_TIES("has no WITH TIES", "Rank the rows with rank().over(…) in a subquery and compare the rank."),
    FETCH_PERCENT("has no PERCENT", "Count the rows first, or use percentRank().over(…) in a subquery."),
    /** Parentheses around the parameters of FETCH. */
    BARE_FETCH,
    /** Hints behind the table that they are for; without it, they stand in a comment behind SELECT. */
    HINTS_BEHIND_TABLES,
    QUANTIFIERS("does not compare with any or all rows of a query", "Compare with the min(…) or max(…), or use in(…)."),
    /** The word RECURSIVE. */
    RECURSIVE_KEYWORD,
    RECURSIVE_UNION(
            "goes on from every row that a recursive query finds, new or not",
            "Use unionAll(…), with a depth that ends it."),
    /** WITH in front of UPDATE, DELETE and MERGE. */
    WITH_BEFORE_CHANGES(
            "has WITH before a query only, not before a statement that changes rows",
            "Use the query as a subquery: where(column.in(query)), set(column, query.scalar())."),
    MERGE("has no MERGE", "Insert or else update rows by their key: insert(…).onConflict(key).doUpdate(…)."),
    /** Several branches of one kind in a MERGE. */
    MERGE_BRANCHES(
            "takes one branch of each kind in a MERGE",
            "Put what differs into the values: row.set(column, caseWhen(condition, …))."),
    MERGE_DELETE("deletes no rows in a MERGE", "Delete them by a statement of its own."),
    /** RETURNING columns of tables beside the one that is changed. */
    RETURNING_OF_OTHERS(
            "gives back only columns of the table whose rows it changes",
            "Select the others by the keys that come back."),
    CTE_IN_QUERY("has WITH only at the top of a statement", "Leave nesting() out."),
    MATERIALIZED("does not take advice on materializing", "Leave materialized() and notMaterialized() out."),
    WRITING_CTE(
            "does not write in a WITH clause", "Run the statement that writes by itself, before or after the query."),
    LOCKS(
            "does not lock the rows of a query",
            "Run the transaction at an isolation level that keeps others from writing, or give the database's own hint with"
                    + " hint(…)."),
    SHARED_LOCKS("locks the rows of a query for writing only", "Use forUpdate()."),
    /** FOR SHARE; without it, LOCK IN SHARE MODE. */
    FOR_SHARE,
    KEY_LOCKS("has no locks that leave the keys alone", "Use forUpdate() or forShare()."),
    LOCKS_OF_TABLES("locks the rows of all tables of a query", "Leave of(…) out."),
    /** Whether the sources are named whose rows are locked; without it, their columns are. */
    LOCKS_BY_TABLE,
    LOCKS_WITHOUT_WAITING("always waits for locks", "Leave nowait() out and set a lock timeout."),
    SKIP_LOCKED("does not skip locked rows", "Leave skipLocked() out.");

    private final String lack;
    private final String remedy;

    QueryFeature() {
        this("cannot do this", "");
    }

    QueryFeature(String lack, String remedy) {
        this.lack = lack;
        this.remedy = remedy;
    }

    /** What a message says of a database without the feature, with the database as the subject. */
    public String lack() {
        return lack;
    }

    /** What to do instead. */
    public String remedy() {
        return remedy;
    }
}

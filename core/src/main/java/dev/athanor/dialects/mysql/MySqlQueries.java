// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import static dev.athanor.dialect.QueryFeature.DISTINCT_ON;
import static dev.athanor.dialect.QueryFeature.EXCLUDE;
import static dev.athanor.dialect.QueryFeature.FETCH;
import static dev.athanor.dialect.QueryFeature.FETCH_PERCENT;
import static dev.athanor.dialect.QueryFeature.FETCH_WITH_TIES;
import static dev.athanor.dialect.QueryFeature.FILTER;
import static dev.athanor.dialect.QueryFeature.FULL_JOIN;
import static dev.athanor.dialect.QueryFeature.GROUPING_SETS;
import static dev.athanor.dialect.QueryFeature.GROUPS_FRAME;
import static dev.athanor.dialect.QueryFeature.KEY_LOCKS;
import static dev.athanor.dialect.QueryFeature.LIMIT_EXPRESSION;
import static dev.athanor.dialect.QueryFeature.MATERIALIZED;
import static dev.athanor.dialect.QueryFeature.MERGE;
import static dev.athanor.dialect.QueryFeature.NULLS_ORDER;
import static dev.athanor.dialect.QueryFeature.ROLLUP_FUNCTION;
import static dev.athanor.dialect.QueryFeature.TABLE_FUNCTIONS;
import static dev.athanor.dialect.QueryFeature.TABLE_SAMPLE;
import static dev.athanor.dialect.QueryFeature.VALUES_TABLE;
import static dev.athanor.dialect.QueryFeature.WITHIN_GROUP;
import static dev.athanor.dialect.QueryFeature.WRITING_CTE;

import dev.athanor.dialect.QueryFeature;
import java.util.Set;

/** What MySQL cannot do in a query, or spells in another way. */
final class MySqlQueries {
    static final Set<QueryFeature> LACKING = Set.of(
            DISTINCT_ON,
            FULL_JOIN,
            TABLE_SAMPLE,
            VALUES_TABLE,
            TABLE_FUNCTIONS,
            FILTER,
            WITHIN_GROUP,
            GROUPS_FRAME,
            EXCLUDE,
            NULLS_ORDER,
            GROUPING_SETS,
            ROLLUP_FUNCTION,
            LIMIT_EXPRESSION,
            FETCH,
            FETCH_WITH_TIES,
            FETCH_PERCENT,
            MATERIALIZED,
            MERGE,
            WRITING_CTE,
            KEY_LOCKS);

    private MySqlQueries() {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import static dev.athanor.dialect.QueryFeature.DISTINCT_ON;
import static dev.athanor.dialect.QueryFeature.EXCLUDE;
import static dev.athanor.dialect.QueryFeature.FETCH;
import static dev.athanor.dialect.QueryFeature.FETCH_PERCENT;
import static dev.athanor.dialect.QueryFeature.FILTER;
import static dev.athanor.dialect.QueryFeature.FOR_SHARE;
import static dev.athanor.dialect.QueryFeature.FULL_JOIN;
import static dev.athanor.dialect.QueryFeature.GROUPING_SETS;
import static dev.athanor.dialect.QueryFeature.GROUPS_FRAME;
import static dev.athanor.dialect.QueryFeature.KEY_LOCKS;
import static dev.athanor.dialect.QueryFeature.LAG_WITH_DEFAULT;
import static dev.athanor.dialect.QueryFeature.LATERAL;
import static dev.athanor.dialect.QueryFeature.LIMIT_EXPRESSION;
import static dev.athanor.dialect.QueryFeature.LOCKS_OF_TABLES;
import static dev.athanor.dialect.QueryFeature.MATERIALIZED;
import static dev.athanor.dialect.QueryFeature.MERGE;
import static dev.athanor.dialect.QueryFeature.NULLS_ORDER;
import static dev.athanor.dialect.QueryFeature.ROLLUP_FUNCTION;
import static dev.athanor.dialect.QueryFeature.TABLE_FUNCTIONS;
import static dev.athanor.dialect.QueryFeature.TABLE_SAMPLE;
import static dev.athanor.dialect.QueryFeature.VALUES_TABLE;
import static dev.athanor.dialect.QueryFeature.WITHIN_GROUP_WITHOUT_OVER;
import static dev.athanor.dialect.QueryFeature.WITH_BEFORE_CHANGES;
import static dev.athanor.dialect.QueryFeature.WRITING_CTE;

import dev.athanor.dialect.QueryFeature;
import java.util.Set;

/** What MariaDB cannot do in a query, or spells in another way. */
final class MariaDbQueries {
    static final Set<QueryFeature> LACKING = Set.of(
            DISTINCT_ON,
            FULL_JOIN,
            LATERAL,
            TABLE_SAMPLE,
            VALUES_TABLE,
            TABLE_FUNCTIONS,
            FILTER,
            GROUPS_FRAME,
            EXCLUDE,
            LAG_WITH_DEFAULT,
            NULLS_ORDER,
            GROUPING_SETS,
            ROLLUP_FUNCTION,
            LIMIT_EXPRESSION,
            FETCH,
            FETCH_PERCENT,
            MATERIALIZED,
            WITH_BEFORE_CHANGES,
            WITHIN_GROUP_WITHOUT_OVER,
            MERGE,
            WRITING_CTE,
            FOR_SHARE,
            KEY_LOCKS,
            LOCKS_OF_TABLES);

    private MariaDbQueries() {}
}

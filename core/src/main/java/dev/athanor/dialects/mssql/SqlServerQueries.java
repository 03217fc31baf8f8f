// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mssql;

import static dev.athanor.dialect.QueryFeature.CTE_IN_QUERY;
import static dev.athanor.dialect.QueryFeature.DISTINCT_ON;
import static dev.athanor.dialect.QueryFeature.EXCLUDE;
import static dev.athanor.dialect.QueryFeature.FILTER;
import static dev.athanor.dialect.QueryFeature.GROUPS_FRAME;
import static dev.athanor.dialect.QueryFeature.LATERAL;
import static dev.athanor.dialect.QueryFeature.LOCKS;
import static dev.athanor.dialect.QueryFeature.MATERIALIZED;
import static dev.athanor.dialect.QueryFeature.MERGE_BRANCHES;
import static dev.athanor.dialect.QueryFeature.NULLS_ORDER;
import static dev.athanor.dialect.QueryFeature.ORDER_IN_AGGREGATE;
import static dev.athanor.dialect.QueryFeature.ORDINALITY;
import static dev.athanor.dialect.QueryFeature.RANGE_DISTANCE;
import static dev.athanor.dialect.QueryFeature.RECURSIVE_KEYWORD;
import static dev.athanor.dialect.QueryFeature.RECURSIVE_UNION;
import static dev.athanor.dialect.QueryFeature.SET_OPERATORS_WITH_ALL;
import static dev.athanor.dialect.QueryFeature.TABLE_SAMPLE;
import static dev.athanor.dialect.QueryFeature.WRITING_CTE;

import dev.athanor.dialect.QueryFeature;
import java.util.Set;

/** What SQL Server cannot do in a query, or spells in another way. */
final class SqlServerQueries {
    static final Set<QueryFeature> LACKING = Set.of(
            DISTINCT_ON,
            SET_OPERATORS_WITH_ALL,
            LATERAL,
            TABLE_SAMPLE,
            ORDINALITY,
            FILTER,
            ORDER_IN_AGGREGATE,
            GROUPS_FRAME,
            RANGE_DISTANCE,
            EXCLUDE,
            NULLS_ORDER,
            RECURSIVE_KEYWORD,
            CTE_IN_QUERY,
            MATERIALIZED,
            RECURSIVE_UNION,
            MERGE_BRANCHES,
            WRITING_CTE,
            LOCKS);

    private SqlServerQueries() {}
}

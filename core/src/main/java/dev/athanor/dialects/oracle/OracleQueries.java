// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import static dev.athanor.dialect.QueryFeature.BARE_FUNCTIONS;
import static dev.athanor.dialect.QueryFeature.COLUMN_NAMES;
import static dev.athanor.dialect.QueryFeature.DISTINCT_ON;
import static dev.athanor.dialect.QueryFeature.EXCEPT_KEYWORD;
import static dev.athanor.dialect.QueryFeature.FILTER;
import static dev.athanor.dialect.QueryFeature.HINTS_BEHIND_TABLES;
import static dev.athanor.dialect.QueryFeature.KEY_LOCKS;
import static dev.athanor.dialect.QueryFeature.LOCKS_BY_TABLE;
import static dev.athanor.dialect.QueryFeature.MATERIALIZED;
import static dev.athanor.dialect.QueryFeature.MERGE_BRANCHES;
import static dev.athanor.dialect.QueryFeature.MERGE_DELETE;
import static dev.athanor.dialect.QueryFeature.ORDER_IN_AGGREGATE;
import static dev.athanor.dialect.QueryFeature.ORDINALITY;
import static dev.athanor.dialect.QueryFeature.RECURSIVE_KEYWORD;
import static dev.athanor.dialect.QueryFeature.RECURSIVE_UNION;
import static dev.athanor.dialect.QueryFeature.SHARED_LOCKS;
import static dev.athanor.dialect.QueryFeature.TABLE_SAMPLE;
import static dev.athanor.dialect.QueryFeature.VALUES_TABLE;
import static dev.athanor.dialect.QueryFeature.WITH_BEFORE_CHANGES;
import static dev.athanor.dialect.QueryFeature.WRITING_CTE;

import dev.athanor.dialect.QueryFeature;
import java.util.Set;

/** What Oracle cannot do in a query, or spells in another way. */
final class OracleQueries {
    static final Set<QueryFeature> LACKING = Set.of(
            DISTINCT_ON,
            EXCEPT_KEYWORD,
            TABLE_SAMPLE,
            VALUES_TABLE,
            ORDINALITY,
            COLUMN_NAMES,
            BARE_FUNCTIONS,
            FILTER,
            ORDER_IN_AGGREGATE,
            HINTS_BEHIND_TABLES,
            RECURSIVE_KEYWORD,
            MATERIALIZED,
            RECURSIVE_UNION,
            WITH_BEFORE_CHANGES,
            MERGE_BRANCHES,
            MERGE_DELETE,
            WRITING_CTE,
            SHARED_LOCKS,
            KEY_LOCKS,
            LOCKS_BY_TABLE);

    private OracleQueries() {}
}

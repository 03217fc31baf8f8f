// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import static dev.athanor.dialect.QueryFeature.COLUMN_NAMES;
import static dev.athanor.dialect.QueryFeature.DISTINCT_ON;
import static dev.athanor.dialect.QueryFeature.FETCH;
import static dev.athanor.dialect.QueryFeature.FETCH_PERCENT;
import static dev.athanor.dialect.QueryFeature.FETCH_WITH_TIES;
import static dev.athanor.dialect.QueryFeature.GROUPING_SETS;
import static dev.athanor.dialect.QueryFeature.LATERAL;
import static dev.athanor.dialect.QueryFeature.LOCKS;
import static dev.athanor.dialect.QueryFeature.MERGE;
import static dev.athanor.dialect.QueryFeature.ORDINALITY;
import static dev.athanor.dialect.QueryFeature.QUANTIFIERS;
import static dev.athanor.dialect.QueryFeature.QUERIES_IN_PARENTHESES;
import static dev.athanor.dialect.QueryFeature.RETURNING_OF_OTHERS;
import static dev.athanor.dialect.QueryFeature.ROLLUP;
import static dev.athanor.dialect.QueryFeature.SET_OPERATORS_WITH_ALL;
import static dev.athanor.dialect.QueryFeature.TABLE_SAMPLE;
import static dev.athanor.dialect.QueryFeature.VALUES_TABLE;
import static dev.athanor.dialect.QueryFeature.WITHIN_GROUP;
import static dev.athanor.dialect.QueryFeature.WRITING_CTE;

import dev.athanor.dialect.QueryFeature;
import java.util.Set;

/** What SQLite cannot do in a query, or spells in another way. */
final class SqliteQueries {
    static final Set<QueryFeature> LACKING = Set.of(
            DISTINCT_ON,
            SET_OPERATORS_WITH_ALL,
            QUERIES_IN_PARENTHESES,
            LATERAL,
            TABLE_SAMPLE,
            VALUES_TABLE,
            ORDINALITY,
            COLUMN_NAMES,
            WITHIN_GROUP,
            GROUPING_SETS,
            ROLLUP,
            FETCH,
            FETCH_WITH_TIES,
            FETCH_PERCENT,
            QUANTIFIERS,
            MERGE,
            RETURNING_OF_OTHERS,
            WRITING_CTE,
            LOCKS);

    private SqliteQueries() {}
}

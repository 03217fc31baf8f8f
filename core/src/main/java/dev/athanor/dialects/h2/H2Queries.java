// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import static dev.athanor.dialect.QueryFeature.FULL_JOIN;
import static dev.athanor.dialect.QueryFeature.GROUPING_SETS;
import static dev.athanor.dialect.QueryFeature.KEY_LOCKS;
import static dev.athanor.dialect.QueryFeature.LATERAL;
import static dev.athanor.dialect.QueryFeature.MATERIALIZED;
import static dev.athanor.dialect.QueryFeature.RECURSIVE_UNION;
import static dev.athanor.dialect.QueryFeature.ROLLUP;
import static dev.athanor.dialect.QueryFeature.SET_OPERATORS_WITH_ALL;
import static dev.athanor.dialect.QueryFeature.SHARED_LOCKS;
import static dev.athanor.dialect.QueryFeature.TABLE_SAMPLE;
import static dev.athanor.dialect.QueryFeature.WITH_BEFORE_CHANGES;
import static dev.athanor.dialect.QueryFeature.WRITING_CTE;

import dev.athanor.dialect.QueryFeature;
import java.util.Set;

/** What H2 cannot do in a query, or spells in another way. */
final class H2Queries {
    static final Set<QueryFeature> LACKING = Set.of(
            SET_OPERATORS_WITH_ALL,
            FULL_JOIN,
            LATERAL,
            TABLE_SAMPLE,
            GROUPING_SETS,
            ROLLUP,
            MATERIALIZED,
            RECURSIVE_UNION,
            WITH_BEFORE_CHANGES,
            WRITING_CTE,
            SHARED_LOCKS,
            KEY_LOCKS);

    private H2Queries() {}
}

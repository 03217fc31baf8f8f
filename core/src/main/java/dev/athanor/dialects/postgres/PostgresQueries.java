// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import static dev.athanor.dialect.QueryFeature.BARE_FETCH;
import static dev.athanor.dialect.QueryFeature.FETCH_PERCENT;

import dev.athanor.dialect.QueryFeature;
import java.util.Set;

/** What PostgreSQL cannot do in a query, or spells in another way. */
final class PostgresQueries {
    static final Set<QueryFeature> LACKING = Set.of(FETCH_PERCENT, BARE_FETCH);

    private PostgresQueries() {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.Fetch;
import dev.athanor.type.Types;
import java.util.Arrays;
import java.util.List;

/** What the number in {@link Select#fetch} means besides that many rows. */
public enum FetchOption {
    /** Rows that are sorted as high as the last one come too. */
    WITH_TIES,
    /** So many of a hundred rows. */
    PERCENT;

    static Fetch fetch(long count, FetchOption... options) {
        List<FetchOption> all = Arrays.asList(options);
        return new Fetch(Bind.of(count, Types.BIGINT, null), all.contains(PERCENT), all.contains(WITH_TIES));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import dev.athanor.dialect.ReservedWords;
import java.util.Set;

/** The words of Oracle that are quoted as names. */
final class OracleWords {
    static final Set<String> RESERVED = ReservedWords.of("""
            all alter and any as asc between by char check cluster comment compress connect create current date
            decimal default delete desc distinct drop else exclusive exists float for from grant group having
            identified in index insert integer intersect into is level like lock long minus mode nocompress not
            nowait null number of on option or order pctfree prior public raw rename resource revoke select set
            share size smallint start synonym table then to trigger uid union unique update user values varchar
            varchar2 view where with
            """);

    private OracleWords() {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which levels of isolation a database has. */
final class Levels {
    private Levels() {}

    /**
     * Refuses a level that the database does not have; a driver may accept it all the same, and do something else.
     *
     * @param level null is whatever the database has
     */
    static void require(@Nullable Isolation level, Dialect dialect) {
        if (level != null && !has(dialect, level)) {
            throw new ConfigurationError(
                    ErrorCode.INVALID_OPTION,
                    "The isolation " + level + " does not exist on " + dialect.name() + ", which has "
                            + Arrays.stream(Isolation.values())
                                    .filter(known -> has(dialect, known))
                                    .map(Isolation::name)
                                    .collect(Collectors.joining(", "))
                            + '.');
        }
    }

    private static boolean has(Dialect dialect, Isolation level) {
        return level == Isolation.AUTOCOMMIT || dialect.transactions().levels().contains(level.jdbcLevel());
    }
}

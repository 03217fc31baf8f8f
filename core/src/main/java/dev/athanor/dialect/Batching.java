// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a driver runs a batch, and how it tells which group of parameters was refused. */
public enum Batching {
    /** All at once; the update counts of the exception mark the group, as JDBC has it. Some drivers mark all: that tells nothing. */
    COUNTED {
        @Override
        int refusedIn(BatchUpdateException thrown) {
            int[] counts = thrown.getUpdateCounts();
            int refused = UNKNOWN;
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == Statement.EXECUTE_FAILED) {
                    if (refused != UNKNOWN) {
                        return UNKNOWN;
                    }
                    refused = i;
                }
            }
            return refused == UNKNOWN ? counts.length : refused; // a driver that stops counts those before
        }
    },

    /** All at once; the first number in the exception's message is that of the group (PostgreSQL). */
    NUMBERED {
        @Override
        int refusedIn(BatchUpdateException thrown) {
            Matcher number = NUMBER.matcher(String.valueOf(thrown.getMessage()));
            return number.find() ? Integer.parseInt(number.group().replaceAll("\\D", "")) : UNKNOWN;
        }
    },

    /**
     * One after the other: the driver of a database in the same process would do nothing else, and either not tell which
     * group was refused (SQLite) or go on behind it (H2).
     */
    SINGLY {
        @Override
        int refusedIn(BatchUpdateException thrown) {
            return UNKNOWN;
        }
    };

    /** Nobody knows which group was refused. */
    public static final int UNKNOWN = -1;

    /** The number stands as people of the default locale write it: 24,000 or 24.000. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,'’\\p{Z}]\\d{3}){1,2}|\\d{1,9}");

    abstract int refusedIn(BatchUpdateException thrown);

    /** Which group of the batch an exception is about, counted from 0, or {@link #UNKNOWN}. */
    public int refused(SQLException thrown) {
        return thrown instanceof BatchUpdateException batch ? refusedIn(batch) : UNKNOWN;
    }
}

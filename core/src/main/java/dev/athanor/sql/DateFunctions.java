// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.sql.TextFunctions.call;

import dev.athanor.type.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The clock of the database, to import statically. Within a transaction it may stand still. */
public final class DateFunctions {
    private DateFunctions() {}

    /** {@code now()}: this moment, as exactly as the database knows it. */
    public static Expression<Instant> now() {
        return call("now", Types.INSTANT);
    }

    /** {@code CURRENT_DATE}: today, where the connection is. */
    public static Expression<LocalDate> currentDate() {
        return call("current_date", Types.DATE);
    }

    /** {@code CURRENT_TIME}: the time of day, where the connection is. */
    public static Expression<LocalTime> currentTime() {
        return call("current_time", Types.TIME);
    }
}

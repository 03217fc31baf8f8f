// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates and times with an offset where the database keeps the point in time and no offset: all are in UTC, or refused. */
public final class OffsetInUtc {
    private OffsetInUtc() {}

    /** A codec that writes and reads them as another does the points in time. */
    public static Codec<OffsetDateTime> over(Codec<Instant> instants) {
        return Codec.of(
                instants.jdbcType(),
                (row, column) -> {
                    Instant read = instants.read(row, column);
                    return read == null ? null : read.atOffset(ZoneOffset.UTC);
                },
                (statement, position, value) -> {
                    instants.bind(statement, position, instant(value));
                });
    }

    /**
     * The point in time that is meant.
     *
     * @throws InvalidValue if the offset is not that of UTC, and so would be lost
     */
    public static Instant instant(OffsetDateTime value) {
        if (!value.getOffset().equals(ZoneOffset.UTC)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "This database keeps a point in time without its offset, and the offset is " + value.getOffset()
                            + ". Give value.withOffsetSameInstant(ZoneOffset.UTC), or let the column be an INSTANT.");
        }
        return value.toInstant();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import dev.athanor.benchmarks.contest.IsoText;
import jakarta.persistence.AttributeConverter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** SQLite has no date type; without a converter the driver would write milliseconds. */
public final class DateAsText implements AttributeConverter<LocalDate, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalDate date) {
        return date == null ? null : IsoText.of(date);
    }

    @Override
    public @Nullable LocalDate convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : IsoText.date(text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import dev.athanor.benchmarks.contest.IsoText;
import jakarta.persistence.AttributeConverter;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** SQLite has no type for moments; without a converter the driver would write milliseconds. */
public final class MomentAsText implements AttributeConverter<LocalDateTime, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalDateTime moment) {
        return moment == null ? null : IsoText.of(moment);
    }

    @Override
    public @Nullable LocalDateTime convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : IsoText.moment(text);
    }
}

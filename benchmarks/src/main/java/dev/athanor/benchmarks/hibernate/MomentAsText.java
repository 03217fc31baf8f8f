// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks.hibernate;

import dev.athanor.benchmarks.contest.Store;
import jakarta.persistence.AttributeConverter;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** SQLite has no type for moments; without a converter the driver would write milliseconds. */
public final class MomentAsText implements AttributeConverter<LocalDateTime, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocalDateTime moment) {
        return moment == null ? null : Store.MOMENT.format(moment);
    }

    @Override
    public @Nullable LocalDateTime convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : LocalDateTime.parse(text, Store.MOMENT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.generated;

import dev.athanor.orm.annotation.Column;
import dev.athanor.orm.annotation.Entity;
import dev.athanor.orm.annotation.Id;
import dev.athanor.specs.orm.Colour;
import dev.athanor.type.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has an attribute of every type. */
@Entity
interface SampleModel {
    @Id
    Long getId();

    @Nullable
    Short getSmall();

    @Nullable
    Integer getWhole();

    @Nullable
    Long getBig();

    @Nullable
    Float getSingle();

    @Nullable
    Double getReal();

    @Nullable
    Boolean getFlag();

    @Column(precision = 12, scale = 4)
    @Nullable
    BigDecimal getAmount();

    @Column(length = 50)
    @Nullable
    String getWord();

    byte @Nullable [] getBytes();

    @Nullable
    LocalDate getDay();

    @Nullable
    LocalTime getClock();

    @Nullable
    LocalDateTime getMoment();

    @Nullable
    Instant getInstant();

    @Nullable
    OffsetDateTime getThere();

    @Nullable
    Duration getLasting();

    @Nullable
    Period getSpan();

    @Nullable
    Json getDocument();

    @Nullable
    UUID getMark();

    @Nullable
    Colour getColour();
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm.byhand;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.EntityMap;
import dev.athanor.orm.instrument.ManagedObject;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.schema.Column;
import dev.athanor.specs.orm.Colour;
import dev.athanor.type.Json;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.UUID;

/** Has an attribute of every type. */
public final class Sample extends ManagedObject {
    private static final EntityMap<Sample> MAP = EntityMap.of(Sample.class, Sample::new);
    public static final Attribute<Sample, Long> ID =
            MAP.attribute("id", Column.of("id", Types.BIGINT).primaryKey());
    public static final Attribute<Sample, Short> SMALL = MAP.attribute("small", Column.of("small", Types.SMALLINT));
    public static final Attribute<Sample, Integer> WHOLE = MAP.attribute("whole", Column.of("whole", Types.INTEGER));
    public static final Attribute<Sample, Long> BIG = MAP.attribute("big", Column.of("big", Types.BIGINT));
    public static final Attribute<Sample, Float> SINGLE = MAP.attribute("single", Column.of("single", Types.REAL));
    public static final Attribute<Sample, Double> REAL = MAP.attribute("real", Column.of("real", Types.DOUBLE));
    public static final Attribute<Sample, Boolean> FLAG = MAP.attribute("flag", Column.of("flag", Types.BOOLEAN));
    public static final Attribute<Sample, BigDecimal> AMOUNT =
            MAP.attribute("amount", Column.of("amount", Types.numeric(12, 4)));
    public static final Attribute<Sample, String> WORD = MAP.attribute("word", Column.of("word", Types.string(50)));
    public static final Attribute<Sample, byte[]> BYTES = MAP.attribute("bytes", Column.of("bytes", Types.BINARY));
    public static final Attribute<Sample, LocalDate> DAY = MAP.attribute("day", Column.of("day", Types.DATE));
    public static final Attribute<Sample, LocalTime> CLOCK = MAP.attribute("clock", Column.of("clock", Types.TIME));
    public static final Attribute<Sample, LocalDateTime> MOMENT =
            MAP.attribute("moment", Column.of("moment", Types.TIMESTAMP));
    public static final Attribute<Sample, Instant> INSTANT =
            MAP.attribute("instant", Column.of("instant", Types.INSTANT));
    public static final Attribute<Sample, OffsetDateTime> THERE =
            MAP.attribute("there", Column.of("there", Types.OFFSET_TIMESTAMP));
    public static final Attribute<Sample, Duration> LASTING =
            MAP.attribute("lasting", Column.of("lasting", Types.DURATION));
    public static final Attribute<Sample, Period> SPAN = MAP.attribute("span", Column.of("span", Types.PERIOD));
    public static final Attribute<Sample, Json> DOCUMENT = MAP.attribute("document", Column.of("document", Types.JSON));
    public static final Attribute<Sample, UUID> MARK = MAP.attribute("mark", Column.of("mark", Types.UUID_TYPE));
    public static final Attribute<Sample, Colour> COLOUR =
            MAP.attribute("colour", Column.of("colour", Types.enumOf(Colour.class)));
    public static final EntityType<Sample> ENTITY = MAP.table("sample");
}

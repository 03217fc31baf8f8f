// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Json;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values of every type come back as they were, however they are written and read. */
class AttributeTypeSpec extends OrmSpec {
    private static final Map<String, List<Object>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("SMALL", List.of((short) 7, Short.MIN_VALUE));
        VALUES.put("WHOLE", List.of(42, Integer.MIN_VALUE));
        VALUES.put("BIG", List.of(4711L, Long.MAX_VALUE));
        VALUES.put("SINGLE", List.of(1.5f, -0.25f));
        VALUES.put("REAL", List.of(0.1, -1e300));
        VALUES.put("FLAG", List.of(true, false));
        VALUES.put("AMOUNT", List.of(new BigDecimal("12.3400"), new BigDecimal("-99999999.9999")));
        VALUES.put("WORD", List.of("it's {a, \"b\"} \\ null", "üñí ☃ 😀"));
        VALUES.put("BYTES", List.of(new byte[] {0, 1, -128, 127, 39, 92}, new byte[0]));
        VALUES.put("DAY", List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1582, 1, 1)));
        VALUES.put("CLOCK", List.of(LocalTime.of(23, 59, 59, 123_456_000), LocalTime.MIDNIGHT));
        VALUES.put(
                "MOMENT", List.of(LocalDateTime.of(2024, 3, 31, 2, 30, 1, 5_000), LocalDateTime.of(1999, 1, 1, 0, 0)));
        VALUES.put(
                "INSTANT",
                List.of(Instant.parse("2024-10-27T00:30:00.000001Z"), Instant.parse("1999-12-31T23:59:59Z")));
        VALUES.put(
                "THERE",
                List.of(
                        OffsetDateTime.of(2024, 10, 27, 2, 30, 0, 1_000, ZoneOffset.UTC),
                        OffsetDateTime.of(1999, 12, 31, 23, 59, 59, 0, ZoneOffset.UTC)));
        VALUES.put("LASTING", List.of(Duration.ofDays(400).plusNanos(1_000), Duration.ofSeconds(-1, 500_000_000)));
        VALUES.put("SPAN", List.of(Period.of(2, 11, 0), Period.ofYears(-3)));
        VALUES.put("DOCUMENT", List.of(Json.parse("{\"it's\": [1, \"a\\\"b\", null, {\"x\": true}]}"), Json.NULL));
        VALUES.put("MARK", List.of(UUID.fromString("00000000-0000-0000-0000-0000000000ff"), UUID.randomUUID()));
        VALUES.put("COLOUR", List.of(Colour.RED, Colour.GREEN));
    }

    @Override
    List<Class<?>> entities() {
        return List.of(m.sample);
    }

    /** One object for each place in the lists of values, and one of nothing but nulls. */
    private List<Managed> samples() {
        List<Managed> samples = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Managed sample = m.sample();
            for (String constant : i < 2 ? VALUES.keySet() : List.<String>of()) {
                attribute(constant).set(sample, VALUES.get(constant).get(i));
            }
            samples.add(sample);
        }
        return samples;
    }

    private Attribute<Managed, Object> attribute(String constant) {
        return Model.handle(m.sample, constant);
    }

    private void assertStored(List<Managed> samples) {
        assertThat(samples).hasSize(3);
        for (int i = 0; i < 3; i++) {
            for (String constant : VALUES.keySet()) {
                assertThat(attribute(constant).get(samples.get(i)))
                        .as(constant)
                        .isEqualTo(i < 2 ? VALUES.get(constant).get(i) : null);
            }
        }
    }

    private List<Managed> loaded() {
        return session.execute(select(m.sample).orderBy(Model.<Attribute<Managed, Long>>handle(m.sample, "ID")))
                .all();
    }

    @DatabaseTest
    void inABatchThatGivesKeysBack() {
        given(samples().toArray(Managed[]::new));
        assertStored(loaded());
    }

    @DatabaseTest
    void inABatchWithKeysThatWereGiven() {
        List<Managed> samples = samples();
        for (int i = 0; i < samples.size(); i++) {
            Model.<Attribute<Managed, Long>>handle(m.sample, "ID").set(samples.get(i), 10L + i);
        }
        given(samples.toArray(Managed[]::new));
        assertStored(loaded());
    }

    @DatabaseTest
    void inUpdatesAndRefreshes() {
        session.addAll(List.of(m.sample(), m.sample(), m.sample()));
        session.commit();
        List<Managed> stored = loaded();
        List<Managed> wanted = samples();
        for (int i = 0; i < 2; i++) {
            for (String constant : VALUES.keySet()) {
                attribute(constant).set(stored.get(i), attribute(constant).get(wanted.get(i)));
            }
        }
        session.commit();
        assertStored(stored);
        assertThat(session.dirty()).isEmpty();
    }

    @DatabaseTest
    void whatWasReadIsEqualToWhatIsSetAgain() {
        given(samples().toArray(Managed[]::new));
        List<Managed> stored = loaded();
        List<Managed> same = samples();
        for (int i = 0; i < 3; i++) {
            for (String constant : VALUES.keySet()) {
                attribute(constant).set(stored.get(i), attribute(constant).get(same.get(i)));
            }
        }
        assertThat(session.dirty()).isEmpty();
    }
}

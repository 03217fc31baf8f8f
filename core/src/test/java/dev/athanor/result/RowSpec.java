// SPDX-License-Identifier: Apache-2.0
package dev.athanor.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.error.ResultError;
import dev.athanor.error.UnknownName;
import dev.athanor.sql.Row;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The elements of a row, by position and by name, as what they are and as what is wanted. */
class RowSpec {
    private static Row row(List<String> names, Object... values) {
        return new ValueRow(RowKeys.named(names), values);
    }

    private static void fails(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AthanorException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void elementsAreFoundByPositionAndByName() {
        Row row = row(List.of("id", "name"), 7, "sandy");
        assertThat(row.get(0)).isEqualTo(7);
        assertThat(row.get("name")).isEqualTo("sandy");
        assertThat(row.size()).isEqualTo(2);
        assertThat(row.names()).containsExactly("id", "name");
        assertThat(row.values()).containsExactly(7, "sandy");
    }

    @Test
    void positionsThatAreNotThereAreRefused() {
        Row row = row(List.of("id"), 7);
        fails(() -> row.get(1), ErrorCode.NO_SUCH_ELEMENT);
        fails(() -> row.get(-1), ErrorCode.NO_SUCH_ELEMENT);
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        Row row = row(List.of("id", "email"), 7, "s@example.org");
        assertThatThrownBy(() -> row.get("emial"))
                .isInstanceOf(UnknownName.class)
                .hasMessage("ATH-404: The row has no column \"emial\". Did you mean \"email\"?");
    }

    @Test
    void aNameThatTwoElementsHaveIsRefused() {
        Row row = row(List.of("id", "name", "id"), 1, "sandy", 2);
        assertThatThrownBy(() -> row.get("id"))
                .isInstanceOfSatisfying(
                        ResultError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.AMBIGUOUS_COLUMN))
                .hasMessageContaining("\"id\"");
        assertThat(row.get("name")).isEqualTo("sandy");
        assertThat(row.get(2)).isEqualTo(2);
        fails(row::asMap, ErrorCode.AMBIGUOUS_COLUMN);
    }

    @Test
    void caseCountsOnlyWhereNamesDifferByNothingElse() {
        assertThat(row(List.of("CreatedAt"), 1).get("createdat")).isEqualTo(1);
        Row both = row(List.of("id", "ID"), 1, 2);
        assertThat(both.get("ID")).isEqualTo(2);
        assertThat(both.get("id")).isEqualTo(1);
        fails(() -> both.get("Id"), ErrorCode.AMBIGUOUS_COLUMN);
    }

    @Test
    void numbersAreReadAsAnyNumberThatHoldsThem() {
        Row row = row(List.of("n"), 7L);
        assertThat(row.getInt("n")).isEqualTo(7);
        assertThat(row.getLong("n")).isEqualTo(7);
        assertThat(row.get("n", BigDecimal.class)).isEqualTo(BigDecimal.valueOf(7));
        assertThat(row.get("n", Double.class)).isEqualTo(7.0);
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() {
        Row row = row(List.of("n", "half"), 1L << 40, 0.5);
        fails(() -> row.getInt("n"), ErrorCode.UNREADABLE_VALUE);
        fails(() -> row.getLong("half"), ErrorCode.UNREADABLE_VALUE);
    }

    @Test
    void oneAndZeroAreReadAsTruthValues() {
        Row row = row(List.of("yes", "no", "two"), 1, 0L, 2);
        assertThat(row.get("yes", Boolean.class)).isTrue();
        assertThat(row.get("no", Boolean.class)).isFalse();
        fails(() -> row.get("two", Boolean.class), ErrorCode.UNREADABLE_VALUE);
    }

    @Test
    void textsAreReadAsDatesAndConstants() {
        Row row = row(List.of("day", "time", "name"), "2026-11-23", "2026-11-23 12:30:00.5", "MONDAY");
        assertThat(row.get("day", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(row.get("time", LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2026, 11, 23, 12, 30, 0, 500_000_000));
        assertThat(row.get("name", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThatThrownBy(() -> row.get("name", LocalDate.class))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("ATH-803: The column \"name\" holds a String that cannot be read as LocalDate.")
                .hasMessageNotContaining("MONDAY");
    }

    @Test
    void nullIsNullAndNoNumber() {
        Row row = row(List.of("n"), new Object[] {null});
        assertThat(row.get("n")).isNull();
        assertThat(row.get("n", Integer.class)).isNull();
        assertThat(row.getString("n")).isNull();
        assertThatThrownBy(() -> row.getInt("n"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("Use get(\"n\", Integer.class)");
    }

    @Test
    void rowsAreEqualWhenTheirElementsAre() {
        Row row = row(List.of("a", "b"), 1, null);
        assertThat(row)
                .isEqualTo(row(List.of("x", "y"), 1, null))
                .isNotEqualTo(row(List.of("a", "b"), 1, 2))
                .hasSameHashCodeAs(row(List.of("x", "y"), 1, null))
                .hasToString("Row[a=1, b=null]");
        assertThat(row.values()).isEqualTo(Arrays.asList(1, null));
    }

    @Test
    void aMapHasTheElementsInOrder() {
        assertThat(row(List.of("b", "a"), 1, 2).asMap().keySet()).containsExactly("b", "a");
    }

    @Test
    void everyCommonTypeHasItsGetter() {
        Instant moment = Instant.parse("2026-11-23T12:30:00Z");
        UUID id = new UUID(1, 2);
        byte[] bytes = {1, 2};
        assertThat(row(List.of("v"), 7).getDouble("v")).isEqualTo(7.0);
        assertThat(row(List.of("v"), 1).getBoolean("v")).isTrue();
        assertThat(row(List.of("v"), 7L).getBigDecimal("v")).isEqualTo(BigDecimal.valueOf(7));
        assertThat(row(List.of("v"), (Object) bytes).getBytes("v")).isSameAs(bytes);
        assertThat(row(List.of("v"), "2026-11-23").getLocalDate("v")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(row(List.of("v"), "12:30").getLocalTime("v")).isEqualTo(LocalTime.of(12, 30));
        assertThat(row(List.of("v"), "2026-11-23T12:30").getLocalDateTime("v"))
                .isEqualTo(LocalDateTime.of(2026, 11, 23, 12, 30));
        assertThat(row(List.of("v"), OffsetDateTime.parse("2026-11-23T13:30:00+01:00"))
                        .getInstant("v"))
                .isEqualTo(moment);
        assertThat(row(List.of("v"), id.toString()).getUuid("v")).isEqualTo(id);
        Row nothing = row(List.of("v"), new Object[] {null});
        assertThat(nothing.getInstant("v")).isNull();
        assertThat(nothing.getBytes("v")).isNull();
        fails(() -> nothing.getBoolean("v"), ErrorCode.UNREADABLE_VALUE);
        fails(() -> nothing.getDouble("v"), ErrorCode.UNREADABLE_VALUE);
    }

    @Test
    void anElementIsReadAsAClassByPositionToo() {
        Row row = row(List.of("id", "id"), 1, 2);
        assertThat(row.get(1, Long.class)).isEqualTo(2L);
        assertThatThrownBy(() -> row.get(1, LocalDate.class)).hasMessageContaining("The column \"id\" holds a Integer");
        fails(() -> row.get(2, Long.class), ErrorCode.NO_SUCH_ELEMENT);
    }
}

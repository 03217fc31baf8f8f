// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which form SQLite keeps values, what else is read, and what is refused. */
class SqliteValueSpec {
    private final Sqlite sqlite = new Sqlite();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void datesAndTimesAreKeptAsTextThatSorts() throws SQLException {
        assertThat(kept(Types.DATE, LocalDate.of(2024, 2, 9))).isEqualTo("text 2024-02-09");
        assertThat(kept(Types.DATE, LocalDate.of(33, 4, 3))).isEqualTo("text 0033-04-03");
        assertThat(kept(Types.TIME, LocalTime.of(7, 5))).isEqualTo("text 07:05:00.000000");
        assertThat(kept(Types.TIMESTAMP, LocalDateTime.of(2024, 2, 9, 7, 5, 3, 12_345_678)))
                .isEqualTo("text 2024-02-09 07:05:03.012345");
    }

    @Test
    void instantsAreKeptInUtc() throws SQLException {
        assertThat(kept(Types.INSTANT, Instant.parse("2024-02-09T23:05:03.5Z")))
                .isEqualTo("text 2024-02-09 23:05:03.500000");
    }

    @Test
    void uuidsAreKeptAsTextAndBooleansAsNumbers() throws SQLException {
        UUID uuid = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");
        assertThat(kept(Types.UUID_TYPE, uuid)).isEqualTo("text " + uuid);
        assertThat(kept(Types.BOOLEAN, true)).isEqualTo("integer 1");
    }

    @Test
    void decimalNumbersAreKeptAsNumbersSoThatTheyCompareAndAdd() throws SQLException {
        assertThat(kept(Types.numeric(10, 2), new BigDecimal("10.50"))).isEqualTo("real 10.5");
        assertThat(kept(Types.NUMERIC, new BigDecimal("1E+3"))).isEqualTo("integer 1000");
        assertThat(kept(Types.NUMERIC, new BigDecimal("9223372036854775807.0")))
                .isEqualTo("integer 9223372036854775807");
    }

    @Test
    void aSumOfDecimalsHasTheScaleOfItsType() throws SQLException {
        assertThat(read("0.1 + 0.2", Types.numeric(10, 2))).isEqualTo(new BigDecimal("0.30"));
        assertThat(read("-0.1 - 0.2", Types.numeric(10, 2))).isEqualTo(new BigDecimal("-0.30"));
        assertThat(read("7", Types.numeric(10, 2))).isEqualTo(new BigDecimal("7.00"));
        assertThat(read("'12.345678901234567890'", Types.numeric(20, 18)))
                .isEqualTo(new BigDecimal("12.345678901234567890"));
        assertThat(read("123456789012345.75", Types.numeric(17, 2))).isEqualTo(new BigDecimal("123456789012345.75"));
        assertThat(read("-9223372036854775807", Types.numeric(20, 1)))
                .isEqualTo(new BigDecimal("-9223372036854775807.0"));
        assertThat(read("'2.50'", Types.NUMERIC)).isEqualTo(new BigDecimal("2.5"));
        assertThat(read("1000", Types.NUMERIC)).isEqualTo(new BigDecimal("1000"));
        assertThat(read("0", Types.numeric(10, 2))).isEqualTo(new BigDecimal("0.00"));
        assertThat(read("NULL", Types.numeric(10, 2))).isNull();
        assertThat(read("NULL", Types.NUMERIC)).isNull();
    }

    @Test
    void otherFormsOfDatesAreReadToo() throws SQLException {
        LocalDateTime noon = LocalDateTime.of(2024, 2, 29, 12, 30, 15);
        assertThat(read("'2024-02-29 12:30:15'", Types.TIMESTAMP)).isEqualTo(noon);
        assertThat(read("'2024-02-29T12:30:15'", Types.TIMESTAMP)).isEqualTo(noon);
        assertThat(read("'2024-02-29T12:30'", Types.TIMESTAMP)).isEqualTo(noon.withSecond(0));
        assertThat(read("'2024-02-29'", Types.TIMESTAMP)).isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 0));
        assertThat(read("'2024-02-29 12:30:15.5'", Types.TIMESTAMP)).isEqualTo(noon.withNano(500_000_000));
        assertThat(read("'2024-02-29 12:30:15.123456789'", Types.TIMESTAMP)).isEqualTo(noon.withNano(123_456_789));
        assertThat(read("'12:30'", Types.TIME)).isEqualTo(LocalTime.of(12, 30));
        assertThat(read("'12:30:15'", Types.TIME)).isEqualTo(LocalTime.of(12, 30, 15));
        Instant instant = Instant.parse("2024-02-29T12:30:15Z");
        assertThat(read("'2024-02-29 12:30:15'", Types.INSTANT)).isEqualTo(instant);
        assertThat(read("'2024-02-29T12:30:15Z'", Types.INSTANT)).isEqualTo(instant);
        assertThat(read("'2024-02-29T14:30:15.000+02:00'", Types.INSTANT)).isEqualTo(instant);
        assertThat(read("'2024-02-29'", Types.INSTANT)).isEqualTo(Instant.parse("2024-02-29T00:00:00Z"));
        assertThat(read("CURRENT_TIMESTAMP", Types.INSTANT))
                .isAfter(Instant.now().minusSeconds(60));
        assertThat(read("'0123456789ab7def8123456789abcdef'", Types.UUID_TYPE))
                .isEqualTo(UUID.fromString("01234567-89ab-7def-8123-456789abcdef"));
    }

    @Test
    void aDatabaseInUtf16IsReadAsWell() throws SQLException {
        try (PreparedStatement encoding = connection.prepareStatement("PRAGMA encoding = 'UTF-16'")) {
            encoding.execute();
        }
        assertThat(read("'2024-02-29 12:30:15.5'", Types.TIMESTAMP))
                .isEqualTo(LocalDateTime.of(2024, 2, 29, 12, 30, 15, 500_000_000));
        assertThat(read("'2024-02-29'", Types.DATE)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(read("NULL", Types.DATE)).isNull();
    }

    @Test
    void whatIsNoDateIsRefusedWithoutShowingIt() {
        for (String text : new String[] {
            "2023-02-29",
            "2024-13-01",
            "24-02-29",
            "2024-02-29x",
            "2024/02/29",
            "1700000000000",
            "",
            "now",
            "２０２４-02-29"
        }) {
            assertThatThrownBy(() -> read("'" + text + "'", Types.DATE))
                    .as(text)
                    .isInstanceOfSatisfying(
                            InvalidValue.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNREADABLE_VALUE));
        }
        for (String text : new String[] {
            "2024-02-29 25:00:00", "2024-02-29 12", "2024-02-29 12:30:15.", "2024-02-29 12:30:15.1234567890",
            "2024-02-29_12:30:15", "2024-02-29 12:30:15Z", "2024-02-29 12:30:1", "2024-02-29 12-30-15"
        }) {
            assertThatThrownBy(() -> read("'" + text + "'", Types.TIMESTAMP))
                    .as(text)
                    .isInstanceOf(InvalidValue.class);
        }
        assertThatThrownBy(() -> read("1700000000000", Types.TIMESTAMP))
                .hasMessage("ATH-803: A column holds what looks like \"9999999999999\" where"
                        + " \"YYYY-MM-DD HH:MM:SS.ffffff\" is read, or a day or time that does not exist."
                        + " Read the column as a string or a number.");
    }

    @Test
    void aYearThatTextCannotSortIsRefused() {
        assertThatThrownBy(() -> kept(Types.DATE, LocalDate.of(10_000, 1, 1)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("ATH-801: SQLite keeps dates as text")
                .hasMessageContaining("the year is 10000");
        assertThatThrownBy(() -> kept(Types.INSTANT, Instant.parse("-0001-01-01T00:00:00Z")))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aNumberThatDoesNotFitIsRefusedAndNotCut() {
        assertThatThrownBy(() -> read("4294967297", Types.INTEGER))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("ATH-803: A column that is read as INTEGER holds a number that does not fit."
                        + " Read it as BIGINT.");
        assertThatThrownBy(() -> read("65537", Types.SMALLINT)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> kept(Types.numeric(30, 10), new BigDecimal("1234567890.1234567890")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("exact to 15 digits");
        assertThatThrownBy(() -> kept(Types.NUMERIC, new BigDecimal("1E+400"))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> kept(Types.NUMERIC, new BigDecimal("9223372036854775808")))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> kept(Types.DOUBLE, Double.NaN))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("it would become NULL");
    }

    private <J> String kept(SqlType<J> type, J value) throws SQLException {
        try (PreparedStatement table =
                connection.prepareStatement("CREATE TABLE IF NOT EXISTS kept (held " + sqlite.typeName(type) + ")")) {
            table.execute();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO kept (held) VALUES (?)")) {
            sqlite.codec(type).bind(insert, 1, value);
            insert.executeUpdate();
        }
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT typeof(held) || ' ' || held FROM kept ORDER BY rowid DESC");
                ResultSet rows = select.executeQuery()) {
            return rows.getString(1);
        } finally {
            try (PreparedStatement drop = connection.prepareStatement("DROP TABLE kept")) {
                drop.execute();
            }
        }
    }

    private <J> J read(String expression, SqlType<J> type) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + expression);
                ResultSet rows = select.executeQuery()) {
            return sqlite.codec(type).read(rows, 1);
        }
    }
}

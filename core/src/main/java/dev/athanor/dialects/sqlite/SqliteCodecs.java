// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.dialect.OffsetInUtc;
import dev.athanor.dialect.UuidText;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How values are kept in SQLite, which has only integers, floating point numbers, texts and bytes: dates and times as
 * {@link IsoText}, instants as that text in UTC, UUIDs as their 36 characters, booleans as 0 and 1, decimal numbers as
 * {@link SqliteNumeric} says.
 */
final class SqliteCodecs {
    private static final Codec<Short> SMALLINT = new Codec<>() {
        @Override
        public @Nullable Short read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return value == 0 && row.wasNull() ? null : narrowToShort(value);
        }

        @Override
        public void bind(PreparedStatement statement, int position, Short value) throws SQLException {
            statement.setInt(position, value);
        }

        @Override
        public int jdbcType() {
            return Types.SMALLINT;
        }
    };

    // the driver's getInt cuts off what does not fit into 32 bits
    private static final Codec<Integer> INTEGER = new Codec<>() {
        @Override
        public @Nullable Integer read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return value == 0 && row.wasNull() ? null : narrowToInt(value);
        }

        @Override
        public int readInt(ResultSet row, int column) throws SQLException {
            return narrowToInt(row.getLong(column));
        }

        @Override
        public void bind(PreparedStatement statement, int position, Integer value) throws SQLException {
            statement.setInt(position, value);
        }

        @Override
        public int jdbcType() {
            return Types.INTEGER;
        }
    };

    private static final Codec<LocalDate> DATE = new Codec<>() {
        @Override
        public @Nullable LocalDate read(ResultSet row, int column) throws SQLException {
            byte[] text = ascii(row, column);
            return text == null ? null : IsoText.date(text);
        }

        @Override
        public void bind(PreparedStatement statement, int position, LocalDate value) throws SQLException {
            statement.setString(position, IsoText.of(value));
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }
    };

    private static final Codec<LocalTime> TIME = new Codec<>() {
        @Override
        public @Nullable LocalTime read(ResultSet row, int column) throws SQLException {
            byte[] text = ascii(row, column);
            return text == null ? null : IsoText.time(text);
        }

        @Override
        public void bind(PreparedStatement statement, int position, LocalTime value) throws SQLException {
            statement.setString(position, IsoText.of(value));
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }
    };

    private static final Codec<LocalDateTime> TIMESTAMP = new Codec<>() {
        @Override
        public @Nullable LocalDateTime read(ResultSet row, int column) throws SQLException {
            byte[] text = ascii(row, column);
            return text == null ? null : IsoText.dateTime(text);
        }

        @Override
        public void bind(PreparedStatement statement, int position, LocalDateTime value) throws SQLException {
            statement.setString(position, IsoText.of(value));
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }
    };

    private static final Codec<Instant> INSTANT = new Codec<>() {
        @Override
        public @Nullable Instant read(ResultSet row, int column) throws SQLException {
            byte[] text = ascii(row, column);
            return text == null ? null : IsoText.instant(text);
        }

        @Override
        public void bind(PreparedStatement statement, int position, Instant value) throws SQLException {
            statement.setString(position, IsoText.of(value));
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }
    };

    // SQLite turns NaN into NULL
    private static final Codec<Double> DOUBLE = Codec.of(
            Types.DOUBLE,
            (row, column) -> {
                double value = row.getDouble(column);
                return value == 0 && row.wasNull() ? null : value;
            },
            (statement, position, value) -> statement.setDouble(position, number(value)));

    private static final Codec<Float> REAL = Codec.of(
            Types.REAL,
            (row, column) -> {
                float value = row.getFloat(column);
                return value == 0 && row.wasNull() ? null : value;
            },
            (statement, position, value) -> statement.setDouble(position, number(value)));

    private static final Map<TypeKind, Codec<?>> BY_KIND = Map.of(
            TypeKind.SMALLINT, SMALLINT,
            TypeKind.INTEGER, INTEGER,
            TypeKind.REAL, REAL,
            TypeKind.FLOAT, DOUBLE,
            TypeKind.DOUBLE, DOUBLE,
            TypeKind.DATE, DATE,
            TypeKind.TIME, TIME,
            TypeKind.TIMESTAMP, TIMESTAMP,
            TypeKind.INSTANT, INSTANT,
            TypeKind.UUID, UuidText.CODEC);

    private SqliteCodecs() {}

    /** The codec of a type whose values travel otherwise than JDBC says, or null. */
    @SuppressWarnings("unchecked")
    static <J> @Nullable Codec<J> find(SqlType<J> type) {
        return (Codec<J>)
                switch (type.kind()) {
                    case NUMERIC -> new SqliteNumeric(type.scale());
                    case OFFSET_TIMESTAMP -> OffsetInUtc.over(INSTANT);
                    default -> BY_KIND.get(type.kind());
                };
    }

    /** The bytes of a text without making a string of them; a database in UTF-16 gives that, with zeros in it. */
    private static byte @Nullable [] ascii(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null || bytes.length < 2 || (bytes[0] != 0 && bytes[1] != 0)) {
            return bytes;
        }
        return row.getString(column).getBytes(StandardCharsets.UTF_8);
    }

    private static int narrowToInt(long value) {
        if ((int) value != value) {
            throw tooLarge("INTEGER", "BIGINT");
        }
        return (int) value;
    }

    private static short narrowToShort(long value) {
        if ((short) value != value) {
            throw tooLarge("SMALLINT", "INTEGER or BIGINT");
        }
        return (short) value;
    }

    private static InvalidValue tooLarge(String type, String remedy) {
        return new InvalidValue(
                ErrorCode.UNREADABLE_VALUE,
                "A column that is read as " + type + " holds a number that does not fit. Read it as " + remedy + ".");
    }

    private static double number(double value) {
        if (Double.isNaN(value)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE, "SQLite cannot keep NaN: it would become NULL. Bind null if that is meant.");
        }
        return value;
    }
}

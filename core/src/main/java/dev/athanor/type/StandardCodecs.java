// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of a driver that follows JDBC 4.2; a dialect replaces those in which its driver differs.
 *
 * <p>Times are bound in microseconds, as {@link Microseconds} says.
 */
public final class StandardCodecs {
    private static final Map<TypeKind, Codec<?>> BY_KIND = new EnumMap<>(TypeKind.class);

    static {
        BY_KIND.put(
                TypeKind.SMALLINT,
                Codec.<Short>of(Types.SMALLINT, StandardCodecs::shortOrNull, PreparedStatement::setShort));
        BY_KIND.put(
                TypeKind.INTEGER,
                Codec.<Integer>of(Types.INTEGER, StandardCodecs::intOrNull, PreparedStatement::setInt));
        BY_KIND.put(
                TypeKind.BIGINT, Codec.<Long>of(Types.BIGINT, StandardCodecs::longOrNull, PreparedStatement::setLong));
        BY_KIND.put(
                TypeKind.NUMERIC, Codec.of(Types.NUMERIC, ResultSet::getBigDecimal, PreparedStatement::setBigDecimal));
        BY_KIND.put(
                TypeKind.REAL, Codec.<Float>of(Types.REAL, StandardCodecs::floatOrNull, PreparedStatement::setFloat));
        BY_KIND.put(
                TypeKind.DOUBLE,
                Codec.<Double>of(Types.DOUBLE, StandardCodecs::doubleOrNull, PreparedStatement::setDouble));
        Codec<String> string = Codec.of(Types.VARCHAR, ResultSet::getString, PreparedStatement::setString);
        BY_KIND.put(TypeKind.STRING, string);
        BY_KIND.put(TypeKind.TEXT, string);
        BY_KIND.put(
                TypeKind.BOOLEAN,
                Codec.<Boolean>of(Types.BOOLEAN, StandardCodecs::booleanOrNull, PreparedStatement::setBoolean));
        BY_KIND.put(TypeKind.BINARY, Codec.of(Types.VARBINARY, ResultSet::getBytes, PreparedStatement::setBytes));
        BY_KIND.put(TypeKind.DATE, object(Types.DATE, LocalDate.class));
        BY_KIND.put(
                TypeKind.TIME,
                Codec.of(
                        Types.TIME,
                        (row, column) -> row.getObject(column, LocalTime.class),
                        (statement, position, value) -> statement.setObject(position, Microseconds.of(value))));
        BY_KIND.put(
                TypeKind.TIMESTAMP,
                Codec.of(
                        Types.TIMESTAMP,
                        (row, column) -> row.getObject(column, LocalDateTime.class),
                        (statement, position, value) -> statement.setObject(position, Microseconds.of(value))));
        BY_KIND.put(
                TypeKind.INSTANT,
                Codec.of(
                        Types.TIMESTAMP_WITH_TIMEZONE,
                        (row, column) -> {
                            OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
                            return read == null ? null : read.toInstant();
                        },
                        (statement, position, value) -> statement.setObject(
                                position, Microseconds.inUtc(value).atOffset(ZoneOffset.UTC))));
        BY_KIND.put(TypeKind.UUID, object(Types.OTHER, UUID.class));
        BY_KIND.put(TypeKind.OTHER, Codec.<Object>of(Types.NULL, ResultSet::getObject, PreparedStatement::setObject));
    }

    private StandardCodecs() {}

    /** The codec of a type on a driver that does what JDBC says. */
    @SuppressWarnings("unchecked")
    public static <J> Codec<J> of(SqlType<J> type) {
        if (type.kind() == TypeKind.ENUM) {
            return (Codec<J>) enumByName(type.javaType().asSubclass(Enum.class));
        }
        Codec<?> found = BY_KIND.get(type.kind());
        if (found == null) {
            throw new AssertionError("no codec for " + type.kind());
        }
        return (Codec<J>) found;
    }

    /** Values that the driver itself takes and gives as objects of a class. */
    private static <J> Codec<J> object(int jdbcType, Class<J> javaType) {
        return Codec.of(
                jdbcType,
                (row, column) -> row.getObject(column, javaType),
                (statement, position, value) -> statement.setObject(position, value));
    }

    private static <E extends Enum<E>> Codec<E> enumByName(Class<E> type) {
        return Codec.of(
                Types.VARCHAR,
                (row, column) -> {
                    String name = row.getString(column);
                    return name == null ? null : constant(type, name);
                },
                (statement, position, value) -> statement.setString(position, value.name()));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE,
                    "A column holds a name that is none of the constants of " + type.getName() + ": "
                            + Arrays.toString(type.getEnumConstants()) + ". Read it as a string to see it.");
        }
    }

    private static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Integer intOrNull(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Short shortOrNull(ResultSet row, int column) throws SQLException {
        short value = row.getShort(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Double doubleOrNull(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Float floatOrNull(ResultSet row, int column) throws SQLException {
        float value = row.getFloat(column);
        return value == 0 && row.wasNull() ? null : value;
    }

    private static @Nullable Boolean booleanOrNull(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return (!value && row.wasNull()) ? null : value;
    }
}

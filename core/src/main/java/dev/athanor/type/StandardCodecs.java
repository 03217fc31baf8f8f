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
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of a driver that follows JDBC 4.2; a dialect replaces those in which its driver differs.
 *
 * <p>Times are bound in microseconds, as {@link Microseconds} says.
 */
public final class StandardCodecs {
    /** Strings, as every driver takes and gives them. */
    public static final Codec<String> STRING =
            Codec.of(Types.VARCHAR, ResultSet::getString, PreparedStatement::setString);

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
        BY_KIND.put(TypeKind.FLOAT, BY_KIND.get(TypeKind.DOUBLE));
        BY_KIND.put(TypeKind.STRING, STRING);
        BY_KIND.put(TypeKind.TEXT, STRING);
        BY_KIND.put(
                TypeKind.FIXED,
                Codec.<String>of(
                        Types.CHAR,
                        (row, column) -> withoutPadding(row.getString(column)),
                        PreparedStatement::setString));
        BY_KIND.put(TypeKind.NAMED, object(Types.OTHER, String.class));
        BY_KIND.put(TypeKind.JSON_STEP, path(JsonPath::dollar));
        BY_KIND.put(TypeKind.JSON_PATH, path(JsonPath::dollar));
        BY_KIND.put(
                TypeKind.JSON,
                Codec.<Json>of(
                        Types.VARCHAR,
                        (row, column) -> {
                            String text = row.getString(column);
                            return text == null ? null : Json.trusted(text);
                        },
                        (statement, position, value) -> statement.setString(position, value.text())));
        BY_KIND.put(TypeKind.DURATION, SpanCodecs.MICROSECONDS);
        BY_KIND.put(TypeKind.PERIOD, SpanCodecs.MONTHS);
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
                TypeKind.OFFSET_TIME,
                Codec.of(
                        Types.TIME_WITH_TIMEZONE,
                        (row, column) -> row.getObject(column, OffsetTime.class),
                        (statement, position, value) -> statement.setObject(position, Microseconds.cut(value, 6))));
        BY_KIND.put(
                TypeKind.OFFSET_TIMESTAMP,
                Codec.of(
                        Types.TIMESTAMP_WITH_TIMEZONE,
                        (row, column) -> row.getObject(column, OffsetDateTime.class),
                        (statement, position, value) -> statement.setObject(position, Microseconds.cut(value, 6))));
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

    /**
     * The codec of a type on one database: of the variant that is meant there, in the conversion to a user's own class, with
     * the codec that came with the type or else the one that the dialect has.
     *
     * @param dialect the short name of the database
     * @param own what the dialect has for a type without all that
     */
    public static <J> Codec<J> resolved(SqlType<J> type, String dialect, Source own) {
        SqlType<J> meant = type.on(dialect);
        TypeConversion<?, J> conversion = meant.conversion();
        if (conversion != null) {
            return converting(conversion, dialect, own);
        }
        Codec<J> given = meant.codec();
        Codec<J> codec = given == null ? own.codec(meant) : given;
        return isCut(meant) ? cut(codec, meant) : codec;
    }

    private static <S, J> Codec<J> converting(TypeConversion<S, J> conversion, String dialect, Source own) {
        return new ConvertingCodec<>(conversion, resolved(conversion.stored(), dialect, own));
    }

    private static boolean isCut(SqlType<?> type) {
        boolean time =
                type.kind() == TypeKind.TIME || type.kind() == TypeKind.TIMESTAMP || type.kind() == TypeKind.INSTANT;
        return time && type.length() != SqlType.UNSIZED && type.length() < 6;
    }

    @SuppressWarnings("unchecked")
    private static <J> Codec<J> cut(Codec<J> codec, SqlType<J> type) {
        return Codec.of(
                codec.jdbcType(),
                codec::read,
                (statement, position, value) ->
                        codec.bind(statement, position, (J) Microseconds.cut((Temporal) value, type.length())));
    }

    /** What a dialect has. */
    @FunctionalInterface
    public interface Source {
        <J> Codec<J> codec(SqlType<J> type);
    }

    /** The codec of a type on a driver that does what JDBC says. */
    @SuppressWarnings("unchecked")
    public static <J> Codec<J> of(SqlType<J> type) {
        if (type.kind() == TypeKind.ENUM) {
            return new EnumCodec<>(type, STRING);
        }
        Codec<?> found = BY_KIND.get(type.kind());
        if (found == null) {
            throw new InvalidValue(
                    ErrorCode.UNKNOWN_TYPE, "A value of type " + type + " does not travel to a database of this kind.");
        }
        return (Codec<J>) found;
    }

    /** Values that the driver itself takes and gives as objects of a class. */
    public static <J> Codec<J> object(int jdbcType, Class<J> javaType) {
        return Codec.of(
                jdbcType,
                (row, column) -> row.getObject(column, javaType),
                (statement, position, value) -> statement.setObject(position, value));
    }

    /** Ways into a JSON document as what a function makes of them; none is ever read. */
    public static Codec<JsonPath> path(Function<JsonPath, Object> sent) {
        return Codec.of(
                Types.VARCHAR,
                (row, column) -> {
                    throw new InvalidValue(ErrorCode.UNREADABLE_VALUE, "A path in JSON is no value of a column.");
                },
                (statement, position, value) -> statement.setObject(position, sent.apply(value)));
    }

    private static @Nullable String withoutPadding(@Nullable String padded) {
        if (padded == null) {
            return null;
        }
        int end = padded.length();
        while (end > 0 && padded.charAt(end - 1) == ' ') {
            end--;
        }
        return padded.substring(0, end);
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

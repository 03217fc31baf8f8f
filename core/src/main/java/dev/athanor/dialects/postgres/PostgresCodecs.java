// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.dialect.OffsetInUtc;
import dev.athanor.dialect.TypeNames;
import dev.athanor.type.Codec;
import dev.athanor.type.EnumCodec;
import dev.athanor.type.JsonPath;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeKind;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How values travel to PostgreSQL where that is not as JDBC says: what has a type of PostgreSQL's own goes as text of which
 * the driver does not say the type, so that the server takes it for what stands there.
 */
final class PostgresCodecs {
    private static final Codec<String> UNTYPED = Codec.of(
            Types.OTHER,
            ResultSet::getString,
            (statement, position, value) -> statement.setObject(position, value, Types.OTHER));

    private PostgresCodecs() {}

    /**
     * The codec of a type whose values travel otherwise than JDBC says, or null.
     *
     * @param dialect knows the names of types, as an array needs that of its elements
     */
    @SuppressWarnings("unchecked")
    static <J> @Nullable Codec<J> find(SqlType<J> type, Postgres dialect) {
        return switch (type.kind()) {
            case ENUM -> isNative(type) ? new EnumCodec<>(type, UNTYPED) : null;
            case NAMED -> (Codec<J>) UNTYPED;
            case JSON, DURATION, PERIOD, RANGE -> text(type);
            case JSON_PATH -> (Codec<J>) path(dialect);
            case ARRAY -> array(type, dialect);
            case OFFSET_TIMESTAMP -> (Codec<J>) OffsetInUtc.over(StandardCodecs.of(dev.athanor.type.Types.INSTANT));
            default -> type.exactName() == null || !type.isText() ? null : text(type);
        };
    }

    private static boolean isNative(SqlType<?> type) {
        return type.exactName() != null || TypeNames.labels(type).nativeName() != null;
    }

    /** The server takes a path for the array that it needs, if it is told no type. */
    private static Codec<JsonPath> path(Postgres dialect) {
        return Codec.of(
                Types.OTHER,
                StandardCodecs.path(JsonPath::braces)::read,
                (statement, position, value) ->
                        statement.setObject(position, dialect.jsonPath(value, TypeKind.JSON_PATH), Types.OTHER));
    }

    private static <J> Codec<J> text(SqlType<J> type) {
        PostgresText<J> texts = PostgresText.of(type);
        return Codec.of(
                Types.OTHER,
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : texts.read().apply(text);
                },
                (statement, position, value) ->
                        statement.setObject(position, texts.write().apply(value), Types.OTHER));
    }

    /** The server is told what an array is of, so that a function of any array can be given one; not so arrays of arrays. */
    @SuppressWarnings("unchecked")
    private static <J> Codec<J> array(SqlType<J> type, Postgres dialect) {
        Codec<J> text = text(type);
        SqlType<?> element = TypeNames.element(type).storedOn("postgresql");
        if (element.kind() == TypeKind.ARRAY) {
            return text;
        }
        String name = dialect.castName(element.unsized());
        PostgresText<Object> elements = (PostgresText<Object>) PostgresText.of(TypeNames.element(type));
        return Codec.of(Types.ARRAY, text::read, (statement, position, value) -> {
            @Nullable
            Object[] texts = ((List<? extends @Nullable Object>) value)
                    .stream()
                            .map(each -> each == null ? null : elements.write().apply(each))
                            .toArray(String[]::new);
            Array array = statement.getConnection().createArrayOf(name, texts);
            statement.setArray(position, array);
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.type.Json;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;

/**
 * Makes types of JSON columns out of Java classes, as an {@link ObjectMapper} writes and reads them:
 *
 * <pre>{@code
 * static final Jackson JACKSON = Jackson.of(new ObjectMapper());
 * static final SqlType<Address> ADDRESS = JACKSON.type(Address.class);
 * static final SqlType<List<Line>> LINES = JACKSON.type(new TypeReference<>() {});
 *
 * static final Column<Address> HOME = Column.of("home", ADDRESS);
 * }</pre>
 *
 * <p>Keep a type as a constant: two made apart are different types. Java's null is SQL's NULL; JSON's null is read as null, too,
 * but for trees, which have a node for it. What cannot be written is refused with {@code ATH-801} before anything is sent, what
 * cannot be read with {@code ATH-803}. The mapper is the user's: it must not be configured any more once types were made of it.
 */
public final class Jackson {
    private final ObjectMapper mapper;
    private final SqlType<Json> stored;

    private Jackson(ObjectMapper mapper, SqlType<Json> stored) {
        this.mapper = mapper;
        this.stored = stored;
    }

    /** Types as this mapper writes and reads them, in columns of {@link Types#JSON}. */
    public static Jackson of(ObjectMapper mapper) {
        return new Jackson(mapper, Types.JSON);
    }

    /** The same in columns of another type of JSON, such as {@link Types#JSONB}. */
    public Jackson in(SqlType<Json> columns) {
        return new Jackson(mapper, columns);
    }

    /** A class or record as the type of a column. */
    public <T> SqlType<T> type(Class<T> type) {
        return type(type, mapper.constructType(type));
    }

    /** A generic type as the type of a column: {@code type(new TypeReference<List<Line>>() {})}. */
    @SuppressWarnings("unchecked")
    public <T> SqlType<T> type(TypeReference<T> type) {
        JavaType known = mapper.constructType(type);
        return type((Class<T>) known.getRawClass(), known);
    }

    /**
     * Trees as the type of a column. A tree that was read cannot be changed in place, which nobody would notice: that is refused
     * with a reason. {@code deepCopy()} is a tree that can be changed, and set.
     */
    public SqlType<JsonNode> tree() {
        return stored.as(JsonNode.class, this::written, json -> FrozenTree.of(read(json)));
    }

    private <T> SqlType<T> type(Class<T> raw, JavaType type) {
        if (JsonNode.class.isAssignableFrom(raw)) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A tree is no class to be written and read. Use tree(), which gives trees that tell of changes.");
        }
        ObjectWriter writer = mapper.writerFor(type);
        ObjectReader reader = mapper.readerFor(type);
        return stored.as(raw, value -> written(writer, value), json -> raw.cast(read(reader, json, type)));
    }

    private static Json written(ObjectWriter writer, Object value) {
        try {
            return Json.trusted(writer.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw unwritable(value, e);
        }
    }

    private Json written(JsonNode tree) {
        try {
            return Json.trusted(mapper.writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw unwritable(tree, e);
        }
    }

    private static InvalidValue unwritable(Object value, JsonProcessingException cause) {
        return new InvalidValue(
                ErrorCode.WRONG_VALUE,
                "Jackson cannot write " + value.getClass().getName()
                        + " as JSON. Give the mapper what it misses, such as a"
                        + " module for the types of its members.",
                cause);
    }

    private static Object read(ObjectReader reader, Json json, JavaType type) {
        try {
            return reader.readValue(json.text());
        } catch (JsonProcessingException e) {
            throw new InvalidValue(
                    ErrorCode.UNREADABLE_VALUE,
                    "A document of JSON cannot be read as " + type.toCanonical()
                            + ". Let the class have what the document has, or configure the mapper to pass over it.",
                    e);
        }
    }

    private JsonNode read(Json json) {
        try {
            return mapper.readTree(json.text());
        } catch (JsonProcessingException e) {
            throw new InvalidValue(ErrorCode.UNREADABLE_VALUE, "A document of JSON cannot be read as a tree.", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.jackson;

import dev.athanor.orm.annotation.Converter;
import dev.athanor.type.Json;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeConversion;
import java.util.Objects;

/**
 * Stores an attribute of an entity as JSON, by a type that {@link Jackson} made:
 *
 * <pre>{@code
 * final class AddressConverter extends JacksonConverter<Address> {
 *     AddressConverter() {
 *         super(ADDRESS);
 *     }
 * }
 *
 * @Convert(AddressConverter.class)
 * Address getHome();
 * }</pre>
 *
 * <p>Whether a value changed is told by {@code equals}, when another one is set. What is changed in place is not noticed: let the
 * class be a record, or one that cannot be changed.
 *
 * @param <T> the class of the attribute
 */
public abstract class JacksonConverter<T> implements Converter<T, Json> {
    private final TypeConversion<Json, T> conversion;

    /** A converter as a type has it. */
    @SuppressWarnings("unchecked")
    protected JacksonConverter(SqlType<T> type) {
        this.conversion = (TypeConversion<Json, T>) Objects.requireNonNull(type.conversion(), "a type of Jackson");
    }

    @Override
    public final Json toDatabase(T value) {
        return conversion.write(value);
    }

    @Override
    public final T fromDatabase(Json stored) {
        return conversion.read(stored);
    }
}

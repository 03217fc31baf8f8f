// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.instrument;

import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Condition;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The handle of an attribute that is one value in several columns, such as a record: a condition in statements, a getter and
 * setter for objects. Its parts are attributes with handles of their own, to select and to order by.
 *
 * @param <E> the class of the entity
 * @param <V> the class of the value
 */
public final class Embedded<E extends Managed, V> {
    private final String name;
    private final Function<E, @Nullable V> whole;
    private final List<Part<E, V, ?>> parts;

    /**
     * One part of a value.
     *
     * @param attribute the column that it is in
     * @param of gives it of a value
     */
    public record Part<E extends Managed, V, P>(Attribute<E, P> attribute, Function<V, @Nullable P> of) {
        private void give(E entity, @Nullable V value) {
            attribute.set(entity, value == null ? null : of.apply(value));
        }

        private Condition eq(@Nullable V value) {
            P part = value == null ? null : of.apply(value);
            return part == null ? attribute.isNull() : attribute.eq(part);
        }
    }

    Embedded(String name, Function<E, @Nullable V> whole, List<Part<E, V, ?>> parts) {
        this.name = name;
        this.whole = whole;
        this.parts = parts;
    }

    /** A part of a value: {@code part(FULL_NAME_FIRST, Name::first)}. */
    public static <E extends Managed, V, P> Part<E, V, P> part(Attribute<E, P> attribute, Function<V, @Nullable P> of) {
        return new Part<>(attribute, of);
    }

    public String name() {
        return name;
    }

    /** The handles of the parts. */
    public List<Attribute<E, ?>> parts() {
        return parts.stream().<Attribute<E, ?>>map(Part::attribute).toList();
    }

    /** The value, made anew of its parts, which are loaded first if they are not there; null if there is none. */
    public @Nullable V get(E entity) {
        return whole.apply(entity);
    }

    /** Assigns all parts, each null if the value is; those that differ from what the row has are written. */
    public void set(E entity, @Nullable V value) {
        parts.forEach(part -> part.give(entity, value));
    }

    /** {@code first = ? AND last = ?}; a part that is null is compared by {@code IS NULL}, as are all if the value is null. */
    public Condition eq(@Nullable V value) {
        return parts.stream().map(part -> part.eq(value)).reduce(Condition::and).orElseThrow();
    }

    /** {@code NOT (first = ? AND last = ?)}. */
    public Condition ne(@Nullable V value) {
        return eq(value).not();
    }

    /** One of these values: {@code first = ? AND last = ? OR first = ? AND last = ?}. */
    public Condition in(Collection<? extends @Nullable V> values) {
        Condition none = parts.get(0).attribute().in(List.of());
        return values.stream().map(this::eq).reduce(Condition::or).orElse(none);
    }

    /** One of these values. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Condition in(V... values) {
        return in(Arrays.asList(values));
    }

    /** All parts are null. */
    public Condition isNull() {
        return eq(null);
    }

    /** Some part is not null. */
    public Condition isNotNull() {
        return isNull().not();
    }

    @Override
    public String toString() {
        return name;
    }
}

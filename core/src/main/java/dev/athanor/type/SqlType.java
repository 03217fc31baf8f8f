// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column or expression holds: a kind of SQL value with its sizes, and the Java class it is bound from and read as.
 *
 * <p>It is a value: two types are equal when everything that was said of them is. How each is spelled in DDL and carried
 * over JDBC is the dialect's business; {@link #named}, {@link #variant} and {@link #as} overrule it.
 *
 * @param <J> the Java class of the values; SQL NULL is Java null in every type
 */
public final class SqlType<J> {
    /** The size that was not given; a dialect then uses its own default. */
    public static final int UNSIZED = -1;

    /** Names of types with their sizes and modifiers; what a name may not have elsewhere stands in quotes. */
    private static final Pattern NAME =
            Pattern.compile("(?:[\\p{L}\\p{N}_ .,()\\[\\]$]|\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'|`(?:[^`]|``)*`)+");

    private final TypeKind kind;
    private final Class<J> javaType;
    private final int length;
    private final int scale;
    private final TypeFacts facts;
    private final int hash;

    SqlType(TypeKind kind, Class<J> javaType, int length, int scale, TypeFacts facts) {
        this.kind = kind;
        this.javaType = javaType;
        this.length = length;
        this.scale = scale;
        this.facts = facts;
        // an enum's own hash code differs from run to run, and so do those of functions
        this.hash = Objects.hash(kind.name(), length, scale, facts.exactName(), facts.collation(), facts.element());
    }

    public TypeKind kind() {
        return kind;
    }

    public Class<J> javaType() {
        return javaType;
    }

    /**
     * The length of a string or binary in characters or bytes, the precision of a numeric, the digits of a time's fraction
     * of a second, or {@link #UNSIZED}.
     */
    public int length() {
        return length;
    }

    /** The digits after the point of a numeric, or {@link #UNSIZED}. */
    public int scale() {
        return scale;
    }

    /** The name that the type has in DDL whatever the database, or null if each database has its own. */
    public @Nullable String exactName() {
        return facts.exactName();
    }

    /** The collation of the column, or null if it is the database's own. */
    public @Nullable String collation() {
        return facts.collation();
    }

    /** What the constants of an enum are in the database; null if this is none. */
    public @Nullable EnumLabels labels() {
        return facts.labels();
    }

    /** The type of the elements of an array or range; null if this is neither. */
    public @Nullable SqlType<?> element() {
        return facts.element();
    }

    /** How values of a user's own class are stored, or null if they are stored as they are. */
    @SuppressWarnings("unchecked")
    public @Nullable TypeConversion<?, J> conversion() {
        return (TypeConversion<?, J>) facts.conversion();
    }

    /** The codec that was given with the type, or null if the dialect's is used. */
    @SuppressWarnings("unchecked")
    public @Nullable Codec<J> codec() {
        return (Codec<J>) facts.codec();
    }

    /** The same type without its sizes, as which values are passed that shall be checked, not cut. */
    public SqlType<J> unsized() {
        return length == UNSIZED && scale == UNSIZED && facts.conversion() == null
                ? this
                : stored(type -> new SqlType<>(type.kind, type.javaType, UNSIZED, UNSIZED, type.facts));
    }

    /**
     * The same values in a column whose type has exactly this name, on every database: {@code INTEGER.named("INT4")},
     * {@code TEXT.named("CITEXT")}. The name is written as it is, sizes included, and nothing that comes from outside belongs
     * in it.
     *
     * @throws InvalidValue if that cannot be the name of a type
     */
    public SqlType<J> named(String exactName) {
        if (!NAME.matcher(exactName).matches()) {
            throw new InvalidValue(ErrorCode.WRONG_VALUE, "\"" + exactName + "\" is no name of a type.");
        }
        return stored(type -> type.with(type.facts.exactName(exactName)));
    }

    /**
     * The same strings, compared and sorted by the rules of a collation: {@code COLLATE collation} in DDL.
     *
     * @throws InvalidValue if the type is no string
     */
    public SqlType<J> collate(String collation) {
        if (!isText() && kind != TypeKind.FIXED && kind != TypeKind.ENUM) {
            throw new InvalidValue(ErrorCode.WRONG_VALUE, "A value of type " + this + " has no collation.");
        }
        return stored(type -> type.with(type.facts.collation(collation)));
    }

    /**
     * The same enum in the database's own type where it has one: PostgreSQL's of that name, which {@code CREATE TYPE} makes;
     * {@code ENUM('a', 'b')} on MySQL, MariaDB and H2.
     *
     * @throws InvalidValue if this is no enum
     */
    public SqlType<J> nativeEnum(String name) {
        return nativeEnum(null, name);
    }

    /** The same enum in a type of that name, in a schema of the database; null is the schema of the connection. */
    public SqlType<J> nativeEnum(@Nullable String schema, String name) {
        return labels(known -> new EnumLabels(name, schema, known.labels(), known.checked(), known.made()));
    }

    /**
     * The same enum, whose column the database lets hold nothing else where it is a string: {@code CHECK (column IN (…))}. The
     * naming convention names the constraint; its {@code constraint_name} is then the name of the native enum, or else of the
     * column.
     */
    public SqlType<J> checked() {
        return labels(known -> new EnumLabels(known.nativeName(), known.schema(), known.labels(), true, known.made()));
    }

    /**
     * The same enum, whose type is made and dropped together with the tables, as it is unless something else is said, or else by
     * somebody else.
     */
    public SqlType<J> createType(boolean made) {
        return labels(
                known -> new EnumLabels(known.nativeName(), known.schema(), known.labels(), known.checked(), made));
    }

    /** The same type where schemas have other names: the enum that it is, or that its elements are, lies in what they say. */
    public SqlType<J> inSchemas(UnaryOperator<@Nullable String> names) {
        return stored(type -> type.moved(names));
    }

    private SqlType<J> moved(UnaryOperator<@Nullable String> names) {
        SqlType<?> element = facts.element();
        if (element != null) {
            return with(facts.element(element.inSchemas(names)));
        }
        EnumLabels labels = facts.labels();
        return labels == null || labels.nativeName() == null
                ? this
                : nativeEnum(names.apply(labels.schema()), labels.nativeName());
    }

    private SqlType<J> labels(UnaryOperator<EnumLabels> change) {
        return stored(type -> {
            EnumLabels known = type.facts.labels();
            if (known == null) {
                throw new InvalidValue(ErrorCode.WRONG_VALUE, "A value of type " + this + " is no enum.");
            }
            return type.with(type.facts.labels(change.apply(known)));
        });
    }

    /**
     * The same values in a column of another type on one database:
     * {@code string(255).variant("mysql", TEXT)}.
     *
     * @param dialect the short name of the database, such as {@code postgresql}
     */
    public SqlType<J> variant(String dialect, SqlType<J> type) {
        return with(facts.variant(dialect, type));
    }

    /** This type and those that are meant in its place on some databases. */
    public List<SqlType<?>> alternatives() {
        List<SqlType<?>> all = new ArrayList<>(facts.variants().values());
        all.add(0, this);
        return all;
    }

    /** The type that is meant on a database: the variant that was given for it, or this one. */
    @SuppressWarnings("unchecked")
    public SqlType<J> on(String dialect) {
        return facts == TypeFacts.NONE ? this : (SqlType<J>) facts.variants().getOrDefault(dialect, this);
    }

    /** The type without conversions to classes of users: that of the values in statements. */
    public SqlType<?> stored() {
        SqlType<?> type = this;
        while (type.facts.conversion() != null) {
            type = type.facts.conversion().stored();
        }
        return type;
    }

    /** The type that a database knows: the variant that is meant there, without conversions to classes of users. */
    public SqlType<?> storedOn(String dialect) {
        SqlType<?> type = on(dialect);
        while (type.facts.conversion() != null) {
            type = type.facts.conversion().stored().on(dialect);
        }
        return type;
    }

    /**
     * Values of a class of one's own that are stored as this type:
     *
     * <pre>{@code
     * static final SqlType<Money> MONEY = BIGINT.as(Money.class, Money::cents, Money::ofCents);
     * }</pre>
     *
     * <p>What is compared with such a column is converted as well. Null stays null and is not converted. Keep the type as a
     * constant: two are equal only if their functions are the same objects.
     */
    public <U> SqlType<U> as(
            Class<U> own, Function<? super U, ? extends J> toDatabase, Function<? super J, ? extends U> fromDatabase) {
        TypeFacts converted = TypeFacts.NONE.conversion(new TypeConversion<>(this, toDatabase, fromDatabase));
        return new SqlType<>(kind, own, length, scale, converted);
    }

    SqlType<J> with(TypeFacts other) {
        return new SqlType<>(kind, javaType, length, scale, other);
    }

    /** A change of what is stored, whatever it is converted to. */
    private SqlType<J> stored(UnaryOperator<SqlType<?>> change) {
        return new Change(change).of(this);
    }

    private record Change(UnaryOperator<SqlType<?>> change) {
        @SuppressWarnings("unchecked")
        <J> SqlType<J> of(SqlType<J> type) {
            TypeConversion<?, J> conversion = type.conversion();
            return conversion == null ? (SqlType<J>) change.apply(type) : under(type, conversion);
        }

        private <S, J> SqlType<J> under(SqlType<J> type, TypeConversion<S, J> conversion) {
            SqlType<S> changed = of(conversion.stored());
            return new SqlType<>(
                    type.kind,
                    type.javaType,
                    changed.length,
                    changed.scale,
                    type.facts.conversion(conversion.over(changed)));
        }
    }

    /** Whether values are text, so that {@code +} means concatenation. */
    public boolean isText() {
        return kind == TypeKind.STRING || kind == TypeKind.TEXT || kind == TypeKind.FIXED;
    }

    /**
     * The value as this type's Java class; numbers are widened or narrowed when nothing is lost.
     *
     * @throws InvalidValue if the value is of another kind, or does not fit
     */
    public @Nullable J convert(@Nullable Object value) {
        if (value == null || javaType.isInstance(value)) {
            return javaType.cast(value);
        }
        Object converted = value instanceof Number number ? Numbers.convert(number, javaType, this) : null;
        if (converted == null) {
            throw new InvalidValue(
                    ErrorCode.WRONG_VALUE,
                    "A value of " + value.getClass().getName() + " is given where " + this + " needs "
                            + javaType.getName() + ".");
        }
        return javaType.cast(converted);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SqlType<?> that
                        && kind == that.kind
                        && javaType == that.javaType
                        && length == that.length
                        && scale == that.scale
                        && facts.equals(that.facts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        if (facts.exactName() != null) {
            return facts.exactName();
        }
        if (facts.element() != null) {
            return kind.name() + '(' + facts.element() + ')';
        }
        if (length == UNSIZED) {
            return kind.name();
        }
        return kind.name() + '(' + length + (scale == UNSIZED ? "" : ", " + scale) + ')';
    }
}

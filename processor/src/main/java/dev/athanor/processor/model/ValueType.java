// SPDX-License-Identifier: Apache-2.0
package dev.athanor.processor.model;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A Java type that one column can hold.
 *
 * @param javaName the class of the values, boxed; {@code byte[]} for bytes
 */
public record ValueType(Kind kind, String javaName, boolean primitive) {
    /** The kinds of values, named as the constants of {@code dev.athanor.type.Types} are. */
    public enum Kind {
        STRING("java.lang.String"),
        BIGINT("java.lang.Long", "long"),
        INTEGER("java.lang.Integer", "int"),
        SMALLINT("java.lang.Short", "short"),
        DOUBLE("java.lang.Double", "double"),
        REAL("java.lang.Float", "float"),
        BOOLEAN("java.lang.Boolean", "boolean"),
        NUMERIC("java.math.BigDecimal"),
        BINARY("byte[]"),
        DATE("java.time.LocalDate"),
        TIME("java.time.LocalTime"),
        TIMESTAMP("java.time.LocalDateTime"),
        INSTANT("java.time.Instant"),
        OFFSET_TIMESTAMP("java.time.OffsetDateTime"),
        OFFSET_TIME("java.time.OffsetTime"),
        DURATION("java.time.Duration"),
        PERIOD("java.time.Period"),
        JSON("dev.athanor.type.Json"),
        UUID_TYPE("java.util.UUID"),
        ENUM(""),
        /** A class of the user's own, which is stored as something else. */
        CONVERTED("-");

        private static final Map<String, Kind> BY_CLASS =
                Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.javaName, kind -> kind));

        private final String javaName;
        private final @Nullable String primitive;

        Kind(String javaName) {
            this(javaName, null);
        }

        Kind(String javaName, @Nullable String primitive) {
            this.javaName = javaName;
            this.primitive = primitive;
        }

        /** Whether values can be added, compared by size and so on. */
        public boolean isNumber() {
            return switch (this) {
                case BIGINT, INTEGER, SMALLINT, DOUBLE, REAL, NUMERIC -> true;
                default -> false;
            };
        }

        /** Whether the database can make keys of this kind. */
        public boolean isInteger() {
            return this == BIGINT || this == INTEGER || this == SMALLINT;
        }
    }

    /** The type as one of a column, or null if no column can hold it. */
    public static @Nullable ValueType of(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            String name = type.getKind().name().toLowerCase(java.util.Locale.ROOT);
            return Arrays.stream(Kind.values())
                    .filter(kind -> name.equals(kind.primitive))
                    .findFirst()
                    .map(kind -> new ValueType(kind, kind.javaName, true))
                    .orElse(null);
        }
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE
                    ? new ValueType(Kind.BINARY, Kind.BINARY.javaName, false)
                    : null;
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return null;
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        String name = element.getQualifiedName().toString();
        Kind kind = element.getKind() == ElementKind.ENUM ? Kind.ENUM : Kind.BY_CLASS.get(name);
        return kind == null ? null : new ValueType(kind, name, false);
    }

    /** A class of the user's own, which is stored as something else. */
    static ValueType converted(TypeMirror type) {
        String name = type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : type.toString();
        return new ValueType(Kind.CONVERTED, name, false);
    }

    /**
     * The primitive type that boxes to this one.
     *
     * @throws IllegalStateException if none does
     */
    public String primitiveName() {
        if (kind.primitive == null) {
            throw new IllegalStateException(javaName + " is no box");
        }
        return kind.primitive;
    }
}

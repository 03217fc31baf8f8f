// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.EnumLabels;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import java.util.Objects;

/** What the DDL names of types have in common. */
public final class TypeNames {
    private TypeNames() {}

    /** The name with the sizes that the type was given: {@code VARCHAR(30)}, {@code NUMERIC(10, 2)}, {@code VARCHAR}. */
    public static String sized(String name, SqlType<?> type) {
        if (type.length() == SqlType.UNSIZED) {
            return name;
        }
        return name + '(' + type.length() + (type.scale() == SqlType.UNSIZED ? "" : ", " + type.scale()) + ')';
    }

    /** The name with sizes where the type has to have them. */
    public static String sizeRequired(String name, SqlType<?> type, String dialect, String remedy) {
        if (type.length() == SqlType.UNSIZED) {
            throw new UnsupportedByDialect(
                    ErrorCode.UNSUPPORTED_BY_DIALECT, name + " requires a size on dialect " + dialect + ". " + remedy);
        }
        return sized(name, type);
    }

    /** The name with the digits of a time's fraction: those of the type, or else {@code digits}. */
    public static String fraction(String name, SqlType<?> type, int digits) {
        return name + '(' + (type.length() == SqlType.UNSIZED ? digits : type.length()) + ')';
    }

    /** What the elements of an array or range are. */
    public static SqlType<?> element(SqlType<?> type) {
        return Objects.requireNonNull(type.element());
    }

    /** What the elements of an array are, or those of the arrays in it. */
    public static SqlType<?> innermost(SqlType<?> array) {
        SqlType<?> element = element(array);
        return element.kind() == TypeKind.ARRAY ? innermost(element) : element;
    }

    /** What the constants of an enum are in the database. */
    public static EnumLabels labels(SqlType<?> type) {
        return Objects.requireNonNull(type.labels());
    }

    /** The refusal of an array, range or another type that only other databases have. */
    public static UnsupportedByDialect elsewhere(SqlType<?> type, String dialect) {
        return unknown(
                type,
                dialect,
                switch (type.kind()) {
                    case ARRAY -> "Keep the elements in a table of their own, or in a JSON column.";
                    case RANGE -> "Keep both ends in columns of their own.";
                    case OFFSET_TIME -> "Keep the offset in a column of its own, or use OFFSET_TIMESTAMP.";
                    default -> "Give the column the type of its values.";
                });
    }

    /** The refusal of a type that a database has no name for. */
    public static UnsupportedByDialect unknown(SqlType<?> type, String dialect, String remedy) {
        return new UnsupportedByDialect(
                ErrorCode.UNSUPPORTED_BY_DIALECT,
                "There is no type for " + type + " on dialect " + dialect + ". " + remedy);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.SqlType;

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

    /** The refusal of a type that a database has no name for. */
    public static UnsupportedByDialect unknown(SqlType<?> type, String dialect, String remedy) {
        return new UnsupportedByDialect(
                ErrorCode.UNSUPPORTED_BY_DIALECT,
                "There is no type for " + type + " on dialect " + dialect + ". " + remedy);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.inspect;

import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param type the nearest type that Athanor knows, which in the DDL of the same dialect means the type of the column; where it
 *     knows none, one of the column's own name whose values are texts
 * @param typeText the type as the database writes it, with all arguments
 * @param defaultText the SQL of the default, or null
 * @param onUpdateText the SQL of the value that a changed row gets, or null
 * @param autoincrement whether the database makes the values of new rows, by whatever means
 * @param identity how an identity column counts, or null if it is none
 * @param computed what the values are computed by, or null
 * @param collation the collation where it is not the default one
 * @param options what else the database says of it, by the names that its dialect takes
 */
public record ReflectedColumn(
        String name,
        SqlType<?> type,
        String typeText,
        boolean nullable,
        @Nullable String defaultText,
        @Nullable String onUpdateText,
        boolean autoincrement,
        @Nullable ReflectedIdentity identity,
        @Nullable ReflectedComputed computed,
        @Nullable String collation,
        @Nullable String comment,
        Map<String, Object> options) {
    public ReflectedColumn {
        options = Map.copyOf(options);
    }

    /** The same column of another type. */
    public ReflectedColumn type(SqlType<?> other) {
        return new ReflectedColumn(
                name,
                other,
                typeText,
                nullable,
                defaultText,
                onUpdateText,
                autoincrement,
                identity,
                computed,
                collation,
                comment,
                options);
    }

    /** Whether Athanor knows the type by more than its name. */
    public boolean isTypeKnown() {
        return type.kind() != TypeKind.NAMED;
    }
}

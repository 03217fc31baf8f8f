// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.Set;

/** The types that the names in the information schema of MySQL and MariaDB stand for. */
final class MySqlTypes {
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");

    private MySqlTypes() {}

    /** Whether a default of this type is written without quotes. */
    static boolean isNumber(TypeText type) {
        return NUMBERS.contains(type.name().split(" ", 2)[0]);
    }

    static SqlType<?> of(TypeText type, boolean json) {
        if (json) {
            return Types.OTHER;
        }
        return switch (type.name()) {
            case "tinyint" -> type.size(0) == 1 ? Types.BOOLEAN : Types.OTHER;
            case "smallint" -> Types.SMALLINT;
            case "int" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "decimal" -> Types.numeric(type.size(0), type.size(1));
            case "double" -> type.arguments().isEmpty() ? Types.DOUBLE : Types.OTHER;
            case "varchar" -> Types.string(type.size(0));
            case "longtext" -> Types.TEXT;
            case "longblob" -> Types.BINARY;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "datetime" -> Types.TIMESTAMP;
            case "uuid" -> Types.UUID_TYPE;
            default -> Types.OTHER;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.Map;
import java.util.Set;

/** The types that the names in the information schema of MySQL and MariaDB stand for. */
final class MySqlTypes {
    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal", "float", "double", "year");

    /** How wide MariaDB says that a number is which was given no width; MySQL says nothing. */
    private static final Map<String, Integer> WIDTHS = Map.of("smallint", 6, "int", 11, "bigint", 20);

    private final String dialect;

    /** The types as they are named on a dialect of the family. */
    MySqlTypes(String dialect) {
        this.dialect = dialect;
    }

    /** Whether a default of this type is written without quotes. */
    static boolean isNumber(TypeText type) {
        return NUMBERS.contains(word(type));
    }

    private static String word(TypeText type) {
        int end = type.name().indexOf(' ');
        return end < 0 ? type.name() : type.name().substring(0, end);
    }

    /** The type of a column, whose name an enum takes that is made elsewhere. */
    SqlType<?> of(TypeText type, String column) {
        return switch (type.name()) {
            case "tinyint" -> type.size(0) == 1 ? Types.BOOLEAN : type.as(Types.SMALLINT, dialect);
            case "smallint" -> plain(type) ? Types.SMALLINT : type.as(Types.SMALLINT, dialect);
            case "int" -> plain(type) ? Types.INTEGER : type.as(Types.INTEGER, dialect);
            case "bigint" -> plain(type) ? Types.BIGINT : type.as(Types.BIGINT, dialect);
            case "mediumint", "smallint unsigned", "mediumint unsigned" -> type.as(Types.INTEGER, dialect);
            case "tinyint unsigned" -> type.as(Types.SMALLINT, dialect);
            case "int unsigned", "int unsigned zerofill" -> type.as(Types.BIGINT, dialect);
            case "bigint unsigned", "bigint unsigned zerofill" -> type.as(Types.numeric(20, 0), dialect);
            case "decimal" -> Types.numeric(type.size(0), Math.max(0, type.size(1)));
            case "decimal unsigned" -> type.as(Types.numeric(type.size(0), Math.max(0, type.size(1))), dialect);
            case "double" -> sized(type) ? type.as(Types.DOUBLE, dialect) : Types.DOUBLE;
            case "double unsigned" -> type.as(Types.DOUBLE, dialect);
            case "float", "float unsigned" -> type.as(Types.REAL, dialect);
            case "varchar" -> Types.string(type.size(0));
            case "char" -> Types.fixed(type.size(0));
            case "longtext" -> Types.TEXT;
            case "text", "tinytext", "mediumtext" -> type.as(Types.TEXT, dialect);
            case "longblob" -> Types.BINARY;
            case "varbinary" -> Types.binary(type.size(0));
            case "binary", "blob", "tinyblob", "mediumblob" -> type.as(Types.BINARY, dialect);
            case "date" -> Types.DATE;
            case "time" -> digits(type) == 6 ? Types.TIME : Types.time(digits(type));
            case "datetime" -> digits(type) == 6 ? Types.TIMESTAMP : Types.timestamp(digits(type));
            case "timestamp" -> type.as(digits(type) == 6 ? Types.INSTANT : Types.instant(digits(type)), dialect);
            case "enum" -> Types.enumOf(type.arguments().toArray(String[]::new)).nativeEnum(column);
            case "set" -> type.as(Types.STRING, dialect);
            case "uuid" -> Types.UUID_TYPE;
            case "json" -> Types.JSON;
            default -> type.unknown();
        };
    }

    private static boolean sized(TypeText type) {
        return !type.arguments().isEmpty();
    }

    private static boolean plain(TypeText type) {
        return !sized(type) || Integer.valueOf(type.size(0)).equals(WIDTHS.get(type.name()));
    }

    private static int digits(TypeText type) {
        return sized(type) ? type.size(0) : 0;
    }
}

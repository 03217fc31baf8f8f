// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.inspect.TypeText;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.math.BigDecimal;

/** The types that the declared types of SQLite's columns stand for: any words that the user chose. */
final class SqliteTypes {
    private static final String NAME = "sqlite";

    private SqliteTypes() {}

    static SqlType<?> of(TypeText type) {
        boolean sized = !type.arguments().isEmpty();
        return switch (type.name()) {
            case "" -> new TypeText("BLOB", "blob", type.arguments(), 0).unknown(); // SQLite takes the two for one
            case "smallint" -> Types.SMALLINT;
            case "integer" -> Types.INTEGER;
            case "bigint" -> Types.BIGINT;
            case "real" -> Types.REAL;
            case "double" -> Types.DOUBLE;
            case "numeric" -> sized ? numeric(type) : Types.NUMERIC;
            case "decimal" -> type.as(sized ? numeric(type) : Types.NUMERIC, NAME);
            case "varchar" -> sized ? Types.string(type.size(0)) : Types.STRING;
            case "nvarchar" -> type.as(sized ? Types.string(type.size(0)) : Types.STRING, NAME);
            case "char" -> sized ? Types.fixed(type.size(0)) : type.as(Types.STRING, NAME);
            case "text" -> sized ? type.as(Types.TEXT, NAME) : Types.TEXT;
            case "boolean" -> Types.BOOLEAN;
            case "bool" -> type.as(Types.BOOLEAN, NAME);
            case "blob" -> sized ? type.as(Types.BINARY, NAME) : Types.BINARY;
            case "date" -> Types.DATE;
            case "time" -> Types.TIME;
            case "datetime" -> sized ? type.as(Types.TIMESTAMP, NAME) : Types.TIMESTAMP;
            case "timestamp" -> type.as(Types.TIMESTAMP, NAME);
            case "json" -> Types.JSON;
            default -> byAffinity(type);
        };
    }

    private static SqlType<BigDecimal> numeric(TypeText type) {
        return type.size(1) == SqlType.UNSIZED
                ? type.as(Types.numeric(type.size(0), 0), NAME)
                : Types.numeric(type.size(0), type.size(1));
    }

    /** What SQLite takes the values of a column for whose type holds these letters; of other types it tries to make numbers. */
    private static SqlType<?> byAffinity(TypeText type) {
        String name = type.name();
        if (name.contains("int")) {
            boolean small = name.equals("int") || name.equals("tinyint") || name.equals("mediumint");
            return small ? type.as(Types.INTEGER, NAME) : type.as(Types.BIGINT, NAME);
        } else if (name.contains("char") || name.contains("clob") || name.contains("text")) {
            return type.as(Types.TEXT, NAME);
        } else if (name.contains("blob")) {
            return type.as(Types.BINARY, NAME);
        } else if (name.contains("real") || name.contains("floa") || name.contains("doub")) {
            return type.as(Types.DOUBLE, NAME);
        }
        return type.unknown();
    }
}

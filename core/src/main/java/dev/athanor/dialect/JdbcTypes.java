// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import dev.athanor.type.SqlType;
import java.sql.Types;

/** The types that the constants of {@link Types} stand for, on a driver that means what it says. */
public final class JdbcTypes {
    private JdbcTypes() {}

    /** The type of a column, or {@link dev.athanor.type.Types#OTHER} where the driver's own object is the best there is. */
    public static SqlType<?> columnType(int jdbcType) {
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT -> dev.athanor.type.Types.SMALLINT;
            case Types.INTEGER -> dev.athanor.type.Types.INTEGER;
            case Types.BIGINT -> dev.athanor.type.Types.BIGINT;
            case Types.REAL -> dev.athanor.type.Types.REAL;
            case Types.FLOAT, Types.DOUBLE -> dev.athanor.type.Types.DOUBLE;
            case Types.NUMERIC, Types.DECIMAL -> dev.athanor.type.Types.NUMERIC;
            case Types.BIT, Types.BOOLEAN -> dev.athanor.type.Types.BOOLEAN;
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> dev.athanor.type.Types.STRING;
            case Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB -> dev.athanor.type.Types.TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> dev.athanor.type.Types.BINARY;
            case Types.DATE -> dev.athanor.type.Types.DATE;
            case Types.TIME -> dev.athanor.type.Types.TIME;
            case Types.TIMESTAMP -> dev.athanor.type.Types.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> dev.athanor.type.Types.INSTANT;
            default -> dev.athanor.type.Types.OTHER;
        };
    }
}

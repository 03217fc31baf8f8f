// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.ast.Bind;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TextNode;
import dev.athanor.compiler.Compiler;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorClassifier;
import dev.athanor.dialect.JdbcTypes;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.Syntax.GeneratedKeys;
import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.dialect.TypeNames;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What MySQL and MariaDB have in common.
 *
 * <p>Instants are kept in DATETIME columns, in UTC: a TIMESTAMP column ends in the year 2038. The drivers are told to set
 * the session's time zone to UTC, so that {@code now()} means the same there.
 */
abstract class MySqlFamily implements Dialect {
    private static final String SIZE = "Give it one, as in string(255), or use TEXT.";

    /**
     * Connections are told to be in UTC, to count the rows that a statement matches and not those that it changes, and
     * not to send local files to a server that asks for them. Timeouts are milliseconds: without one for the socket, a
     * connection whose packets are dropped is waited for without end.
     */
    static final Map<String, String> DRIVER_DEFAULTS = Map.of(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "useAffectedRows", "false",
            "allowLocalInfile", "false",
            "connectTimeout", "10000",
            "socketTimeout", "600000",
            "tcpKeepAlive", "true");

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables" + " WHERE table_type = 'BASE TABLE' AND table_schema = ";

    private static final ErrorClassifier ERRORS = ErrorClassifier.of(new MySqlErrors());

    private final MySqlCodecs codecs = new MySqlCodecs(this);

    static Syntax syntax(Returning returning, GeneratedKeys generatedKeys) {
        return new Syntax(
                Syntax.Limit.LIMIT_COMMA,
                Syntax.Booleans.KEYWORDS,
                returning,
                generatedKeys,
                Syntax.Identity.AUTO_INCREMENT,
                65_535,
                true,
                false,
                Syntax.DistinctFrom.SPACESHIP,
                Syntax.Concat.FUNCTION,
                Syntax.EmptyInsert.EMPTY_PARENTHESES,
                "");
    }

    /** The DDL name of the type of UUIDs. */
    abstract String uuidName();

    /**
     * {@inheritDoc}
     *
     * <p>REAL is the family's other word for DOUBLE, which gives a float back exactly; its own FLOAT gives six digits.
     */
    @Override
    public final String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DATE -> type.kind().name();
            case NUMERIC -> numeric("NUMERIC", type);
            case STRING, ENUM -> TypeNames.sizeRequired("VARCHAR", type, name(), SIZE);
            case TEXT -> "LONGTEXT";
            case BOOLEAN -> "BOOL";
            case BINARY -> type.length() == SqlType.UNSIZED ? "LONGBLOB" : TypeNames.sized("VARBINARY", type);
            case TIME -> "TIME(6)";
            case TIMESTAMP, INSTANT -> "DATETIME(6)";
            case UUID -> uuidName();
            case OTHER -> throw TypeNames.unknown(type, name(), "Give the column the type of its values.");
        };
    }

    @Override
    public final String castName(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, BOOLEAN -> "SIGNED INTEGER";
            case NUMERIC -> numeric("DECIMAL", type);
            case REAL, DOUBLE -> "DOUBLE";
            case STRING, ENUM, TEXT -> TypeNames.sized("CHAR", type);
            case BINARY -> TypeNames.sized("BINARY", type);
            default -> typeName(type);
        };
    }

    private String numeric(String name, SqlType<?> type) {
        return TypeNames.sizeRequired(
                name, type, name(), "Without one it would be " + name + "(10, 0), and lose what is after the point.");
    }

    @Override
    public final boolean withFollowsInsert() {
        return true;
    }

    @Override
    public final boolean backslashEscapes() {
        return true;
    }

    @Override
    public final <J> Codec<J> codec(SqlType<J> type) {
        return codecs.of(type);
    }

    @Override
    public final SqlType<?> columnType(int jdbcType, String typeName) {
        return switch (typeName.toUpperCase(Locale.ROOT)) {
            case "UUID" -> Types.UUID_TYPE;
            case "SMALLINT UNSIGNED" -> Types.INTEGER;
            case "INT UNSIGNED", "INTEGER UNSIGNED" -> Types.BIGINT;
            case "BIGINT UNSIGNED" -> Types.NUMERIC;
            case "YEAR" -> Types.OTHER;
            default -> JdbcTypes.columnType(jdbcType);
        };
    }

    @Override
    public final ErrorClassifier errors() {
        return ERRORS;
    }

    @Override
    public final CatalogQueries catalog() {
        return schema -> schema == null
                ? new TextNode(List.of(TABLES + "DATABASE() ORDER BY table_name"), List.of())
                : new TextNode(
                        List.of(TABLES, " ORDER BY table_name"), List.of(Bind.of(schema, Types.STRING, "schema")));
    }

    @Override
    public final String print(StatementNode statement) {
        return Compiler.print(statement, this);
    }

    @Override
    public final String toString() {
        return name();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.compiler.BaseDialect;
import dev.athanor.compiler.EnumNames;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.JdbcTypes;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.Syntax.GeneratedKeys;
import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.dialect.TransactionFeatures;
import dev.athanor.dialect.TwoPhase;
import dev.athanor.dialect.TypeNames;
import dev.athanor.error.ErrorCode;
import dev.athanor.inspect.CatalogReader;
import dev.athanor.inspect.InspectableDialect;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.Locale;
import java.util.Map;

/**
 * What MySQL and MariaDB have in common.
 *
 * <p>Instants are kept in DATETIME columns, in UTC: a TIMESTAMP column ends in the year 2038. The drivers are told to set
 * the session's time zone to UTC, so that {@code now()} means the same there.
 */
abstract class MySqlFamily extends BaseDialect implements InspectableDialect {
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

    private static final TransactionFeatures TRANSACTIONS = TransactionFeatures.STANDARD
            .readOnly("SET SESSION TRANSACTION READ ONLY", "SET SESSION TRANSACTION READ WRITE")
            .endedBy(ErrorCode.DEADLOCK)
            .twoPhase(TwoPhase.XA);
    private static final LiteralForms LITERALS = new LiteralForms("X'%s'", "'%s'", "'%s'", "'%s'", "'%s'");

    MySqlFamily(String name, Identifiers identifiers, Syntax syntax, DriverInfo driver) {
        super(name, identifiers, syntax, driver, new MySqlErrors());
    }

    static Syntax syntax(DmlSyntax.Upserts upserts, Returning returning, GeneratedKeys generatedKeys) {
        return Syntax.STANDARD
                .dml(new DmlSyntax(
                        upserts, DmlSyntax.OtherTables.AMONG_OTHERS, DmlSyntax.OtherTables.AMONG_OTHERS, true))
                .limit(Syntax.Limit.LIMIT_COMMA)
                .returning(returning)
                .generatedKeys(generatedKeys)
                .identity(Syntax.Identity.AUTO_INCREMENT)
                .maxParameters(65_535)
                .distinctFrom(Syntax.DistinctFrom.SPACESHIP)
                .concat(Syntax.Concat.FUNCTION)
                .emptyInsert(Syntax.EmptyInsert.EMPTY_PARENTHESES);
    }

    /** The DDL name of the type of UUIDs. */
    abstract String uuidName();

    @Override
    public final LiteralForms literals() {
        return LITERALS;
    }

    /**
     * {@inheritDoc}
     *
     * <p>REAL is the family's other word for DOUBLE, which gives a float back exactly; its own FLOAT gives six digits.
     */
    @Override
    protected final String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DATE, JSON ->
                type.kind().name();
            case FLOAT -> TypeNames.sized("FLOAT", type);
            case FIXED -> TypeNames.sized("CHAR", type);
            case NUMERIC -> numeric("NUMERIC", type);
            case STRING -> TypeNames.sizeRequired("VARCHAR", type, name(), SIZE);
            case ENUM -> EnumNames.inline(type, this);
            case TEXT -> "LONGTEXT";
            case BOOLEAN -> "BOOL";
            case BINARY -> type.length() == SqlType.UNSIZED ? "LONGBLOB" : TypeNames.sized("VARBINARY", type);
            case TIME -> TypeNames.fraction("TIME", type, 6);
            case TIMESTAMP, INSTANT, OFFSET_TIMESTAMP -> TypeNames.fraction("DATETIME", type, 6);
            case DURATION -> "BIGINT";
            case PERIOD -> "INTEGER";
            case UUID -> uuidName();
            case OFFSET_TIME, ARRAY, RANGE, NAMED, JSON_STEP, JSON_PATH, OTHER ->
                throw TypeNames.elsewhere(type, name());
        };
    }

    @Override
    protected final String castNameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, BOOLEAN, DURATION, PERIOD -> "SIGNED INTEGER";
            case NUMERIC -> numeric("DECIMAL", type);
            case REAL, FLOAT, DOUBLE -> "DOUBLE";
            case FIXED, STRING, ENUM, TEXT -> TypeNames.sized("CHAR", type);
            case BINARY -> TypeNames.sized("BINARY", type);
            default -> nameOf(type);
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
    protected final <J> Codec<J> codecOf(SqlType<J> type) {
        Codec<J> own = MySqlCodecs.find(type);
        return own == null ? super.codecOf(type) : own;
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
    public final TransactionFeatures transactions() {
        return TRANSACTIONS;
    }

    @Override
    public final CatalogQueries catalog() {
        String tables = "SELECT table_name FROM information_schema.tables WHERE table_type = ";
        return CatalogQueries.of(
                "DATABASE()",
                identifiers(),
                tables + "'BASE TABLE' AND table_schema = ",
                tables + "'VIEW' AND table_schema = ",
                tables + "'SEQUENCE' AND table_schema = ");
    }

    /** Whether it is MariaDB, whose catalogue is not quite the same. */
    abstract boolean isMariaDb();

    @Override
    public final CatalogReader catalogReader() {
        return new MySqlCatalog(new MySqlCatalogSql(isMariaDb()), new MySqlTypes(name()));
    }
}

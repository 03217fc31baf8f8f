// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mssql;

import dev.athanor.compiler.BaseDialect;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TypeNames;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.UuidText;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SQL Server 2022 or newer, by way of {@code com.microsoft.sqlserver:mssql-jdbc}. Its SQL text is checked; it was never run
 * here.
 *
 * <p>Strings are NVARCHAR and not VARCHAR: Java's are Unicode, a VARCHAR would lose what its code page lacks, and the driver
 * binds NVARCHAR anyway, for which an index on VARCHAR is not used.
 */
public final class SqlServer extends BaseDialect {
    private static final int LONGEST_NVARCHAR = 4000;
    private static final int LONGEST_VARBINARY = 8000;

    private static final Identifiers IDENTIFIERS = new Identifiers('[', ']', 128, SqlServerWords.RESERVED);

    // two of the 2,100 parameters are the driver's
    private static final Syntax SYNTAX = Syntax.STANDARD
            .ddl(SqlServerDdl.SYNTAX)
            .dml(new DmlSyntax(
                    DmlSyntax.Upserts.MERGE_HOLDLOCK,
                    DmlSyntax.OtherTables.FROM_WITH_TARGET,
                    DmlSyntax.OtherTables.FROM_WITH_TARGET,
                    false))
            .returning(Syntax.Returning.OUTPUT)
            .limit(Syntax.Limit.TOP)
            .booleans(Syntax.Booleans.NUMBERS)
            .identity(Syntax.Identity.IDENTITY)
            .maxParameters(2_098)
            .concat(Syntax.Concat.PLUS);

    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("mssql", "sqlserver"),
            List.of("jdbc:sqlserver:"),
            "com.microsoft.sqlserver.jdbc.SQLServerDriver",
            "com.microsoft.sqlserver:mssql-jdbc",
            Map.of("loginTimeout", "15", "socketTimeout", "600000"));

    private static final LiteralForms LITERALS =
            new LiteralForms("0x%s", "'%s'", "'%s'", "'%s'", "'%s+00:00'").offsetTimestamp("'%s%s'");

    public SqlServer() {
        super("mssql", IDENTIFIERS, SYNTAX, DRIVER, new SqlServerErrors());
    }

    @Override
    public LiteralForms literals() {
        return LITERALS;
    }

    @Override
    protected String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, DATE -> type.kind().name();
            case FLOAT -> TypeNames.sized("FLOAT", type);
            case FIXED -> type.length() == SqlType.UNSIZED ? "NVARCHAR(max)" : TypeNames.sized("NCHAR", type);
            case NUMERIC ->
                TypeNames.sizeRequired(
                        "NUMERIC",
                        type,
                        name(),
                        "Without one it would be NUMERIC(18, 0), and lose what is after the point.");
            case DOUBLE -> "DOUBLE PRECISION";
            case STRING, ENUM -> bounded("NVARCHAR", type, LONGEST_NVARCHAR);
            case TEXT, JSON -> "NVARCHAR(max)";
            case BOOLEAN -> "BIT";
            case BINARY -> bounded("VARBINARY", type, LONGEST_VARBINARY);
            case TIME -> TypeNames.sized("TIME", type);
            case TIMESTAMP -> TypeNames.sized("DATETIME2", type);
            case INSTANT, OFFSET_TIMESTAMP -> TypeNames.sized("DATETIMEOFFSET", type);
            case DURATION -> "BIGINT";
            case PERIOD -> "INTEGER";
            case UUID -> "UNIQUEIDENTIFIER";
            case OFFSET_TIME, ARRAY, RANGE, NAMED, JSON_STEP, JSON_PATH, OTHER ->
                throw TypeNames.elsewhere(type, name());
        };
    }

    private static String bounded(String name, SqlType<?> type, int longest) {
        boolean sized = type.length() != SqlType.UNSIZED && type.length() <= longest;
        return sized ? TypeNames.sized(name, type) : name + "(max)";
    }

    @Override
    public Vocabulary vocabulary() {
        return SqlServerVocabulary.WORDS;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <J> Codec<J> codecOf(SqlType<J> type) {
        return type.kind() == TypeKind.UUID ? (Codec<J>) UuidText.CODEC : super.codecOf(type);
    }

    @Override
    public String jdbcUrl(UrlParts parts) {
        String host = parts.host() == null ? "localhost" : parts.host();
        String port = parts.port() == UrlParts.NO_PORT ? "" : ":" + parts.port();
        String database = parts.database().isEmpty()
                ? ""
                : ";databaseName={" + parts.database().replace("}", "}}") + '}';
        return "jdbc:sqlserver://" + host + port + database;
    }

    @Override
    public CatalogQueries catalog() {
        return CatalogQueries.informationSchema("schema_name()", IDENTIFIERS);
    }

    @Override
    public Set<QueryFeature> lacking() {
        return SqlServerQueries.LACKING;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.compiler.BaseDialect;
import dev.athanor.dialect.Batching;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.JdbcTypes;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.NullOrder;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TransactionFeatures;
import dev.athanor.dialect.TwoPhase;
import dev.athanor.dialect.TypeNames;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.inspect.CatalogReader;
import dev.athanor.inspect.InspectableDialect;
import dev.athanor.type.Codec;
import dev.athanor.type.EnumLabels;
import dev.athanor.type.JsonPath;
import dev.athanor.type.SqlType;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** PostgreSQL, by way of {@code org.postgresql:postgresql}. */
public final class Postgres extends BaseDialect implements InspectableDialect {
    private static final Identifiers IDENTIFIERS = new Identifiers(
            '"', '"', 63, Identifiers.Measure.BYTES, PostgresWords.RESERVED, Identifiers.Unquoted.LOWER);

    private static final Syntax SYNTAX = Syntax.STANDARD
            .ddl(PostgresDdl.SYNTAX)
            .returning(Syntax.Returning.ALL)
            .generatedKeys(Syntax.GeneratedKeys.UNNEST_RETURNING)
            .identity(Syntax.Identity.SERIAL)
            .maxParameters(65_535)
            .ilike(true);

    /** Seconds. Without a socket timeout a connection whose packets are dropped is waited for without end. */
    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("postgresql", "postgres"),
            List.of("jdbc:postgresql:"),
            "org.postgresql.Driver",
            "org.postgresql:postgresql",
            Map.of(
                    "connectTimeout", "10",
                    "loginTimeout", "15",
                    "socketTimeout", "600",
                    "tcpKeepAlive", "true"));

    private static final TransactionFeatures TRANSACTIONS = TransactionFeatures.STANDARD
            .readOnly("SET default_transaction_read_only = on", "RESET default_transaction_read_only")
            .deferrable("SET default_transaction_deferrable = on", "RESET default_transaction_deferrable")
            .twoPhase(TwoPhase.PREPARE_TRANSACTION);

    private static final LiteralForms LITERALS =
            new LiteralForms("'\\x%s'", "'%s'", "'%s'", "'%s'", "'%s+00'").withIntervals();

    public Postgres() {
        super("postgresql", IDENTIFIERS, SYNTAX, DRIVER, new PostgresErrors());
    }

    @Override
    public Vocabulary vocabulary() {
        return PostgresVocabulary.WORDS;
    }

    @Override
    public LiteralForms literals() {
        return LITERALS;
    }

    @Override
    protected String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, TEXT, BOOLEAN, DATE, UUID, JSON ->
                type.kind().name();
            case FLOAT -> TypeNames.sized("FLOAT", type);
            case FIXED -> type.length() == SqlType.UNSIZED ? "BPCHAR" : TypeNames.sized("CHAR", type);
            case NUMERIC -> TypeNames.sized("NUMERIC", type);
            case DOUBLE -> "DOUBLE PRECISION";
            case STRING -> TypeNames.sized("VARCHAR", type);
            case ENUM -> enumName(type);
            case BINARY -> "BYTEA";
            case TIME -> TypeNames.sized("TIME", type) + " WITHOUT TIME ZONE";
            case OFFSET_TIME -> "TIME WITH TIME ZONE";
            case TIMESTAMP -> TypeNames.sized("TIMESTAMP", type) + " WITHOUT TIME ZONE";
            case INSTANT, OFFSET_TIMESTAMP -> TypeNames.sized("TIMESTAMP", type) + " WITH TIME ZONE";
            case DURATION, PERIOD -> "INTERVAL";
            case ARRAY -> arrayName(TypeNames.element(type));
            case RANGE -> PostgresRanges.name(type);
            case NAMED, JSON_STEP, JSON_PATH, OTHER -> throw TypeNames.elsewhere(type, name());
        };
    }

    @Override
    public <J> String castText(J value, SqlType<J> type) {
        return PostgresText.of(type).write().apply(value);
    }

    @Override
    protected <J> Codec<J> codecOf(SqlType<J> type) {
        Codec<J> own = PostgresCodecs.find(type, this);
        return own == null ? super.codecOf(type) : own;
    }

    @Override
    public Object jsonPath(JsonPath path, TypeKind kind) {
        return kind == TypeKind.JSON_STEP ? path.steps().get(0) : path.braces();
    }

    private String enumName(SqlType<?> type) {
        EnumLabels labels = Objects.requireNonNull(type.labels());
        if (labels.nativeName() == null) {
            return TypeNames.sized("VARCHAR", type);
        }
        String name = IDENTIFIERS.quote(labels.nativeName());
        return labels.schema() == null ? name : IDENTIFIERS.quote(labels.schema()) + '.' + name;
    }

    /** An array of arrays has the type of an array of their elements: PostgreSQL does not count dimensions. */
    private String arrayName(SqlType<?> element) {
        SqlType<?> stored = element.storedOn(name());
        return stored.kind() == TypeKind.ARRAY ? typeName(stored) : typeName(stored) + "[]";
    }

    /** The driver calls both kinds of timestamp, and both kinds of time, by one constant. */
    @Override
    public SqlType<?> columnType(int jdbcType, String typeName) {
        return switch (typeName) {
            case "timestamptz" -> Types.INSTANT;
            case "uuid" -> Types.UUID_TYPE;
            case "text" -> Types.TEXT;
            case "timetz", "money", "bit", "interval" -> Types.OTHER;
            default -> JdbcTypes.columnType(jdbcType);
        };
    }

    @Override
    public String jdbcUrl(UrlParts parts) {
        return "jdbc:postgresql:" + parts.authority();
    }

    @Override
    public TransactionFeatures transactions() {
        return TRANSACTIONS;
    }

    @Override
    public Batching batching() {
        return Batching.NUMBERED;
    }

    @Override
    public boolean fetchesInPartsOnlyInTransactions() {
        return true;
    }

    @Override
    public boolean ddlIsTransactional() {
        return true;
    }

    @Override
    public NullOrder nullOrder() {
        return NullOrder.HIGHEST;
    }

    @Override
    public CatalogQueries catalog() {
        return CatalogQueries.of(
                "current_schema()", IDENTIFIERS, relations("'r', 'p'"), relations("'v', 'm'"), relations("'S'"));
    }

    // the information schema shows only tables on which the user has a right, and is slow where there are many
    private static String relations(String kinds) {
        return "SELECT c.relname FROM pg_catalog.pg_class c"
                + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
                + " WHERE c.relkind IN (" + kinds + ") AND n.nspname = ";
    }

    @Override
    public CatalogReader catalogReader() {
        return new PostgresCatalog();
    }

    @Override
    public Set<QueryFeature> lacking() {
        return PostgresQueries.LACKING;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.postgres;

import dev.athanor.ast.Bind;
import dev.athanor.ast.TextNode;
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
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL, by way of {@code org.postgresql:postgresql}. */
public final class Postgres extends BaseDialect {
    private static final Identifiers IDENTIFIERS = new Identifiers(
            '"', '"', 63, Identifiers.Measure.BYTES, PostgresWords.RESERVED, Identifiers.Unquoted.LOWER);

    private static final Syntax SYNTAX = Syntax.STANDARD
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

    private static final LiteralForms LITERALS = new LiteralForms("'\\x%s'", "'%s'", "'%s'", "'%s'", "'%s+00'");

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
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, TEXT, BOOLEAN, DATE, UUID ->
                type.kind().name();
            case NUMERIC -> TypeNames.sized("NUMERIC", type);
            case DOUBLE -> "DOUBLE PRECISION";
            case STRING, ENUM -> TypeNames.sized("VARCHAR", type);
            case BINARY -> "BYTEA";
            case TIME -> "TIME WITHOUT TIME ZONE";
            case TIMESTAMP -> "TIMESTAMP WITHOUT TIME ZONE";
            case INSTANT -> "TIMESTAMP WITH TIME ZONE";
            case OTHER -> throw TypeNames.unknown(type, name(), "Give the column the type of its values.");
        };
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
        return schema -> schema == null
                ? new TextNode(List.of(TABLES + "current_schema() ORDER BY c.relname"), List.of())
                : new TextNode(
                        List.of(TABLES, " ORDER BY c.relname"), List.of(Bind.of(schema, Types.STRING, "schema")));
    }

    // the information schema shows only tables on which the user has a right, and is slow where there are many
    private static final String TABLES = "SELECT c.relname FROM pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p') AND n.nspname = ";

    @Override
    public Set<QueryFeature> lacking() {
        return PostgresQueries.LACKING;
    }
}

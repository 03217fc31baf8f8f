// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.oracle;

import dev.athanor.compiler.BaseDialect;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TransactionFeatures;
import dev.athanor.dialect.TypeNames;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Oracle 12.2 or newer, by way of {@code com.oracle.database.jdbc:ojdbc11}. Its SQL text is checked; it was never run here.
 *
 * <p>Floating point numbers are BINARY_FLOAT and BINARY_DOUBLE, which are Java's; Oracle's DOUBLE PRECISION is a decimal
 * number without the largest and the smallest of them. An empty string is NULL to Oracle, whatever one does.
 */
public final class Oracle extends BaseDialect {
    static final Identifiers IDENTIFIERS = new Identifiers(
            '"', '"', 128, Identifiers.Measure.BYTES, OracleWords.RESERVED, Identifiers.Unquoted.UPPER_LETTER_FIRST);

    private static final int LONGEST_RAW = 2000;

    private static final Syntax SYNTAX = Syntax.STANDARD
            .ddl(OracleDdl.SYNTAX)
            .dml(new DmlSyntax(
                    DmlSyntax.Upserts.MERGE_DUAL, DmlSyntax.OtherTables.NONE, DmlSyntax.OtherTables.NONE, false))
            .limit(Syntax.Limit.OFFSET_FETCH)
            .booleans(Syntax.Booleans.NUMBERS)
            .maxParameters(65_535)
            .aliasKeyword(false)
            .rowsSelected(true)
            .emptyInsert(Syntax.EmptyInsert.ONE_DEFAULT)
            .dummyFrom(" FROM DUAL");

    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("oracle"),
            List.of("jdbc:oracle:"),
            "oracle.jdbc.OracleDriver",
            "com.oracle.database.jdbc:ojdbc11",
            Map.of("oracle.net.CONNECT_TIMEOUT", "10000", "oracle.jdbc.ReadTimeout", "600000"));

    private static final TransactionFeatures TRANSACTIONS =
            TransactionFeatures.levels(Connection.TRANSACTION_READ_COMMITTED, Connection.TRANSACTION_SERIALIZABLE);
    private static final LiteralForms LITERALS = new LiteralForms(
                    "HEXTORAW('%s')", "DATE '%s'", "'%s'", "TIMESTAMP '%s'", "TIMESTAMP '%s +00:00'")
            .offsetTimestamp("TIMESTAMP '%s %s'")
            .withIntervals();

    public Oracle() {
        super("oracle", IDENTIFIERS, SYNTAX, DRIVER, new OracleErrors());
    }

    @Override
    public LiteralForms literals() {
        return LITERALS;
    }

    @Override
    protected String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, DATE, JSON -> type.kind().name();
            case FIXED -> TypeNames.sized("CHAR", type).replace(")", " CHAR)");
            case BIGINT -> "NUMBER(19)";
            case NUMERIC -> TypeNames.sized("NUMERIC", type);
            case REAL -> "BINARY_FLOAT";
            case DOUBLE -> "BINARY_DOUBLE";
            case FLOAT ->
                throw TypeNames.unknown(
                        type,
                        name(),
                        "Its FLOAT counts digits in another way: use DOUBLE, or variant(\"oracle\","
                                + " DOUBLE.named(\"FLOAT(126)\")).");
            case STRING, ENUM ->
                TypeNames.sizeRequired("VARCHAR2", type, name(), "Give it one, as in string(255), or use TEXT.")
                        .replace(")", " CHAR)");
            case TEXT -> "CLOB";
            case BOOLEAN -> "SMALLINT";
            case BINARY -> isRaw(type) ? TypeNames.sized("RAW", type) : "BLOB";
            case TIMESTAMP -> TypeNames.sized("TIMESTAMP", type);
            case INSTANT, OFFSET_TIMESTAMP -> TypeNames.sized("TIMESTAMP", type) + " WITH TIME ZONE";
            case DURATION -> "INTERVAL DAY(9) TO SECOND(6)";
            case PERIOD -> "INTERVAL YEAR(9) TO MONTH";
            case UUID -> "RAW(16)";
            case TIME ->
                throw TypeNames.unknown(type, name(), "Oracle has no time of day: use TIMESTAMP or string(15).");
            case OFFSET_TIME, ARRAY, RANGE, NAMED, JSON_STEP, JSON_PATH, OTHER ->
                throw TypeNames.elsewhere(type, name());
        };
    }

    private static boolean isRaw(SqlType<?> type) {
        return type.length() != SqlType.UNSIZED && type.length() <= LONGEST_RAW;
    }

    @Override
    public Vocabulary vocabulary() {
        return OracleVocabulary.WORDS;
    }

    @Override
    public boolean withFollowsInsert() {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <J> Codec<J> codecOf(SqlType<J> type) {
        return switch (type.kind()) {
            case UUID -> (Codec<J>) UuidBytes.CODEC;
            case DURATION, PERIOD -> StandardCodecs.object(java.sql.Types.OTHER, type.javaType());
            default -> super.codecOf(type);
        };
    }

    @Override
    public String jdbcUrl(UrlParts parts) {
        return "jdbc:oracle:thin:@" + parts.authority();
    }

    @Override
    public TransactionFeatures transactions() {
        return TRANSACTIONS;
    }

    @Override
    public CatalogQueries catalog() {
        return CatalogQueries.of(
                "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')",
                IDENTIFIERS,
                "SELECT table_name FROM all_tables WHERE owner = ",
                "SELECT view_name FROM all_views WHERE owner = ",
                "SELECT sequence_name FROM all_sequences WHERE sequence_owner = ");
    }

    @Override
    public Set<QueryFeature> lacking() {
        return OracleQueries.LACKING;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.compiler.BaseDialect;
import dev.athanor.compiler.EnumNames;
import dev.athanor.dialect.Batching;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.JdbcTypes;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Storage;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TransactionFeatures;
import dev.athanor.dialect.TypeNames;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.error.ErrorCode;
import dev.athanor.inspect.CatalogReader;
import dev.athanor.inspect.InspectableDialect;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * H2 2 in its regular mode, by way of {@code com.h2database:h2}.
 *
 * <p>Its compatibility modes change too little to stand for another database, and enough to break this dialect.
 */
public final class H2 extends BaseDialect implements InspectableDialect {
    static final Identifiers IDENTIFIERS = new Identifiers(
            '"', '"', 256, Identifiers.Measure.CHARACTERS, H2Words.RESERVED, Identifiers.Unquoted.UPPER);

    private static final Syntax SYNTAX = Syntax.STANDARD
            .ddl(H2Ddl.SYNTAX)
            .dml(new DmlSyntax(DmlSyntax.Upserts.MERGE, DmlSyntax.OtherTables.NONE, DmlSyntax.OtherTables.NONE, false))
            .returning(Syntax.Returning.FINAL_TABLE)
            .generatedKeys(Syntax.GeneratedKeys.FINAL_TABLE)
            .maxParameters(100_000)
            .ilike(true)
            .parameterCasts(true);

    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("h2"),
            List.of("jdbc:h2:"),
            "org.h2.Driver",
            "com.h2database:h2",
            Map.of("NETWORK_TIMEOUT", "600000"));

    /** It has PREPARE COMMIT, and closes the database when another connection takes back what was prepared. */
    private static final TransactionFeatures TRANSACTIONS = TransactionFeatures.STANDARD.endedBy(ErrorCode.DEADLOCK);

    // a string would become a JSON string, and not the document that is written in it
    private static final LiteralForms LITERALS =
            LiteralForms.STANDARD.json("JSON %s").withIntervals();

    public H2() {
        super("h2", IDENTIFIERS, SYNTAX, DRIVER, new H2Errors());
    }

    @Override
    public Vocabulary vocabulary() {
        return H2Vocabulary.WORDS;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A NUMERIC without sizes would have no digits after the point, and a TIME without them no fraction of a second.
     */
    @Override
    protected String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, BOOLEAN, DATE, UUID, JSON ->
                type.kind().name();
            case FLOAT -> TypeNames.sized("FLOAT", type);
            case FIXED -> type.length() == SqlType.UNSIZED ? "VARCHAR" : TypeNames.sized("CHAR", type);
            case NUMERIC -> type.length() == SqlType.UNSIZED ? "DECFLOAT" : TypeNames.sized("NUMERIC", type);
            case DOUBLE -> "DOUBLE PRECISION";
            case STRING -> TypeNames.sized("VARCHAR", type);
            case ENUM -> EnumNames.inline(type, this);
            case TEXT -> "CLOB";
            case BINARY -> type.length() == SqlType.UNSIZED ? "BLOB" : TypeNames.sized("VARBINARY", type);
            case TIME -> TypeNames.fraction("TIME", type, 6);
            case OFFSET_TIME -> "TIME(6) WITH TIME ZONE";
            case TIMESTAMP -> TypeNames.sized("TIMESTAMP", type);
            case INSTANT, OFFSET_TIMESTAMP -> TypeNames.sized("TIMESTAMP", type) + " WITH TIME ZONE";
            case DURATION -> "INTERVAL DAY(18) TO SECOND(6)";
            case PERIOD -> "INTERVAL YEAR(18) TO MONTH";
            case ARRAY -> typeName(TypeNames.element(type)) + " ARRAY";
            case RANGE, NAMED, JSON_STEP, JSON_PATH, OTHER -> throw TypeNames.elsewhere(type, name());
        };
    }

    @Override
    public LiteralForms literals() {
        return LITERALS;
    }

    @Override
    protected <J> Codec<J> codecOf(SqlType<J> type) {
        Codec<J> own = H2Codecs.find(type, this);
        return own == null ? super.codecOf(type) : own;
    }

    @Override
    public boolean withFollowsInsert() {
        return true;
    }

    @Override
    public SqlType<?> columnType(int jdbcType, String typeName) {
        return typeName.equals("UUID") ? Types.UUID_TYPE : JdbcTypes.columnType(jdbcType);
    }

    /**
     * Without a host what follows the scheme is H2's own: {@code h2:///mem:shop}, {@code h2:///./shop}. Options stand in the
     * URL, where H2 refuses those that it does not know; as properties, it would overlook them.
     */
    @Override
    public String jdbcUrl(UrlParts parts) {
        StringBuilder url = new StringBuilder("jdbc:h2:");
        url.append(parts.host() == null ? parts.database() : "tcp:" + parts.authority());
        parts.options()
                .forEach((name, value) ->
                        url.append(';').append(name).append('=').append(value.replace(";", "\\;")));
        return url.toString();
    }

    @Override
    public Storage storage(String jdbcUrl) {
        String place = jdbcUrl.substring("jdbc:h2:".length());
        if (!place.startsWith("mem:") || place.toUpperCase(Locale.ROOT).contains(";DB_CLOSE_DELAY=-1")) {
            return Storage.LASTING;
        }
        boolean named = place.length() > "mem:".length() && place.charAt("mem:".length()) != ';';
        return named ? Storage.WHILE_CONNECTED : Storage.ONE_CONNECTION;
    }

    @Override
    public TransactionFeatures transactions() {
        return TRANSACTIONS;
    }

    /** The driver applies the time of one statement to all that follow it on the connection. */
    @Override
    public boolean driverStopsStatements() {
        return false;
    }

    @Override
    public Batching batching() {
        return Batching.SINGLY;
    }

    @Override
    public CatalogQueries catalog() {
        return CatalogQueries.informationSchema("CURRENT_SCHEMA", IDENTIFIERS);
    }

    @Override
    public CatalogReader catalogReader() {
        return new H2Catalog();
    }

    @Override
    public Set<QueryFeature> lacking() {
        return H2Queries.LACKING;
    }
}

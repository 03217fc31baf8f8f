// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.h2;

import dev.athanor.ast.Bind;
import dev.athanor.ast.StatementNode;
import dev.athanor.ast.TextNode;
import dev.athanor.compiler.Compiler;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.ErrorClassifier;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.JdbcTypes;
import dev.athanor.dialect.Storage;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TypeNames;
import dev.athanor.dialect.UntypedCodec;
import dev.athanor.dialect.UrlParts;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.StandardCodecs;
import dev.athanor.type.TypeKind;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Map;

/**
 * H2 2 in its regular mode, by way of {@code com.h2database:h2}.
 *
 * <p>Its compatibility modes change too little to stand for another database, and enough to break this dialect.
 */
public final class H2 implements Dialect {
    static final Identifiers IDENTIFIERS = new Identifiers(
            '"', '"', 256, Identifiers.Measure.CHARACTERS, H2Words.RESERVED, Identifiers.Unquoted.UPPER);

    private static final Syntax SYNTAX = new Syntax(
            Syntax.Limit.LIMIT_OFFSET,
            Syntax.Booleans.KEYWORDS,
            Syntax.Returning.NONE,
            Syntax.GeneratedKeys.FINAL_TABLE,
            Syntax.Identity.STANDARD,
            100_000,
            true,
            true,
            Syntax.DistinctFrom.STANDARD,
            Syntax.Concat.OPERATOR,
            Syntax.EmptyInsert.DEFAULT_VALUES,
            "");

    private static final DriverInfo DRIVER =
            new DriverInfo(List.of("h2"), List.of("jdbc:h2:"), "org.h2.Driver", "com.h2database:h2", Map.of());

    private static final ErrorClassifier ERRORS = ErrorClassifier.of(new H2Errors());

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables" + " WHERE table_type = 'BASE TABLE' AND table_schema = ";

    private final Codec<Object> untyped = new UntypedCodec(this);

    public H2() {}

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Identifiers identifiers() {
        return IDENTIFIERS;
    }

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A NUMERIC without sizes would have no digits after the point, and a TIME without them no fraction of a second.
     */
    @Override
    public String typeName(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, BOOLEAN, DATE, UUID ->
                type.kind().name();
            case NUMERIC -> type.length() == SqlType.UNSIZED ? "DECFLOAT" : TypeNames.sized("NUMERIC", type);
            case DOUBLE -> "DOUBLE PRECISION";
            case STRING, ENUM -> TypeNames.sized("VARCHAR", type);
            case TEXT -> "CLOB";
            case BINARY -> type.length() == SqlType.UNSIZED ? "BLOB" : TypeNames.sized("VARBINARY", type);
            case TIME -> "TIME(6)";
            case TIMESTAMP -> "TIMESTAMP";
            case INSTANT -> "TIMESTAMP WITH TIME ZONE";
            case OTHER -> throw TypeNames.unknown(type, name(), "Give the column the type of its values.");
        };
    }

    @Override
    public boolean withFollowsInsert() {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <J> Codec<J> codec(SqlType<J> type) {
        return type.kind() == TypeKind.OTHER ? (Codec<J>) untyped : StandardCodecs.of(type);
    }

    @Override
    public SqlType<?> columnType(int jdbcType, String typeName) {
        return typeName.equals("UUID") ? Types.UUID_TYPE : JdbcTypes.columnType(jdbcType);
    }

    @Override
    public ErrorClassifier errors() {
        return ERRORS;
    }

    @Override
    public DriverInfo driver() {
        return DRIVER;
    }

    /** Without a host what follows the scheme is H2's own: {@code h2:///mem:shop}, {@code h2:///./shop}. */
    @Override
    public String jdbcUrl(UrlParts parts) {
        return "jdbc:h2:" + (parts.host() == null ? parts.database() : "tcp:" + parts.authority());
    }

    @Override
    public Storage storage(String jdbcUrl) {
        String place = jdbcUrl.substring("jdbc:h2:".length());
        if (!place.startsWith("mem:")) {
            return Storage.LASTING;
        }
        boolean named = place.length() > "mem:".length() && place.charAt("mem:".length()) != ';';
        return named ? Storage.WHILE_CONNECTED : Storage.ONE_CONNECTION;
    }

    @Override
    public CatalogQueries catalog() {
        return schema -> schema == null
                ? new TextNode(List.of(TABLES + "CURRENT_SCHEMA ORDER BY table_name"), List.of())
                : new TextNode(
                        List.of(TABLES, " ORDER BY table_name"),
                        List.of(Bind.of(IDENTIFIERS.stored(schema), Types.STRING, "schema")));
    }

    @Override
    public String print(StatementNode statement) {
        return Compiler.print(statement, this);
    }

    @Override
    public String toString() {
        return name();
    }
}

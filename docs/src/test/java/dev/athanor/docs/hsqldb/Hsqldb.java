// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs.hsqldb;

import static dev.athanor.dialect.QueryFeature.DISTINCT_ON;
import static dev.athanor.dialect.QueryFeature.EXCLUDE;
import static dev.athanor.dialect.QueryFeature.FETCH_PERCENT;
import static dev.athanor.dialect.QueryFeature.FETCH_WITH_TIES;
import static dev.athanor.dialect.QueryFeature.FILTER;
import static dev.athanor.dialect.QueryFeature.GROUPS_FRAME;
import static dev.athanor.dialect.QueryFeature.KEY_LOCKS;
import static dev.athanor.dialect.QueryFeature.LAG_WITH_DEFAULT;
import static dev.athanor.dialect.QueryFeature.LIMIT_EXPRESSION;
import static dev.athanor.dialect.QueryFeature.LOCKS_WITHOUT_WAITING;
import static dev.athanor.dialect.QueryFeature.MATERIALIZED;
import static dev.athanor.dialect.QueryFeature.MERGE_BRANCHES;
import static dev.athanor.dialect.QueryFeature.RANGE_DISTANCE;
import static dev.athanor.dialect.QueryFeature.SHARED_LOCKS;
import static dev.athanor.dialect.QueryFeature.SKIP_LOCKED;
import static dev.athanor.dialect.QueryFeature.TABLE_SAMPLE;
import static dev.athanor.dialect.QueryFeature.WITHIN_GROUP;
import static dev.athanor.dialect.QueryFeature.WITH_BEFORE_CHANGES;
import static dev.athanor.dialect.QueryFeature.WRITING_CTE;

import dev.athanor.ast.Operator;
import dev.athanor.compiler.BaseDialect;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.JdbcTypes;
import dev.athanor.dialect.NullOrder;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TypeNames;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HSQLDB 2.7, by way of {@code org.hsqldb:hsqldb}: written as anybody could, from what Athanor exports. */
public final class Hsqldb extends BaseDialect {
    // snippet: data
    static final Identifiers IDENTIFIERS = new Identifiers(
            '"',
            '"',
            128,
            Identifiers.Measure.CHARACTERS,
            HsqldbWords.RESERVED,
            Identifiers.Unquoted.UPPER_LETTER_FIRST_NO_DOLLAR);

    private static final Syntax SYNTAX = Syntax.STANDARD
            .parameterCasts(true)
            .dml(new DmlSyntax(DmlSyntax.Upserts.MERGE, DmlSyntax.OtherTables.NONE, DmlSyntax.OtherTables.NONE, false));

    private static final Vocabulary VOCABULARY = Vocabulary.STANDARD.operator(Operator.MODULO, "mod({1}, {2})");

    // by itself HSQLDB lets a reader wait for a writer, and takes LIMIT 0 for no limit
    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("hsqldb"),
            List.of("jdbc:hsqldb:"),
            "org.hsqldb.jdbc.JDBCDriver",
            "org.hsqldb:hsqldb",
            Map.of("hsqldb.tx", "mvcc", "sql.syntax_pgs", "true"));

    public Hsqldb() {
        super("hsqldb", IDENTIFIERS, SYNTAX, DRIVER, new HsqldbErrors());
    }
    // end

    @Override
    public Vocabulary vocabulary() {
        return VOCABULARY;
    }

    // snippet: types
    @Override
    protected String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, BOOLEAN, DATE, UUID ->
                type.kind().name();
            case FLOAT -> TypeNames.sized("FLOAT", type);
            case FIXED -> TypeNames.sized("CHAR", type);
            case NUMERIC ->
                TypeNames.sizeRequired("NUMERIC", type, name(), "Without one it would lose what is after the point.");
            case DOUBLE -> "DOUBLE PRECISION";
            case STRING, ENUM -> type.length() == SqlType.UNSIZED ? "LONGVARCHAR" : TypeNames.sized("VARCHAR", type);
            case TEXT, JSON -> "LONGVARCHAR";
            case BINARY -> type.length() == SqlType.UNSIZED ? "LONGVARBINARY" : TypeNames.sized("VARBINARY", type);
            case TIME -> TypeNames.fraction("TIME", type, 6);
            case OFFSET_TIME -> "TIME(6) WITH TIME ZONE";
            case TIMESTAMP -> TypeNames.fraction("TIMESTAMP", type, 6);
            case INSTANT, OFFSET_TIMESTAMP -> TypeNames.fraction("TIMESTAMP", type, 6) + " WITH TIME ZONE";
            case DURATION -> "BIGINT";
            case PERIOD -> "INTEGER";
            case ARRAY, RANGE, NAMED, JSON_STEP, JSON_PATH, OTHER -> throw TypeNames.elsewhere(type, name());
        };
    }
    // end

    @Override
    public SqlType<?> columnType(int jdbcType, String typeName) {
        return typeName.equals("UUID") ? Types.UUID_TYPE : JdbcTypes.columnType(jdbcType);
    }

    // snippet: codecs
    @Override
    protected <J> Codec<J> codecOf(SqlType<J> type) {
        Codec<J> own = HsqldbCodecs.find(type);
        return own == null ? super.codecOf(type) : own;
    }
    // end

    // snippet: lacking
    @Override
    public Set<QueryFeature> lacking() {
        return EnumSet.of(
                DISTINCT_ON,
                TABLE_SAMPLE,
                FILTER,
                WITHIN_GROUP,
                GROUPS_FRAME,
                RANGE_DISTANCE,
                EXCLUDE,
                LAG_WITH_DEFAULT,
                LIMIT_EXPRESSION,
                FETCH_WITH_TIES,
                FETCH_PERCENT,
                MATERIALIZED,
                WITH_BEFORE_CHANGES,
                MERGE_BRANCHES,
                WRITING_CTE,
                SHARED_LOCKS,
                KEY_LOCKS,
                LOCKS_WITHOUT_WAITING,
                SKIP_LOCKED);
    }
    // end

    // snippet: url
    /** Without a host what follows the scheme is HSQLDB's own: {@code hsqldb:///mem:shop}, {@code hsqldb:///file:shop}. */
    @Override
    public String jdbcUrl(UrlParts parts) {
        return "jdbc:hsqldb:" + (parts.host() == null ? parts.database() : "hsql:" + parts.authority());
    }
    // end

    // snippet: facts
    @Override
    public NullOrder nullOrder() {
        return NullOrder.FIRST;
    }

    @Override
    public boolean withFollowsInsert() {
        return true;
    }

    /** The driver's own limit does not end a wait for a row that another transaction has changed. */
    @Override
    public boolean driverStopsStatements() {
        return false;
    }
    // end

    // snippet: catalog
    @Override
    public CatalogQueries catalog() {
        return CatalogQueries.informationSchema("CURRENT_SCHEMA", IDENTIFIERS);
    }
    // end
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import dev.athanor.compiler.BaseDialect;
import dev.athanor.dialect.Batching;
import dev.athanor.dialect.CatalogQueries;
import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.LiteralForms;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Storage;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.TransactionFeatures;
import dev.athanor.dialect.TypeNames;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.inspect.CatalogReader;
import dev.athanor.inspect.InspectableDialect;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SQLite 3.35 or newer, by way of {@code org.xerial:sqlite-jdbc}.
 *
 * <p>SQLite has no types of its own for dates, UUIDs and decimal numbers; {@link SqliteCodecs} says how they are kept.
 */
public final class Sqlite extends BaseDialect implements InspectableDialect {
    // SQLite has no bound on the length of names
    static final Identifiers IDENTIFIERS = new Identifiers('"', '"', 9999, SqliteWords.RESERVED);

    private static final Syntax SYNTAX = Syntax.STANDARD
            .ddl(SqliteDdl.SYNTAX)
            .dml(new DmlSyntax(
                    DmlSyntax.Upserts.ON_CONFLICT, DmlSyntax.OtherTables.CLAUSE, DmlSyntax.OtherTables.NONE, false))
            .limit(Syntax.Limit.LIMIT_OFFSET_UNBOUNDED_MINUS_ONE)
            .booleans(Syntax.Booleans.NUMBERS)
            .returning(Syntax.Returning.ALL)
            .generatedKeys(Syntax.GeneratedKeys.VALUES_RETURNING)
            .identity(Syntax.Identity.ROWID)
            .maxParameters(32_766)
            .distinctFrom(Syntax.DistinctFrom.IS);

    // SQLite checks foreign keys only if asked to, and fails at once where it meets a lock
    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("sqlite"),
            List.of("jdbc:sqlite:"),
            "org.sqlite.JDBC",
            "org.xerial:sqlite-jdbc",
            Map.of("foreign_keys", "true", "busy_timeout", "5000"));

    /** Any other level the driver accepts and leaves as it was. */
    private static final TransactionFeatures TRANSACTIONS = TransactionFeatures.levels(
                    Connection.TRANSACTION_READ_UNCOMMITTED, Connection.TRANSACTION_SERIALIZABLE)
            .readOnly("PRAGMA query_only = ON", "PRAGMA query_only = OFF")
            .probe("BEGIN");

    private static final LiteralForms LITERALS = new LiteralForms("X'%s'", "'%s'", "'%s'", "'%s'", "'%s'");

    public Sqlite() {
        super("sqlite", IDENTIFIERS, SYNTAX, DRIVER, new SqliteErrors());
    }

    @Override
    public LiteralForms literals() {
        return LITERALS;
    }

    @Override
    protected String nameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case SMALLINT, INTEGER, BIGINT, REAL, FLOAT, DOUBLE, TEXT, BOOLEAN, DATE, TIME, JSON ->
                type.kind().name();
            case FIXED -> TypeNames.sized("CHAR", type);
            case DURATION -> "BIGINT";
            case PERIOD -> "INTEGER";
            case NUMERIC -> TypeNames.sized("NUMERIC", type);
            case STRING, ENUM -> TypeNames.sized("VARCHAR", type);
            case BINARY -> "BLOB";
            case TIMESTAMP, INSTANT, OFFSET_TIMESTAMP -> "DATETIME";
            case UUID -> "CHAR(36)";
            case OFFSET_TIME, ARRAY, RANGE, NAMED, JSON_STEP, JSON_PATH, OTHER ->
                throw TypeNames.elsewhere(type, name());
        };
    }

    /** A cast to DATE or DATETIME would make a number of the text that a date is, as it would of any other. */
    @Override
    protected String castNameOf(SqlType<?> type) {
        return switch (type.kind()) {
            case DATE, TIME, TIMESTAMP, INSTANT, OFFSET_TIMESTAMP, JSON -> "TEXT";
            default -> nameOf(type);
        };
    }

    @Override
    public Vocabulary vocabulary() {
        return SqliteVocabulary.WORDS;
    }

    @Override
    protected <J> Codec<J> codecOf(SqlType<J> type) {
        Codec<J> own = SqliteCodecs.find(type);
        return own == null ? super.codecOf(type) : own;
    }

    /** What a value is, SQLite decides for each by itself: the declared type of a column says little. */
    @Override
    public SqlType<?> columnType(int jdbcType, String typeName) {
        return Types.OTHER;
    }

    @Override
    public String jdbcUrl(UrlParts parts) {
        String database = parts.database();
        if (parts.host() != null) { // sqlite://shop.db would name a host, and a new database in memory
            String path = database.isEmpty() ? parts.host() : parts.host() + '/' + database;
            throw new ConfigurationError(
                    ErrorCode.MALFORMED_URL,
                    "The URL \"sqlite://" + path + "\" names the host \"" + parts.host()
                            + "\", and SQLite has none. A file stands behind three slashes, and four if its path"
                            + " begins at the root: sqlite:///"
                            + path + '.');
        }
        if (database.startsWith("file:")) {
            return "jdbc:sqlite:" + database + query(parts.options());
        }
        return "jdbc:sqlite:" + (database.isEmpty() ? ":memory:" : database);
    }

    /** What follows the name in a URI of SQLite, such as {@code mode=ro}, is SQLite's own; the driver leaves it there. */
    private static String query(Map<String, String> options) {
        return options.isEmpty()
                ? ""
                : options.entrySet().stream()
                        .map(option -> option.getKey() + '=' + option.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public Storage storage(String jdbcUrl) {
        String file = jdbcUrl.substring("jdbc:sqlite:".length()).toLowerCase(Locale.ROOT);
        boolean memory = file.isEmpty()
                || file.startsWith("?")
                || file.startsWith(":memory:")
                || file.startsWith("file::memory:")
                || file.contains("mode=memory");
        if (!memory) {
            return Storage.LASTING;
        }
        return file.contains("cache=shared") ? Storage.WHILE_CONNECTED : Storage.ONE_CONNECTION;
    }

    @Override
    public TransactionFeatures transactions() {
        return TRANSACTIONS;
    }

    /** The driver takes the time of a statement for the time of waiting for locks. */
    @Override
    public boolean driverStopsStatements() {
        return false;
    }

    @Override
    public Batching batching() {
        return Batching.SINGLY;
    }

    @Override
    public boolean ddlIsTransactional() {
        return true;
    }

    /** SQLite names the columns that had to be unique, and nothing of a foreign key. */
    @Override
    public boolean namesWhatIsViolated(ErrorKind violation) {
        return violation == ErrorKind.NOT_NULL || violation == ErrorKind.CHECK;
    }

    @Override
    public CatalogQueries catalog() {
        return SqliteNames.QUERIES;
    }

    @Override
    public CatalogReader catalogReader() {
        return new SqliteCatalog();
    }

    @Override
    public Set<QueryFeature> lacking() {
        return SqliteQueries.LACKING;
    }

    /** A place without a value is null to the driver, and a value without a place an index out of bounds. */
    @Override
    public boolean driverCountsValues() {
        return false;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.Vocabulary;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.type.JsonPath;
import dev.athanor.type.TypeKind;
import java.util.List;
import java.util.Set;

/** MariaDB 10.7 or newer, by way of {@code org.mariadb.jdbc:mariadb-java-client}. */
public final class MariaDb extends MySqlFamily {
    private static final Identifiers IDENTIFIERS = new Identifiers('`', '`', 64, MariaDbWords.RESERVED);
    private static final Syntax SYNTAX = syntax(
                    DmlSyntax.Upserts.ON_DUPLICATE_KEY,
                    Syntax.Returning.INSERT_AND_DELETE,
                    Syntax.GeneratedKeys.VALUES_RETURNING)
            .ddl(MySqlDdl.MARIADB);
    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("mariadb"),
            List.of("jdbc:mariadb:"),
            "org.mariadb.jdbc.Driver",
            "org.mariadb.jdbc:mariadb-java-client",
            DRIVER_DEFAULTS);

    public MariaDb() {
        super("mariadb", IDENTIFIERS, SYNTAX, DRIVER);
    }

    @Override
    public Vocabulary vocabulary() {
        return MySqlVocabulary.MARIADB;
    }

    /** The type of its own that every MariaDB still maintained has: 16 bytes, and nothing that is no UUID. */
    @Override
    String uuidName() {
        return "UUID";
    }

    /** It does not find what has a name that begins with a minus, as if that stood before the number of a place. */
    @Override
    public Object jsonPath(JsonPath path, TypeKind kind) {
        for (Object step : path.steps()) {
            if (step instanceof String name && name.startsWith("-")) {
                throw new UnsupportedByDialect(
                        ErrorCode.UNSUPPORTED_BY_DIALECT,
                        "MariaDB finds nothing in JSON under a name that begins with a minus, such as \"" + name
                                + "\". Read the document and look into it in Java.");
            }
        }
        return super.jsonPath(path, kind);
    }

    @Override
    public String jdbcUrl(UrlParts parts) {
        return "jdbc:mariadb:" + parts.authority();
    }

    @Override
    public Set<QueryFeature> lacking() {
        return MariaDbQueries.LACKING;
    }

    @Override
    boolean isMariaDb() {
        return true;
    }

    /** A value without a place is dropped by the driver. */
    @Override
    public boolean driverCountsValues() {
        return false;
    }
}

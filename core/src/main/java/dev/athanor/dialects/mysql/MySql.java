// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.mysql;

import dev.athanor.dialect.DmlSyntax;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.dialect.Identifiers;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.dialect.Syntax;
import dev.athanor.dialect.UrlParts;
import dev.athanor.dialect.Vocabulary;
import java.util.List;
import java.util.Set;

/** MySQL 8.0.19 or newer, by way of {@code com.mysql:mysql-connector-j}. Its SQL text is checked; it was never run here. */
public final class MySql extends MySqlFamily {
    private static final Identifiers IDENTIFIERS = new Identifiers('`', '`', 64, MySqlWords.RESERVED);
    private static final Syntax SYNTAX = syntax(
                    DmlSyntax.Upserts.ON_DUPLICATE_KEY_NAMED, Syntax.Returning.NONE, Syntax.GeneratedKeys.ONE_BY_ONE)
            .ddl(MySqlDdl.MYSQL);
    private static final DriverInfo DRIVER = new DriverInfo(
            List.of("mysql"),
            List.of("jdbc:mysql:"),
            "com.mysql.cj.jdbc.Driver",
            "com.mysql:mysql-connector-j",
            DRIVER_DEFAULTS);

    public MySql() {
        super("mysql", IDENTIFIERS, SYNTAX, DRIVER);
    }

    @Override
    public Vocabulary vocabulary() {
        return MySqlVocabulary.MYSQL;
    }

    /** As MySQL's own {@code uuid()} writes them. */
    @Override
    String uuidName() {
        return "CHAR(36)";
    }

    @Override
    public String jdbcUrl(UrlParts parts) {
        return "jdbc:mysql:" + parts.authority();
    }

    @Override
    public Set<QueryFeature> lacking() {
        return MySqlQueries.LACKING;
    }

    @Override
    boolean isMariaDb() {
        return false;
    }
}

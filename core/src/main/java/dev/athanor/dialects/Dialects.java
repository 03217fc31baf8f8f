// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialects.mssql.SqlServer;
import dev.athanor.dialects.mysql.MariaDb;
import dev.athanor.dialects.mysql.MySql;
import dev.athanor.dialects.oracle.Oracle;
import dev.athanor.dialects.postgres.Postgres;
import dev.athanor.dialects.sqlite.Sqlite;

/** The databases that Athanor knows, to name where a dialect is asked for: {@code select.sql(POSTGRESQL)}. */
public final class Dialects {
    public static final Dialect SQLITE = new Sqlite();
    public static final Dialect POSTGRESQL = new Postgres();
    public static final Dialect MARIADB = new MariaDb();
    public static final Dialect H2 = new dev.athanor.dialects.h2.H2();
    /** Its SQL text is checked; it was never run against a server. */
    public static final Dialect MYSQL = new MySql();
    /** Its SQL text is checked; it was never run against a server. */
    public static final Dialect SQLSERVER = new SqlServer();
    /** Its SQL text is checked; it was never run against a server. */
    public static final Dialect ORACLE = new Oracle();

    private Dialects() {}
}

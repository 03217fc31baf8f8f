// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialects.h2.H2;
import dev.athanor.dialects.mysql.MariaDb;
import dev.athanor.dialects.mysql.MySql;
import dev.athanor.dialects.postgres.Postgres;
import dev.athanor.dialects.sqlite.Sqlite;

/** The databases that Athanor knows, to name where a dialect is asked for: {@code select.sql(POSTGRESQL)}. */
public final class Dialects {
    public static final Dialect SQLITE = new Sqlite();
    public static final Dialect POSTGRESQL = new Postgres();
    public static final Dialect MARIADB = new MariaDb();
    public static final Dialect H2 = new H2();
    /** By compiled text only: never run against a server. */
    public static final Dialect MYSQL = new MySql();

    private Dialects() {}
}

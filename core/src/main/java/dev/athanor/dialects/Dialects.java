// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialects.postgres.Postgres;
import dev.athanor.dialects.sqlite.Sqlite;

/** The databases that Athanor knows, to name where a dialect is asked for: {@code select.sql(POSTGRESQL)}. */
public final class Dialects {
    public static final Dialect SQLITE = new Sqlite();
    public static final Dialect POSTGRESQL = new Postgres();

    private Dialects() {}
}

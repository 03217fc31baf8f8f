// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

/** Gets at a PostgreSQL: the one named by the user, one on this machine, or one started for this run. */
public final class Postgres {
    private Postgres() {}

    public static Server open(Settings settings) throws Unavailable {
        Admin.requireDriver("jdbc:postgresql://127.0.0.1/", "org.postgresql:postgresql");
        if (settings.url("postgresql").isPresent()) {
            ServerUrl url = ServerUrl.parse(settings.url("postgresql").orElseThrow());
            return PostgresServer.at(url.authority(), url, () -> {});
        }
        return Routes.to("postgresql")
                .then("local", () -> PostgresServer.at("127.0.0.1:5432", local(5432), () -> {}))
                .then("embedded", ZonkyPostgres::open)
                .then("launched", LaunchedPostgres::open)
                .open(settings.route("postgresql"));
    }

    static ServerUrl local(int port) {
        return new ServerUrl("jdbc:postgresql", "127.0.0.1:" + port, "postgres", "user=postgres");
    }
}

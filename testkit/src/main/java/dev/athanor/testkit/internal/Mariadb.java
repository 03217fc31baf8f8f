// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

/** Gets at a MariaDB: the one named by the user, one on this machine, or one started for this run. */
public final class Mariadb {
    private Mariadb() {}

    public static Server open(Settings settings) throws Unavailable {
        Admin.requireDriver("jdbc:mariadb://127.0.0.1/", "org.mariadb.jdbc:mariadb-java-client");
        if (settings.url("mariadb").isPresent()) {
            ServerUrl url = ServerUrl.parse(settings.url("mariadb").orElseThrow());
            return MariadbServer.at(url.authority(), url, () -> {});
        }
        return Routes.to("mariadb")
                .then("local", () -> MariadbServer.at("127.0.0.1:3306", local(3306), () -> {}))
                .then("embedded", EmbeddedMariadb::open)
                .open(settings.route("mariadb"));
    }

    static ServerUrl local(int port) {
        return new ServerUrl("jdbc:mariadb", "127.0.0.1:" + port, "", "user=root");
    }
}

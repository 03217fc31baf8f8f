// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * PostgreSQL started by ourselves from the binaries of {@code io.zonky.test.postgres}, for where zonky's own launcher
 * fails: initdb refuses root, and zonky gets round that through user namespaces only, which many containers forbid.
 */
public final class LaunchedPostgres {
    private static final int NOBODY = 65534;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off");

    private final Path home;
    private final boolean root;
    private final int port;

    private LaunchedPostgres(Path home, boolean root, int port) {
        this.home = home;
        this.root = root;
        this.port = port;
    }

    static Server open() throws Unavailable {
        return open(List.of());
    }

    /** @param settings of the server, beyond those of this launcher, such as {@code max_prepared_transactions=4} */
    public static Server open(List<String> settings) throws Unavailable {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw Unavailable.because("this launcher knows Linux only");
        }
        Path home = Folders.temporary("postgres");
        try {
            PostgresArchive.unpack(home.resolve("server"));
            return new LaunchedPostgres(home, Folders.ownerIsRoot(home), freePort()).start(settings);
        } catch (IOException e) {
            Folders.delete(home);
            throw Unavailable.because("did not start", e);
        } catch (Unavailable e) {
            Folders.delete(home);
            throw e;
        }
    }

    private Server start(List<String> settings) throws IOException, Unavailable {
        Path data = Files.createDirectory(home.resolve("data"));
        if (root) {
            // the server runs as nobody, who has to get in here
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setAttribute(data, "unix:uid", NOBODY);
        }
        run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        Stream.concat(SETTINGS.stream(), settings.stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        Process server = process("postgres", arguments.toArray(String[]::new));
        try {
            ServerUrl url = Postgres.local(port);
            awaitReady(server, url);
            return PostgresServer.at("launched", url, () -> stop(server));
        } catch (Unavailable e) {
            stop(server);
            throw e;
        }
    }

    private void awaitReady(Process server, ServerUrl url) throws IOException, Unavailable {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(url.toString()).close();
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > giveUp) {
                    throw Unavailable.because("postgres did not answer: " + lastWords("postgres"), e);
                }
                pause();
            }
        }
    }

    private void run(String program, String... arguments) throws IOException, Unavailable {
        Process process = process(program, arguments);
        boolean ended = await(process, PATIENCE);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw Unavailable.because(program + " failed: " + lastWords(program));
        }
    }

    private Process process(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(home.resolve("server/bin/" + program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(program + ".log").toFile())
                .start();
    }

    private String lastWords(String program) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve(program + ".log"));
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    private void stop(Process server) {
        // the children of a server that was killed outright would go on for a while
        try {
            run("pg_ctl", "stop", "-D", home.resolve("data").toString(), "-m", "immediate");
        } catch (IOException | Unavailable e) {
            server.destroy();
        }
        await(server, Duration.ofSeconds(5));
        Folders.delete(home);
    }

    private static boolean await(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it started", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

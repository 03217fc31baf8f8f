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
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL started by ourselves from the binaries of {@code io.zonky.test.postgres}, for where zonky's own launcher
 * fails: initdb refuses root, and zonky gets round that through user namespaces only, which many containers forbid.
 */
public final class LaunchedPostgres implements AutoCloseable {
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
    private final List<String> settings;
    private @Nullable Process server;

    private LaunchedPostgres(Path home, boolean root, int port, List<String> settings) {
        this.home = home;
        this.root = root;
        this.port = port;
        this.settings = settings;
    }

    static Server open() throws Unavailable {
        LaunchedPostgres launched = launch(List.of());
        try {
            return PostgresServer.at("launched", launched.url(), launched::close);
        } catch (Unavailable e) {
            launched.close();
            throw e;
        }
    }

    /**
     * Starts a server that nobody else knows of.
     *
     * @param settings as in {@code postgresql.conf}, each {@code name=value}; they count more than our own
     */
    public static LaunchedPostgres launch(List<String> settings) throws Unavailable {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw Unavailable.because("this launcher knows Linux only");
        }
        Path home = Folders.temporary("postgres");
        try {
            PostgresArchive.unpack(home.resolve("server"));
            LaunchedPostgres launched = new LaunchedPostgres(home, Folders.ownerIsRoot(home), freePort(), settings);
            launched.makeCluster();
            launched.start();
            return launched;
        } catch (IOException e) {
            Folders.delete(home);
            throw Unavailable.because("did not start", e);
        } catch (Unavailable e) {
            Folders.delete(home);
            throw e;
        }
    }

    private void makeCluster() throws IOException, Unavailable {
        Path data = Files.createDirectory(data());
        if (root) {
            // the server runs as nobody, who has to get in here
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setAttribute(data, "unix:uid", NOBODY);
        }
        run("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
    }

    private Path data() {
        return home.resolve("data");
    }

    public ServerUrl url() {
        return Postgres.local(port);
    }

    /** Starts the server, the first time or after it was killed. */
    public void start() throws Unavailable {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", String.valueOf(port)));
        Stream.concat(SETTINGS.stream(), settings.stream())
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                Process started = process("postgres", arguments.toArray(String[]::new));
                server = started;
                if (answers(started, giveUp)) {
                    return;
                }
                // after a kill, what is left of the server before may hold its memory for a moment
                if (System.nanoTime() > giveUp) {
                    throw Unavailable.because("postgres did not answer: " + lastWords("postgres"));
                }
                pause();
            }
        } catch (IOException e) {
            throw Unavailable.because("did not start", e);
        }
    }

    /** Kills the server and its children outright, without letting them write or say anything. */
    public void kill() {
        Process running = server;
        if (running != null) {
            List<ProcessHandle> children = running.descendants().toList();
            running.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            await(running, PATIENCE);
        }
    }

    /** Waits until the server answers; false if it ended instead. */
    private boolean answers(Process started, long giveUp) throws IOException {
        while (started.isAlive() && System.nanoTime() < giveUp) {
            try {
                DriverManager.getConnection(url().toString()).close();
                return true;
            } catch (SQLException notYet) {
                pause();
            }
        }
        return false;
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

    /** Stops the server, and removes all that it wrote. */
    @Override
    public void close() {
        Process running = server;
        if (running != null && running.isAlive()) {
            // the children of a server that was killed outright would go on for a while
            try {
                run("pg_ctl", "stop", "-D", data().toString(), "-m", "immediate");
            } catch (IOException | Unavailable e) {
                running.destroy();
            }
            await(running, Duration.ofSeconds(5));
        }
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

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.testkit.internal.Requests;
import dev.athanor.testkit.internal.ServerUrl;
import dev.athanor.testkit.internal.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A network that breaks when a test wants it to: a TCP proxy on the loopback interface, between an engine and the server
 * of a database.
 *
 * <pre>{@code
 * try (FaultProxy network = FaultProxy.to(database);
 *         Engine engine = Engine.create(network.url())) {
 *     ArmedFault lost = network.loseReply("COMMIT");
 *     assertThatThrownBy(() -> engine.begin(conn -> …)).isInstanceOf(OutcomeUnknown.class);
 *     assertThat(lost.hasStruck()).isTrue();
 * }
 * }</pre>
 *
 * <p>{@link #delay}, {@link #stall} and {@link #refuse} last until {@link #restore}, for the connections that are open
 * and for those to come. {@link #reset}, {@link #cut} and {@link #cutAfter} concern those that are open.
 * {@link #loseRequest} and {@link #loseReply} wait for a statement on any connection, and strike once. What concerns one
 * connection alone is told to it, among {@link #connections()}.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int DEFAULT_POSTGRESQL = 5432;
    private static final int DEFAULT_MYSQL = 3306;

    private final ServerUrl target;
    private final String host;
    private final int port;
    private final ServerSocket door;
    private final List<ProxiedConnection> connections = new ArrayList<>();
    private final Queue<ArmedFault> armed = new ConcurrentLinkedQueue<>();
    private final Lock lock = new ReentrantLock();
    private Duration delay = Duration.ZERO;
    private boolean stalled;
    private boolean refusing;
    private int accepted;

    private FaultProxy(ServerUrl target, ServerSocket door) {
        this.target = target;
        this.door = door;
        String authority = target.authority();
        int colon = authority.lastIndexOf(':');
        boolean named = colon > authority.lastIndexOf(']');
        this.host = named ? authority.substring(0, colon) : authority;
        this.port = named ? Integer.parseInt(authority.substring(colon + 1)) : defaultPort(target.scheme());
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("jdbc:postgresql") ? DEFAULT_POSTGRESQL : DEFAULT_MYSQL;
    }

    /**
     * A proxy before the server of a database.
     *
     * @throws IllegalArgumentException if the database is in this process, where there is no network to break
     */
    public static FaultProxy to(TestDatabase database) {
        return to(database.url());
    }

    /**
     * A proxy before the server of a JDBC URL of PostgreSQL, MariaDB or MySQL, which names one host.
     *
     * @throws IllegalArgumentException if it is the URL of anything else
     */
    public static FaultProxy to(String jdbcUrl) {
        try {
            ServerUrl target = ServerUrl.parse(jdbcUrl);
            Requests.to(target);
            FaultProxy proxy = new FaultProxy(target, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            Thread porter = new Thread(proxy::open, "athanor-fault-proxy");
            porter.setDaemon(true);
            porter.start();
            return proxy;
        } catch (Unavailable e) {
            throw new IllegalArgumentException("There is no network to break: " + e.reason(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for a proxy", e);
        }
    }

    /**
     * The JDBC URL of the database by way of this proxy. Encryption is off, since what is encrypted cannot be read here
     * ({@link #loseReply}); parameters may be added, as in {@code url() + "&socketTimeout=2"}.
     */
    public String url() {
        ServerUrl here =
                new ServerUrl(target.scheme(), "127.0.0.1:" + door.getLocalPort(), target.database(), target.query());
        return switch (target.scheme()) {
            case "jdbc:postgresql" -> here.with("sslmode", "disable").toString();
            case "jdbc:mysql" -> here.with("sslMode", "DISABLED").toString();
            default -> here.with("sslMode", "disable").toString();
        };
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                accept(door.accept());
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException("The proxy accepts no more connections", e);
            }
        }
    }

    private void accept(Socket client) {
        lock.lock();
        try {
            accepted++;
            if (refusing) {
                reset(client);
                return;
            }
            client.setTcpNoDelay(true);
            Socket server = new Socket(host, port);
            server.setTcpNoDelay(true);
            ProxiedConnection made = new ProxiedConnection(client, server, Requests.to(target), this::armedFor);
            made.delay(delay);
            if (stalled) {
                made.stall();
            }
            connections.removeIf(connection -> !connection.isOpen());
            connections.add(made);
            made.start();
        } catch (IOException noServer) {
            reset(client);
        } finally {
            lock.unlock();
        }
    }

    private static void reset(Socket client) {
        try (client) {
            client.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            // which is all that was wanted
        }
    }

    private @Nullable ArmedFault armedFor(List<String> statements) {
        for (ArmedFault fault : armed) {
            if (fault.takes(statements)) {
                return fault;
            }
        }
        return null;
    }

    private void change(Runnable ofThoseToCome, Consumer<ProxiedConnection> ofThoseThatAre) {
        lock.lock();
        try {
            ofThoseToCome.run();
            connections.forEach(ofThoseThatAre);
        } finally {
            lock.unlock();
        }
    }

    /** Holds back whatever passes, in each direction, for so long. */
    public void delay(Duration time) {
        change(() -> delay = time, connection -> connection.delay(time));
    }

    /**
     * Passes nothing on any more, and tells neither side: as if the packets were dropped on their way. New connections are
     * accepted, and never answered.
     */
    public void stall() {
        change(() -> stalled = true, ProxiedConnection::stall);
    }

    /** Breaks off each new connection at once; those that are open go on. */
    public void refuse() {
        change(() -> refusing = true, connection -> {});
    }

    /** Ends {@link #delay}, {@link #stall} and {@link #refuse}; what was held back arrives now. */
    public void restore() {
        change(
                () -> {
                    delay = Duration.ZERO;
                    stalled = false;
                    refusing = false;
                },
                ProxiedConnection::restore);
    }

    /** Breaks off all connections that are open: each client is told that its peer reset the connection. */
    public void reset() {
        change(() -> {}, ProxiedConnection::reset);
    }

    /** Closes all connections that are open in good order, as a proxy does that is shut down. */
    public void cut() {
        change(() -> {}, ProxiedConnection::cut);
    }

    /** Lets so many more bytes of replies through on each open connection, and closes it where they end. */
    public void cutAfter(long bytes) {
        change(() -> {}, connection -> connection.cutAfter(bytes));
    }

    /**
     * Cuts the connection on which the next statement comes that begins so, before the server has seen it.
     *
     * @param statement the beginning of its text, in letters of either case: {@code "COMMIT"}
     */
    public ArmedFault loseRequest(String statement) {
        return arm(new ArmedFault(statement, true));
    }

    /**
     * Cuts the connection on which the next statement comes that begins so, once the server has done it and answers.
     *
     * @param statement the beginning of its text, in letters of either case: {@code "COMMIT"}
     */
    public ArmedFault loseReply(String statement) {
        return arm(new ArmedFault(statement, false));
    }

    private ArmedFault arm(ArmedFault fault) {
        armed.removeIf(ArmedFault::isTaken);
        armed.add(fault);
        return fault;
    }

    /** The connections that are open, in the order in which they were opened. */
    public List<ProxiedConnection> connections() {
        lock.lock();
        try {
            connections.removeIf(connection -> !connection.isOpen());
            return List.copyOf(connections);
        } finally {
            lock.unlock();
        }
    }

    /** How many connections were asked for since the proxy was made, those refused included. */
    public int accepted() {
        lock.lock();
        try {
            return accepted;
        } finally {
            lock.unlock();
        }
    }

    /** Breaks off all connections, and takes no more. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The port of a proxy could not be closed", e);
        }
        change(() -> refusing = true, ProxiedConnection::reset);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import dev.athanor.testkit.ArmedFault;
import dev.athanor.testkit.FaultProxy;
import dev.athanor.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What befalls the bank: once a second a session is ended by its server, and in between a COMMIT is cut off, two times out
 * of three after the server has done it. It has its own way to the server, past the network that it breaks.
 */
final class Havoc implements Runnable, AutoCloseable {
    private static final long BETWEEN_KILLS_MILLIS = 1_000;
    private static final int SEED = 20_261_124;

    private final FaultProxy network;
    private final String application;
    private final boolean postgres;
    private final Connection server;
    private final long endNanos;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<ArmedFault> lostReplies = new ArrayList<>();
    private final List<ArmedFault> lostRequests = new ArrayList<>();
    private int killed;

    /** @param application the name under which PostgreSQL knows the sessions of the bank */
    Havoc(TestDatabase database, FaultProxy network, String application, long endNanos) throws SQLException {
        this.network = network;
        this.application = application;
        this.postgres = database.name().equals("postgresql");
        this.server = database.dataSource().getConnection();
        this.endNanos = endNanos;
    }

    @Override
    public void run() {
        for (int round = 0; System.nanoTime() - endNanos < 0; round++) {
            if (round % 3 == 2) {
                lostRequests.add(network.loseRequest("COMMIT"));
            } else {
                lostReplies.add(network.loseReply("COMMIT"));
            }
            pause();
            killOne();
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_KILLS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody interrupts havoc", e);
        }
    }

    private void killOne() {
        List<Long> sessions = sessions();
        if (!sessions.isEmpty()) {
            long victim = sessions.get(random.nextInt(sessions.size()));
            try (Statement statement = server.createStatement()) {
                statement.execute(postgres ? "SELECT pg_terminate_backend(" + victim + ")" : "KILL " + victim);
                killed++;
            } catch (SQLException e) {
                // MariaDB: the session has ended by itself in the meantime
                if (sessions().contains(victim)) {
                    throw new IllegalStateException("A session cannot be ended", e);
                }
            }
        }
    }

    /** The numbers of the bank's sessions, as the server tells them. */
    List<Long> sessions() {
        String sql = postgres
                ? "SELECT pid FROM pg_stat_activity WHERE application_name = '" + application + "'"
                : "SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id()";
        try (Statement statement = server.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("The server does not tell its sessions", e);
        }
    }

    int killed() {
        return killed;
    }

    int lostReplies() {
        return struck(lostReplies);
    }

    int lostRequests() {
        return struck(lostRequests);
    }

    private static int struck(List<ArmedFault> faults) {
        return (int) faults.stream().filter(ArmedFault::hasStruck).count();
    }

    @Override
    public void close() throws SQLException {
        server.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineBuilder;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Insert;
import dev.athanor.testkit.FaultProxy;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * An engine that is to meet with a fault: behind a network that can be broken where the database is a server of its own,
 * and beside what the server says of it.
 */
final class Faulty implements AutoCloseable {
    static final MetaData METADATA = new MetaData();
    static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    static final Table ENTRY = Table.of("entry", METADATA, ID);

    private static final AtomicInteger ENGINES = new AtomicInteger();

    private final TestDatabase database;
    private final FaultProxy network;
    private final Server server;
    private final Engine engine;

    private Faulty(TestDatabase database, UnaryOperator<EngineBuilder> told) throws SQLException {
        this.database = database;
        String application = "athanor_faulty_" + ENGINES.incrementAndGet();
        METADATA.createAll(database.engine());
        database.engine().dispose();
        this.server = new Server(database, application);
        this.network = database.name().equals("h2") ? null : FaultProxy.to(database);
        String url = network == null ? database.url() : network.url();
        EngineBuilder builder = Engine.builder(url);
        if (database.name().equals("postgresql")) {
            builder.property("ApplicationName", application);
        }
        this.engine = told.apply(builder).build();
    }

    static Faulty on(TestDatabase database) throws SQLException {
        return on(database, builder -> builder);
    }

    /** An engine that waits a second for an answer of its server. */
    static Faulty impatient(TestDatabase database) throws SQLException {
        boolean seconds = database.name().equals("postgresql");
        return on(database, builder -> builder.property("socketTimeout", seconds ? "1" : "1000"));
    }

    static Faulty on(TestDatabase database, UnaryOperator<EngineBuilder> told) throws SQLException {
        return new Faulty(database, told);
    }

    Engine engine() {
        return engine;
    }

    FaultProxy network() {
        return network;
    }

    Server server() {
        return server;
    }

    static Insert entry(int id) {
        return insert(ENTRY).value(ID, id);
    }

    /** What is committed, as one who comes past the network sees it. */
    List<Long> entries() {
        return server.numbers("SELECT id FROM entry ORDER BY id");
    }

    /** A statement that runs for a minute unless somebody stops it; the server's list shows {@code AS n} in it. */
    String lasting() {
        return switch (database.name()) {
            case "postgresql" -> "SELECT pg_sleep(60) AS n";
            case "mariadb" -> "SELECT count(*) FROM seq_1_to_1000000 AS n, seq_1_to_1000 AS m";
            default -> "SELECT count(*) FROM system_range(1, 1000000) AS n, system_range(1, 1000) AS m";
        };
    }

    /** What work throws that goes on while the test does something to it; null if it throws nothing. */
    static CompletableFuture<Throwable> failureOf(ThrowingCallable work) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                work.call();
                failure.complete(null);
            } catch (Throwable e) {
                failure.complete(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return failure.orTimeout(40, TimeUnit.SECONDS);
    }

    /** The law of every fault: nobody holds a connection any more, and whoever comes next is served. */
    void assertServed() {
        assertThat(engine.poolStatus().checkedOut()).isZero();
        try (Connection next = engine.connect()) {
            assertThat(next.scalar(select(ID).where(ID.eq(-1)))).isNull();
            assertThat(((Number) next.scalar(text("SELECT 1"))).intValue()).isEqualTo(1);
        }
        assertThat(engine.poolStatus().checkedOut()).isZero();
        // the pool closes connections in threads of its own
        Server.await(
                "pool and server count the same sessions",
                () -> server.sessions().size() == engine.poolStatus().size());
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        try {
            Server.await(
                    "the server has seen all sessions end",
                    () -> server.sessions().isEmpty());
        } finally {
            if (network != null) {
                network.close();
            }
            server.close();
        }
    }
}

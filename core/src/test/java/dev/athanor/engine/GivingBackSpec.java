// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.DatabaseError;
import dev.athanor.error.Disconnected;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.pool.PoolKind;
import dev.athanor.pool.PoolObserver;
import dev.athanor.pool.PooledConnection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which connections go back to the pool, and which are never lent again. */
class GivingBackSpec {
    private static final String LOST = "08006";
    private static final String REFUSED = "XX000";

    private final List<String> happened = new ArrayList<>();
    private Faults faults;
    private Engine engine;

    /** Notes what becomes of each connection. */
    private final class Noting implements PoolObserver {
        @Override
        public void reset(PooledConnection connection) {
            happened.add("returned");
        }

        @Override
        public void invalidated(PooledConnection connection, Throwable cause) {
            happened.add(cause instanceof Disconnected ? "lost" : "discarded");
        }
    }

    @BeforeEach
    void open() throws SQLException {
        faults = new Faults();
        engine = Engine.builder(faults.dataSource()).pool(PoolKind.QUEUE).build();
        engine.pool().observe(new Noting());
        engine.dialect();
        happened.clear();
    }

    @AfterEach
    void close() throws SQLException {
        faults.close();
    }

    private Connection begun() {
        Connection conn = engine.connect();
        conn.execute(text("SELECT 1")).all();
        return conn;
    }

    @Test
    void aConnectionGoesBackOnce() {
        Connection conn = begun();
        conn.close();
        conn.close();
        assertThat(happened).containsExactly("returned");
    }

    @Test
    void aConnectionGoesBackAfterAnOrdinaryRefusal() {
        try (Connection conn = begun()) {
            assertThatThrownBy(() -> conn.execute(text("SELEC 1"))).isInstanceOf(DatabaseError.class);
        }
        assertThat(happened).containsExactly("returned");
    }

    @Test
    void aLostConnectionIsDiscardedAndTheIdleOnesAreDoubted() {
        try (Connection conn = begun()) {
            faults.next("execute", LOST);
            assertThatThrownBy(() -> conn.execute(text("SELECT 1"))).isInstanceOf(Disconnected.class);
        }
        assertThat(happened).containsExactly("lost");
    }

    @Test
    void aConnectionLostAtCommitIsDiscarded() {
        try (Connection conn = begun()) {
            faults.next("commit", LOST);
            assertThatThrownBy(conn::commit).isInstanceOf(OutcomeUnknown.class);
        }
        assertThat(happened).containsExactly("lost");
    }

    @Test
    void aConnectionThatCouldNotBeRolledBackIsDiscarded() {
        try (Connection conn = begun()) {
            faults.next("rollback", REFUSED);
            assertThatThrownBy(conn::rollback).isInstanceOf(DatabaseError.class);
        }
        assertThat(happened).containsExactly("discarded");
    }

    @Test
    void aConnectionThatCouldNotBeRolledBackWhenClosedIsDiscarded() {
        Connection conn = begun();
        faults.next("rollback", REFUSED);
        conn.close();
        assertThat(happened).containsExactly("discarded");
    }

    @Test
    void aConnectionOnWhichSomethingCouldNotBeClosedIsDiscarded() {
        try (Connection conn = begun()) {
            conn.execute(text("SELECT 1"));
            faults.next("close", REFUSED);
        }
        assertThat(happened).containsExactly("discarded");
        happened.clear();
        try (Connection conn = begun()) {
            PreparedCall call = conn.prepare("SELECT 1", List.of());
            faults.next("close", REFUSED);
            call.close();
        }
        assertThat(happened).containsExactly("discarded");
    }

    @Test
    void aConnectionThatCannotBePutRightIsDiscarded() {
        Connection conn = engine.connect().isolation(Isolation.SERIALIZABLE);
        faults.next("setTransactionIsolation", REFUSED);
        conn.close();
        assertThat(happened).containsExactly("discarded");
    }

    @Test
    void nothingIsLeftOpenOnWhatGoesBack() throws SQLException {
        try (Connection conn = begun()) {
            conn.execute(text("SELECT 1"));
            conn.execute(text("SELECT 2")).iterator().next();
            conn.prepare("SELECT 3", List.of());
            conn.open(engine.cache().get(text("SELECT 4").node()), new Object[0], Map.of());
        }
        assertThat(happened).containsExactly("returned");
        long connections = faults.opened();
        assertThat(faults.leaked()).isEqualTo(connections);
    }
}

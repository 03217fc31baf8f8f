// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Savepoint;
import dev.athanor.engine.Transaction;
import dev.athanor.error.Deadlock;
import dev.athanor.error.TransactionAborted;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.error.UniqueViolation;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;

/** Savepoints, in order and out of order, on every database. */
class SavepointSpec {
    private static Engine withTable(TestDatabase database) {
        Engine engine = database.engine();
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER NOT NULL PRIMARY KEY, y INTEGER)")));
        return engine;
    }

    private static void insert(Connection conn, int x) {
        conn.execute(text("INSERT INTO point (x, y) VALUES (:x, 0)").bind("x", x));
    }

    private static List<Object> committed(Engine engine) {
        return engine.beginAndReturn(conn ->
                conn.execute(text("SELECT x FROM point ORDER BY x")).scalars().all());
    }

    @DatabaseTest
    void nestAndAreReleasedOrTakenBackOneByOne(TestDatabase database) {
        Engine engine = withTable(database);
        try (Connection conn = engine.connect()) {
            insert(conn, 1);
            Savepoint outer = conn.beginNested();
            insert(conn, 2);
            Savepoint inner = conn.beginNested();
            insert(conn, 3);
            inner.rollback();
            insert(conn, 4);
            Savepoint another = conn.beginNested();
            insert(conn, 5);
            another.commit();
            outer.commit();
            conn.commit();
        }
        assertThat(committed(engine)).containsExactly(1, 2, 4, 5);
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void theOuterOneTakesTheInnerOnesWithIt(TestDatabase database) {
        Engine engine = withTable(database);
        try (Connection conn = engine.connect()) {
            Savepoint released = conn.beginNested();
            insert(conn, 1);
            Savepoint within = conn.beginNested();
            insert(conn, 2);
            released.commit();
            assertThat(within.isActive()).isFalse();
            assertThatThrownBy(within::commit).isInstanceOf(TransactionMisuse.class);
            within.rollback();

            Savepoint takenBack = conn.beginNested();
            insert(conn, 3);
            Savepoint lostWithIt = conn.beginNested();
            insert(conn, 4);
            takenBack.rollback();
            assertThat(lostWithIt.isActive()).isFalse();
            lostWithIt.rollback();
            insert(conn, 5);
            conn.commit();
        }
        assertThat(committed(engine)).containsExactly(1, 2, 5);
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void theEndOfTheTransactionIsTheirs(TestDatabase database) {
        Engine engine = withTable(database);
        try (Connection conn = engine.connect()) {
            Savepoint kept = conn.beginNested();
            insert(conn, 1);
            conn.commit();
            assertThat(kept.isActive()).isFalse();
            Transaction transaction = conn.begin();
            Savepoint dropped = conn.beginNested();
            insert(conn, 2);
            dropped.commit();
            transaction.rollback();
            assertThatThrownBy(dropped::commit).isInstanceOf(TransactionMisuse.class);
        }
        assertThat(committed(engine)).containsExactly(1);
        database.assertNothingLeaked();
    }

    /** After any refusal PostgreSQL takes nothing more, except to go back to a savepoint before it. */
    @DatabaseTest
    void aRefusedStatementEndsNothingByItself(TestDatabase database) {
        Engine engine = withTable(database);
        try (Connection conn = engine.connect()) {
            insert(conn, 1);
            Savepoint savepoint = conn.beginNested();
            assertThatThrownBy(() -> insert(conn, 1)).isInstanceOf(UniqueViolation.class);
            assertThat(conn.transaction()).isNotNull();
            assertThat(conn.transaction().isValid()).isTrue();
            if (database.name().equals("postgresql")) {
                assertThatThrownBy(() -> insert(conn, 2)).isInstanceOf(TransactionAborted.class);
            } else {
                insert(conn, 2);
            }
            savepoint.rollback();
            insert(conn, 3);
            conn.commit();
        }
        assertThat(committed(engine)).containsExactly(1, 3);
        database.assertNothingLeaked();
    }

    /** PostgreSQL takes back what came after the savepoint; MariaDB and H2 take back all, and would go on in silence. */
    @DatabaseTest(only = {"h2", "postgresql", "mariadb"})
    void aDeadlockEndsTheWholeTransactionWhereTheDatabaseTakesItBack(TestDatabase database)
            throws InterruptedException {
        Engine engine = withTable(database);
        engine.begin(conn -> {
            insert(conn, 1);
            insert(conn, 2);
        });
        try (Connection conn = engine.connect()) {
            Savepoint savepoint = deadlock(engine, conn);
            if (database.name().equals("postgresql")) {
                savepoint.rollback();
                insert(conn, 4);
                conn.commit();
            } else {
                assertThat(conn.transaction()).isNotNull();
                assertThat(conn.transaction().isValid()).isFalse();
                assertThatThrownBy(() -> insert(conn, 4))
                        .isInstanceOf(TransactionMisuse.class)
                        .hasMessageContaining("has ended this transaction by itself. Call rollback()")
                        .hasCauseInstanceOf(Deadlock.class);
                savepoint.rollback();
                assertThatThrownBy(conn::commit).isInstanceOf(TransactionMisuse.class);
                conn.rollback();
                insert(conn, 5);
                conn.commit();
            }
        }
        assertThat(committed(engine))
                .isEqualTo(database.name().equals("postgresql") ? List.of(1, 2, 3, 4) : List.of(1, 2, 5));
        database.assertNothingLeaked();
    }

    /** Makes deadlocks until this connection is the one that is refused; its savepoint is then still set. */
    private static Savepoint deadlock(Engine engine, Connection conn) throws InterruptedException {
        for (int attempt = 0; attempt < 20; attempt++) {
            // databases rather refuse the one that has done less, that waits longer, or that began later
            boolean first = attempt % 2 == 0;
            try (Connection other = engine.connect()) {
                if (first) {
                    insert(conn, 3);
                }
                for (int x = 100; x < 120; x++) {
                    insert(other, x);
                }
                if (!first) {
                    insert(conn, 3);
                }
                Savepoint savepoint = conn.beginNested();
                update(other, 2);
                update(conn, 1);
                Thread closing = new Thread(() -> {
                    try {
                        Thread.sleep(300);
                        update(other, 1);
                    } catch (InterruptedException | Deadlock e) {
                        other.rollback();
                    }
                });
                closing.start();
                try {
                    update(conn, 2);
                } catch (Deadlock e) {
                    return savepoint;
                } finally {
                    closing.join();
                }
            }
            conn.rollback();
        }
        throw new AssertionError("the other one was refused each time");
    }

    private static void update(Connection conn, int x) {
        conn.execute(text("UPDATE point SET y = y + 1 WHERE x = :x").bind("x", x));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.athanor.engine.Connection;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.Disconnected;
import dev.athanor.error.QueryTimeout;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opentest4j.TestAbortedException;

/** Several connections at once. None waits for ever, and whoever loses may try again. */
@Timeout(60)
abstract class SessionCases {
    private final Column<Integer> id = Column.of("id", INTEGER).primaryKey();
    private final Column<String> name = Column.of("name", string(20));
    private final Table person = Table.of(null, "person", List.of(id, name));

    private int a;
    private int b;

    /** Two rows, whose keys the database makes. */
    private void two(Subject db) {
        db.table("person", Column.of("id", INTEGER).primaryKey(), Column.of("name", string(20)));
        a = add(db, "a");
        b = add(db, "b");
    }

    /** A connection that waits for no lock without end: where locks have no limit of their own, that of the statement holds. */
    private static Connection brief(Subject db) {
        Connection connection = db.another().options(options -> options.queryTimeout(Duration.ofSeconds(5)));
        db.suite().waitBriefly(connection);
        return connection;
    }

    private static boolean mayTryAgain(DatabaseError error) {
        return error.isRetryable() || error instanceof QueryTimeout;
    }

    private int add(Subject db, String value) {
        return db.engine()
                .beginAndReturn(connection -> connection
                        .execute(insert(person).value(name, value))
                        .insertedPrimaryKey()
                        .getInt("id"));
    }

    private void rename(Connection connection, int key) {
        connection.execute(update(person).set(name, "x").where(id.eq(key)));
    }

    @Test
    void readersDoNotWaitForAWriter(Subject db) {
        two(db);
        rename(db.connection(), a);
        try (Connection reader = db.engine().connect()) {
            db.suite().waitBriefly(reader);
            assertEquals("a", reader.scalar(select(name).where(id.eq(a))));
        }
        db.connection().commit();
    }

    @Test
    void whatOneCommitsTheNextTransactionOfAnotherSees(Subject db) {
        two(db);
        Connection other = db.another();
        assertEquals("a", other.scalar(select(name).where(id.eq(a))));
        other.commit();
        rename(db.connection(), a);
        db.connection().commit();
        assertEquals("x", other.scalar(select(name).where(id.eq(a))));
    }

    @Test
    void aWriterThatFindsTheRowTakenMayTryAgain(Subject db) {
        two(db);
        Connection waiter = brief(db);
        rename(db.connection(), a);
        DatabaseError error = assertThrows(DatabaseError.class, () -> rename(waiter, a));
        assertTrue(mayTryAgain(error), () -> String.valueOf(error));
        waiter.rollback();
        db.connection().commit();
        rename(waiter, a);
        waiter.commit();
    }

    /** Where one lock holds the whole database the second waits until the first has ended, and nobody loses. */
    @Test
    void ofTwoThatWouldWaitForEachOtherTheLoserMayTryAgain(Subject db) throws Exception {
        two(db);
        Connection one = brief(db);
        Connection two = brief(db);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            rename(one, a);
            Future<@Nullable DatabaseError> first = thread.submit(() -> {
                @Nullable DatabaseError refused = failure(() -> rename(two, b));
                refused = refused == null ? failure(() -> rename(two, a)) : refused;
                two.rollback();
                return refused;
            });
            TimeUnit.MILLISECONDS.sleep(200);
            @Nullable DatabaseError second = failure(() -> rename(one, b));
            one.rollback();
            @Nullable DatabaseError firstError = first.get(30, TimeUnit.SECONDS);
            @Nullable DatabaseError either = firstError == null ? second : firstError;
            assertTrue(either == null || mayTryAgain(either), () -> String.valueOf(either));
        } finally {
            thread.shutdownNow();
        }
        rename(one, a);
        one.commit();
    }

    private static @Nullable DatabaseError failure(Runnable work) {
        try {
            work.run();
            return null;
        } catch (DatabaseError e) {
            return e;
        }
    }

    @Test
    void keysThatManyThreadsAreGivenAreTheirOwn(Subject db) throws Exception {
        two(db);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Set<Integer>>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> inserts(db, 20));
            }
            Set<Integer> all = new HashSet<>();
            for (Future<Set<Integer>> keys : threads.invokeAll(work)) {
                all.addAll(keys.get());
            }
            assertEquals(80, all.size());
        } finally {
            threads.shutdownNow();
        }
        assertEquals(82L, db.connection().scalar(select(count()).from(person)));
    }

    private Set<Integer> inserts(Subject db, int rows) {
        Set<Integer> keys = new HashSet<>();
        for (int i = 0; i < rows; i++) {
            keys.add(add(db, "many"));
        }
        return keys;
    }

    @Test
    void aSessionThatTheServerEndsIsADisconnect(Subject db) {
        @Nullable String end = db.suite().endSession();
        @Nullable String query = db.suite().sessionId();
        if (end == null || query == null) {
            throw new TestAbortedException("the suite tells no way to end a session");
        }
        Connection victim = db.connection();
        Object session = Objects.requireNonNull(victim.scalar(text(query)));
        try (Connection other = db.engine().connect()) {
            other.execute(text(end), Map.of("id", session));
        }
        assertThrows(Disconnected.class, () -> {
            for (int tries = 0; tries < 100; tries++) {
                victim.execute(text(query)).all();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        });
        victim.rollback();
        assertEquals(1, victim.execute(text(query)).all().size());
    }

    @Test
    void aStatementThatTakesTooLongIsStopped(Subject db) {
        many(db);
        Connection connection = db.another().options(options -> options.queryTimeout(Duration.ofSeconds(1)));
        Select<Long> endless =
                select(count()).from(person, person.alias(), person.alias(), person.alias(), person.alias());
        assertThrows(QueryTimeout.class, () -> connection.scalar(endless));
        connection.rollback();
        assertEquals(502L, connection.scalar(select(count()).from(person)));
    }

    private void many(Subject db) {
        two(db);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(Map.of("name", "n" + i));
        }
        db.engine().begin(connection -> connection.execute(insert(person), rows));
    }
}

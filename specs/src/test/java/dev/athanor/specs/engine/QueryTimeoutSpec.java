// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.PreparedCall;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.QueryTimeout;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Statements that take longer than they are allowed to. */
class QueryTimeoutSpec {
    private static final Duration LIMIT = Duration.ofMillis(300);

    /** Those whose drivers count in seconds take a second; all of them answer long before the query would end. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    /** What takes minutes, without locks. */
    private static final Map<String, String> ENDLESS = Map.of(
            "sqlite",
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 10000000000)"
                    + " SELECT count(*) FROM r",
            "h2",
            "SELECT count(*) FROM system_range(1, 1000000) a, system_range(1, 1000000) b",
            "postgresql",
            "SELECT count(*) FROM generate_series(1, 10000000) a, generate_series(1, 10000) b",
            "mariadb",
            "SELECT sleep(600)");

    private static Engine limited(TestDatabase database) {
        return database.engine().with(options -> options.queryTimeout(LIMIT));
    }

    private static void assertStopped(Runnable work) {
        long started = System.nanoTime();
        assertThatThrownBy(work::run).isInstanceOf(QueryTimeout.class).hasMessageStartingWith("ATH-508: ");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(LIMIT, AT_MOST);
    }

    @DatabaseTest
    void aQueryIsStoppedAndItsConnectionStaysUsable(TestDatabase database) {
        Engine engine = limited(database);
        try (Connection conn = engine.connect()) {
            for (int i = 0; i < 2; i++) {
                assertStopped(
                        () -> conn.execute(text(ENDLESS.get(database.name()))).all());
                conn.rollback();
                assertThat(((Number) conn.scalar(text("SELECT 1"))).intValue()).isEqualTo(1);
            }
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void thePreparedCallOfALayerIsStoppedToo(TestDatabase database) {
        Engine engine = limited(database);
        try (Connection conn = engine.connect();
                PreparedCall call = conn.prepare(ENDLESS.get(database.name()), List.of())) {
            assertStopped(call::query);
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void oneConnectionCanHaveALimitOfItsOwnAndGiveItUp(TestDatabase database) {
        Engine engine = database.engine();
        try (Connection conn = engine.connect().options(options -> options.queryTimeout(LIMIT))) {
            assertStopped(() -> conn.execute(text(ENDLESS.get(database.name()))).all());
            conn.rollback();
            conn.options(options -> options.queryTimeout(Duration.ZERO));
            assertThat(((Number) conn.scalar(text(aSecond(database)))).longValue())
                    .isNotNegative();
        }
        database.assertNothingLeaked();
    }

    /** What takes longer than the limit, and not much longer. */
    private static String aSecond(TestDatabase database) {
        return switch (database.name()) {
            case "sqlite" ->
                "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 4000000) SELECT count(*) FROM r";
            case "h2" -> "SELECT count(*) FROM system_range(1, 10000) a, system_range(1, 400) b";
            case "postgresql" -> "SELECT 1 FROM pg_sleep(1.2)";
            default -> "SELECT sleep(1.2)";
        };
    }

    /** SQLite looks for most rows only as they are read. */
    @DatabaseTest(only = "sqlite")
    void theTimeThatIsSpentOnReadingRowsCountsAndThatBetweenThemDoesNot(TestDatabase database)
            throws InterruptedException {
        Engine engine = limited(database);
        try (Connection conn = engine.connect()) {
            var rows = conn.execute(
                            text("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 10000000000)"
                                    + " SELECT n FROM r WHERE n < 5 OR n > 9999999999"))
                    .iterator();
            for (int i = 0; i < 4; i++) {
                rows.next();
                Thread.sleep(LIMIT.toMillis() / 2);
            }
            assertStopped(rows::next);
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void whatTheDatabaseTookBackWithItIsNotCommittedByHalves(TestDatabase database) {
        Engine engine = database.engine();
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x BIGINT)")));
        try (Connection conn = limited(database).connect()) {
            conn.execute(text("INSERT INTO point (x) VALUES (1)"));
            assertStopped(() -> conn.execute(text(endlessInsert(database))));
            if (goesOn(database)) {
                conn.execute(text("INSERT INTO point (x) VALUES (2)"));
                conn.commit();
            } else {
                assertThat(conn.transaction()).isNotNull();
                assertThatThrownBy(() -> conn.execute(text("INSERT INTO point (x) VALUES (2)")))
                        .isInstanceOfAny(TransactionMisuse.class, dev.athanor.error.DatabaseError.class);
                conn.rollback();
            }
        }
        assertThat(engine.<Object, RuntimeException>beginAndReturn(
                        conn -> ((Number) conn.scalar(text("SELECT count(*) FROM point"))).intValue()))
                .isEqualTo(goesOn(database) ? 2 : 0);
        database.assertNothingLeaked();
    }

    /** SQLite takes the whole transaction back, PostgreSQL refuses what comes after it. */
    private static boolean goesOn(TestDatabase database) {
        return Set.of("h2", "mariadb").contains(database.name());
    }

    private static String endlessInsert(TestDatabase database) {
        return switch (database.name()) {
            case "sqlite" ->
                "INSERT INTO point (x) WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 10000000000)"
                        + " SELECT n FROM r WHERE n > 9999999999";
            case "h2" -> "INSERT INTO point (x) " + ENDLESS.get("h2");
            case "postgresql" -> "INSERT INTO point (x) " + ENDLESS.get("postgresql");
            default -> "UPDATE point SET x = x + sleep(600)";
        };
    }

    /** SQLite and H2 wait in the program itself, for as long as they were told to wait for locks, and hear no call. */
    @DatabaseTest
    void waitingForALockEndsWithTheLimitOrWithThatOfTheLock(TestDatabase database) {
        Engine engine = database.engine();
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x BIGINT)")));
        engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (1)")));
        try (Connection holder = engine.connect();
                Connection conn = limited(database).connect()) {
            holder.execute(text("UPDATE point SET x = 2"));
            long started = System.nanoTime();
            assertThatThrownBy(() -> conn.execute(text("UPDATE point SET x = 3")))
                    .isInstanceOf(
                            Set.of("postgresql", "mariadb").contains(database.name())
                                    ? QueryTimeout.class
                                    : LockTimeout.class);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(AT_MOST);
            conn.rollback();
            holder.rollback();
            conn.execute(text("UPDATE point SET x = 4"));
            conn.commit();
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void whatIsQuickIsNotDisturbed(TestDatabase database) {
        Engine engine = database.engine().with(options -> options.queryTimeout(Duration.ofMinutes(1)));
        MetaData metadata = new MetaData();
        Column<Integer> id = Column.of("id", INTEGER).primaryKey();
        Column<String> name = Column.of("name", string(30));
        Table person = Table.of("person", metadata, id, name);
        metadata.createAll(engine);
        try (Connection conn = engine.connect()) {
            conn.execute(insert(person).value(name, "sandy"));
            conn.execute(insert(person), List.of(Map.of("name", "bob"), Map.of("name", "carl")));
            Savepoint savepoint = conn.beginNested();
            conn.execute(delete(person));
            savepoint.rollback();
            conn.commit();
            assertThat(conn.execute(select(name).orderBy(id)).all()).containsExactly("sandy", "bob", "carl");
            assertThat(conn.execute(update(person).set(name, "x").where(id.gt(1)))
                            .rowCount())
                    .isEqualTo(2);
        }
        metadata.dropAll(engine);
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void theThreadThatStopsStatementsEndsWithItsEngine(TestDatabase database) throws InterruptedException {
        try (Engine engine = Engine.create(database.url())) {
            Engine limited = engine.with(options -> options.queryTimeout(LIMIT));
            limited.begin(conn -> conn.execute(text("SELECT 1")).all());
        }
        for (int i = 0; i < 100 && watchdogs() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(watchdogs()).isZero();
    }

    private static long watchdogs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("athanor-watchdog"))
                .count();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ReadOnlyViolation;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.sql.Statement;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Engines that share a pool and differ in options, and connections that differ from their engine. */
class ExecutionOptionsSpec {
    private static final Map<String, Isolation> DATABASES_OWN = Map.of(
            "sqlite", Isolation.SERIALIZABLE,
            "h2", Isolation.READ_COMMITTED,
            "postgresql", Isolation.READ_COMMITTED,
            "mariadb", Isolation.REPEATABLE_READ);

    private static Statement insert(int x) {
        return text("INSERT INTO point (x) VALUES (:x)").bind("x", x);
    }

    private static Object count(Engine engine) {
        return engine.beginAndReturn(conn -> conn.scalar(text("SELECT count(*) FROM point")));
    }

    private static Engine withTable(TestDatabase database) {
        Engine engine = database.engine();
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
        return engine;
    }

    private static boolean readsOnly(TestDatabase database) {
        return !database.name().equals("h2");
    }

    @DatabaseTest
    void anEngineMadeOfAnotherSharesItsPoolAndItsObservers(TestDatabase database) {
        Engine engine = withTable(database);
        Engine committing = engine.with(options -> options.isolation(Isolation.AUTOCOMMIT));
        database.statements().take();
        try (Connection conn = committing.connect()) {
            conn.execute(insert(1));
            assertThat(engine.poolStatus().checkedOut()).isEqualTo(1);
            conn.rollback();
        }
        database.statements().assertSent("INSERT INTO point (x) VALUES (?)");
        try (Connection conn = engine.connect()) {
            conn.execute(insert(2));
        }
        assertThat(count(engine)).isEqualTo(count(committing));
        assertThat(((Number) count(engine)).intValue()).isEqualTo(1);
        assertThat(committing.cache()).isSameAs(engine.cache());
        assertThat(engine.options().isolation()).isNull();
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void whatTheConnectionIsToldCountsMoreThanWhatItsEngineWasTold(TestDatabase database) {
        Engine strict = database.engine().with(options -> options.isolation(Isolation.SERIALIZABLE));
        Engine relaxed = strict.with(options -> options.isolation(Isolation.READ_UNCOMMITTED)
                .queryTimeout(Duration.ofSeconds(3))
                .loggingToken("relaxed"));
        assertThat(relaxed.options().queryTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(relaxed.options().loggingToken()).isEqualTo("relaxed");
        try (Connection conn = relaxed.connect()) {
            assertThat(conn.isolation()).isEqualTo(Isolation.READ_UNCOMMITTED);
            conn.isolation(Isolation.SERIALIZABLE);
            assertThat(conn.options().queryTimeout()).isEqualTo(Duration.ofSeconds(3));
            assertThat(conn.isolation()).isEqualTo(Isolation.SERIALIZABLE);
        }
        try (Connection conn = relaxed.connect()) {
            assertThat(conn.isolation()).isEqualTo(Isolation.READ_UNCOMMITTED);
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void theDatabasesOwnIsolationIsTold(TestDatabase database) throws SQLException {
        Isolation own = DATABASES_OWN.get(database.name());
        try (Connection conn = database.engine().connect()) {
            assertThat(conn.isolation()).isEqualTo(own);
            conn.isolation(Isolation.READ_UNCOMMITTED);
            assertThat(conn.defaultIsolation()).isEqualTo(own);
            assertThat(conn.jdbc().getTransactionIsolation())
                    .isEqualTo(java.sql.Connection.TRANSACTION_READ_UNCOMMITTED);
            conn.rollback();
            conn.isolation(Isolation.AUTOCOMMIT);
            assertThat(conn.isolation()).isEqualTo(Isolation.AUTOCOMMIT);
            assertThat(conn.defaultIsolation()).isEqualTo(own);
        }
        try (Connection conn = database.engine().connect()) {
            assertThat(conn.isolation()).isEqualTo(own);
        }
    }

    @DatabaseTest
    void aReadOnlyEngineChangesNothing(TestDatabase database) {
        Engine engine = withTable(database);
        if (!readsOnly(database)) {
            assertThatThrownBy(() -> engine.with(options -> options.readOnly(true)))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining("h2 cannot be told to refuse changes");
            return;
        }
        Engine reading = engine.with(options -> options.readOnly(true));
        Engine readingAlone = reading.with(options -> options.isolation(Isolation.AUTOCOMMIT));
        for (Engine each : new Engine[] {reading, readingAlone}) {
            try (Connection conn = each.connect()) {
                assertThat(conn.scalar(text("SELECT count(*) FROM point"))).isNotNull();
                assertThatThrownBy(() -> conn.execute(insert(1))).isInstanceOf(ReadOnlyViolation.class);
                conn.rollback();
                assertThatThrownBy(() -> conn.execute(text("CREATE TABLE other (x INTEGER)")))
                        .isInstanceOf(ReadOnlyViolation.class);
            }
            engine.begin(conn -> conn.execute(insert(2)));
        }
        assertThat(((Number) count(engine)).intValue()).isEqualTo(2);
        database.assertNothingLeaked();
    }

    @DatabaseTest(only = {"sqlite", "postgresql", "mariadb"})
    void aConnectionCanReadOnlyForAWhile(TestDatabase database) {
        Engine engine = withTable(database);
        try (Connection conn = engine.connect().options(options -> options.readOnly(true))) {
            assertThatThrownBy(() -> conn.execute(insert(1))).isInstanceOf(ReadOnlyViolation.class);
            conn.rollback();
            conn.options(options -> options.readOnly(false));
            conn.execute(insert(1));
            assertThatThrownBy(() -> conn.options(options -> options.readOnly(true)))
                    .isInstanceOf(TransactionMisuse.class)
                    .hasMessageContaining("after commit() or rollback()");
            conn.options(options -> options.fetchSize(10));
            conn.commit();
        }
        assertThat(((Number) count(engine)).intValue()).isEqualTo(1);
    }

    @DatabaseTest
    void aTransactionCanWaitUntilItCannotFailOnPostgresqlOnly(TestDatabase database) {
        Engine engine = database.engine();
        if (!database.name().equals("postgresql")) {
            try (Connection conn = engine.connect()) {
                assertThatThrownBy(() -> conn.options(options -> options.deferrable(true)))
                        .isInstanceOf(UnsupportedByDialect.class)
                        .hasMessageContaining("has no deferrable transactions");
            }
            return;
        }
        Engine waiting = engine.with(options ->
                options.isolation(Isolation.SERIALIZABLE).readOnly(true).deferrable(true));
        for (Engine each : new Engine[] {waiting, engine}) {
            try (Connection conn = each.connect()) {
                String expected = each == waiting ? "on" : "off";
                assertThat(conn.scalar(text("SHOW transaction_deferrable"))).isEqualTo(expected);
                assertThat(conn.scalar(text("SHOW transaction_read_only"))).isEqualTo(expected);
            }
        }
    }

    @DatabaseTest
    void timeoutsAreNotNegative(TestDatabase database) {
        assertThatThrownBy(() -> database.engine().with(options -> options.queryTimeout(Duration.ofSeconds(-1))))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("queryTimeout is PT-1S");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.DriverInfo;
import dev.athanor.error.ClosedResource;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.PoolTimeout;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an engine is made, what it knows of its database, and how it ends. */
class EngineSpec {
    private static ConfigurationError refused(ThrowingCallable call, ErrorCode code) {
        ConfigurationError[] refused = new ConfigurationError[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ConfigurationError.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            refused[0] = e;
        });
        return refused[0];
    }

    private static Object one(Engine engine) {
        return engine.beginAndReturn(conn -> conn.scalar(text("SELECT 1")));
    }

    @Test
    void isMadeFromAUrlOfAthanor(@TempDir Path folder) {
        Path file = folder.resolve("shop.db");
        try (Engine engine = Engine.create("sqlite:///" + file)) {
            assertThat(engine.name()).isEqualTo("sqlite");
            assertThat(one(engine)).isEqualTo(1);
        }
        assertThat(file).exists();
    }

    @Test
    void isMadeFromAJdbcUrl() {
        try (Engine engine = Engine.create("jdbc:h2:mem:")) {
            assertThat(engine.name()).isEqualTo("h2");
            assertThat(one(engine)).isEqualTo(1);
        }
    }

    @Test
    void isMadeFromADataSourceAndAsksItWhatItSpeaks() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:");
        try (Engine engine = Engine.of(source)) {
            assertThat(engine.name()).isEqualTo("h2");
            assertThat(engine.cache().size()).isZero();
            assertThat(one(engine)).isEqualTo(1);
            assertThat(engine.url()).isEqualTo("(data source)");
        }
    }

    @Test
    void sendsNothingBeforeItIsUsed(@TempDir Path folder) {
        Path file = folder.resolve("shop.db");
        try (Engine engine = Engine.create("sqlite:///" + file)) {
            assertThat(engine.poolStatus().size()).isZero();
            assertThat(Files.exists(file)).isFalse();
        }
        Engine.create("sqlite:////no/such/folder/shop.db").close();
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsToldWhenItIsUsed() {
        try (Engine engine = Engine.create("sqlite:////no/such/folder/shop.db")) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ConnectFailed.class)
                    .hasMessageContaining("sqlite:////no/such/folder/shop.db");
            assertThat(engine.poolStatus().checkedOut()).isZero();
        }
    }

    @Test
    void anUnknownSchemeIsAnsweredWithTheNearestAndAll() {
        assertThat(refused(() -> Engine.create("sqllite:///shop.db"), ErrorCode.UNKNOWN_SCHEME))
                .hasMessageContaining("\"sqllite\". Did you mean \"sqlite\"?")
                .hasMessageContaining("\"postgresql\"")
                .hasMessageContaining("\"h2\"");
        assertThat(refused(() -> Engine.create("jdbc:postgres://scott:tiger@localhost/shop"), ErrorCode.UNKNOWN_SCHEME))
                .hasMessageContaining("Did you mean \"jdbc:postgresql:\"?")
                .hasMessageNotContaining("tiger");
        assertThat(refused(() -> Engine.create("cobol://localhost/shop"), ErrorCode.UNKNOWN_SCHEME))
                .hasMessageNotContaining("Did you mean");
    }

    @Test
    void aMissingDriverIsToldWithWhatToAdd() {
        assertThat(refused(() -> Engine.create("postgresql://scott:tiger@localhost/shop"), ErrorCode.MISSING_DRIVER))
                .hasMessageContaining("org.postgresql.Driver")
                .hasMessageContaining("Add org.postgresql:postgresql")
                .hasMessageNotContaining("tiger");
    }

    @Test
    void aDriverThatIsNoDriverIsRefused() {
        Dialect odd = with("java.lang.Runnable");
        refused(() -> Engine.builder("odd://x").dialect(odd).build(), ErrorCode.MISSING_DRIVER);
        Dialect wrong = with("java.lang.Object");
        refused(() -> Engine.builder("odd://x").dialect(wrong).build(), ErrorCode.MISSING_DRIVER);
    }

    private static Dialect with(String driverClass) {
        DriverInfo info = new DriverInfo(List.of("odd"), List.of(), driverClass, "a:b", Map.of());
        return (Dialect) Proxy.newProxyInstance(
                EngineSpec.class.getClassLoader(),
                new Class<?>[] {Dialect.class},
                (proxy, method, arguments) -> method.getName().equals("driver") ? info : "jdbc:odd:");
    }

    @Test
    void optionsThatCannotWorkAreRefused() {
        EngineBuilder builder = Engine.builder("h2:///mem:");
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> builder.poolSize(0),
                () -> builder.maxOverflow(-1),
                () -> builder.poolTimeout(Duration.ofMillis(-1)),
                () -> builder.recycle(Duration.ZERO),
                () -> builder.cacheSize(-1))) {
            assertThat(refused(call, ErrorCode.INVALID_OPTION)).hasMessageContaining("must be at least");
        }
    }

    @Test
    void neverShowsThePassword() {
        try (Engine engine = Engine.create("h2://scott:tiger@localhost/mem:shop")) {
            assertThat(engine).hasToString("Engine(h2://scott:***@localhost/mem:shop)");
            assertThat(engine.url()).doesNotContain("tiger");
        }
    }

    @Test
    void optionsOfTheUrlAndPropertiesReachTheDriver(@TempDir Path folder) {
        String url = "sqlite:///" + folder.resolve("shop.db");
        try (Engine engine = Engine.create(url)) {
            assertThat(pragma(engine)).as("Athanor's default").isEqualTo(1);
        }
        try (Engine engine = Engine.create(url + "?foreign_keys=false")) {
            assertThat(pragma(engine)).as("the URL's option").isEqualTo(0);
        }
        try (Engine engine = Engine.builder(url + "?foreign_keys=false")
                .property("foreign_keys", "true")
                .build()) {
            assertThat(pragma(engine)).as("the property").isEqualTo(1);
        }
        try (Engine engine = Engine.create("jdbc:sqlite:" + folder.resolve("shop.db") + "?foreign_keys=false")) {
            assertThat(pragma(engine)).as("the JDBC URL's option").isEqualTo(0);
        }
    }

    private static Object pragma(Engine engine) {
        return engine.beginAndReturn(conn -> conn.scalar(text("PRAGMA foreign_keys")));
    }

    @Test
    void aDatabaseInMemoryIsTheSameForTheWholeEngine() {
        for (String url : List.of("sqlite:///:memory:", "sqlite://", "h2:///mem:", "h2:///mem:sameForTheWholeEngine")) {
            try (Engine engine = Engine.create(url)) {
                engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
                engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (7)")));
                assertThat(engine.<Object, RuntimeException>beginAndReturn(
                                conn -> conn.scalar(text("SELECT x FROM point"))))
                        .as(url)
                        .isEqualTo(7);
            }
        }
    }

    @Test
    void theOneConnectionOfADatabaseInMemoryIsWaitedForInVain() {
        try (Engine engine = Engine.builder("sqlite:///:memory:")
                        .poolTimeout(Duration.ofMillis(250))
                        .build();
                Connection first = engine.connect()) {
            assertThat(first.isClosed()).isFalse();
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(PoolTimeout.class)
                    .hasMessageContaining("This very thread took it");
        }
    }

    @Test
    void twoConnectionsOfAPoolSeeOneDatabase() {
        try (Engine engine = Engine.create("h2:///mem:twoConnections");
                Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(text("CREATE TABLE point (x INTEGER)"));
            first.execute(text("INSERT INTO point (x) VALUES (7)"));
            first.commit();
            assertThat(second.scalar(text("SELECT x FROM point"))).isEqualTo(7);
            assertThat(engine.poolStatus().checkedOut()).isEqualTo(2);
            assertThat(engine.poolStatus().limit()).isEqualTo(15);
        }
    }

    @Test
    void afterDisposeItGoesOnWithNewConnections() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
            assertThat(engine.tableNames(null)).containsExactly("point");
            engine.dispose();
            assertThat(engine.tableNames(null)).isEmpty();
        }
    }

    @Test
    void closedItLendsNoMore() {
        for (String url : List.of("sqlite:///:memory:", "h2:///mem:closedItLendsNoMore")) {
            Engine engine = Engine.create(url);
            one(engine);
            engine.close();
            engine.close();
            assertThatThrownBy(engine::connect)
                    .isInstanceOfSatisfying(
                            ClosedResource.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CLOSED));
        }
        Engine given = Engine.of(new JdbcDataSource());
        given.close();
        assertThatThrownBy(given::connect).isInstanceOf(ClosedResource.class);
    }

    @Test
    void closingItEndsTheConnectionsInUse() {
        for (String url : List.of("sqlite:///:memory:", "h2:///mem:closingItEnds")) {
            Engine engine = Engine.create(url);
            Connection conn = engine.connect();
            conn.execute(text("SELECT 1")).all();
            engine.close();
            conn.close();
            assertThat(engine.poolStatus().checkedOut()).isZero();
            assertThat(engine.poolStatus().size()).isZero();
        }
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        try (Engine engine = Engine.builder("h2:///mem:manyThreads")
                .poolSize(2)
                .maxOverflow(1)
                .build()) {
            engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                work.add(threads.submit(() -> {
                    for (int i = 0; i < 50; i++) {
                        int x = i;
                        engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (:x)"), Map.of("x", x)));
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
            threads.shutdown();
            assertThat(engine.<Object, RuntimeException>beginAndReturn(
                            conn -> conn.scalar(text("SELECT count(*) FROM point"))))
                    .isEqualTo(400L);
            assertThat(engine.poolStatus().checkedOut()).isZero();
        }
    }

    @Test
    void withACacheOfNothingEverythingIsCompiledEachTime() {
        try (Engine engine = Engine.builder("sqlite:///:memory:").cacheSize(0).build()) {
            one(engine);
            one(engine);
            assertThat(engine.cache().misses()).isEqualTo(2);
            assertThat(engine.cache().size()).isZero();
        }
    }
}

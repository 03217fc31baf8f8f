// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Storage;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.PoolTimeout;
import dev.athanor.pool.PoolKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pool an engine gets, and which options it refuses because they mean nothing for it. */
class PoolChoiceSpec {
    @TempDir
    Path folder;

    private String file() {
        return "sqlite:///" + folder.resolve("shop.db");
    }

    private static PoolKind kind(EngineBuilder builder) {
        try (Engine engine = builder.build()) {
            return engine.pool().kind();
        }
    }

    @Test
    void withoutAChoiceItFitsTheDatabase() {
        assertThat(kind(Engine.builder(file()))).isEqualTo(PoolKind.QUEUE);
        assertThat(kind(Engine.builder("h2:///mem:shared"))).isEqualTo(PoolKind.QUEUE);
        assertThat(kind(Engine.builder("sqlite:///:memory:"))).isEqualTo(PoolKind.STATIC);
        assertThat(kind(Engine.builder("h2:///mem:"))).isEqualTo(PoolKind.STATIC);
        assertThat(kind(Engine.builder(new JdbcDataSource()))).isEqualTo(PoolKind.NONE);
    }

    @Test
    void withoutAPoolEachConnectionIsOpenedAndClosed() {
        try (Engine engine = Engine.builder(file()).pool(PoolKind.NONE).build()) {
            engine.begin(conn -> conn.scalar(text("SELECT 1")));
            engine.begin(conn -> conn.scalar(text("SELECT 1")));
            assertThat(engine.pool().counts().opened()).isEqualTo(2);
            assertThat(engine.pool().counts().closed()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whoHasAConnectionIsShownBelowAthanorsOwnCalls(boolean rawly) throws Exception {
        try (Engine engine = Engine.builder(file()).traceCheckouts(true).build();
                AutoCloseable taken = rawly ? engine.rawConnection() : engine.connect()) {
            assertThat(taken).isNotNull();
            assertThat(engine.pool().holders()).singleElement().satisfies(holder -> {
                assertThat(holder.traced()).isTrue();
                assertThat(holder.frames().get(0).getClassName()).isEqualTo(PoolChoiceSpec.class.getName());
            });
        }
    }

    @Test
    void aStaticPoolHasOneHolderAtATimeAndTellsTheSecondAtOnceIfItShall() {
        try (Engine engine = Engine.builder(file())
                        .pool(PoolKind.STATIC)
                        .poolTimeout(Duration.ZERO)
                        .build();
                Connection only = engine.connect()) {
            only.scalar(text("SELECT 1"));
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(PoolTimeout.class)
                    .hasMessageContaining("This very thread took it");
        }
    }

    @Test
    void aDataSourceThatIsNoPoolMayGetOne() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:aDataSourceThatIsNoPool");
        try (Engine engine =
                Engine.builder(source).pool(PoolKind.QUEUE).poolSize(2).build()) {
            engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
            assertThat(engine.tableNames(null)).containsExactly("point");
            assertThat(engine.pool().counts().opened()).isEqualTo(1);
            assertThat(engine.poolStatus().limit()).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STATIC, poolSize",
        "STATIC, maxOverflow",
        "NONE, poolSize",
        "NONE, maxOverflow",
        "NONE, poolTimeout",
        "NONE, prePing",
        "NONE, recycle",
    })
    void anOptionThatMeansNothingForThePoolIsRefused(PoolKind kind, String option) {
        assertRefused(option(option).apply(Engine.builder(file()).pool(kind)))
                .hasMessageContaining("The option " + option + " means nothing for the pool " + kind + ".");
    }

    private static UnaryOperator<EngineBuilder> option(String name) {
        return switch (name) {
            case "poolSize" -> builder -> builder.poolSize(3);
            case "maxOverflow" -> builder -> builder.maxOverflow(3);
            case "poolTimeout" -> builder -> builder.poolTimeout(Duration.ofSeconds(3));
            case "prePing" -> builder -> builder.prePing(true);
            case "recycle" -> builder -> builder.recycle(Duration.ofHours(1));
            default -> throw new AssertionError(name);
        };
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            EngineBuilder builder) {
        return assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        ConfigurationError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPTION));
    }

    @Test
    void poolOptionsMeanNothingForADataSource() {
        for (String name : new String[] {"poolSize", "maxOverflow", "poolTimeout", "prePing", "recycle"}) {
            assertRefused(option(name).apply(Engine.builder(new JdbcDataSource())))
                    .hasMessageContaining("The option " + name + " means nothing for a data source")
                    .hasMessageContaining("tell the data source");
        }
        assertThatThrownBy(() -> Engine.builder(new JdbcDataSource()).property("a", "b"))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("tell the data source");
    }

    @Test
    void aPoolThatWouldLoseADatabaseInMemoryIsRefused() {
        assertRefused(Engine.builder("sqlite:///:memory:").pool(PoolKind.NONE)).hasMessageContaining("choose STATIC");
        assertRefused(Engine.builder("sqlite:///:memory:").pool(PoolKind.QUEUE)).hasMessageContaining("choose STATIC");
        assertRefused(Engine.builder("h2:///mem:lost").pool(PoolKind.NONE))
                .hasMessageContaining("choose QUEUE or STATIC");
        assertThat(kind(Engine.builder("h2:///mem:kept;DB_CLOSE_DELAY=-1").pool(PoolKind.NONE)))
                .isEqualTo(PoolKind.NONE);
    }

    @Test
    void connectionsToADatabaseInMemoryAreNeverClosedForTheirAge() {
        for (String url : new String[] {"h2:///mem:aged", "sqlite:///:memory:"}) {
            assertRefused(Engine.builder(url).recycle(Duration.ofHours(1)))
                    .hasMessageContaining("The option recycle means nothing for the pool")
                    .hasMessageContaining("lost with its connections");
        }
        PoolOptions options = new PoolOptions();
        assertThat(options.limits(PoolKind.QUEUE, Storage.WHILE_CONNECTED).idle())
                .isZero();
        assertThat(options.limits(PoolKind.QUEUE, Storage.LASTING).idle()).isPositive();
    }

    @Test
    void aQueueHasALeastTimeoutBecauseHikariHas() {
        assertRefused(Engine.builder(file()).poolTimeout(Duration.ofMillis(1)))
                .hasMessageContaining("poolTimeout is 1 ms, and must be at least 250 ms");
    }
}

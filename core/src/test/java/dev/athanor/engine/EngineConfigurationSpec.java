// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.pool.PoolKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an engine is made from a configuration. */
class EngineConfigurationSpec {
    @TempDir
    Path folder;

    private Map<String, String> shop(String... more) {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("shop.url", "sqlite:///" + folder.resolve("shop.db"));
        configuration.put("other.url", "cobol://nowhere");
        for (int i = 0; i < more.length; i += 2) {
            configuration.put(more[i], more[i + 1]);
        }
        return configuration;
    }

    private static Engine engine(Map<?, ?> configuration) {
        return Engine.builder(configuration, "shop.").build();
    }

    @Test
    void whatBeginsWithThePrefixIsRead() {
        Properties properties = new Properties();
        properties.putAll(shop(
                "shop.poolSize", "2",
                "shop.max-overflow", "1",
                "shop.pool_timeout", "500ms",
                "shop.prePing", "yes",
                "shop.recycle", "PT1H",
                "shop.echo", "off",
                "shop.isolation", "read uncommitted",
                "shop.cacheSize", "0",
                "shop.property.foreign_keys", "false"));
        try (Engine engine = engine(properties);
                Connection conn = engine.connect()) {
            assertThat(engine.name()).isEqualTo("sqlite");
            assertThat(engine.poolStatus().limit()).isEqualTo(3);
            assertThat(conn.scalar(dev.athanor.sql.Statements.text("PRAGMA foreign_keys")))
                    .isEqualTo(0);
            assertThat(conn.scalar(dev.athanor.sql.Statements.text("PRAGMA read_uncommitted")))
                    .isEqualTo(1);
        }
        try (Engine engine = engine(shop("shop.pool", "none", "shop.traceCheckouts", "true"))) {
            assertThat(engine.pool().kind()).isEqualTo(PoolKind.NONE);
        }
        try (Engine engine = engine(Map.of(
                "shop.url", "h2:///mem:x", "shop.user", "sa", "shop.password", "tiger", "shop.showValues", "1"))) {
            engine.connect().close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop.poolSzie | 3 | has \"shop.poolSzie\", and an engine has no such option. Did you mean \"poolSize\"?",
                "shop.wrong.key | x | begins with \"property.\"",
                "shop.poolSize | many | shop.poolSize is \"many\", and must be a whole number",
                "shop.poolTimeout | 30 | must be a time with its unit, such as 500ms, 30s",
                "shop.recycle | 99999999999999999999h | must be a time with its unit",
                "shop.prePing | perhaps | must be true or false",
                "shop.pool | QUEUES | must be one of [QUEUE, STATIC, NONE]",
                "shop.isolation | FOO | must be one of [READ_UNCOMMITTED",
                "shop.poolSize | 0 | poolSize is 0, and must be at least 1",
            })
    void whatCannotBeReadIsRefused(String key, String value, String message) {
        assertThatThrownBy(() -> engine(shop(key, value)))
                .isInstanceOfSatisfying(
                        ConfigurationError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPTION))
                .hasMessageContaining(message);
    }

    @Test
    void withoutAUrlThereIsNoEngine() {
        assertThatThrownBy(() -> engine(Map.of("url", "sqlite://")))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("no \"shop.url\"");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Storage;
import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The dialects that Athanor brings, and how each is found and reached. */
class DialectsSpec {
    static final List<Dialect> ALL = List.of(
            Dialects.SQLITE,
            Dialects.POSTGRESQL,
            Dialects.MARIADB,
            Dialects.H2,
            Dialects.MYSQL,
            Dialects.SQLSERVER,
            Dialects.ORACLE);

    @Test
    void eachIsAServiceToo() {
        assertThat(ServiceLoader.load(Dialect.class)).extracting(Dialect::name).containsExactlyInAnyOrder(names());
    }

    @Test
    void theirNamesAreThoseOfSqlAlchemy() {
        assertThat(names()).containsExactly("sqlite", "postgresql", "mariadb", "h2", "mysql", "mssql", "oracle");
    }

    private static String[] names() {
        return ALL.stream().map(Dialect::name).toArray(String[]::new);
    }

    @Test
    void noTwoClaimTheSameUrl() {
        Set<String> claimed = new HashSet<>();
        for (Dialect dialect : ALL) {
            assertThat(dialect.driver().schemes()).contains(dialect.name()).allMatch(claimed::add);
            assertThat(dialect.driver().jdbcPrefixes()).isNotEmpty().allMatch(claimed::add);
        }
    }

    @Test
    void aUrlBecomesThatOfTheDriver() {
        UrlParts full = new UrlParts("scott", "tiger", "db.example", 1234, "shop", Map.of());
        assertThat(Dialects.POSTGRESQL.jdbcUrl(full)).isEqualTo("jdbc:postgresql://db.example:1234/shop");
        assertThat(Dialects.MARIADB.jdbcUrl(full)).isEqualTo("jdbc:mariadb://db.example:1234/shop");
        assertThat(Dialects.MYSQL.jdbcUrl(full)).isEqualTo("jdbc:mysql://db.example:1234/shop");
        assertThat(Dialects.H2.jdbcUrl(full)).isEqualTo("jdbc:h2:tcp://db.example:1234/shop");
        assertThat(Dialects.SQLSERVER.jdbcUrl(full)).isEqualTo("jdbc:sqlserver://db.example:1234;databaseName={shop}");
        assertThat(Dialects.ORACLE.jdbcUrl(full)).isEqualTo("jdbc:oracle:thin:@//db.example:1234/shop");
    }

    @Test
    void aUrlWithoutHostMeansThisMachineOrAFile() {
        assertThat(Dialects.POSTGRESQL.jdbcUrl(local("shop"))).isEqualTo("jdbc:postgresql://localhost/shop");
        assertThat(Dialects.H2.jdbcUrl(local("mem:shop"))).isEqualTo("jdbc:h2:mem:shop");
        assertThat(Dialects.H2.jdbcUrl(local("./shop"))).isEqualTo("jdbc:h2:./shop");
        assertThat(Dialects.SQLITE.jdbcUrl(local("shop.db"))).isEqualTo("jdbc:sqlite:shop.db");
        assertThat(Dialects.SQLITE.jdbcUrl(local("/var/shop.db"))).isEqualTo("jdbc:sqlite:/var/shop.db");
        assertThat(Dialects.SQLITE.jdbcUrl(local(":memory:"))).isEqualTo("jdbc:sqlite::memory:");
        assertThat(Dialects.SQLITE.jdbcUrl(local(""))).isEqualTo("jdbc:sqlite::memory:");
        assertThat(Dialects.SQLSERVER.jdbcUrl(local("a;b}c")))
                .isEqualTo("jdbc:sqlserver://localhost;databaseName={a;b}}c}");
    }

    @Test
    void aSqliteUrlWithAHostIsRefusedAndNotADatabaseInMemory() {
        assertThatThrownBy(() ->
                        Dialects.SQLITE.jdbcUrl(new UrlParts(null, null, "shop.db", UrlParts.NO_PORT, "", Map.of())))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageStartingWith("ATH-103: ")
                .hasMessageContaining("sqlite:///shop.db");
        assertThatThrownBy(() ->
                        Dialects.SQLITE.jdbcUrl(new UrlParts(null, null, "var", UrlParts.NO_PORT, "shop.db", Map.of())))
                .hasMessageContaining("the host \"var\"")
                .hasMessageContaining("sqlite:///var/shop.db");
    }

    private static UrlParts local(String database) {
        return new UrlParts(null, null, null, UrlParts.NO_PORT, database, Map.of());
    }

    @Test
    void aSqliteDatabaseInMemoryBelongsToOneConnectionUnlessItsCacheIsShared() {
        Map<String, Storage> kept = Map.of(
                "jdbc:sqlite:", Storage.ONE_CONNECTION,
                "jdbc:sqlite::memory:", Storage.ONE_CONNECTION,
                "jdbc:sqlite:file::memory:", Storage.ONE_CONNECTION,
                "jdbc:sqlite:file:shop?mode=memory", Storage.ONE_CONNECTION,
                "jdbc:sqlite:file::memory:?cache=shared", Storage.WHILE_CONNECTED,
                "jdbc:sqlite:file:shop?mode=memory&cache=shared", Storage.WHILE_CONNECTED,
                "jdbc:sqlite:shop.db", Storage.LASTING,
                "jdbc:sqlite:/var/memory/shop.db", Storage.LASTING);
        kept.forEach((url, storage) ->
                assertThat(Dialects.SQLITE.storage(url)).as(url).isEqualTo(storage));
    }

    @Test
    void anH2DatabaseInMemoryLastsAsLongAsAConnection() {
        Map<String, Storage> kept = Map.of(
                "jdbc:h2:mem:", Storage.ONE_CONNECTION,
                "jdbc:h2:mem:;MODE=Regular", Storage.ONE_CONNECTION,
                "jdbc:h2:mem:shop", Storage.WHILE_CONNECTED,
                "jdbc:h2:./shop", Storage.LASTING,
                "jdbc:h2:tcp://localhost/shop", Storage.LASTING);
        kept.forEach(
                (url, storage) -> assertThat(Dialects.H2.storage(url)).as(url).isEqualTo(storage));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a URL is read, and what of it is shown. */
class EngineUrlSpec {
    private static UrlParts parts(String url) {
        return EngineUrl.parse(url).parts();
    }

    @Test
    void takesAUrlApart() {
        EngineUrl url = EngineUrl.parse("postgresql://scott:tiger@db.example.org:5433/shop?sslmode=require&a=b");
        assertThat(url.scheme()).isEqualTo("postgresql");
        assertThat(url.jdbcUrl()).isNull();
        assertThat(url.parts())
                .isEqualTo(new UrlParts(
                        "scott", "tiger", "db.example.org", 5433, "shop", Map.of("sslmode", "require", "a", "b")));
    }

    @Test
    void everythingButTheSchemeMayBeMissing() {
        assertThat(parts("sqlite://")).isEqualTo(new UrlParts(null, null, null, UrlParts.NO_PORT, "", Map.of()));
        assertThat(parts("postgresql://localhost").database()).isEmpty();
        assertThat(parts("postgresql://scott@localhost/shop").password()).isNull();
        assertThat(parts("postgresql:///shop").host()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "sqlite:///:memory:, :memory:",
        "sqlite:///shop.db, shop.db",
        "sqlite:///data/shop.db, data/shop.db",
        "sqlite:////var/shop.db, /var/shop.db",
        "sqlite:///C:\\shop.db, C:\\shop.db",
        "sqlite:///a@b.db, a@b.db",
        "h2:///mem:shop, mem:shop",
        "sqlite:///my%20shop.db, my shop.db",
    })
    void whatFollowsTheThirdSlashIsTheDatabase(String url, String database) {
        assertThat(parts(url).database()).isEqualTo(database);
        assertThat(parts(url).host()).isNull();
    }

    @Test
    void aDriverBehindThePlusIsToleratedAndIgnored() {
        assertThat(EngineUrl.parse("postgresql+psycopg2://localhost/shop").scheme())
                .isEqualTo("postgresql");
        assertThat(parts("sqlite+pysqlite:///:memory:").database()).isEqualTo(":memory:");
    }

    @Test
    void percentCodesAreDecodedAndPlusIsPlus() {
        UrlParts parts = parts("postgresql://sc%40tt:t%2Fi+g%25er@localhost/my%3Fshop?q=a+b%26c");
        assertThat(parts.user()).isEqualTo("sc@tt");
        assertThat(parts.password()).isEqualTo("t/i+g%er");
        assertThat(parts.database()).isEqualTo("my?shop");
        assertThat(parts.options()).containsEntry("q", "a b&c");
    }

    @Test
    void aSlashInAPasswordNeedsNoCode() {
        assertThat(parts("postgresql://scott:ti/ger@localhost/shop").password()).isEqualTo("ti/ger");
    }

    @Test
    void anIpv6AddressStandsInBrackets() {
        UrlParts parts = parts("postgresql://scott@[2001:db8::1]:5433/shop");
        assertThat(parts.host()).isEqualTo("2001:db8::1");
        assertThat(parts.port()).isEqualTo(5433);
        assertThat(parts.authority()).isEqualTo("//[2001:db8::1]:5433/shop");
    }

    @Test
    void anOptionThatIsGivenTwiceHasBothValues() {
        assertThat(parts("postgresql://localhost/shop?host=a&host=b").options()).containsEntry("host", "a,b");
    }

    @Test
    void aJdbcUrlIsTakenAsItIs() {
        EngineUrl url = EngineUrl.parse("jdbc:postgresql://localhost/shop?x=%41");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost/shop?x=%41");
        assertThat(url).hasToString("jdbc:postgresql://localhost/shop?x=%41");
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://scott:tiger@localhost/shop, postgresql://scott:***@localhost/shop",
        "postgresql://scott:ti/g:er@localhost/shop?a=b, postgresql://scott:***@localhost/shop?a=b",
        "postgresql://localhost/shop?user=scott&password=tiger, postgresql://localhost/shop?user=scott&password=***",
        "jdbc:postgresql://localhost/shop?user=scott&password=tiger&a=b,"
                + " jdbc:postgresql://localhost/shop?user=scott&password=***&a=b",
        "jdbc:sqlserver://localhost;user=sa;PASSWORD=tiger;a=b, jdbc:sqlserver://localhost;user=sa;PASSWORD=***;a=b",
        "jdbc:mariadb://scott:tiger@localhost/shop, jdbc:mariadb://scott:***@localhost/shop",
        "jdbc:oracle:thin:scott/tiger@//localhost/shop, jdbc:oracle:thin:scott/***@//localhost/shop",
        "postgresql://localhost/shop?sslpassword=tiger, postgresql://localhost/shop?sslpassword=***",
    })
    void aPasswordIsNeverShown(String url, String shown) {
        assertThat(EngineUrl.parse(url)).hasToString(shown);
        assertThat(EngineUrl.parse(url).parts().toString()).doesNotContain("tiger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sqlite",
                "sqlite::memory:",
                "sqlite:/shop.db",
                "://localhost/shop",
                "postgresql://localhost:54x2/shop",
                "postgresql://localhost:99999/shop",
                "postgresql://scott:p@ss@localhost/shop",
                "postgresql://localhost/shop?flag",
                "postgresql://scott:100%@localhost/shop",
                "postgresql://scott:100%@ss/shop",
                "postgresql://scott:tiger/shop",
            })
    void whatCannotBeReadIsRefusedWithExamples(String url) {
        assertThatThrownBy(() -> Engine.create(url))
                .isInstanceOfSatisfying(
                        ConfigurationError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED_URL))
                .hasMessageContaining("sqlite:///shop.db")
                .hasMessageNotContaining("p@ss")
                .hasMessageNotContaining("100%")
                .hasMessageNotContaining("54x2")
                .satisfies(e -> assertThat(e.getMessage().replace("scott:tiger@localhost", ""))
                        .doesNotContain("tiger"));
    }

    @Test
    void theMessageSaysWhatIsWrong() {
        assertThatThrownBy(() -> EngineUrl.parse("postgresql://scott:100%@localhost/shop"))
                .hasMessageContaining("% itself is written %25");
        assertThatThrownBy(() -> EngineUrl.parse("postgresql://::1/shop")).hasMessageContaining("in brackets");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.UrlParts;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        "jdbc:mariadb://scott:ti/g?er@localhost:3306/shop, jdbc:mariadb://scott:***@localhost:3306/shop",
        "jdbc:sqlserver://localhost;password={ti;g}}er};a=b, jdbc:sqlserver://localhost;password=***;a=b",
        "jdbc:mysql://address=(host=a)(password=tiger)(user=b)/shop, jdbc:mysql://address=(host=a)(password=***)(user=b)/shop",
        "jdbc:oracle:thin:scott/ti/ger@//localhost/shop, jdbc:oracle:thin:scott/***@//localhost/shop",
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
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage().replace("scott:tiger@localhost", ""))
                        .doesNotContain("tiger"));
    }

    @Test
    void theMessageSaysWhatIsWrong() {
        assertThatThrownBy(() -> EngineUrl.parse("postgresql://scott:100%@localhost/shop"))
                .hasMessageContaining("% itself is written %25");
        assertThatThrownBy(() -> EngineUrl.parse("postgresql://::1/shop")).hasMessageContaining("in brackets");
    }

    @Test
    void isMadeOfItsParts() {
        EngineUrl url = EngineUrl.of("postgresql")
                .withUser("scott")
                .withPassword("tiger")
                .withHost("db.example.org")
                .withPort(5433)
                .withDatabase("shop")
                .withOption("sslmode", "require");
        assertThat(url.toStringWithPassword())
                .isEqualTo("postgresql://scott:tiger@db.example.org:5433/shop?sslmode=require");
        assertThat(url).hasToString("postgresql://scott:***@db.example.org:5433/shop?sslmode=require");
        assertThat(url)
                .isEqualTo(EngineUrl.parse(url.toStringWithPassword()))
                .hasSameHashCodeAs(EngineUrl.parse(url.toStringWithPassword()));
    }

    @Test
    void aChangeGivesAnotherUrlAndLeavesThisOne() {
        EngineUrl url = EngineUrl.parse("postgresql://scott:tiger@localhost:1/shop?a=1&b=2&b=3");
        assertThat(url.withScheme("mariadb").withHost("::1").toStringWithPassword())
                .isEqualTo("mariadb://scott:tiger@[::1]:1/shop?a=1&b=2&b=3");
        assertThat(url.withUser(null).withPassword(null).withPort(UrlParts.NO_PORT))
                .hasToString("postgresql://localhost/shop?a=1&b=2&b=3");
        assertThat(url.withHost(null).withPort(UrlParts.NO_PORT).withDatabase(""))
                .hasToString("postgresql://scott:***@?a=1&b=2&b=3");
        assertThat(url.withOption("b", "4").withoutOption("a").options()).isEqualTo(Map.of("b", List.of("4")));
        assertThat(url.withAddedOption("b", "4").options()).containsEntry("b", List.of("2", "3", "4"));
        assertThat(url.withOption("a")).isEqualTo(url.withoutOption("a"));
        assertThat(url).isEqualTo(EngineUrl.parse("postgresql://scott:tiger@localhost:1/shop?a=1&b=2&b=3"));
        assertThat(url.withPassword("lion")).isNotEqualTo(url);
    }

    @Test
    void aPartThatCannotBeWrittenIsRefused() {
        EngineUrl url = EngineUrl.parse("postgresql://scott:tiger@localhost/shop");
        assertThatThrownBy(() -> url.withPort(70_000)).isInstanceOf(ConfigurationError.class);
        assertThatThrownBy(() -> url.withHost("a/b")).isInstanceOf(ConfigurationError.class);
        assertThatThrownBy(() -> EngineUrl.of("no scheme")).isInstanceOf(ConfigurationError.class);
        assertThatThrownBy(() -> EngineUrl.parse("jdbc:h2:mem:").withUser("sa"))
                .isInstanceOfSatisfying(
                        ConfigurationError.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_OPTION))
                .hasMessageContaining("A JDBC URL is taken as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sqlite://",
                "sqlite:///:memory:",
                "sqlite:///shop.db",
                "sqlite:////var/shop.db",
                "sqlite:///C:\\shop.db",
                "sqlite:///file:shop.db?mode=ro&uri=true",
                "sqlite:///my%20shop%3F.db",
                "h2:///mem:shop;MODE=PostgreSQL",
                "postgresql://localhost/shop",
                "postgresql:///shop",
                "postgresql+psycopg2://scott@localhost/shop",
                "postgresql://sc%40tt:t%2Fi+g%25er%3A@localhost/shop",
                "postgresql://:tiger@localhost/shop",
                "postgresql://scott:@localhost/shop",
                "postgresql://[2001:db8::1]:5433/shop?host=a&host=b&x=a%2Bb%26c%3Dd",
                "jdbc:postgresql://localhost/shop?user=scott&password=tiger",
            })
    void whatIsWrittenIsReadAsTheSame(String text) {
        EngineUrl url = EngineUrl.parse(text);
        assertThat(EngineUrl.parse(url.toStringWithPassword())).isEqualTo(url);
        assertThat(url.toString()).doesNotContain("tiger");
    }

    @Test
    void anyTextInAnyPartIsReadAsTheSame() {
        Random random = new Random(7);
        String letters = "ab:/@?#[]%&=+;,' \"\\\n\u00e4\u20ac\ud83d\ude00";
        for (int i = 0; i < 2_000; i++) {
            String[] text = new String[4];
            for (int part = 0; part < text.length; part++) {
                StringBuilder made = new StringBuilder("x");
                for (int length = random.nextInt(8); length > 0; length--) {
                    int at = random.nextInt(letters.length());
                    made.append(letters.charAt(at));
                }
                // half a character is no text
                text[part] = new String(made.toString().getBytes(UTF_8), UTF_8);
            }
            EngineUrl url = EngineUrl.of("postgresql")
                    .withUser(text[0])
                    .withPassword(text[1])
                    .withHost("localhost")
                    .withDatabase(text[2])
                    .withOption(text[3], text[1], text[0]);
            assertThat(EngineUrl.parse(url.toStringWithPassword())).isEqualTo(url);
        }
    }
}

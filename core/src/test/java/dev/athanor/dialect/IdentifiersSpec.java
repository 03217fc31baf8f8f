// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Identifiers.Unquoted;
import dev.athanor.dialects.Dialects;
import dev.athanor.error.InvalidStatement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which names are quoted, how, and what the catalogue makes of them. */
class IdentifiersSpec {
    private static final Set<String> RESERVED = Set.of("select", "user");
    private static final Identifiers STANDARD = new Identifiers('"', '"', 63, RESERVED);
    private static final Identifiers BRACKETS = new Identifiers('[', ']', 128, RESERVED);
    private static final Identifiers UPPER =
            new Identifiers('"', '"', 256, Identifiers.Measure.CHARACTERS, RESERVED, Unquoted.UPPER);
    private static final Identifiers ORACLE =
            new Identifiers('"', '"', 128, Identifiers.Measure.BYTES, RESERVED, Unquoted.UPPER_LETTER_FIRST);

    @Test
    void plainNamesStandAsTheyAre() {
        for (String name : List.of("a", "users", "user_account", "_private", "a1", "a$b", "selected")) {
            assertThat(STANDARD.quote(name)).isEqualTo(name);
        }
    }

    @Test
    void reservedWordsAreQuoted() {
        assertThat(STANDARD.quote("select")).isEqualTo("\"select\"");
        assertThat(STANDARD.quote("SELECT")).isEqualTo("\"SELECT\"");
    }

    @Test
    void namesThatFoldingOrParsingWouldChangeAreQuoted() {
        for (String name : List.of("Users", "iD", "1st", "$a", "a b", "a-b", "a.b", "größe", "漢字", " ", "")) {
            assertThat(STANDARD.quote(name)).isEqualTo('"' + name + '"');
        }
    }

    @Test
    void aQuoteInsideANameCannotEndIt() {
        assertThat(STANDARD.quote("a\"; DROP TABLE users; --")).isEqualTo("\"a\"\"; DROP TABLE users; --\"");
        assertThat(BRACKETS.quote("a]; DROP TABLE users; --")).isEqualTo("[a]]; DROP TABLE users; --]");
        assertThat(BRACKETS.quote("a[b")).isEqualTo("[a[b]");
        assertThat(Dialects.MARIADB.identifiers().quote("a`b\\")).isEqualTo("`a``b\\`");
    }

    @Test
    void theCharacterZeroIsRefused() {
        assertThatThrownBy(() -> STANDARD.quote("a\0b"))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: The name \"a\\0b\" holds the character zero, which no database allows.");
    }

    @Test
    void aLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(UPPER.quote("title")).isEqualTo("title");
            assertThat(UPPER.stored("title")).isEqualTo("TITLE");
            assertThat(UPPER.modelled("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aDatabaseThatFoldsToUpperCaseKeepsWhatIsNotQuotedInUpperCase() {
        assertThat(UPPER.stored("users")).isEqualTo("USERS");
        assertThat(UPPER.stored("select")).isEqualTo("select");
        assertThat(UPPER.stored("Users")).isEqualTo("Users");
        assertThat(STANDARD.stored("users")).isEqualTo("users");
    }

    @Test
    void theModelsNameComesBackFromTheCatalogue() {
        for (Identifiers identifiers : List.of(STANDARD, BRACKETS, UPPER, ORACLE)) {
            for (String name : List.of("users", "select", "Users", "a b", "_a", "a$1", "größe", "1", "iD")) {
                assertThat(identifiers.modelled(identifiers.stored(name)))
                        .as(name)
                        .isEqualTo(name);
            }
        }
        assertThat(UPPER.modelled("USERS")).isEqualTo("users");
        assertThat(UPPER.modelled("SELECT")).isEqualTo("SELECT");
        assertThat(STANDARD.modelled("USERS")).isEqualTo("USERS");
    }

    @Test
    void onOracleAnUnderscoreAtTheBeginningIsQuoted() {
        assertThat(ORACLE.quote("_a")).isEqualTo("\"_a\"");
        assertThat(ORACLE.quote("a_")).isEqualTo("a_");
    }

    @Test
    void eachDialectQuotesInItsWay() {
        assertThat(List.of(
                        Dialects.SQLITE,
                        Dialects.POSTGRESQL,
                        Dialects.MARIADB,
                        Dialects.MYSQL,
                        Dialects.H2,
                        Dialects.SQLSERVER,
                        Dialects.ORACLE))
                .extracting(dialect -> dialect.identifiers().quote("order"))
                .containsExactly("\"order\"", "\"order\"", "`order`", "`order`", "\"order\"", "[order]", "\"order\"");
    }

    @Test
    void aNewNameThatIsTooLongIsRefusedAndNotCut() {
        assertThat(STANDARD.fitting("n".repeat(63))).hasSize(63);
        assertThatThrownBy(() -> Dialects.POSTGRESQL.identifiers().fitting("n".repeat(64)))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: The name \"" + "n".repeat(64) + "\" has 64 bytes,"
                        + " and a name here may have no more than 63. Choose a shorter one.");
        assertThatThrownBy(() -> Dialects.POSTGRESQL.identifiers().fitting("ö".repeat(32)))
                .hasMessageContaining("has 64 bytes");
        assertThat(Dialects.MARIADB.identifiers().fitting("ö".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> Dialects.MARIADB.identifiers().fitting("ö".repeat(65)))
                .hasMessageContaining("has 65 characters");
    }

    @Test
    void theirNamesMayBeAsLongAs() {
        assertThat(List.of(
                        Dialects.SQLITE,
                        Dialects.POSTGRESQL,
                        Dialects.MARIADB,
                        Dialects.MYSQL,
                        Dialects.H2,
                        Dialects.SQLSERVER,
                        Dialects.ORACLE))
                .extracting(dialect -> dialect.identifiers().maxLength())
                .containsExactly(9999, 63, 64, 64, 256, 128, 128);
    }
}

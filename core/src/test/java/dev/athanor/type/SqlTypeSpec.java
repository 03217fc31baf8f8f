// SPDX-License-Identifier: Apache-2.0
package dev.athanor.type;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import dev.athanor.error.UnsupportedByDialect;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is said of a type beside its kind and its sizes. */
class SqlTypeSpec {
    private static final SqlType<Duration> MILLIS =
            Types.BIGINT.as(Duration.class, Duration::toMillis, Duration::ofMillis);

    @Test
    void typesOfWhichTheSameWasSaidAreEqual() {
        assertThat(Types.TEXT.named("CITEXT")).isEqualTo(Types.TEXT.named("CITEXT"));
        assertThat(Types.TEXT.named("CITEXT")).isNotEqualTo(Types.TEXT);
        assertThat(Types.string(5).collate("C")).isEqualTo(Types.string(5).collate("C"));
        assertThat(Types.string(5).collate("C")).isNotEqualTo(Types.string(5));
        assertThat(Types.array(Types.INTEGER)).isEqualTo(Types.array(Types.INTEGER));
        assertThat(Types.array(Types.INTEGER)).isNotEqualTo(Types.array(Types.BIGINT));
        assertThat(Types.enumOf("a", "b")).isEqualTo(Types.enumOf("a", "b"));
        assertThat(Types.enumOf("a", "b")).isNotEqualTo(Types.enumOf("a", "c"));
        assertThat(Types.enumOf(DayOfWeek.class)).isNotEqualTo(Types.nativeEnum("day", DayOfWeek.class));
        assertThat(MILLIS).isEqualTo(MILLIS);
        assertThat(MILLIS).isNotEqualTo(Types.DURATION);
        assertThat(MILLIS.variant("h2", Types.DURATION)).isNotEqualTo(MILLIS);
    }

    @Test
    void anExactNameIsWrittenAsItIsEverywhere() {
        assertThat(SQLITE.typeName(Types.INTEGER.named("INT4"))).isEqualTo("INT4");
        assertThat(POSTGRESQL.typeName(Types.string(9).named("shop.\"Code\"(9)")))
                .isEqualTo("shop.\"Code\"(9)");
        assertThat(MYSQL.castName(Types.TEXT.named("CHAR"))).isEqualTo("CHAR");
    }

    @Test
    void whatCannotBeANameIsRefused() {
        for (String name : new String[] {"", "INT; DROP TABLE x", "a--b", "'open", "x\ny"}) {
            assertThatThrownBy(() -> Types.INTEGER.named(name))
                    .as(name)
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("is no name of a type");
        }
    }

    @Test
    void aCollationStandsAfterTheName() {
        SqlType<String> text = Types.string(30).collate("de_DE");
        assertThat(POSTGRESQL.typeName(text)).isEqualTo("VARCHAR(30) COLLATE \"de_DE\"");
        assertThat(SQLITE.typeName(Types.TEXT.collate("nocase"))).isEqualTo("TEXT COLLATE nocase");
        assertThatThrownBy(() -> Types.INTEGER.collate("C"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("INTEGER has no collation");
        assertThatThrownBy(() -> H2.typeName(text)).isInstanceOf(UnsupportedByDialect.class);
    }

    @Test
    void aVariantIsMeantOnItsDatabaseOnly() {
        SqlType<String> either = Types.string(255).variant("mysql", Types.TEXT);
        assertThat(MYSQL.typeName(either)).isEqualTo("LONGTEXT");
        assertThat(POSTGRESQL.typeName(either)).isEqualTo("VARCHAR(255)");
    }

    @Test
    void aClassOfOnesOwnIsStoredAsAnotherType() {
        assertThat(POSTGRESQL.typeName(MILLIS)).isEqualTo("BIGINT");
        assertThat(POSTGRESQL.typeName(MILLIS.named("INT8"))).isEqualTo("INT8");
        assertThat(MILLIS.named("INT8").javaType()).isEqualTo(Duration.class);
        assertThat(MILLIS.stored()).isEqualTo(Types.BIGINT);
    }

    @Test
    void anEnumHasLabelsAndNoneTwice() {
        assertThatThrownBy(() -> Types.enumOf("a", "a")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Types.enumOf()).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Types.STRING.nativeEnum("x")).hasMessageContaining("is no enum");
    }
}

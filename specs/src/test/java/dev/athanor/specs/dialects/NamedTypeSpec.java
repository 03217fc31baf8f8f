// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static dev.athanor.type.Types.array;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.fixed;
import static dev.athanor.type.Types.floating;
import static dev.athanor.type.Types.named;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidValue;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.Codec;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;

/** Types by their exact names, enums of the database's own, and those of one database. */
class NamedTypeSpec {
    private static final SqlType<DayOfWeek> DAY = enumOf(DayOfWeek.class);

    @DatabaseTest
    void anEnumOfTheDatabasesOwn(TestDatabase database) throws SQLException {
        SqlType<DayOfWeek> day = DAY.nativeEnum("Day \"of\" week");
        withEnum(database, day, () -> RoundTrip.of(database, day, DayOfWeek.values()));
    }

    @DatabaseTest
    void anEnumKeepsWhatItsFunctionMakesOfAConstant(TestDatabase database) throws SQLException {
        SqlType<DayOfWeek> day =
                enumOf(DayOfWeek.class, constant -> constant.name().toLowerCase(Locale.ROOT) + "'s");
        RoundTrip.of(database, day, DayOfWeek.values());
        try (Database db = Database.open(database)) {
            assertThat(db.query("SELECT held FROM kept WHERE id = 0", string(20)))
                    .isEqualTo("monday's");
        }
    }

    @DatabaseTest
    void stringsOfAnEnumAreThoseOrRefused(TestDatabase database) throws SQLException {
        SqlType<String> mood = enumOf("sad", "it's \\ fine", "\uD83D\uDE00").nativeEnum("mood");
        withEnum(database, mood, () -> {
            RoundTrip.of(database, mood, "sad", "it's \\ fine", "\uD83D\uDE00");
            RoundTrip.refused(database, mood, "angry", "[sad, it's \\ fine, \uD83D\uDE00]");
        });
    }

    @DatabaseTest
    void whatABaseHoldsBesideTheLabelsCannotBeRead(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.tableOf(string(20));
            db.run("INSERT INTO kept VALUES (1, 'unknown')");
            assertThatThrownBy(() -> db.read(1, enumOf("sad", "fine")))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("ATH-803")
                    .hasMessageContaining("[sad, fine]");
        }
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void anArrayOfAnEnum(TestDatabase database) throws SQLException {
        SqlType<DayOfWeek> day = DAY.nativeEnum("day_of_week");
        withEnum(
                database,
                day,
                () -> RoundTrip.of(database, array(day), Arrays.asList(DayOfWeek.MONDAY, null, DayOfWeek.SUNDAY)));
    }

    @DatabaseTest
    void aFixedStringIsReadWithoutTheBlanksThatFillItUp(TestDatabase database) throws SQLException {
        RoundTrip.of(database, fixed(5), "", "a", "abcde", "\u6F22\u5B57", " x");
    }

    @DatabaseTest
    void floatsOfSoManyBinaryDigits(TestDatabase database) throws SQLException {
        RoundTrip.of(database, floating(53), 0.1, 1e300, -2.5, 123456789.123456789);
    }

    @DatabaseTest
    void aTimeOfFewerDigitsIsCutBeforeItIsSent(TestDatabase database) throws SQLException {
        SqlType<LocalDateTime> millis = Types.timestamp(3);
        try (Database db = Database.open(database)) {
            db.tableOf(millis);
            db.insert(1, millis, LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999));
            assertThat(db.read(1, millis)).isEqualTo(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_000_000));
        }
    }

    @DatabaseTest(only = "postgresql")
    void typesOfPostgresql(TestDatabase database) throws SQLException {
        RoundTrip.of(database, named("INET"), "192.168.0.0/24", "::1");
        RoundTrip.of(database, named("CIDR"), "10.0.0.0/8");
        RoundTrip.of(database, named("MACADDR"), "08:00:2b:01:02:03");
        RoundTrip.of(database, named("BIT(3)"), "101");
        RoundTrip.of(database, named("BIT VARYING"), "1", "");
        RoundTrip.of(database, named("MONEY"), "$1.50");
        RoundTrip.of(database, named("TSVECTOR"), "'cat' 'fat'");
        RoundTrip.withoutComparison(database, named("XML"), "<a>b</a>");
        RoundTrip.withoutComparison(database, named("POINT"), "(1,2)");
        RoundTrip.of(database, array(named("INET")), Arrays.asList("10.0.0.1", null));
    }

    @DatabaseTest(only = "mariadb")
    void typesOfMariadb(TestDatabase database) throws SQLException {
        RoundTrip.of(database, Types.SMALLINT.named("TINYINT"), (short) -128, (short) 127);
        RoundTrip.of(database, Types.SMALLINT.named("TINYINT UNSIGNED"), (short) 0, (short) 255);
        RoundTrip.of(database, Types.INTEGER.named("MEDIUMINT"), -8_388_608, 8_388_607);
        RoundTrip.of(database, Types.BIGINT.named("INTEGER UNSIGNED"), 0L, 4_294_967_295L);
        RoundTrip.of(
                database,
                Types.NUMERIC.named("BIGINT UNSIGNED"),
                new java.math.BigDecimal("18446744073709551615"),
                new java.math.BigDecimal("0"));
        RoundTrip.of(database, Types.SMALLINT.named("YEAR"), (short) 1901, (short) 2155);
        RoundTrip.of(database, Types.TEXT.named("MEDIUMTEXT"), "text");
        RoundTrip.of(database, named("INET6"), "::1");
    }

    @DatabaseTest
    void aTypeMayBringItsOwnCodec(TestDatabase database) throws SQLException {
        SqlType<StringBuilder> reversed = named(
                "VARCHAR(20)",
                StringBuilder.class,
                Codec.of(
                        java.sql.Types.VARCHAR,
                        (row, column) -> {
                            String text = row.getString(column);
                            return text == null ? null : new StringBuilder(text).reverse();
                        },
                        (statement, position, value) -> statement.setString(
                                position, new StringBuilder(value).reverse().toString())));
        try (Database db = Database.open(database)) {
            db.tableOf(reversed);
            db.insert(1, reversed, new StringBuilder("abc"));
            assertThat(db.read(1, string(20))).isEqualTo("cba");
            assertThat(db.read(1, reversed)).hasToString("abc");
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** PostgreSQL's enums are types of their own, which must be there before a column has them. */
    private static void withEnum(TestDatabase database, SqlType<?> type, Work work) throws SQLException {
        if (!database.name().equals("postgresql")) {
            work.run();
            return;
        }
        try (Database db = Database.open(database)) {
            String name = db.dialect.typeName(type);
            String labels = String.join(
                    ", ",
                    type.labels().labels().stream()
                            .map(label -> "'" + label.replace("'", "''") + "'")
                            .toList());
            db.run("DROP TABLE IF EXISTS kept");
            db.run("DROP TYPE IF EXISTS " + name);
            db.run("CREATE TYPE " + name + " AS ENUM (" + labels + ")");
            try {
                work.run();
            } finally {
                db.run("DROP TABLE IF EXISTS kept");
                db.run("DROP TYPE " + name);
            }
        }
    }
}

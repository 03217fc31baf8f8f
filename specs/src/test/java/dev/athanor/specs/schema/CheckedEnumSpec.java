// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.CheckViolation;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.SqlType;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

/** Enums that are strings, of which the database itself sees to it that they are labels. */
class CheckedEnumSpec {
    private static final SqlType<DayOfWeek> DAY = enumOf(
                    DayOfWeek.class, day -> day.name().toLowerCase(Locale.ROOT) + "'s \\")
            .checked();

    private final MetaData metadata =
            new MetaData().naming(NamingConvention.STANDARD.check("ck_%(table_name)s_%(column_0_name)s"));
    private final Column<DayOfWeek> day = Column.of("day", DAY);
    private final Table visit =
            Table.of("visit", metadata, Column.of("id", INTEGER).primaryKey().identity(false), day);

    @DatabaseTest
    void theDatabaseRefusesWhatIsNoLabel(Engine engine) {
        metadata.createAll(engine);
        assertHolds(engine, visit);
        metadata.dropAll(engine);
    }

    private static void assertHolds(Engine engine, Table table) {
        Column<DayOfWeek> day = Column.of("day", DAY);
        Table asEnum = Table.of(null, table.name(), List.of(Column.of("id", INTEGER), day));
        Column<String> text = Column.of("day", string(20));
        Table asText = Table.of(null, table.name(), List.of(Column.of("id", INTEGER), text));
        engine.begin(conn -> {
            for (DayOfWeek each : DayOfWeek.values()) {
                conn.execute(
                        insert(asEnum).value(asEnum.c("id"), each.getValue()).value(day, each));
            }
            conn.execute(insert(asEnum).value(asEnum.c("id"), 0));
            assertThat(conn.execute(select(day).orderBy(asEnum.c("id"))).all())
                    .startsWith(null, DayOfWeek.MONDAY)
                    .hasSize(8);
        });
        assertThatThrownBy(() -> engine.begin(conn ->
                        conn.execute(insert(asText).value(asText.c("id"), 9).value(text, "monday"))))
                .isInstanceOfSatisfying(
                        CheckViolation.class,
                        violation -> assertThat(
                                        String.valueOf(violation.constraint()).toLowerCase(Locale.ROOT))
                                .isEqualTo("ck_visit_day"));
    }

    @DatabaseTest
    void theCheckIsReadAndMadeAgain(Engine engine) {
        metadata.createAll(engine);
        assertThat(Inspector.of(engine).checks("visit"))
                .extracting(ReflectedCheck::name)
                .containsExactly("ck_visit_day");
        // each database in its own words, that it keeps when it is told them
        assertThat(Inspector.of(engine).checks("visit").get(0).sql())
                .startsWith(
                        switch (engine.dialect().name()) {
                            case "h2" -> "\"day\" IN('monday''s \\', ";
                            case "mariadb" -> "`day` in ('monday\\'s \\\\',";
                            default -> "day IN ('monday''s \\', 'tuesday''s \\', ";
                        });
        MetaData read = new MetaData();
        assertThat(read.reflect(engine).notes()).isEmpty();
        metadata.dropAll(engine);
        read.createAll(engine);
        MetaData again = new MetaData();
        again.reflect(engine);
        assertThat(again.ddl(engine.dialect())).isEqualTo(read.ddl(engine.dialect()));
        assertHolds(engine, again.table("visit"));
        again.dropAll(engine);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.schema.Ddl.Wish.IF_EXISTS;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.array;
import static dev.athanor.type.Types.enumOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.DatabaseError;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedEnum;
import dev.athanor.schema.Column;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.SqlType;
import java.util.List;
import java.util.Map;

/** Native enums as types of the database: made before the tables that have them, dropped after them. */
class EnumTypeSpec {
    private enum Mood {
        SAD,
        OK
    }

    private static final SqlType<Mood> MOOD = enumOf(Mood.class).nativeEnum("Mood \"of\" mine");

    private final MetaData metadata = new MetaData();
    private final Column<Mood> held = Column.of("mood", MOOD).serverDefault(Mood.OK);
    private final Table diary =
            Table.of("diary", metadata, Column.of("id", INTEGER).primaryKey().identity(false), held);
    private final Table letter =
            Table.of("letter", metadata, Column.of("mood", MOOD).notNull());

    private static List<String> types(Engine engine) {
        return Inspector.of(engine).enums(null).stream()
                .map(ReflectedEnum::name)
                .toList();
    }

    @DatabaseTest
    void comesAndGoesWithTheTables(TestDatabase database) {
        Engine engine = database.engine();
        boolean isType = database.name().equals("postgresql");
        for (int round = 0; round < 2; round++) {
            metadata.createAll(engine);
            metadata.createAll(engine);
            assertThat(types(engine)).hasSize(isType ? 1 : 0);
            engine.begin(conn -> {
                conn.execute(
                        insert(diary), List.of(Map.of("id", 1, "mood", Mood.SAD), Map.of("id", 2, "mood", Mood.OK)));
                conn.execute(insert(diary).value(diary.c("id"), 3));
                assertThat(conn.execute(select(held).orderBy(diary.c("id"))).all())
                        .containsExactly(Mood.SAD, Mood.OK, Mood.OK);
            });
            metadata.dropAll(engine);
            metadata.dropAll(engine);
            assertThat(engine.tableNames(null)).isEmpty();
            assertThat(types(engine)).isEmpty();
        }
    }

    @DatabaseTest
    void isMadeForOneTableAndStaysForTheOthers(TestDatabase database) {
        Engine engine = database.engine();
        letter.create(engine);
        diary.create(engine);
        letter.drop(engine);
        assertThat(engine.tableNames(null)).containsExactly("diary");
        metadata.createAll(engine);
        metadata.dropAll(engine);
        assertThat(engine.tableNames(null)).isEmpty();
        assertThat(types(engine)).isEmpty();
    }

    @DatabaseTest
    void whatWasReadIsMadeAgainInAnotherDatabase(TestDatabase database) {
        Engine engine = database.engine();
        metadata.createAll(engine);
        MetaData read = new MetaData();
        assertThat(read.reflect(engine).notes()).isEmpty();
        metadata.dropAll(engine);
        read.createAll(engine);
        MetaData again = new MetaData();
        again.reflect(engine);
        assertThat(again.ddl(engine.dialect())).isEqualTo(read.ddl(engine.dialect()));
        engine.begin(conn -> {
            conn.execute(
                    insert(again.table("letter")).value(again.table("letter").c("mood"), "SAD"));
            assertThat(conn.execute(select(again.table("letter").c("mood"))).one())
                    .isEqualTo("SAD");
        });
        again.dropAll(engine);
        assertThat(types(engine)).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void mayLieInASchemaThatTakesThePlaceOfAnother(TestDatabase database) {
        Engine engine = database.engine();
        String there = database.anotherSchema();
        SqlType<Mood> mood = MOOD.nativeEnum("tenant", "mood");
        MetaData tenants = new MetaData().schema("tenant");
        Column<Mood> one = Column.of("one", mood);
        Column<List<Mood>> many = Column.of("many", array(mood));
        Table page = Table.of("page", tenants, one, many);
        Engine translated = engine.with(options -> options.schemaTranslate(Map.of("tenant", there)));
        tenants.createAll(translated);
        tenants.createAll(translated);
        assertThat(Inspector.of(engine).enums(there))
                .extracting(ReflectedEnum::name)
                .containsExactly("mood");
        assertThat(types(engine)).isEmpty();
        translated.begin(conn -> {
            conn.execute(insert(page).value(one, Mood.SAD).value(many, List.of(Mood.OK, Mood.SAD)));
            assertThat(conn.execute(select(many).where(one.cast(mood).eq(Mood.SAD)))
                            .one())
                    .containsExactly(Mood.OK, Mood.SAD);
        });
        MetaData read = new MetaData();
        read.reflect(engine, what -> what.schema(there));
        assertThat(read.ddl(engine.dialect()).get(0)).isEqualTo("CREATE TYPE " + there + ".mood AS ENUM ('SAD', 'OK')");
        assertThat(read.table(there + ".page").c("many").type())
                .isEqualTo(array(enumOf("SAD", "OK").nativeEnum(there, "mood")));
        tenants.dropAll(translated);
        assertThat(Inspector.of(engine).enums(there)).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void thatNoColumnHasIsMadeWhenTheMetadataIsGivenIt(TestDatabase database) {
        Engine engine = database.engine();
        MetaData alone = new MetaData();
        alone.add(MOOD);
        alone.createAll(engine);
        assertThat(Inspector.of(engine).enums(null))
                .extracting(ReflectedEnum::labels)
                .containsExactly(List.of("SAD", "OK"));
        alone.dropAll(engine);
        assertThat(types(engine)).isEmpty();
    }

    @DatabaseTest(only = "postgresql")
    void mayBeSomebodyElses(TestDatabase database) {
        Engine engine = database.engine();
        SqlType<Mood> theirs = MOOD.nativeEnum("mood").createType(false);
        MetaData ours = new MetaData();
        Table.of("page", ours, Column.of("mood", theirs));
        assertThatThrownBy(() -> ours.createAll(engine)).isInstanceOf(DatabaseError.class);
        engine.begin(conn -> conn.execute(text("CREATE TYPE mood AS ENUM ('SAD', 'OK', 'GLAD')")));
        ours.createAll(engine);
        ours.dropAll(engine);
        assertThat(types(engine)).containsExactly("mood");
        engine.begin(conn -> conn.execute(Ddl.dropType(theirs)));
    }

    @DatabaseTest(only = "postgresql")
    void canBeMadeAndDroppedAlone(TestDatabase database) {
        Engine engine = database.engine();
        engine.begin(conn -> conn.execute(Ddl.createType(MOOD)));
        assertThat(types(engine)).hasSize(1);
        engine.begin(conn -> {
            conn.execute(Ddl.dropType(MOOD));
            conn.execute(Ddl.dropType(MOOD, IF_EXISTS));
        });
        assertThat(types(engine)).isEmpty();
    }
}

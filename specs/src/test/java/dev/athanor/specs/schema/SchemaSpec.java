// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.schema.Ddl.Wish.IF_EXISTS;
import static dev.athanor.schema.Ddl.Wish.IF_NOT_EXISTS;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.TableInfo.IndexInfo;
import dev.athanor.engine.Engine;
import dev.athanor.error.ConstraintViolation;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.DdlMoment;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Sequence;
import dev.athanor.schema.Table;
import dev.athanor.schema.Unique;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Schemas and who takes their place, names by convention, and what happens besides while tables are made. */
class SchemaSpec {
    private final MetaData metadata = new MetaData();

    private static Map<@Nullable String, @Nullable String> translate(@Nullable String from, @Nullable String to) {
        return Collections.singletonMap(from, to);
    }

    @DatabaseTest(except = "sqlite")
    void theTablesOfASchemaAreMadeThere(TestDatabase database) {
        Engine engine = database.engine();
        String other = database.anotherSchema();
        MetaData there = new MetaData().schema(other);
        Column<Integer> id = Column.of("id", INTEGER).primaryKey();
        Table page = Table.of("page", there, id, Column.of("title", string(20)).index());
        Table.of("note", there, Column.of("page_id", INTEGER).references(other + ".page.id"));
        assertThat(page).hasToString(other + ".page");
        there.createAll(engine);
        there.createAll(engine);
        assertThat(engine.tableNames(other)).containsExactlyInAnyOrder("page", "note");
        assertThat(engine.tableNames(null)).isEmpty();
        engine.begin(connection -> {
            connection.execute(insert(page).value(id, 3));
            assertThat(connection.execute(select(id)).all()).containsExactly(3);
        });
        there.dropAll(engine);
        assertThat(engine.tableNames(other)).isEmpty();
    }

    @DatabaseTest(except = "sqlite")
    void schemasAreMadeAndDropped(TestDatabase database) {
        String name = "Made \"by\" " + database.hashCode();
        Engine engine = database.engine();
        engine.begin(connection -> {
            connection.execute(Ddl.createSchema(name));
            connection.execute(Ddl.createSchema(name, IF_NOT_EXISTS));
        });
        Table page = Table.of(name, "page", metadata, Column.of("id", INTEGER).primaryKey());
        metadata.createAll(engine);
        assertThat(engine.tableNames(name)).containsExactly("page");
        page.drop(engine);
        engine.begin(connection -> {
            connection.execute(Ddl.dropSchema(name));
            connection.execute(Ddl.dropSchema(name, IF_EXISTS));
        });
    }

    @DatabaseTest(except = "sqlite")
    void aTenantsSchemaTakesThePlaceOfTheDeclaredOne(TestDatabase database) {
        String first = database.anotherSchema();
        String second = database.anotherSchema();
        Column<Integer> id = Column.of("id", INTEGER).primaryKey();
        Table page = Table.of(
                "tenant", "page", metadata, id, Column.of("title", string(20)).index());
        Engine engine = database.engine();
        Engine one = engine.with(options -> options.schemaTranslate(translate("tenant", first)));
        Engine two = engine.with(options -> options.schemaTranslate(translate("tenant", second)));
        Engine plain = engine.with(options -> options.schemaTranslate(translate("tenant", null)));
        for (Engine each : List.of(one, two, plain)) {
            metadata.createAll(each);
            metadata.createAll(each);
        }
        assertThat(engine.tableNames(first)).containsExactly("page");
        assertThat(engine.tableNames(second)).containsExactly("page");
        assertThat(engine.tableNames(null)).containsExactly("page");
        var all = select(id).orderBy(id);
        one.begin(connection -> connection.execute(insert(page).value(id, 1)));
        two.begin(connection -> connection.execute(insert(page), List.of(Map.of("id", 2), Map.of("id", 3))));
        one.begin(c -> assertThat(c.execute(all).all()).containsExactly(1));
        two.begin(c -> assertThat(c.execute(all).all()).containsExactly(2, 3));
        plain.begin(c -> assertThat(c.execute(all).all()).isEmpty());
        engine.begin(c -> assertThat(
                        c.execute(all, Map.of(), options -> options.schemaTranslate(translate("tenant", second)))
                                .all())
                .containsExactly(2, 3));
        metadata.dropAll(one);
        assertThat(engine.tableNames(first)).isEmpty();
        assertThat(engine.tableNames(second)).containsExactly("page");
    }

    @DatabaseTest
    void namesByConvention(Engine engine) {
        metadata.naming(NamingConvention.STANDARD
                .primaryKey("pk_%(table_name)s")
                .unique("uq_%(table_name)s_%(column_0_N_name)s")
                .check("ck_%(table_name)s_%(constraint_name)s")
                .foreignKey("fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s"));
        Table.of(
                "page",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("level", INTEGER).unique());
        Column<Integer> pageId =
                Column.of("page_id", INTEGER).references("page.id").index();
        Table note = Table.of(
                "note",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                pageId,
                Check.of(() -> pageId.gt(0)).named("positive"));
        metadata.createAll(engine);
        assertThat(note.indexes()).extracting(index -> index.name().text()).containsExactly("ix_note_page_id");
        assertThat(note.foreignKeys()).extracting(key -> key.name()).containsExactly("fk_note_page_id_page");
        Assertions.assertThatThrownBy(() -> engine.begin(
                        connection -> connection.execute(insert(note).value(pageId, 0))))
                .isInstanceOfSatisfying(
                        ConstraintViolation.class,
                        violation -> assertThat(
                                        String.valueOf(violation.constraint()).toLowerCase(Locale.ROOT))
                                .isEqualTo("ck_note_positive"));
        metadata.dropAll(engine);
    }

    @DatabaseTest
    void aNameThatNobodyChoseIsCutWhereItIsTooLong(Engine engine) {
        String table = "t".repeat(60);
        String column = "c".repeat(60);
        Table.of(
                table,
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of(column, INTEGER).index());
        metadata.createAll(engine);
        metadata.createAll(engine);
        metadata.dropAll(engine);
        assertThat(engine.tableNames(null)).isEmpty();
    }

    @DatabaseTest
    void statementsAreRunAlone(Engine engine) {
        Column<Integer> late = Column.of("late", INTEGER);
        Table page = Table.of("page", metadata, Column.of("id", INTEGER).primaryKey(), Column.of("code", INTEGER));
        metadata.createAll(engine);
        page.append(late);
        Index index = Index.of("ix_code", "code").unique();
        Check check = Check.of("code > 3").named("ck_code");
        Unique unique = Unique.of("late").named("uq_late");
        boolean alters = !engine.dialect().name().equals("sqlite");
        engine.begin(connection -> {
            connection.execute(Ddl.createTable(page, IF_NOT_EXISTS));
            connection.execute(Ddl.addColumn(late));
            connection.execute(Ddl.createIndex(page, index));
            connection.execute(Ddl.createIndex(page, index, IF_NOT_EXISTS));
            connection.execute(Ddl.dropIndex(page, index));
            connection.execute(Ddl.dropIndex(page, index, IF_EXISTS));
            if (alters) {
                connection.execute(Ddl.addConstraint(page, check));
                connection.execute(Ddl.addConstraint(page, unique));
                connection.execute(Ddl.dropConstraint(page, check));
                connection.execute(Ddl.dropConstraint(page, unique));
                connection.execute(Ddl.addConstraint(
                        page, ForeignKey.of("code").references("page.id").named("fk_p")));
                connection.execute(Ddl.dropConstraint(
                        page, ForeignKey.of("code").references("page.id").named("fk_p")));
                connection.execute(Ddl.comment(page, "x"));
                connection.execute(Ddl.comment(late, "it's late"));
                connection.execute(Ddl.comment(late, null));
            }
            connection.execute(Ddl.dropColumn(page, "late"));
            connection.execute(Ddl.text("INSERT INTO page (code) VALUES (1)"));
            connection.execute(Ddl.dropTable(page, IF_EXISTS));
            connection.execute(Ddl.dropTable(page, IF_EXISTS));
        });
        assertThat(engine.tableNames(null)).isEmpty();
    }

    @DatabaseTest
    void statementsGoWithTheMakingOfATable(Engine engine) {
        List<String> heard = new ArrayList<>();
        Table page = Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        page.on(DdlMoment.AFTER_CREATE, Ddl.text("INSERT INTO page (id) VALUES (7)"));
        page.on(DdlMoment.AFTER_CREATE, Ddl.text("nonsense").ddlIf("another"));
        for (DdlMoment moment : DdlMoment.values()) {
            page.on(moment, event -> {
                heard.add(event.moment() + " " + event.table());
                return List.of();
            });
            metadata.on(moment, event -> {
                heard.add(event.moment() + " all");
                return List.of();
            });
        }
        metadata.createAll(engine);
        engine.begin(connection ->
                assertThat(connection.execute(select(page.c("id"))).all()).containsExactly(7));
        metadata.dropAll(engine);
        assertThat(heard)
                .containsExactly(
                        "BEFORE_CREATE all",
                        "BEFORE_CREATE page",
                        "AFTER_CREATE page",
                        "AFTER_CREATE all",
                        "BEFORE_DROP all",
                        "BEFORE_DROP page",
                        "AFTER_DROP page",
                        "AFTER_DROP all");
    }

    @DatabaseTest(only = {"postgresql", "h2", "mariadb"})
    void sequencesRunAsTheyAreTold(Engine engine) {
        Sequence numbers = Sequence.of("Numbers")
                .start(5)
                .increment(5)
                .minimum(5L)
                .maximum(15L)
                .cycle(true)
                .cache(2);
        metadata.add(numbers);
        metadata.add(Sequence.of("unneeded").optional(true));
        metadata.createAll(engine);
        metadata.createAll(engine);
        assertThat(engine.sequenceNames(null)).containsExactly("Numbers");
        engine.begin(connection -> {
            List<Long> drawn = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                drawn.add(connection.execute(select(numbers.nextValue())).one());
            }
            assertThat(drawn).containsExactly(5L, 10L, 15L, 5L);
        });
        metadata.dropAll(engine);
        assertThat(engine.sequenceNames(null)).isEmpty();
    }

    @DatabaseTest
    void chosenTablesAreMadeAlone(Engine engine) {
        Table page = Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        Table note = Table.of("note", metadata, Column.of("id", INTEGER).primaryKey());
        metadata.createAll(engine, List.of(note));
        assertThat(engine.tableNames(null)).containsExactly("note");
        page.create(engine);
        page.create(engine);
        note.drop(engine);
        note.drop(engine);
        assertThat(engine.tableNames(null)).containsExactly("page");
        List<IndexInfo> none = page.indexes();
        assertThat(none).isEmpty();
    }
}

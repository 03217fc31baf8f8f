// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedTable;
import dev.athanor.inspect.Which;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.View;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.Map;

/** Views are read with their queries, and made again from them in the order in which they ask each other. */
class ReflectedViewSpec {
    private static void make(Engine engine, String... statements) {
        engine.begin(conn -> {
            conn.execute(text("CREATE TABLE book (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(40), price INTEGER)"));
            for (String statement : statements) {
                conn.execute(text(statement));
            }
        });
    }

    private static List<ReflectedTable> views(Engine engine) {
        return Inspector.of(engine).allTables(Which.views());
    }

    /** Reads all, drops it, and makes it again. */
    private static MetaData again(Engine engine) {
        List<ReflectedTable> before = views(engine);
        MetaData read = new MetaData();
        assertThat(read.reflect(engine, what -> what.views()).notes()).isEmpty();
        read.dropAll(engine);
        assertThat(engine.viewNames(null)).isEmpty();
        assertThat(engine.tableNames(null)).isEmpty();
        read.createAll(engine);
        read.createAll(engine);
        assertThat(views(engine)).hasSameSizeAs(before);
        MetaData second = new MetaData();
        second.reflect(engine, what -> what.views());
        assertThat(second.ddl(engine.dialect())).isEqualTo(read.ddl(engine.dialect()));
        return read;
    }

    @DatabaseTest
    void aViewIsAQueryThatIsMadeAgain(Engine engine) {
        make(
                engine,
                "CREATE VIEW dear AS SELECT id, title AS name FROM book WHERE price > 10 AND title <> 'it''s; AS :x \\: y'"
                        .replace(":", "\\:"));
        MetaData read = again(engine);
        View dear = (View) read.table("dear");
        assertThat(dear.view().materialized()).isFalse();
        assertThat(dear.all()).extracting(Column::name).containsExactly("id", "name");
        engine.begin(conn -> {
            Table book = read.table("book");
            conn.execute(
                    insert(book),
                    List.of(
                            Map.of("id", 1, "title", "a", "price", 5),
                            Map.of("id", 2, "title", "b", "price", 15),
                            Map.of("id", 3, "title", "c", "price", 25)));
            assertThat(conn.execute(select(dear.c("name")).orderBy(dear.c("id")))
                            .all())
                    .containsExactly("b", "c");
        });
    }

    @DatabaseTest
    void viewsOfViewsAreMadeAfterThem(Engine engine) {
        make(
                engine,
                "CREATE VIEW zoo AS SELECT id, price FROM book",
                "CREATE VIEW \"Middle\" AS SELECT z.id AS id FROM zoo z JOIN book b ON b.id = z.id"
                        .replace('"', quote(engine)),
                "CREATE VIEW apple AS SELECT id FROM \"Middle\"".replace('"', quote(engine)));
        MetaData read = again(engine);
        assertThat(read.sortedTables()).extracting(Table::name).containsExactly("book", "zoo", "Middle", "apple");
        assertThat(read.table("apple").all()).hasSize(1);
    }

    private static char quote(Engine engine) {
        return engine.dialect().name().equals("mariadb") ? '`' : '"';
    }

    @DatabaseTest
    void aViewMayNameItsColumnsItself(Engine engine) {
        make(engine, "CREATE VIEW v (x, y) AS SELECT id, price FROM book");
        MetaData read = again(engine);
        assertThat(read.table("v").all()).extracting(Column::name).containsExactly("x", "y");
        engine.begin(conn ->
                assertThat(conn.execute(select(read.table("v").c("y"))).all()).isEmpty());
    }

    @DatabaseTest
    void ofWhichOnlySomeColumnsAreReadIsATable(Engine engine) {
        make(engine, "CREATE VIEW v AS SELECT id, price FROM book");
        MetaData metadata = new MetaData();
        assertThat(Table.reflect("v", metadata, engine)).isInstanceOf(View.class);
        Table partly = Table.reflect("v", new MetaData(), engine, what -> what.includeColumns("id"));
        assertThat(partly).isNotInstanceOf(View.class);
        assertThat(partly.all()).hasSize(1);
    }

    @DatabaseTest
    void thatWasWrittenInWordsOfOnesOwnIsMadeAfterWhatItNames(Engine engine) {
        MetaData metadata = new MetaData();
        View.of("a", metadata, text("SELECT x FROM b").column("x", INTEGER));
        View.of("b", metadata, text("SELECT id AS x FROM book").column("x", INTEGER));
        Table.of("book", metadata, Column.of("id", INTEGER).primaryKey(), Column.of("title", string(40)));
        metadata.createAll(engine);
        assertThat(engine.viewNames(null)).containsExactlyInAnyOrder("a", "b");
        metadata.dropAll(engine);
        assertThat(engine.viewNames(null)).isEmpty();
    }

    @DatabaseTest(only = "mariadb")
    void theNameOfTheDatabaseIsNotPartOfTheQuery(TestDatabase database) {
        Engine engine = database.engine();
        make(engine, "CREATE VIEW v AS SELECT b.id FROM book b JOIN book c ON b.id = c.price");
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.viewDefinition("v"))
                .doesNotContain(inspector.defaultSchemaName())
                .contains("`book`");
        again(engine);
    }

    @DatabaseTest(only = "postgresql")
    void aMaterializedViewIsMadeAgainWithItsIndexes(TestDatabase database) {
        Engine engine = database.engine();
        make(
                engine,
                "CREATE MATERIALIZED VIEW dear AS SELECT id, price FROM book WHERE price > 10",
                "CREATE UNIQUE INDEX ux ON dear (id) WHERE price > 11",
                "CREATE VIEW over AS SELECT id FROM dear");
        MetaData read = again(engine);
        View dear = (View) read.table("dear");
        assertThat(dear.view().materialized()).isTrue();
        assertThat(Inspector.of(engine).indexes("dear")).hasSize(1);
        assertThat(Inspector.of(engine).materializedViewNames(null)).containsExactly("dear");
    }

    @DatabaseTest(only = "postgresql")
    void whatAViewCannotSayIsNoted(TestDatabase database) {
        Engine engine = database.engine();
        make(engine, "CREATE VIEW v WITH (security_barrier) AS SELECT id FROM book");
        MetaData read = new MetaData();
        assertThat(read.reflect(engine, what -> what.views()).notes())
                .containsExactly("View \"v\" has the option \"with\", which a view cannot say.");
    }
}

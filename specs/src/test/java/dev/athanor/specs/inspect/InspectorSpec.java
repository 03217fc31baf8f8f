// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Identifiers;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedTable;
import dev.athanor.inspect.RelationKind;
import dev.athanor.inspect.Which;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.StatementLog;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.stream.IntStream;

/** The inspector on every database. */
class InspectorSpec {
    private static void run(Engine engine, String... statements) {
        engine.begin(conn -> {
            for (String statement : statements) {
                conn.execute(text(statement));
            }
        });
    }

    private static void shop(Engine engine) {
        run(
                engine,
                "CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(30) NOT NULL)",
                "CREATE TABLE purchase (id INTEGER PRIMARY KEY, customer_id INTEGER, CONSTRAINT fk_purchase_customer"
                        + " FOREIGN KEY (customer_id) REFERENCES customer (id))",
                "CREATE VIEW named AS SELECT name FROM customer");
    }

    @DatabaseTest
    void namesAreGivenInOrder(TestDatabase database) {
        Engine engine = database.engine();
        shop(engine);
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.tableNames()).containsExactly("customer", "purchase");
        assertThat(inspector.viewNames()).containsExactly("named");
        assertThat(inspector.materializedViewNames(null)).isEmpty();
        assertThat(inspector.schemaNames()).contains(inspector.defaultSchemaName());
        assertThat(inspector.tableNames(inspector.defaultSchemaName())).containsExactly("customer", "purchase");
        assertThat(inspector.hasSchema(inspector.defaultSchemaName())).isTrue();
        assertThat(inspector.hasSchema("no_such_schema")).isFalse();
        assertThat(inspector.tableNames("no_such_schema_" + database.name()).isEmpty())
                .isTrue();
    }

    @DatabaseTest
    void tablesAndViewsAreFound(TestDatabase database) {
        Engine engine = database.engine();
        shop(engine);
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.hasTable("customer")).isTrue();
        assertThat(inspector.hasTable("named")).isTrue();
        assertThat(inspector.hasTable("nothing")).isFalse();
        assertThat(inspector.hasSequence("nothing")).isFalse();
        assertThat(inspector.columns("named")).extracting(ReflectedColumn::name).containsExactly("name");
        assertThat(inspector.viewDefinition("named")).containsIgnoringCase("select");
        assertThat(inspector.viewDefinition("customer")).isNull();
    }

    @DatabaseTest
    void aTableThatIsNotThereIsRefusedWithTheNearest(TestDatabase database) {
        Engine engine = database.engine();
        shop(engine);
        Inspector inspector = Inspector.of(engine);
        assertThatThrownBy(() -> inspector.columns("custmer"))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining(ErrorCode.UNKNOWN_TABLE.id())
                .hasMessageContaining("has no table or view \"custmer\" in its schema \""
                        + inspector.defaultSchemaName() + "\". Did you mean \"customer\"?");
    }

    @DatabaseTest
    void answersAreRememberedUntilTheyAreForgotten(TestDatabase database) {
        Engine engine = database.engine();
        shop(engine);
        Inspector inspector = Inspector.of(engine);
        StatementLog statements = database.statements();
        inspector.table("customer");
        statements.assertStatements(0, () -> {
            inspector.table("customer");
            inspector.columns("customer");
            inspector.tableNames();
            inspector.defaultSchemaName();
        });
        run(engine, "ALTER TABLE customer ADD COLUMN age INTEGER");
        assertThat(inspector.columns("customer")).hasSize(2);
        inspector.clearCache();
        assertThat(inspector.columns("customer")).hasSize(3);
    }

    @DatabaseTest
    void whatIsKnownOfAllTablesIsNotAskedOfOne(TestDatabase database) {
        Engine engine = database.engine();
        shop(engine);
        Inspector inspector = Inspector.of(engine);
        inspector.allTables(Which.everything());
        database.statements().assertStatements(0, () -> inspector.table("purchase"));
    }

    @DatabaseTest
    void manyTablesTakeAsManyQueriesAsOne(TestDatabase database) {
        Engine engine = database.engine();
        shop(engine);
        StatementLog statements = database.statements();
        int few = statements
                .of(() -> Inspector.of(engine).allTables(Which.everything()))
                .size();
        run(
                engine,
                IntStream.range(0, 30)
                        .mapToObj(i -> "CREATE TABLE t" + i + " (id INTEGER PRIMARY KEY, x INTEGER UNIQUE, up INTEGER,"
                                + " FOREIGN KEY (up) REFERENCES customer (id))")
                        .toArray(String[]::new));
        Inspector inspector = Inspector.of(engine);
        List<String> sent = statements.of(() -> {
            List<ReflectedTable> tables = inspector.allTables(Which.everything());
            assertThat(tables).hasSize(33);
            tables.forEach(table -> {
                assertThat(table.columns()).isNotEmpty();
                assertThat(table.constraints().foreignKeys())
                        .hasSize(table.name().startsWith("t") || table.name().equals("purchase") ? 1 : 0);
            });
        });
        assertThat(sent).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(9);
    }

    @DatabaseTest
    void aQuestionAboutManyCanBeAboutSome(TestDatabase database) {
        Engine engine = database.engine();
        shop(engine);
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.allColumns(Which.tables())).containsOnlyKeys("customer", "purchase");
        assertThat(inspector.allColumns(Which.views())).containsOnlyKeys("named");
        assertThat(inspector.allColumns(Which.everything().only("named", "customer", "nothing")))
                .containsOnlyKeys("customer", "named");
        assertThat(inspector
                        .allConstraints(Which.tables().only("purchase"))
                        .get("purchase")
                        .foreignKeys())
                .hasSize(1);
        assertThat(inspector.allIndexes(Which.tables().kinds(RelationKind.VIEW)).get("named"))
                .isEmpty();
        assertThat(inspector.allRelations(Which.tables().onlyTemporary())).isEmpty();
    }

    @DatabaseTest(except = "sqlite")
    void aForeignKeyNamesTheSchemaItLeadsTo(TestDatabase database) {
        Engine engine = database.engine();
        String schema = database.anotherSchema();
        Identifiers identifiers = engine.dialect().identifiers();
        String quoted = identifiers.quote(schema);
        run(
                engine,
                "CREATE TABLE " + quoted + ".there (id INTEGER PRIMARY KEY)",
                "CREATE TABLE here (id INTEGER PRIMARY KEY, x INTEGER, y INTEGER, FOREIGN KEY (x) REFERENCES " + quoted
                        + ".there (id), FOREIGN KEY (y) REFERENCES here (id))");
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.schemaNames()).contains(schema);
        assertThat(inspector.hasTable("there")).isFalse();
        assertThat(inspector.hasTable("there", schema)).isTrue();
        assertThat(inspector.table("there", schema).columns()).hasSize(1);
        assertThat(inspector.foreignKeys("here"))
                .extracting(ReflectedForeignKey::referredSchema)
                .containsExactlyInAnyOrder(schema, null);
        assertThat(inspector.allTables(Which.tables().in(schema)))
                .extracting(ReflectedTable::schema)
                .containsExactly(schema);
        run(engine, "DROP TABLE here");
    }

    @DatabaseTest
    void hostileNamesComeBackAsTheyAre(TestDatabase database) {
        List<String> names = List.of(
                "Mixed Case",
                "order",
                "a\"b",
                "a`b",
                "it's",
                "größe",
                "漢字",
                "a?b",
                "a :name",
                "back\\slash",
                "a.b",
                "x, y",
                "(",
                "1",
                "a]b[c",
                "--",
                "/*");
        Engine engine = database.engine();
        Identifiers identifiers = engine.dialect().identifiers();
        try (Connection conn = engine.connect()) {
            for (String name : names) {
                String quoted = identifiers.quote(name);
                direct(
                        conn,
                        "CREATE TABLE " + quoted + " (" + quoted + " INTEGER PRIMARY KEY, other INTEGER, CONSTRAINT "
                                + identifiers.quote("uq " + name) + " UNIQUE (other), CONSTRAINT "
                                + identifiers.quote("fk " + name) + " FOREIGN KEY (other) REFERENCES " + quoted + " ("
                                + quoted
                                + "))");
                direct(
                        conn,
                        "CREATE INDEX " + identifiers.quote("ix " + name) + " ON " + quoted + " (" + quoted
                                + ", other)");
            }
            conn.commit();
        }
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.tableNames()).containsExactlyInAnyOrderElementsOf(names);
        for (ReflectedTable table : inspector.allTables(Which.tables())) {
            String name = table.name();
            assertThat(table.columns()).extracting(ReflectedColumn::name).containsExactly(name, "other");
            assertThat(table.constraints().primaryKey().columns()).containsExactly(name);
            assertThat(table.constraints().uniques().get(0).name()).isEqualTo("uq " + name);
            assertThat(table.constraints().foreignKeys().get(0).name()).isEqualTo("fk " + name);
            assertThat(table.constraints().foreignKeys().get(0).referredTable()).isEqualTo(name);
            assertThat(table.constraints().foreignKeys().get(0).referredColumns())
                    .containsExactly(name);
            assertThat(inspector.hasIndex(name, "ix " + name)).as(name).isTrue();
            assertThat(Inspector.of(engine).table(name)).isEqualTo(table);
        }
    }

    @DatabaseTest
    void aNameThatTheDatabaseTakesForAnotherIsFoundUnderBoth(TestDatabase database) {
        Engine engine = database.engine();
        String quoted = engine.dialect().identifiers().quote("ABC");
        run(engine, "CREATE TABLE " + quoted + " (" + quoted + " INTEGER)");
        Inspector inspector = Inspector.of(engine);
        assertThat(inspector.hasTable("ABC")).isTrue();
        assertThat(inspector.columns("ABC")).hasSize(1);
        assertThat(inspector.hasTable("abc")).isEqualTo(database.name().equals("h2"));
        assertThat(inspector.tableNames()).containsExactly(database.name().equals("h2") ? "abc" : "ABC");
    }

    private static void direct(Connection conn, String sql) {
        try (java.sql.Statement statement = conn.jdbc().createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}

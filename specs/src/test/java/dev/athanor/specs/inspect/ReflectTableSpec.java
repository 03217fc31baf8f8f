// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.TEXT;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.inspect.Inspector;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.ReflectionReport;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.SqlType;
import java.util.List;

/** Tables read from a database are tables like any others. */
class ReflectTableSpec {
    private static void run(Engine engine, String... statements) {
        engine.begin(conn -> {
            for (String statement : statements) {
                conn.execute(text(statement));
            }
        });
    }

    private static Engine shop(TestDatabase database) {
        Engine engine = database.engine();
        run(
                engine,
                "CREATE TABLE country (code CHAR(2) NOT NULL PRIMARY KEY)",
                "CREATE TABLE customer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(30) DEFAULT 'nobody' NOT NULL,"
                        + " country CHAR(2) NOT NULL, CONSTRAINT fk_country FOREIGN KEY (country) REFERENCES country (code))",
                "CREATE TABLE purchase (id INTEGER NOT NULL PRIMARY KEY, buyer INTEGER, placed INTEGER, CONSTRAINT fk_buyer"
                        + " FOREIGN KEY (buyer) REFERENCES customer (id) ON DELETE CASCADE)",
                "CREATE INDEX ix_placed ON purchase (placed)",
                "CREATE VIEW named AS SELECT name FROM customer");
        return engine;
    }

    @DatabaseTest
    void aTableIsReadAndUsed(TestDatabase database) {
        Engine engine = shop(database);
        MetaData metadata = new MetaData();
        Table customer = Table.reflect("customer", metadata, engine);
        assertThat(customer.schema()).isNull();
        assertThat(customer.c("name").type()).isEqualTo(string(30));
        assertThat(customer.c("name").isNullable()).isFalse();
        assertThat(customer.c("id").isPrimaryKey()).isTrue();
        Table country = metadata.table("country");
        engine.begin(conn -> {
            conn.execute(insert(country).value(country.c("code", String.class), "FR"));
            conn.execute(insert(customer)
                    .value(customer.c("id", Integer.class), 1)
                    .value(customer.c("country", String.class), "FR"));
            assertThat(conn.execute(select(customer.c("name", String.class))
                                    .where(customer.c("id", Integer.class).eq(1)))
                            .all())
                    .hasSize(1);
        });
    }

    @DatabaseTest
    void whatForeignKeysLeadToIsReadToo(TestDatabase database) {
        MetaData metadata = new MetaData();
        Table purchase = Table.reflect("purchase", metadata, shop(database));
        assertThat(metadata.tables()).extracting(Table::name).containsExactly("purchase", "customer", "country");
        assertThat(purchase.foreignKeys().get(0).target()).isSameAs(metadata.table("customer"));
        assertThat(purchase.indexes()).hasSize(1);
        assertThat(metadata.sortedTables()).extracting(Table::name).containsExactly("country", "customer", "purchase");
    }

    @DatabaseTest
    void whatForeignKeysLeadToCanBeLeftOut(TestDatabase database) {
        Engine engine = shop(database);
        MetaData metadata = new MetaData();
        Table purchase = Table.reflect("purchase", metadata, engine, what -> what.withoutReferred());
        assertThat(metadata.tables()).hasSize(1);
        assertThatThrownBy(purchase::foreignKeys)
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining(ErrorCode.UNKNOWN_TABLE.id())
                .hasMessageContaining("customer");
        Table.reflect("customer", metadata, engine, what -> what.withoutReferred());
        assertThat(purchase.foreignKeys()).hasSize(1);
    }

    @DatabaseTest
    void whatIsSaidOfATableCountsMoreThanTheDatabase(TestDatabase database) {
        MetaData metadata = new MetaData();
        SqlType<Code> code = string(2).as(Code.class, Code::text, Code::new);
        Table customer = Table.reflect(
                "customer",
                metadata,
                shop(database),
                Column.of("id", BIGINT).primaryKey(),
                Column.of("country", code),
                Column.of("computed", TEXT));
        assertThat(customer.c("id").type()).isEqualTo(BIGINT);
        assertThat(customer.c("country").type()).isEqualTo(code);
        assertThat(customer.all()).extracting(Column::name).contains("name", "computed");
        assertThat(customer.foreignKeys()).hasSize(1);
    }

    record Code(String text) {}

    @DatabaseTest
    void aListenerMayChangeColumnsOrLeaveThemOut(TestDatabase database) {
        MetaData metadata = new MetaData();
        Engine engine = shop(database);
        metadata.reflect(
                engine,
                what -> what.listener((table, column) -> switch (column.name()) {
                    case "name" -> column.typed(TEXT);
                    case "placed" -> null;
                    default -> column;
                }));
        assertThat(metadata.table("customer").c("name").type()).isEqualTo(TEXT);
        assertThat(metadata.table("customer").c("name").isNullable()).isFalse();
        assertThat(metadata.table("purchase").all()).extracting(Column::name).containsExactly("id", "buyer");
        assertThat(metadata.table("purchase").indexes()).isEmpty();
    }

    @DatabaseTest
    void someColumnsCanBeReadAlone(TestDatabase database) {
        Engine engine = shop(database);
        MetaData metadata = new MetaData();
        Table purchase = Table.reflect("purchase", metadata, engine, what -> what.includeColumns("id", "placed"));
        assertThat(purchase.all()).extracting(Column::name).containsExactly("id", "placed");
        assertThat(purchase.foreignKeys()).isEmpty();
        assertThat(purchase.indexes()).hasSize(1);
        assertThat(purchase.primaryKey().columns()).containsExactly("id");
    }

    @DatabaseTest
    void aTableThatIsThereAlreadyIsNotReadAgain(TestDatabase database) {
        Engine engine = shop(database);
        MetaData metadata = new MetaData();
        Table country =
                Table.of("country", metadata, Column.of("code", string(2)).primaryKey());
        assertThat(Table.reflect("country", metadata, engine)).isSameAs(country);
        assertThat(Table.reflect("customer", metadata, engine)
                        .foreignKeys()
                        .get(0)
                        .target())
                .isSameAs(country);
        assertThat(country.all()).hasSize(1);
    }

    @DatabaseTest
    void aTableThatIsThereAlreadyCanGetWhatItLacks(TestDatabase database) {
        Engine engine = shop(database);
        MetaData metadata = new MetaData();
        Table purchase = Table.of("purchase", metadata, Column.of("id", BIGINT).primaryKey());
        ReflectionReport report = metadata.reflect(engine, what -> what.extendExisting());
        assertThat(report.tables()).contains(purchase);
        assertThat(purchase.c("id").type()).isEqualTo(BIGINT);
        assertThat(purchase.all()).extracting(Column::name).containsExactly("id", "buyer", "placed");
        assertThat(purchase.foreignKeys()).hasSize(1);
        assertThat(purchase.indexes()).hasSize(1);
        metadata.reflect(engine, what -> what.extendExisting());
        assertThat(purchase.foreignKeys()).hasSize(1);
        assertThat(purchase.indexes()).hasSize(1);
    }

    @DatabaseTest
    void aSchemaIsReadAsAWholeOrInPart(TestDatabase database) {
        Engine engine = shop(database);
        MetaData all = new MetaData();
        all.reflect(engine);
        assertThat(all.tables()).extracting(Table::name).containsExactly("country", "customer", "purchase");
        MetaData views = new MetaData();
        views.reflect(engine, what -> what.views().only(name -> name.startsWith("n")));
        assertThat(views.tables()).extracting(Table::name).containsExactly("named");
        assertThat(views.table("named").all()).hasSize(1);
        MetaData some = new MetaData();
        some.reflect(engine, what -> what.only("customer", "country"));
        assertThat(some.tables()).hasSize(2);
        assertThatThrownBy(() -> new MetaData().reflect(engine, what -> what.only("customer", "countri")))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("Did you mean \"country\"?");
        assertThatThrownBy(() -> Table.reflect("nothing", new MetaData(), engine))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining(ErrorCode.UNKNOWN_TABLE.id());
    }

    @DatabaseTest
    void aReadSchemaTakesAsManyQueriesForManyTablesAsForOne(TestDatabase database) {
        Engine engine = shop(database);
        Inspector inspector = Inspector.of(engine);
        int few = database.statements()
                .of(() -> new MetaData().reflect(inspector))
                .size();
        assertThat(few).isLessThanOrEqualTo(9);
        database.statements().assertStatements(0, () -> new MetaData().reflect(inspector));
    }

    @DatabaseTest(except = "sqlite")
    void tablesOfAnotherSchemaAreReadWithIt(TestDatabase database) {
        Engine engine = database.engine();
        String schema = database.anotherSchema();
        String quoted = engine.dialect().identifiers().quote(schema);
        run(
                engine,
                "CREATE TABLE " + quoted + ".there (id INTEGER NOT NULL PRIMARY KEY)",
                "CREATE TABLE here (id INTEGER NOT NULL PRIMARY KEY, x INTEGER, FOREIGN KEY (x) REFERENCES " + quoted
                        + ".there (id))");
        MetaData metadata = new MetaData();
        Table here = Table.reflect("here", metadata, engine);
        Table there = metadata.table(schema + ".there");
        assertThat(there.schema()).isEqualTo(schema);
        assertThat(here.foreignKeys().get(0).target()).isSameAs(there);
        MetaData other = new MetaData();
        assertThat(Table.reflect("there", other, engine, what -> what.schema(schema))
                        .schema())
                .isEqualTo(schema);
        MetaData own = new MetaData().schema(schema);
        assertThat(Table.reflect("there", own, engine).toString()).isEqualTo(schema + ".there");
        run(engine, "DROP TABLE here");
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aTypeThatIsNotKnownKeepsItsNameAndIsReported(TestDatabase database) {
        Engine engine = database.engine();
        run(engine, "CREATE TABLE place (id INTEGER NOT NULL PRIMARY KEY, spot POINT)");
        MetaData metadata = new MetaData();
        ReflectionReport report = metadata.reflect(engine);
        assertThat(report.notes())
                .containsExactly(
                        "Column \"place.spot\" has the type \"point\", which is not known. It keeps its name, and"
                                + " values are read as texts.");
        assertThat(metadata.ddl(engine.dialect()).get(0)).contains("spot point");
    }

    @DatabaseTest(only = {"sqlite", "mariadb"})
    void aBrokenViewIsNamedAndTakesNothingElseWithIt(TestDatabase database) {
        Engine engine = database.engine();
        run(
                engine,
                "CREATE TABLE gone (id INTEGER)",
                "CREATE TABLE kept (id INTEGER)",
                "CREATE VIEW broken AS SELECT id FROM gone",
                "CREATE VIEW whole AS SELECT id FROM kept",
                "DROP TABLE gone");
        assertThatThrownBy(() -> new MetaData().reflect(engine, what -> what.views()))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageStartingWith(ErrorCode.UNREFLECTABLE_TABLE.id() + ": The view \"broken\" has no columns");
        MetaData metadata = new MetaData();
        metadata.reflect(engine, what -> what.views().only(name -> !name.equals("broken")));
        assertThat(metadata.tables()).extracting(Table::name).containsExactly("kept", "whole");
        assertThat(metadata.table("whole").all()).hasSize(1);
    }

    @DatabaseTest
    void circlesAreReadOnce(TestDatabase database) {
        Engine engine = database.engine();
        run(engine, "CREATE TABLE a (id INTEGER NOT NULL PRIMARY KEY, up INTEGER, FOREIGN KEY (up) REFERENCES a (id))");
        MetaData metadata = new MetaData();
        Table a = Table.reflect("a", metadata, engine);
        assertThat(a.foreignKeys().get(0).target()).isSameAs(a);
        assertThat(a.c("id").type()).isEqualTo(INTEGER);
        assertThat(List.copyOf(metadata.tables())).hasSize(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.schema;

import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.TEXT;
import static dev.athanor.type.Types.TIMESTAMP;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ReferentialAction;
import dev.athanor.engine.Engine;
import dev.athanor.error.CheckViolation;
import dev.athanor.error.ConstraintViolation;
import dev.athanor.error.UniqueViolation;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Check;
import dev.athanor.schema.Column;
import dev.athanor.schema.Exclude;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.Identity;
import dev.athanor.schema.Index;
import dev.athanor.schema.IndexTerm;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.PrimaryKey;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableTrait;
import dev.athanor.schema.Unique;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of tables, columns, constraints and indexes arrives in each database, as its own catalogue tells. */
class TableOptionsSpec {
    private final MetaData metadata = new MetaData();

    private static boolean is(Engine engine, String... databases) {
        return List.of(databases).contains(engine.dialect().name());
    }

    private static String one(Engine engine, String sql) {
        return engine.beginAndReturn(
                connection -> String.valueOf(connection.execute(text(sql)).one().get(0)));
    }

    private static String ddlOf(Engine engine, String name) {
        return one(engine, "SELECT sql FROM sqlite_master WHERE name = '" + name + "'");
    }

    private static void execute(Engine engine, String sql) {
        engine.begin(connection -> connection.execute(text(sql)));
    }

    @DatabaseTest
    void defaultsOfTheDatabase(Engine engine) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey();
        Column<String> state = Column.of("state", string(20)).serverDefault("it's new");
        Table page = Table.of(
                "page",
                metadata,
                id,
                state,
                Column.of("made", TIMESTAMP).serverDefaultSql("CURRENT_TIMESTAMP"),
                Column.of("level", INTEGER).serverDefaultSql("abs(-3)"));
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(page));
            assertThat(connection.execute(select(state, page.c("level"))).one().values())
                    .containsExactly("it's new", 3);
            assertThat(connection.execute(select(page.c("made"))).one()).isNotNull();
        });
    }

    @DatabaseTest
    void comments(Engine engine) {
        Table.of(
                "page",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("title", string(20)).notNull().comment("what it's called"),
                TableTrait.comment("pages of \"books\""));
        metadata.createAll(engine);
        if (is(engine, "postgresql")) {
            assertThat(one(engine, "SELECT obj_description('page'::regclass)")).isEqualTo("pages of \"books\"");
            assertThat(one(engine, "SELECT col_description('page'::regclass, 2)"))
                    .isEqualTo("what it's called");
        } else if (is(engine, "mariadb", "h2")) {
            String schema = is(engine, "h2") ? "CURRENT_SCHEMA" : "DATABASE()";
            String remark = is(engine, "h2") ? "remarks" : "table_comment";
            String columnRemark = is(engine, "h2") ? "remarks" : "column_comment";
            assertThat(one(
                            engine,
                            "SELECT " + remark + " FROM information_schema.tables WHERE lower(table_name) = 'page' AND"
                                    + " table_schema = " + schema))
                    .isEqualTo("pages of \"books\"");
            assertThat(one(
                            engine,
                            "SELECT " + columnRemark + " FROM information_schema.columns WHERE lower(column_name) ="
                                    + " 'title' AND table_schema = " + schema))
                    .isEqualTo("what it's called");
        }
    }

    @DatabaseTest
    void identityColumnsCountAsTheyAreTold(Engine engine) {
        Column<Integer> id = Column.of("id", INTEGER)
                .primaryKey()
                .identity(Identity.byDefault().start(100).increment(10));
        Table page = Table.of("page", metadata, id, Column.of("title", string(20)));
        if (is(engine, "sqlite", "mariadb")) {
            assertThatThrownBy(() -> metadata.createAll(engine))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining("Leave start(…) and increment(…) out of the Identity.");
            return;
        }
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(page).values(Map.of("title", "a")));
            assertThat(connection
                            .execute(insert(page).values(Map.of("title", "b")))
                            .insertedPrimaryKey()
                            .get("id"))
                    .isEqualTo(110);
        });
    }

    @DatabaseTest
    void computedColumns(Engine engine) {
        Column<Integer> width = Column.of("width", INTEGER);
        Column<Integer> twice = Column.of("twice", INTEGER).computed(() -> width.times(2));
        Column<Integer> kept = Column.of("kept", INTEGER).computed("width * 3").stored();
        Table shape = Table.of("shape", metadata, Column.of("id", INTEGER).primaryKey(), width, twice, kept);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(insert(shape).value(width, 5));
            assertThat(connection.execute(select(twice, kept)).one().values()).containsExactly(10, 15);
        });
    }

    @DatabaseTest
    void constraintsHold(Engine engine) {
        Column<Integer> a = Column.of("a", INTEGER);
        Column<String> b = Column.of("b", string(20));
        Table.of(
                "page",
                metadata,
                a,
                b,
                Column.of("c", INTEGER),
                PrimaryKey.of("b", "a").named("pk_page"),
                Unique.of("c", "b").named("uq_page"),
                Check.of(() -> a.gt(0).and(b.ne("it's"))).named("ck_page"));
        Table.of(
                "note",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("x", INTEGER),
                Column.of("y", string(20)),
                ForeignKey.of("y", "x")
                        .references("page.b", "page.a")
                        .onDelete(ReferentialAction.CASCADE)
                        .onUpdate(ReferentialAction.CASCADE)
                        .named("fk_note"));
        metadata.createAll(engine);
        execute(engine, "INSERT INTO page (a, b, c) VALUES (1, 'x', 1)");
        execute(engine, "INSERT INTO note (id, x, y) VALUES (1, 1, 'x')");
        assertThatThrownBy(() -> execute(engine, "INSERT INTO page (a, b, c) VALUES (0, 'x', 2)"))
                .isInstanceOf(CheckViolation.class);
        assertThatThrownBy(() -> execute(engine, "INSERT INTO page (a, b, c) VALUES (1, 'it''s', 2)"))
                .isInstanceOf(CheckViolation.class);
        assertThatThrownBy(() -> execute(engine, "INSERT INTO page (a, b, c) VALUES (2, 'x', 1)"))
                .isInstanceOf(UniqueViolation.class);
        assertThatThrownBy(() -> execute(engine, "INSERT INTO page (a, b, c) VALUES (1, 'x', 9)"))
                .isInstanceOf(UniqueViolation.class);
        execute(engine, "UPDATE page SET a = 7");
        assertThat(one(engine, "SELECT x FROM note")).isEqualTo("7");
        execute(engine, "DELETE FROM page");
        assertThat(one(engine, "SELECT count(*) FROM note")).isEqualTo("0");
        metadata.dropAll(engine);
        assertThat(engine.tableNames(null)).isEmpty();
    }

    @DatabaseTest
    void aConstraintThatIsCheckedAtTheEnd(Engine engine) {
        Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        Table.of(
                "note",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("page_id", INTEGER),
                ForeignKey.of("page_id").references("page.id").initiallyDeferred());
        if (is(engine, "h2", "mariadb")) {
            assertThatThrownBy(() -> metadata.createAll(engine))
                    .isInstanceOf(UnsupportedByDialect.class)
                    .hasMessageContaining("checks every constraint at once");
            return;
        }
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(text("INSERT INTO note (id, page_id) VALUES (1, 1)"));
            connection.execute(text("INSERT INTO page (id) VALUES (1)"));
        });
        assertThatThrownBy(() -> execute(engine, "INSERT INTO note (id, page_id) VALUES (2, 2)"))
                .isInstanceOf(ConstraintViolation.class);
    }

    @DatabaseTest
    void tablesThatReferToEachOther(Engine engine) {
        Table.of(
                "shelf",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("best_id", INTEGER).references("book.id"));
        Table.of(
                "book",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("shelf_id", INTEGER).references("shelf.id"));
        metadata.createAll(engine);
        metadata.createAll(engine);
        engine.begin(connection -> {
            connection.execute(text("INSERT INTO shelf (id) VALUES (1)"));
            connection.execute(text("INSERT INTO book (id, shelf_id) VALUES (1, 1)"));
            connection.execute(text("UPDATE shelf SET best_id = 1"));
        });
        assertThatThrownBy(() -> execute(engine, "UPDATE shelf SET best_id = 2"))
                .isInstanceOf(ConstraintViolation.class);
        assertThatThrownBy(() -> execute(engine, "UPDATE book SET shelf_id = 2"))
                .isInstanceOf(ConstraintViolation.class);
        metadata.dropAll(engine);
        metadata.dropAll(engine);
        assertThat(engine.tableNames(null)).isEmpty();
    }

    @DatabaseTest
    void indexes(Engine engine) {
        Column<String> title = Column.of("title", string(20));
        Column<Integer> price = Column.of("price", INTEGER);
        boolean partial = is(engine, "postgresql", "sqlite");
        Table page = Table.of(
                "page",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                title,
                price,
                Column.of("code", INTEGER).index().unique(),
                Index.of("ix_both", IndexTerm.of("title").desc(), IndexTerm.of("price")),
                Index.of("ix_dear", "title").unique().where(() -> price.gt(10)).ddlIf(name -> partial),
                Index.of("ix_lower", IndexTerm.of(() -> lower(title)), IndexTerm.of(() -> price.plus(1)))
                        .ddlIf(name -> partial));
        metadata.createAll(engine);
        execute(engine, "INSERT INTO page (id, title, price, code) VALUES (1, 'a', 1, 1)");
        execute(engine, "INSERT INTO page (id, title, price, code) VALUES (2, 'a', 20, 2)");
        assertThatThrownBy(() -> execute(engine, "INSERT INTO page (id, title, price, code) VALUES (3, 'b', 20, 2)"))
                .isInstanceOf(UniqueViolation.class);
        if (partial) {
            assertThatThrownBy(
                            () -> execute(engine, "INSERT INTO page (id, title, price, code) VALUES (3, 'a', 30, 3)"))
                    .isInstanceOf(UniqueViolation.class);
        }
        String definition = switch (engine.dialect().name()) {
            case "postgresql" -> one(engine, "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_both'");
            case "sqlite" -> ddlOf(engine, "ix_both");
            case "mariadb" ->
                one(
                        engine,
                        "SELECT group_concat(column_name ORDER BY seq_in_index) FROM information_schema.statistics"
                                + " WHERE index_name = 'ix_both' AND table_schema = DATABASE()");
            default ->
                one(
                        engine,
                        "SELECT listagg(concat(column_name, ' ', ordering_specification), ',') WITHIN GROUP (ORDER BY"
                                + " ordinal_position) FROM information_schema.index_columns WHERE index_name = 'IX_BOTH'");
        };
        assertThat(definition.toLowerCase(Locale.ROOT)).containsPattern("title( desc)?,\\s?price");
        assertThat(page.indexes()).hasSize(4);
    }

    @DatabaseTest(only = "postgresql")
    void whatOnlyPostgresqlHas(Engine engine) {
        Column<Integer> price = Column.of("price", INTEGER);
        Table.of(
                "room",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("name", string(20)),
                price,
                TableTrait.option("postgresql", "with", "fillfactor=70"),
                TableTrait.option("postgresql", "unlogged", true),
                Unique.of("name")
                        .nullsNotDistinct()
                        .named("uq_name")
                        .comment("one each")
                        .initiallyDeferred(),
                Exclude.using("btree").element("price", "=").named("ex_price").where(() -> price.gt(5)),
                Index.of(
                                "ix_ops",
                                IndexTerm.of("name")
                                        .operatorClass("varchar_pattern_ops")
                                        .nullsFirst())
                        .include("price"),
                Index.of("ix_hash", "price").using("hash").option("postgresql", "with", "fillfactor=50"));
        metadata.createAll(engine);
        assertThat(
                        one(
                                engine,
                                "SELECT cast(relpersistence AS text) || array_to_string(reloptions, ',') FROM pg_class WHERE relname = 'room'"))
                .isEqualTo("ufillfactor=70");
        assertThat(one(engine, "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'uq_name'"))
                .isEqualTo("UNIQUE NULLS NOT DISTINCT (name) DEFERRABLE INITIALLY DEFERRED");
        assertThat(one(
                        engine,
                        "SELECT obj_description(oid, 'pg_constraint') FROM pg_constraint WHERE conname = 'uq_name'"))
                .isEqualTo("one each");
        assertThat(one(engine, "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'ex_price'"))
                .isEqualTo("EXCLUDE USING btree (price WITH =) WHERE ((price > 5))");
        assertThat(one(engine, "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_ops'"))
                .endsWith("USING btree (name varchar_pattern_ops NULLS FIRST) INCLUDE (price)");
        assertThat(one(engine, "SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_hash'"))
                .endsWith("USING hash (price) WITH (fillfactor='50')");
    }

    @DatabaseTest(only = "mariadb")
    void whatOnlyMariadbHas(Engine engine) {
        Table.of(
                "page",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("title", string(200)),
                Column.of("changed", TIMESTAMP)
                        .serverDefaultSql("CURRENT_TIMESTAMP(6)")
                        .serverOnUpdateSql("CURRENT_TIMESTAMP(6)"),
                TableTrait.option("mysql", "engine", "Aria"),
                TableTrait.option("mysql", "charset", "latin1"),
                TableTrait.option("mariadb", "row_format", "DYNAMIC"),
                Index.of("ix_prefix", IndexTerm.of("title").prefix(10)).using("btree"),
                Index.of("ix_full", "title").option("mysql", "prefix", "FULLTEXT"));
        metadata.createAll(engine);
        String table = one(
                engine,
                "SELECT concat(engine, ' ', row_format, ' ', table_collation) FROM information_schema.tables WHERE"
                        + " table_name = 'page' AND table_schema = DATABASE()");
        assertThat(table).isEqualTo("Aria Dynamic latin1_swedish_ci");
        assertThat(one(
                        engine,
                        "SELECT group_concat(concat(index_name, ' ', index_type, ' ', coalesce(sub_part, '')) ORDER BY 1)"
                                + " FROM information_schema.statistics WHERE table_schema = DATABASE() AND index_name LIKE"
                                + " 'ix%'"))
                .isEqualTo("ix_full FULLTEXT ,ix_prefix BTREE 10");
        assertThat(one(
                        engine,
                        "SELECT extra FROM information_schema.columns WHERE column_name = 'changed' AND table_schema ="
                                + " DATABASE()"))
                .isEqualTo("on update current_timestamp(6)");
    }

    @DatabaseTest(only = "sqlite")
    void whatOnlySqliteHas(Engine engine) {
        Table.of(
                "page",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("title", TEXT).collation("NOCASE"),
                TableTrait.option("sqlite", "autoincrement", true),
                TableTrait.option("sqlite", "strict", true));
        Table.of(
                "code",
                metadata,
                Column.of("id", INTEGER).primaryKey().identity(false),
                TableTrait.option("sqlite", "without_rowid", true),
                TableTrait.option("sqlite", "strict", true));
        metadata.createAll(engine);
        assertThat(ddlOf(engine, "page")).isEqualTo("""
                CREATE TABLE page (
                    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                    title TEXT COLLATE "NOCASE"
                ) STRICT""");
        assertThat(ddlOf(engine, "code")).endsWith(") WITHOUT ROWID, STRICT");
        execute(engine, "INSERT INTO page (title) VALUES ('A')");
        assertThat(one(engine, "SELECT id FROM page WHERE title = 'a'")).isEqualTo("1");
    }
}

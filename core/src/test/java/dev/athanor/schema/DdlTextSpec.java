// SPDX-License-Identifier: Apache-2.0
package dev.athanor.schema;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNKNOWN_OPTION;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.array;
import static dev.athanor.type.Types.enumOf;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.ConstraintInfo;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Ddl.Wish;
import dev.athanor.type.SqlType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text of everything that makes tables, on every database; what executes has its specs on the real ones. */
class DdlTextSpec {
    private final MetaData metadata = new MetaData();
    private final Column<String> title = Column.of("title", string(80));
    private final Column<Integer> price = Column.of("price", INTEGER);
    private final Table book =
            Table.of("book", metadata, Column.of("id", INTEGER).identity(false), title, price);

    private static Table alone(TableItem... items) {
        return Table.of(null, "page", List.of(items));
    }

    private static Ddl create(TableItem... items) {
        return Ddl.createTable(alone(items));
    }

    @Test
    void constraintsWithNames() {
        Column<Integer> a = Column.of("a", INTEGER);
        Column<String> b = Column.of("b", string(9));
        printed(create(
                        a,
                        b,
                        PrimaryKey.of("b", "a").named("pk"),
                        Unique.of("a").named("Uq"),
                        Check.of(() -> a.gt(0).and(b.ne("it's"))).named("ck"),
                        Check.of("a < 9")))
                .is("""
                    CREATE TABLE page (
                        a INTEGER NOT NULL,
                        b VARCHAR(9) NOT NULL,
                        CONSTRAINT pk PRIMARY KEY (b, a),
                        CONSTRAINT "Uq" UNIQUE (a),
                        CONSTRAINT ck CHECK (a > 0 AND b != 'it''s'),
                        CHECK (a < 9)
                    )
                    """, on(MYSQL, """
                        CREATE TABLE page (
                            a INTEGER NOT NULL,
                            b VARCHAR(9) NOT NULL,
                            CONSTRAINT pk PRIMARY KEY (b, a),
                            CONSTRAINT `Uq` UNIQUE (a),
                            CONSTRAINT ck CHECK (a > 0 AND b != 'it''s'),
                            CHECK (a < 9)
                        )
                        """), on(MARIADB, """
                        CREATE TABLE page (
                            a INTEGER NOT NULL,
                            b VARCHAR(9) NOT NULL,
                            CONSTRAINT pk PRIMARY KEY (b, a),
                            CONSTRAINT `Uq` UNIQUE (a),
                            CONSTRAINT ck CHECK (a > 0 AND b != 'it''s'),
                            CHECK (a < 9)
                        )
                        """), on(SQLSERVER, """
                        CREATE TABLE page (
                            a INTEGER NOT NULL,
                            b NVARCHAR(9) NOT NULL,
                            CONSTRAINT pk PRIMARY KEY (b, a),
                            CONSTRAINT [Uq] UNIQUE (a),
                            CONSTRAINT ck CHECK (a > 0 AND b != 'it''s'),
                            CHECK (a < 9)
                        )
                        """), on(ORACLE, """
                        CREATE TABLE page (
                            a INTEGER NOT NULL,
                            b VARCHAR2(9 CHAR) NOT NULL,
                            CONSTRAINT pk PRIMARY KEY (b, a),
                            CONSTRAINT "Uq" UNIQUE (a),
                            CONSTRAINT ck CHECK (a > 0 AND b != 'it''s'),
                            CHECK (a < 9)
                        )
                        """));
    }

    @Test
    void foreignKeysWithTheirActions() {
        ForeignKey key = ForeignKey.of("book_id").references(book.c("id")).named("fk");
        Table page = alone(Column.of("book_id", INTEGER));
        printed(Ddl.addConstraint(page, key.onDelete(ReferentialAction.SET_NULL)))
                .is(
                        "ALTER TABLE page ADD CONSTRAINT fk FOREIGN KEY(book_id) REFERENCES book (id) ON DELETE SET"
                                + " NULL",
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.addConstraint(page, key.onUpdate(ReferentialAction.CASCADE).initiallyDeferred()))
                .is(
                        "ALTER TABLE page ADD CONSTRAINT fk FOREIGN KEY(book_id) REFERENCES book (id) ON UPDATE CASCADE"
                                + " DEFERRABLE INITIALLY DEFERRED",
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.dropConstraint(page, key))
                .is(
                        "ALTER TABLE page DROP CONSTRAINT fk",
                        on(MYSQL, "ALTER TABLE page DROP FOREIGN KEY fk"),
                        on(MARIADB, "ALTER TABLE page DROP FOREIGN KEY fk"),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void constraintsAreDroppedByTheirKindOnMysql() {
        printed(Ddl.dropConstraint(book, Unique.of("title").named("uq")))
                .is(
                        "ALTER TABLE book DROP CONSTRAINT uq",
                        on(MYSQL, "ALTER TABLE book DROP INDEX uq"),
                        on(MARIADB, "ALTER TABLE book DROP INDEX uq"),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.dropConstraint(book, Check.of("1 = 1").named("ck")))
                .is(
                        "ALTER TABLE book DROP CONSTRAINT ck",
                        on(MYSQL, "ALTER TABLE book DROP CHECK ck"),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.dropConstraint(book, PrimaryKey.of("id").named("pk")))
                .is(
                        "ALTER TABLE book DROP CONSTRAINT pk",
                        on(MYSQL, "ALTER TABLE book DROP PRIMARY KEY"),
                        on(MARIADB, "ALTER TABLE book DROP PRIMARY KEY"),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        assertThatThrownBy(() -> Ddl.dropConstraint(book, Unique.of("title")).sql(POSTGRESQL))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage(
                        "ATH-301: A constraint of table \"book\" has no name by which it could be dropped. Name it, or"
                                + " give the metadata a naming convention.");
    }

    @Test
    void identityColumns() {
        printed(create(Column.of("id", BIGINT)
                        .primaryKey()
                        .identity(Identity.always().start(100).increment(5))))
                .is(
                        """
                        CREATE TABLE page (
                            id BIGINT GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5) NOT NULL,
                            PRIMARY KEY (id)
                        )
                        """,
                        on(ORACLE, """
                            CREATE TABLE page (
                                id NUMBER(19) GENERATED ALWAYS AS IDENTITY (START WITH 100 INCREMENT BY 5) NOT NULL,
                                PRIMARY KEY (id)
                            )
                            """),
                        on(SQLSERVER, """
                            CREATE TABLE page (
                                id BIGINT NOT NULL IDENTITY(100,5),
                                PRIMARY KEY (id)
                            )
                            """),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void computedColumns() {
        Column<Integer> a = Column.of("a", INTEGER);
        printed(create(a, Column.of("b", INTEGER).computed(() -> a.times(2))))
                .is("""
                    CREATE TABLE page (
                        a INTEGER,
                        b INTEGER GENERATED ALWAYS AS (a * 2)
                    )
                    """, on(POSTGRESQL, """
                        CREATE TABLE page (
                            a INTEGER,
                            b INTEGER GENERATED ALWAYS AS (a * 2) STORED
                        )
                        """), on(SQLSERVER, """
                        CREATE TABLE page (
                            a INTEGER,
                            b AS (a * 2)
                        )
                        """));
        printed(create(Column.of("b", INTEGER).computed("1 + 1").stored()))
                .is("""
                    CREATE TABLE page (
                        b INTEGER GENERATED ALWAYS AS (1 + 1) STORED
                    )
                    """, on(H2, """
                        CREATE TABLE page (
                            b INTEGER GENERATED ALWAYS AS (1 + 1)
                        )
                        """), on(SQLSERVER, """
                        CREATE TABLE page (
                            b AS (1 + 1) PERSISTED
                        )
                        """), refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        printed(create(Column.of("b", INTEGER).computed("1 + 1").virtual()))
                .is(
                        """
                        CREATE TABLE page (
                            b INTEGER GENERATED ALWAYS AS (1 + 1) VIRTUAL
                        )
                        """,
                        on(SQLSERVER, """
                            CREATE TABLE page (
                                b AS (1 + 1)
                            )
                            """),
                        refusedBy(POSTGRESQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void indexes() {
        printed(Ddl.createIndex(book, Index.of("ix", price.desc(), title)))
                .is("CREATE INDEX ix ON book (price DESC, title)");
        printed(Ddl.createIndex(book, Index.of("ix", lower(title))))
                .is(
                        "CREATE INDEX ix ON book (lower(title))",
                        on(MYSQL, "CREATE INDEX ix ON book ((lower(title)))"),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.createIndex(book, Index.of("ix", "title").unique().where(price.gt(10))))
                .is(
                        "CREATE UNIQUE INDEX ix ON book (title) WHERE price > 10",
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.createIndex(book, Index.of("ix", "title").include("price")))
                .is(
                        "CREATE INDEX ix ON book (title) INCLUDE (price)",
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.dropIndex(book, Index.of("ix", "title")))
                .is(
                        "DROP INDEX ix",
                        on(MYSQL, "DROP INDEX ix ON book"),
                        on(MARIADB, "DROP INDEX ix ON book"),
                        on(SQLSERVER, "DROP INDEX ix ON book"));
    }

    @Test
    void whatOneDatabaseHasForIndexes() {
        assertThat(Ddl.createIndex(
                                book,
                                Index.of(
                                                "ix",
                                                IndexTerm.of("title")
                                                        .operatorClass("text_pattern_ops")
                                                        .nullsLast())
                                        .using("gin")
                                        .concurrently())
                        .sql(POSTGRESQL))
                .isEqualTo("CREATE INDEX CONCURRENTLY ix ON book USING gin (title text_pattern_ops NULLS LAST)");
        assertThat(Ddl.createIndex(
                                book,
                                Index.of("ix", IndexTerm.of("title").prefix(10)).using("btree"))
                        .sql(MYSQL))
                .isEqualTo("CREATE INDEX ix ON book (title(10)) USING btree");
        assertThat(Ddl.createIndex(book, Index.of("ix", "title").option("mssql", "clustered", true))
                        .sql(SQLSERVER))
                .isEqualTo("CREATE CLUSTERED INDEX ix ON book (title)");
        assertThat(Ddl.createIndex(book, Index.of("ix", "title").option("oracle", "bitmap", true))
                        .sql(ORACLE))
                .isEqualTo("CREATE BITMAP INDEX ix ON book (title)");
    }

    @Test
    void comments() {
        printed(Ddl.comment(book, "it's a book"))
                .is(
                        "COMMENT ON TABLE book IS 'it''s a book'",
                        on(MYSQL, "ALTER TABLE book COMMENT 'it''s a book'"),
                        on(MARIADB, "ALTER TABLE book COMMENT 'it''s a book'"),
                        on(
                                SQLSERVER,
                                "execute sp_addextendedproperty 'MS_Description', 'it''s a book', 'schema', 'dbo',"
                                        + " 'table', 'book'"),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(Ddl.comment(price, null))
                .is(
                        "COMMENT ON COLUMN book.price IS NULL",
                        on(MYSQL, "ALTER TABLE book CHANGE price price INTEGER"),
                        on(MARIADB, "ALTER TABLE book CHANGE price price INTEGER"),
                        on(
                                SQLSERVER,
                                "execute sp_dropextendedproperty 'MS_Description', 'schema', 'dbo', 'table', 'book',"
                                        + " 'column', 'price'"),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void sequences() {
        Sequence numbers = Sequence.of("s", "Numbers")
                .start(5)
                .increment(2)
                .minimum(null)
                .maximum(9L)
                .cycle(true)
                .cache(3);
        printed(Ddl.createSequence(numbers))
                .is(
                        "CREATE SEQUENCE s.\"Numbers\" START WITH 5 INCREMENT BY 2 MAXVALUE 9 NO MINVALUE CACHE 3"
                                + " CYCLE",
                        on(
                                ORACLE,
                                "CREATE SEQUENCE s.\"Numbers\" START WITH 5 INCREMENT BY 2 MAXVALUE 9 NOMINVALUE CACHE"
                                        + " 3 CYCLE"),
                        on(
                                MARIADB,
                                "CREATE SEQUENCE s.`Numbers` START WITH 5 INCREMENT BY 2 MAXVALUE 9 NO MINVALUE CACHE 3"
                                        + " CYCLE"),
                        on(
                                SQLSERVER,
                                "CREATE SEQUENCE s.[Numbers] START WITH 5 INCREMENT BY 2 MAXVALUE 9 NO MINVALUE CACHE 3"
                                        + " CYCLE"),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
        printed(select(numbers.nextValue().as("n")))
                .is(
                        "SELECT NEXT VALUE FOR s.\"Numbers\" AS n",
                        on(POSTGRESQL, "SELECT nextval('s.\"Numbers\"') AS n"),
                        on(MARIADB, "SELECT nextval(s.`Numbers`) AS n"),
                        on(SQLSERVER, "SELECT NEXT VALUE FOR s.[Numbers] AS n"),
                        on(ORACLE, "SELECT s.\"Numbers\".nextval AS n FROM DUAL"),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT));
    }

    @Test
    void views() {
        View dear = View.of(
                null, "dear", select(title, count().as("n")).where(price.gt(3)).groupBy(title));
        printed(Ddl.createView(dear)).is("""
            CREATE VIEW dear AS
            SELECT book.title, count(*) AS n
            FROM book
            WHERE book.price > 3
            GROUP BY book.title
            """);
        printed(Ddl.dropView(dear, Wish.CASCADE))
                .is(
                        "DROP VIEW dear CASCADE",
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        assertThatThrownBy(() -> Ddl.dropView(dear, Wish.OR_REPLACE))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-301: OR_REPLACE means nothing here; what does is [IF_EXISTS, CASCADE].");
    }

    @Test
    void optionsAreForTheirDatabaseAlone() {
        printed(create(
                        Column.of("a", INTEGER),
                        TableTrait.option("mysql", "engine", "InnoDB"),
                        TableTrait.option("postgresql", "tablespace", "Fast Disk"),
                        TableTrait.option("postgresql", "inherits", List.of("a b", "c")),
                        TableTrait.option("sqlite", "without_rowid", false)))
                .is("""
                    CREATE TABLE page (
                        a INTEGER
                    )
                    """, on(POSTGRESQL, """
                        CREATE TABLE page (
                            a INTEGER
                        ) INHERITS ("a b", c) TABLESPACE "Fast Disk"
                        """), on(MYSQL, """
                        CREATE TABLE page (
                            a INTEGER
                        ) ENGINE=InnoDB
                        """), on(MARIADB, """
                        CREATE TABLE page (
                            a INTEGER
                        ) ENGINE=InnoDB
                        """));
        printed(create(Column.of("a", INTEGER), TableTrait.option("mysql", "engin", "InnoDB")))
                .is("""
                    CREATE TABLE page (
                        a INTEGER
                    )
                    """, refusedBy(MYSQL, UNKNOWN_OPTION), refusedBy(MARIADB, UNKNOWN_OPTION));
        assertThatThrownBy(() -> create(
                                Column.of("a", INTEGER), TableTrait.option("mysql", "engine", "InnoDB; DROP TABLE x"))
                        .sql(MYSQL))
                .isInstanceOf(InvalidStatement.class)
                .hasMessage("ATH-220: The option \"engine\" of mysql is a word or a number, not InnoDB; DROP TABLE x.");
    }

    @Test
    void columnsAreAddedAndDropped() {
        printed(Ddl.addColumn(price))
                .is(
                        "ALTER TABLE book ADD COLUMN price INTEGER",
                        on(SQLSERVER, "ALTER TABLE book ADD price INTEGER"),
                        on(ORACLE, "ALTER TABLE book ADD price INTEGER"));
        printed(Ddl.dropColumn(book, "price")).is("ALTER TABLE book DROP COLUMN price");
    }

    @Test
    void defaultsOfTheDatabase() {
        printed(create(
                        Column.of("a", INTEGER).serverDefault(-1),
                        Column.of("b", INTEGER).serverDefaultSql("abs(1)")))
                .is("""
                    CREATE TABLE page (
                        a INTEGER DEFAULT (-1),
                        b INTEGER DEFAULT abs(1)
                    )
                    """, on(SQLITE, """
                        CREATE TABLE page (
                            a INTEGER DEFAULT (-1),
                            b INTEGER DEFAULT (abs(1))
                        )
                        """), on(MYSQL, """
                        CREATE TABLE page (
                            a INTEGER DEFAULT (-1),
                            b INTEGER DEFAULT (abs(1))
                        )
                        """), on(MARIADB, """
                        CREATE TABLE page (
                            a INTEGER DEFAULT (-1),
                            b INTEGER DEFAULT (abs(1))
                        )
                        """));
    }

    @Test
    void enumTypesOfTheirOwn() {
        SqlType<String> mood = enumOf("sad", "it's \\ ok").nativeEnum("of \"us\"", "Mood");
        printed(Ddl.createType(mood))
                .is(
                        "CREATE TYPE \"of \"\"us\"\"\".\"Mood\" AS ENUM ('sad', 'it''s \\ ok')",
                        refusedBy(SQLITE, UNSUPPORTED_BY_DIALECT),
                        refusedBy(H2, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MYSQL, UNSUPPORTED_BY_DIALECT),
                        refusedBy(MARIADB, UNSUPPORTED_BY_DIALECT),
                        refusedBy(SQLSERVER, UNSUPPORTED_BY_DIALECT),
                        refusedBy(ORACLE, UNSUPPORTED_BY_DIALECT));
        assertThat(Ddl.dropType(mood, Wish.IF_EXISTS, Wish.CASCADE).sql(POSTGRESQL))
                .isEqualTo("DROP TYPE IF EXISTS \"of \"\"us\"\"\".\"Mood\" CASCADE");
        assertThatThrownBy(() -> Ddl.createType(string(3)).sql(POSTGRESQL))
                .isInstanceOf(InvalidStatement.class)
                .hasMessageContaining("ATH-301: The type STRING(3) is no type of its own");
        assertThatThrownBy(() -> Ddl.createType(mood.nativeEnum("m".repeat(64))).sql(POSTGRESQL))
                .hasMessageContaining("63");
    }

    @Test
    void theTypeOfAnEnumIsMadeBeforeTheTablesAndOnlyWhereItIsOne() {
        MetaData moods = new MetaData();
        SqlType<String> mood = enumOf("sad", "ok").nativeEnum("mood");
        Table.of("a", moods, Column.of("mood", mood));
        Table.of(
                "b",
                moods,
                Column.of("moods", array(mood.as(StringBuilder.class, String::valueOf, StringBuilder::new))));
        moods.add(enumOf("red").nativeEnum("shop", "colour"));
        assertThat(moods.ddl(POSTGRESQL)).containsExactly("CREATE TYPE shop.colour AS ENUM ('red')", """
            CREATE TYPE mood AS ENUM ('sad', 'ok')\
            """, """
            CREATE TABLE a (
                mood mood
            )\
            """, """
            CREATE TABLE b (
                moods mood[]
            )\
            """);
        assertThat(moods.dropDdl(POSTGRESQL))
                .containsExactly("DROP TABLE b", "DROP TABLE a", "DROP TYPE shop.colour", "DROP TYPE mood");
        assertThat(moods.ddl(H2)).containsExactly("""
            CREATE TABLE a (
                mood ENUM('sad', 'ok')
            )\
            """, """
            CREATE TABLE b (
                moods ENUM('sad', 'ok') ARRAY
            )\
            """);
    }

    @Test
    void anEnumTypeThatSomebodyElseMakesIsLeftAlone() {
        MetaData moods = new MetaData();
        Table.of("a", moods, Column.of("mood", enumOf("sad").nativeEnum("mood").createType(false)));
        Table.of("b", moods, Column.of("mood", enumOf("sad").nativeEnum("mood2").named("ours")));
        assertThat(moods.ddl(POSTGRESQL)).hasSize(2).allMatch(ddl -> ddl.startsWith("CREATE TABLE"));
    }

    @Test
    void anEnumTypeHasOneListOfLabels() {
        MetaData moods = new MetaData();
        Table.of("a", moods, Column.of("mood", enumOf("sad").nativeEnum("mood")));
        Table.of("b", moods, Column.of("mood", enumOf("sad", "ok").nativeEnum("mood")));
        assertThatThrownBy(() -> moods.ddl(POSTGRESQL))
                .hasMessage(
                        "ATH-219: The enum type \"mood\" has the labels [sad] in one place and [sad, ok] in another."
                                + " Use one type for all columns, or two names.");
        assertThat(moods.ddl(MYSQL)).hasSize(2);
        assertThatThrownBy(() -> moods.add(enumOf("sad"))).hasMessageContaining("is no type of its own");
    }

    @Test
    void stringsAreKeptToTheLabelsOfAnEnum() {
        printed(create(
                        Column.of("id", INTEGER),
                        Column.of("mood", enumOf("sad", "it's").checked()),
                        Check.of("id > 0")))
                .is("""
                    CREATE TABLE page (
                        id INTEGER,
                        mood VARCHAR(4),
                        CHECK (id > 0),
                        CHECK (mood IN ('sad', 'it''s'))
                    )
                    """, on(SQLSERVER, """
                        CREATE TABLE page (
                            id INTEGER,
                            mood NVARCHAR(4),
                            CHECK (id > 0),
                            CHECK (mood IN ('sad', 'it''s'))
                        )
                        """), on(ORACLE, """
                        CREATE TABLE page (
                            id INTEGER,
                            mood VARCHAR2(4 CHAR),
                            CHECK (id > 0),
                            CHECK (mood IN ('sad', 'it''s'))
                        )
                        """));
    }

    @Test
    void aNativeEnumIsCheckedOnlyWhereItIsAString() {
        Table page = alone(Column.of("mood", enumOf("sad").nativeEnum("mood").checked()));
        for (Dialect dialect : List.of(POSTGRESQL, H2, MYSQL, MARIADB)) {
            assertThat(Ddl.createTable(page).sql(dialect)).doesNotContain("CHECK");
        }
        for (Dialect dialect : List.of(SQLITE, SQLSERVER, ORACLE)) {
            assertThat(Ddl.createTable(page).sql(dialect)).contains("CHECK (mood IN ('sad'))");
        }
    }

    @Test
    void anEnumOfOneDatabaseIsCheckedThere() {
        SqlType<String> type = string(9).variant("oracle", enumOf("sad").checked());
        Table page = alone(Column.of("mood", type));
        assertThat(Ddl.createTable(page).sql(ORACLE)).contains("CHECK (mood IN ('sad'))");
        assertThat(Ddl.createTable(page).sql(SQLITE)).doesNotContain("CHECK");
    }

    @Test
    void theChecksOfEnumsAreNamedByConvention() {
        SqlType<String> mood = enumOf("sad").checked();
        for (String pattern : List.of("ck_%(table_name)s_%(column_0_name)s", "ck_%(table_name)s_%(constraint_name)s")) {
            MetaData named = new MetaData().naming(NamingConvention.STANDARD.check(pattern));
            Table page = Table.of("page", named, Column.of("a", mood), Column.of("b", mood.nativeEnum("feeling")));
            assertThat(page.constraints())
                    .extracting(ConstraintInfo::name)
                    .contains("ck_page_a", pattern.contains("column") ? "ck_page_b" : "ck_page_feeling");
            assertThat(named.ddl(SQLITE).get(0)).contains("CONSTRAINT ck_page_a CHECK (a IN ('sad'))");
        }
    }
}

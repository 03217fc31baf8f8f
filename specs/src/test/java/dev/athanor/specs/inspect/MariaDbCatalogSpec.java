// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.inspect;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.athanor.ast.Deferral;
import dev.athanor.ast.ReferentialAction;
import dev.athanor.ast.SequenceOptions;
import dev.athanor.inspect.Inspector;
import dev.athanor.inspect.ReflectedCheck;
import dev.athanor.inspect.ReflectedColumn;
import dev.athanor.inspect.ReflectedComputed;
import dev.athanor.inspect.ReflectedForeignKey;
import dev.athanor.inspect.ReflectedIndex;
import dev.athanor.inspect.ReflectedIndex.Term;
import dev.athanor.inspect.ReflectedPrimaryKey;
import dev.athanor.inspect.ReflectedSequence;
import dev.athanor.inspect.ReflectedUnique;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.List;
import java.util.Map;

/** What MariaDB says of itself. */
class MariaDbCatalogSpec {
    private static Inspector inspector(TestDatabase database, String... statements) {
        database.engine().begin(conn -> {
            for (String statement : statements) {
                conn.execute(text(statement));
            }
        });
        return Inspector.of(database.engine());
    }

    @DatabaseTest(only = "mariadb")
    void columnsWithAllArgumentsOfTheirTypes(TestDatabase database) {
        Inspector inspector = inspector(database, """
                CREATE TABLE t (
                  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
                  name VARCHAR(30) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'it''s' COMMENT 'a "name"',
                  price DECIMAL(10, 2) DEFAULT 1.50,
                  made TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
                  twice INT AS (price * 2) VIRTUAL,
                  kept INT AS (price + 1) STORED,
                  kind ENUM('a', 'b,''c'),
                  doc JSON,
                  nothing INT DEFAULT NULL,
                  hidden INT INVISIBLE DEFAULT 4,
                  flags BIT(4) DEFAULT b'101'
                ) DEFAULT CHARSET utf8mb4 COLLATE utf8mb4_general_ci
                """);
        assertThat(inspector.columns("t"))
                .extracting(
                        ReflectedColumn::name,
                        ReflectedColumn::typeText,
                        ReflectedColumn::nullable,
                        ReflectedColumn::defaultText,
                        ReflectedColumn::onUpdateText,
                        ReflectedColumn::autoincrement,
                        ReflectedColumn::collation,
                        ReflectedColumn::options)
                .containsExactly(
                        tuple("id", "bigint(20) unsigned", false, null, null, true, null, Map.of()),
                        tuple("name", "varchar(30)", false, "'it''s'", null, false, "latin1_bin", Map.of()),
                        tuple("price", "decimal(10,2)", true, "1.50", null, false, null, Map.of()),
                        tuple(
                                "made",
                                "timestamp(3)",
                                false,
                                "current_timestamp(3)",
                                "current_timestamp(3)",
                                false,
                                null,
                                Map.of()),
                        tuple("twice", "int(11)", true, null, null, false, null, Map.of()),
                        tuple("kept", "int(11)", true, null, null, false, null, Map.of()),
                        tuple("kind", "enum('a','b,''c')", true, null, null, false, null, Map.of()),
                        tuple("doc", "json", true, null, null, false, null, Map.of()),
                        tuple("nothing", "int(11)", true, null, null, false, null, Map.of()),
                        tuple("hidden", "int(11)", true, "4", null, false, null, Map.of("invisible", true)),
                        tuple("flags", "bit(4)", true, "b'101'", null, false, null, Map.of()));
        assertThat(inspector.columns("t").get(1).comment()).isEqualTo("a \"name\"");
        assertThat(inspector.columns("t").get(4).computed()).isEqualTo(new ReflectedComputed("`price` * 2", false));
        assertThat(inspector.columns("t").get(5).computed()).isEqualTo(new ReflectedComputed("`price` + 1", true));
        assertThat(inspector.checks("t")).isEmpty();
    }

    @DatabaseTest(only = "mariadb")
    void constraintsAndTheIndexesBehindThem(TestDatabase database) {
        Inspector inspector = inspector(
                database, "CREATE TABLE `par.ent` (b VARCHAR(10), a INT, PRIMARY KEY (a, b)) COMMENT 'it''s'", """
                CREATE TABLE child (
                  x INT CHECK (x > 0), y VARCHAR(10), z TEXT,
                  CONSTRAINT ck CHECK (x < 5 AND y <> 'q'),
                  CONSTRAINT uq UNIQUE (y, x),
                  CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES `par.ent` (a, b) ON DELETE CASCADE ON UPDATE RESTRICT,
                  KEY ix (z(3), x),
                  FULLTEXT KEY ft (z) COMMENT 'words'
                )
                """);
        assertThat(inspector.tableComment("par.ent")).isEqualTo("it's");
        assertThat(inspector.primaryKey("par.ent"))
                .isEqualTo(new ReflectedPrimaryKey(null, List.of("a", "b"), Deferral.UNSAID, null));
        assertThat(inspector.checks("child"))
                .containsExactlyInAnyOrder(
                        new ReflectedCheck("ck", "`x` < 5 and `y` <> 'q'", null, Map.of()),
                        new ReflectedCheck(null, "`x` > 0", null, Map.of()));
        assertThat(inspector.uniques("child"))
                .containsExactly(new ReflectedUnique("uq", List.of("y", "x"), Deferral.UNSAID, true, null, Map.of()));
        assertThat(inspector.foreignKeys("child"))
                .containsExactly(new ReflectedForeignKey(
                        "fk",
                        List.of("x", "y"),
                        null,
                        "par.ent",
                        List.of("a", "b"),
                        ReferentialAction.CASCADE,
                        null,
                        null,
                        Deferral.UNSAID,
                        null));
        assertThat(inspector.indexes("child"))
                .containsExactly(
                        index("fk", false, null, "fk", null, Term.column("x"), Term.column("y")),
                        new ReflectedIndex(
                                "ft",
                                false,
                                List.of(Term.column("z")),
                                List.of(),
                                null,
                                null,
                                null,
                                "words",
                                Map.of("prefix", "FULLTEXT")),
                        index(
                                "ix",
                                false,
                                null,
                                null,
                                null,
                                new Term("z", null, false, null, null, null, 3),
                                Term.column("x")),
                        index("uq", true, null, "uq", null, Term.column("y"), Term.column("x")));
    }

    private static ReflectedIndex index(
            String name, boolean unique, String method, String constraint, String comment, Term... terms) {
        return new ReflectedIndex(name, unique, List.of(terms), List.of(), null, method, constraint, comment, Map.of());
    }

    @DatabaseTest(only = "mariadb")
    void viewsSequencesAndOptions(TestDatabase database) {
        Inspector inspector = inspector(
                database,
                "CREATE TABLE t (a INT) ENGINE = InnoDB ROW_FORMAT = DYNAMIC DEFAULT CHARSET latin1 COLLATE latin1_bin",
                "CREATE VIEW v AS SELECT a FROM t WHERE a > 1",
                "CREATE SEQUENCE sq START WITH 3 INCREMENT BY 2 MINVALUE 1 MAXVALUE 99 CACHE 5 CYCLE",
                "CREATE SEQUENCE other");
        assertThat(inspector.tableNames()).containsExactly("t");
        assertThat(inspector.tableOptions("t"))
                .isEqualTo(Map.of(
                        "engine", "InnoDB", "charset", "latin1", "collate", "latin1_bin", "row_format", "DYNAMIC"));
        assertThat(inspector.viewNames()).containsExactly("v");
        assertThat(inspector.viewDefinition("v")).contains("select", "`a` > 1");
        assertThat(inspector.sequenceNames()).containsExactly("other", "sq");
        assertThat(inspector.sequences(null).get(1))
                .isEqualTo(new ReflectedSequence(
                        "sq", null, new SequenceOptions(3L, 2L, 1L, 99L, false, false, true, 5L, null), null, null));
    }

    @DatabaseTest(only = "mariadb")
    void aUniqueIndexOfBeginningsStaysAnIndex(TestDatabase database) {
        inspector(database, "CREATE TABLE t (a TEXT, b INT, UNIQUE KEY beginning (a(5)), UNIQUE KEY whole (b))");
        MetaData metadata = new MetaData();
        Table table = Table.reflect("t", metadata, database.engine());
        assertThat(table.uniques()).extracting(unique -> unique.name()).containsExactly("whole");
        assertThat(metadata.ddl(database.engine().dialect()).get(1))
                .isEqualTo("CREATE UNIQUE INDEX beginning ON t (a(5))");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Bind;
import dev.athanor.ast.ExpressionNode;
import dev.athanor.ast.TextNode;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Identifiers;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import dev.athanor.type.Types;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Any name can be that of a table, a column and an alias, and the catalogue gives it back. */
class NameSpec {
    private static final List<String> HOSTILE = List.of(
            "Mixed Case",
            "a\"b",
            "a`b",
            "a]b[c",
            "it's",
            "x\"; DROP TABLE kept; --",
            "x`; DROP TABLE kept; --",
            "a -- b",
            "a /* b */",
            "a?b",
            "a :name",
            "{fn now()}",
            "back\\slash",
            "back\\",
            "a.b",
            "$1",
            "$tag$",
            "line\nbreak",
            "größe",
            "漢字",
            "1",
            "1e5",
            "%s",
            "@a",
            "#a",
            "NULL",
            "_rowid_");

    /** Every word that any of the databases reserves. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        ServiceLoader.load(Dialect.class)
                .forEach(dialect -> words.addAll(dialect.identifiers().reserved()));
        return words;
    }

    @DatabaseTest
    void anyWordCanBeAColumn(TestDatabase database) throws SQLException {
        namesAreColumns(database, List.copyOf(words()));
    }

    @DatabaseTest
    void anyWordCanBeATable(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.run("CREATE TABLE kept (id INTEGER)");
            db.run("INSERT INTO kept (id) VALUES (1)");
            for (String word : words()) {
                // what is quoted is proved by the hostile names; temporary tables cost MariaDB a tenth of others
                if (!db.dialect.identifiers().reserved().contains(word)) {
                    isTable(db, word, "CREATE TEMPORARY TABLE ");
                    db.run("DROP TABLE " + word);
                }
            }
        }
    }

    @DatabaseTest
    void hostileNamesCanBeColumns(TestDatabase database) throws SQLException {
        namesAreColumns(database, HOSTILE);
    }

    @DatabaseTest
    void hostileNamesCanBeTables(TestDatabase database) throws SQLException {
        namesAreTables(database, HOSTILE);
    }

    @DatabaseTest
    void aNameMayBeAsLongAsTheDialectSays(TestDatabase database) throws SQLException {
        int longest = Math.min(Database.dialect(database.name()).identifiers().maxLength(), 1000);
        namesAreTables(database, List.of("n".repeat(longest)));
        namesAreColumns(database, List.of("n".repeat(longest)));
    }

    private static void namesAreColumns(TestDatabase database, List<String> names) throws SQLException {
        try (Database db = Database.open(database)) {
            Identifiers identifiers = db.dialect.identifiers();
            List<String> quoted = names.stream().map(identifiers::quote).toList();
            db.run("CREATE TABLE wide (" + String.join(" INTEGER, ", quoted) + " INTEGER)");
            db.run("INSERT INTO wide (" + String.join(", ", quoted) + ") VALUES ("
                    + IntStream.range(0, names.size()).mapToObj(String::valueOf).collect(Collectors.joining(", "))
                    + ")");
            String aliased =
                    quoted.stream().map(name -> "w." + name + " AS " + name).collect(Collectors.joining(", "));
            try (PreparedStatement select = db.connection.prepareStatement(
                            "SELECT " + aliased + " FROM wide AS w WHERE w." + quoted.get(0) + " = ?");
                    ResultSet row = bound(select, 0).executeQuery()) {
                row.next();
                for (int i = 0; i < names.size(); i++) {
                    assertThat(row.getInt(i + 1)).as(names.get(i)).isEqualTo(i);
                    assertThat(identifiers.modelled(row.getMetaData().getColumnLabel(i + 1)))
                            .isEqualTo(names.get(i));
                }
            }
        }
    }

    private static PreparedStatement bound(PreparedStatement statement, int value) throws SQLException {
        statement.setInt(1, value);
        return statement;
    }

    private static void namesAreTables(TestDatabase database, List<String> names) throws SQLException {
        try (Database db = Database.open(database)) {
            db.run("CREATE TABLE kept (id INTEGER)");
            db.run("INSERT INTO kept (id) VALUES (1)");
            db.connection.setAutoCommit(false);
            for (String name : names) {
                isTable(db, name, "CREATE TABLE ");
            }
            db.connection.commit();
            List<String> expected = new ArrayList<>(names);
            expected.add("kept");
            assertThat(tables(db, null)).containsExactlyInAnyOrderElementsOf(expected);
            for (String name : names) {
                db.run("DROP TABLE " + db.dialect.identifiers().quote(name));
            }
            db.connection.commit();
            assertThat(tables(db, null)).containsExactly("kept");
        }
    }

    private static void isTable(Database db, String name, String create) throws SQLException {
        String quoted = db.dialect.identifiers().quote(name);
        db.run(create + quoted + " (id INTEGER)");
        db.run("INSERT INTO " + quoted + " (id) VALUES (1)");
        db.run("UPDATE " + quoted + " SET id = 2 WHERE " + quoted + ".id = 1");
        assertThat(db.query("SELECT " + quoted + ".id FROM " + quoted, Types.INTEGER))
                .isEqualTo(2);
        assertThat(db.query("SELECT " + quoted + ".id FROM kept AS " + quoted, Types.INTEGER))
                .isEqualTo(1);
    }

    @DatabaseTest(except = "sqlite")
    void theTablesOfAnotherSchemaAreThoseOfItsCatalogue(TestDatabase database) throws SQLException {
        String schema = database.anotherSchema();
        try (Database db = Database.open(database)) {
            Identifiers identifiers = db.dialect.identifiers();
            db.run("CREATE TABLE here (id INTEGER)");
            db.run("CREATE TABLE " + identifiers.quote(schema) + ".there (id INTEGER)");
            db.run("CREATE TABLE " + identifiers.quote(schema) + "." + identifiers.quote("Over there")
                    + " (id INTEGER)");
            assertThat(tables(db, null)).containsExactly("here");
            assertThat(tables(db, schema)).containsExactlyInAnyOrder("there", "Over there");
            assertThat(tables(db, "no_such_schema")).isEmpty();
        }
    }

    @DatabaseTest(only = "sqlite")
    void theSchemasOfSqliteAreAttachedDatabases(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.run("ATTACH ':memory:' AS \"the other\"");
            db.run("CREATE TABLE \"the other\".there (id INTEGER PRIMARY KEY AUTOINCREMENT)");
            assertThat(tables(db, null)).isEmpty();
            assertThat(tables(db, "the other")).containsExactly("there");
        }
    }

    @DatabaseTest
    void aViewIsNoTable(TestDatabase database) throws SQLException {
        try (Database db = Database.open(database)) {
            db.run("CREATE TABLE kept (id INTEGER)");
            db.run("CREATE VIEW seen AS SELECT id FROM kept");
            assertThat(tables(db, null)).containsExactly("kept");
        }
    }

    private static List<String> tables(Database db, @Nullable String schema) throws SQLException {
        TextNode query = db.dialect.catalog().tableNames(schema);
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = db.connection.prepareStatement(String.join("?", query.pieces()))) {
            int position = 0;
            for (ExpressionNode parameter : query.parameters()) {
                select.setObject(++position, ((Bind) parameter).value());
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    names.add(db.dialect.identifiers().modelled(rows.getString(1)));
                }
            }
        }
        return names;
    }
}

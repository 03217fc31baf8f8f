// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Identifiers;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Any name can be that of a table, a column and an alias; statements use it, and the catalogue gives it back. */
abstract class NameCases {
    private static final List<String> HOSTILE = List.of(
            "lower",
            "UPPER",
            "camelCase",
            "Mixed Case",
            "snake_case",
            "_leading",
            "trailing_",
            "with$dollar",
            "$1",
            "1",
            "1e5",
            "9lives",
            "select",
            "Select",
            "user",
            "NULL",
            "a\"b",
            "\"\"",
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
            "$tag$",
            "line\nbreak",
            "größe",
            "漢字",
            "%s",
            "@a",
            "#a",
            "a,b",
            "(a)");

    @TestFactory
    List<DynamicTest> ofTables(Subject db) {
        List<DynamicTest> cases = new ArrayList<>();
        for (String name : HOSTILE) {
            cases.add(dynamicTest(name.replace('\n', '·'), () -> {
                try {
                    isTable(db, name);
                } finally {
                    db.dropNow();
                }
            }));
        }
        return cases;
    }

    private static void isTable(Subject db, String name) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Table table = db.table(name, id);
        assertEquals(Set.of(listed(db, name)), db.connection().tableNames(null));
        db.connection().execute(insert(table).value(id, 1));
        db.connection().execute(update(table).set(id, 2).where(id.eq(1)));
        assertEquals(List.of(2), db.all(select(id)));
        TableAlias alias = table.alias(name);
        assertEquals(List.of(2), db.all(select(alias.of(id)).where(alias.of(id).gt(0))));
    }

    /** Where names without quotes are kept in upper case, PAGE is the same table as page, and goes by that name. */
    private static String listed(Subject db, String name) {
        Identifiers identifiers = db.dialect().identifiers();
        return identifiers.modelled(identifiers.stored(name));
    }

    @TestFactory
    List<DynamicTest> ofColumns(Subject db) {
        List<DynamicTest> cases = new ArrayList<>();
        for (String name : HOSTILE) {
            cases.add(dynamicTest(name.replace('\n', '·'), () -> {
                try {
                    areColumns(db, List.of(name));
                } finally {
                    db.dropNow();
                }
            }));
        }
        return cases;
    }

    private static void areColumns(Subject db, List<String> names) {
        List<Column<Integer>> columns =
                names.stream().map(name -> Column.of(name, INTEGER)).toList();
        Table table = db.table("wide", columns.toArray(Column[]::new));
        dev.athanor.sql.Insert row = insert(table);
        for (int i = 0; i < names.size(); i++) {
            row = row.value(columns.get(i), i);
        }
        db.connection().execute(row);
        dev.athanor.sql.Row read = db.all(select(table)).get(0);
        for (int i = 0; i < names.size(); i++) {
            assertEquals(i, read.get(names.get(i)), names.get(i));
        }
        Column<Integer> first = columns.get(0);
        db.connection().execute(update(table).set(first, 7).where(first.eq(0)));
        assertEquals(List.of(7), db.all(select(first.as(names.get(0))).orderBy(first)));
    }

    @Test
    void anyWordThatADatabaseReservesIsAColumn(Subject db) {
        areColumns(db, List.copyOf(words()));
    }

    @Test
    void anyWordThatADatabaseReservesIsAnAlias(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER);
        Table kept = db.table("kept", id);
        db.connection().execute(insert(kept).value(id, 1));
        for (String word : words()) {
            TableAlias alias = kept.alias(word);
            assertEquals(List.of(1), db.all(select(alias.of(id).as(word))), word);
        }
    }

    /** Every word that any of the installed dialects quotes. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader())
                .forEach(dialect -> words.addAll(dialect.identifiers().reserved()));
        return words;
    }

    @Test
    void asLongAsTheDialectSays(Subject db) {
        String longest = "n".repeat(Math.min(db.dialect().identifiers().maxLength(), 1_000));
        isTable(db, longest);
        db.dropNow();
        areColumns(db, List.of(longest));
    }

    @Test
    void asLongAsTheDialectSaysInLettersOfSeveralBytes(Subject db) {
        Identifiers identifiers = db.dialect().identifiers();
        int longest = Math.min(identifiers.maxLength(), 1_000);
        isTable(db, "é".repeat(identifiers.measure() == Identifiers.Measure.BYTES ? longest / 2 : longest));
    }

    @Test
    void longerOnesAreRefusedBeforeTheyAreSent(Subject db) {
        String tooLong = "n".repeat(db.dialect().identifiers().maxLength() + 1);
        Column<Integer> id = Column.of("id", INTEGER);
        Table table = Table.of(null, tooLong, List.of(id));
        assertThrows(
                InvalidStatement.class,
                () -> db.connection().executeDdl(List.of(new dev.athanor.ast.CreateTable(table))));
    }

    @Test
    void theDatabaseKeepsTheCaseThatTheDialectSays(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER);
        db.dropLater("plain", id);
        db.run("CREATE TABLE plain (id INTEGER)");
        db.connection().commit();
        assertEquals(Set.of("plain"), db.connection().tableNames(null));
    }
}

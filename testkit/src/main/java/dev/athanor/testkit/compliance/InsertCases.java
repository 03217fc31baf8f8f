// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.lower;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.upper;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.athanor.dialect.Syntax.Returning;
import dev.athanor.error.UniqueViolation;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.result.Result;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are inserted, and tell the keys that were made for them. */
abstract class InsertCases {
    private final Column<Integer> id = Column.of("id", INTEGER).primaryKey();
    private final Column<String> name = Column.of("name", string(30));

    private Table person(Subject db) {
        return db.table("person", id, name);
    }

    private static List<Map<String, Object>> named(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of("name", "n" + i))
                .toList();
    }

    @Test
    void oneRowCounts(Subject db) {
        assertEquals(
                1, db.connection().execute(insert(person(db)).value(name, "a")).rowCount());
    }

    @Test
    void severalRowsOfOneStatementCount(Subject db) {
        Table person = person(db);
        long count = db.connection()
                .execute(insert(person)
                        .values(Map.of("name", "a"))
                        .values(Map.of("name", "b"))
                        .values(Map.of("name", "c")))
                .rowCount();
        assertEquals(3, count);
        assertEquals(List.of("a", "b", "c"), db.all(select(name).orderBy(name)));
    }

    @Test
    void aColumnThatIsNotNamedIsNull(Subject db) {
        Table person = person(db);
        db.connection().execute(insert(person).value(id, 5));
        assertEquals(1, db.all(select(id).where(name.isNull())).size());
    }

    @Test
    void aRowMayHaveNothingButDefaults(Subject db) {
        Table person = person(db);
        db.connection().execute(insert(person));
        db.connection().execute(insert(person));
        assertEquals(2, new HashSet<>(db.all(select(id))).size());
    }

    @Test
    void aValueMayBeAnExpression(Subject db) {
        Table person = person(db);
        db.connection().execute(insert(person).value(name, lower(literal("MARY"))));
        assertEquals(List.of("mary"), db.all(select(name)));
    }

    @Test
    void aValueMayBeAQuery(Subject db) {
        Library library = new Library(db);
        Table person = person(db);
        db.connection()
                .execute(insert(person).value(name, select(max(library.title)).scalar()));
        assertEquals(List.of("Persuasion"), db.all(select(name)));
    }

    @Test
    void rowsMayComeFromAQuery(Subject db) {
        Library library = new Library(db);
        Table person = person(db);
        long count = db.connection()
                .execute(insert(person).columns(name).from(select(library.title).where(library.pages.gt(200))))
                .rowCount();
        assertEquals(3, count);
        assertEquals(
                List.of("Agnes Grey", "Emma", "Persuasion"), db.all(select(name).orderBy(name)));
    }

    @Test
    void rowsMayComeFromAQueryWithACommonTableExpression(Subject db) {
        Library library = new Library(db);
        Table person = person(db);
        QueryAlias thick = select(library.title).where(library.pages.gt(300)).cte("thick");
        db.connection().execute(insert(person).columns(name).from(select(thick.<String>c("title"))));
        assertEquals(List.of("Emma"), db.all(select(name)));
    }

    @Test
    void rowsMayComeFromTheTableItself(Subject db) {
        Table person = person(db);
        db.connection().execute(insert(person).value(name, "a"));
        db.connection().execute(insert(person).columns(name).from(select(upper(name))));
        assertEquals(2, db.all(select(id)).size());
    }

    @Test
    void theKeyOfOneRowIsTold(Subject db) {
        Table person = person(db);
        for (String each : List.of("a", "b", "c")) {
            int key = db.connection()
                    .execute(insert(person).value(name, each))
                    .insertedPrimaryKey()
                    .getInt("id");
            assertEquals(List.of(each), db.all(select(name).where(id.eq(key))));
        }
    }

    @Test
    void theKeyIsToldOfATableWhoseNamesNeedQuotes(Subject db) {
        Column<Integer> key = Column.of("The Key", INTEGER).primaryKey();
        Column<String> text = Column.of("order", string(30));
        Table odd = db.table("Odd One", key, text);
        int told = db.connection()
                .execute(insert(odd).value(text, "a"))
                .insertedPrimaryKey()
                .getInt("The Key");
        assertEquals(List.of("a"), db.all(select(text).where(key.eq(told))));
    }

    @Test
    void theKeyIsToldWhereItIsNotTheFirstColumn(Subject db) {
        Table person = db.table("person", name, id);
        int told = db.connection()
                .execute(insert(person).value(name, "a"))
                .insertedPrimaryKey()
                .getInt("id");
        assertEquals(List.of("a"), db.all(select(name).where(id.eq(told))));
    }

    @Test
    void aKeyThatWasGivenIsTold(Subject db) {
        Table person = person(db);
        assertEquals(
                40,
                db.connection()
                        .execute(insert(person).value(id, 40).value(name, "a"))
                        .insertedPrimaryKey()
                        .getInt("id"));
    }

    @Test
    void manyRowsGoInOneBatch(Subject db) {
        Table person = person(db);
        assertEquals(250, db.connection().execute(insert(person), named(250)).rowCount());
        assertEquals(250, new HashSet<>(db.all(select(id))).size());
    }

    @Test
    void moreRowsThanOneBatchHolds(Subject db) {
        Table person = person(db);
        assertEquals(
                2_500, db.connection().execute(insert(person), named(2_500)).rowCount());
    }

    @Test
    void aBatchOfNoRowsSendsNothing(Subject db) {
        assertEquals(0, db.connection().execute(insert(person(db)), List.of()).rowCount());
    }

    @Test
    void aRefusedRowOfABatchIsClassified(Subject db) {
        Table person = person(db);
        assertThrows(
                UniqueViolation.class,
                () -> db.connection()
                        .execute(
                                insert(person),
                                List.of(
                                        Map.of("id", 1, "name", "a"),
                                        Map.of("id", 2, "name", "b"),
                                        Map.of("id", 1, "name", "c"))));
        db.connection().rollback();
        assertEquals(List.of(), db.all(select(id)));
    }

    private static boolean insertReturns(Subject db) {
        return db.syntax().returning() != Returning.NONE;
    }

    @Test
    void aRowComesBackWhereTheDialectSaysSo(Subject db) {
        Table person = person(db);
        if (!insertReturns(db)) {
            assertThrows(
                    UnsupportedByDialect.class,
                    () -> db.connection()
                            .execute(insert(person).value(name, "a").returning(id)));
            return;
        }
        Row row = db.connection()
                .execute(insert(person)
                        .value(id, 7)
                        .value(name, "Mary")
                        .returning(id, upper(name).as("loud"), id.plus(1)))
                .one();
        assertEquals(List.of(7, "MARY", 8), row.values());
    }

    @Test
    void returningIsThereWhereTheDialectSaysSo(Subject db) {
        person(db);
        db.claims(
                "RETURNING of an INSERT",
                insertReturns(db),
                () -> db.connection()
                        .execute(text(
                                db.syntax().returning() == Returning.FINAL_TABLE
                                        ? "SELECT id FROM FINAL TABLE (INSERT INTO person (id, name) VALUES (1, 'a'))"
                                        : "INSERT INTO person (id, name) VALUES (1, 'a') RETURNING id"))
                        .rowCount());
    }

    @Test
    void manyRowsComeBackEachOnceWhereTheDialectSaysSo(Subject db) {
        Table person = person(db);
        if (!insertReturns(db)) {
            assertThrows(
                    UnsupportedByDialect.class,
                    () -> db.connection().execute(insert(person).returning(id, name), named(3)));
            return;
        }
        Set<Integer> keys = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Row row : db.connection().execute(insert(person).returning(id, name), named(1_200))) {
            assertTrue(keys.add(row.getInt("id")));
            names.add(row.getString("name"));
        }
        assertEquals(1_200, new HashSet<>(names).size());
        assertEquals(1_200, keys.size());
    }

    @Test
    void everyRowOfSeveralComesBackWhereTheDialectSaysSo(Subject db) {
        Table person = person(db);
        if (insertReturns(db)) {
            Result<Row> back = db.connection()
                    .execute(insert(person)
                            .values(Map.of("name", "a"))
                            .values(Map.of("name", "b"))
                            .returning(name));
            assertEquals(Set.of("a", "b"), new HashSet<>(back.scalars().all()));
        }
    }
}

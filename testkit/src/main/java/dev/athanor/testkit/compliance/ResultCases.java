// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.athanor.engine.Connection;
import dev.athanor.error.NoRowFound;
import dev.athanor.error.ResultError;
import dev.athanor.error.SeveralRowsFound;
import dev.athanor.result.Result;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are read as they come; texts give rows or counts, as the database tells. */
abstract class ResultCases {
    private static final int MANY = 1_000;

    private final Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
    private final Column<String> name = Column.of("name", string(20));

    private void many(Subject db) {
        Table person = db.table("person", id, name);
        db.engine()
                .begin(connection -> connection.execute(
                        insert(person),
                        IntStream.range(0, MANY)
                                .mapToObj(i -> Map.of("id", i, "name", "n" + i))
                                .toList()));
    }

    @Test
    void inPartsOfTheFetchSize(Subject db) {
        many(db);
        int read = 0;
        for (List<Row> part : db.connection()
                .fetchSize(100)
                .execute(select(id, name).orderBy(id))
                .partitions(300)) {
            assertEquals(read, part.get(0).get(id));
            read += part.size();
        }
        assertEquals(MANY, read);
    }

    @Test
    void asAStreamThatIsClosedEarly(Subject db) {
        many(db);
        Connection connection = db.connection().fetchSize(10);
        try (var names = connection.execute(select(name).orderBy(id)).stream()) {
            assertEquals(List.of("n0", "n1", "n2"), names.limit(3).toList());
        }
        assertEquals("n0", connection.scalar(select(name).orderBy(id)));
    }

    @Test
    void aResultThatIsClosedEarlyLeavesTheConnectionUsable(Subject db) {
        many(db);
        Connection connection = db.connection().fetchSize(10);
        Result<String> result = connection.execute(select(name).orderBy(id));
        assertEquals("n0", result.iterator().next());
        result.close();
        assertEquals("n0", connection.scalar(select(name).orderBy(id)));
        connection.commit();
    }

    @Test
    void oneRowOrAnError(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                "Emma",
                db.connection()
                        .execute(select(lib.title).where(lib.book.eq(10L)))
                        .one());
        assertThrows(
                NoRowFound.class,
                () -> db.connection()
                        .execute(select(lib.title).where(lib.book.eq(99L)))
                        .one());
        assertThrows(
                SeveralRowsFound.class,
                () -> db.connection().execute(select(lib.title)).one());
        assertNull(db.connection()
                .execute(select(lib.title).where(lib.book.eq(99L)))
                .oneOrNull());
    }

    @Test
    void theNamesOfATextAreThoseOfItsColumns(Subject db) {
        new Library(db);
        Result<Row> result =
                db.connection().execute(text("SELECT id, title AS heading, pages + 1 AS more FROM book WHERE id = 10"));
        assertEquals(List.of("id", "heading", "more"), result.keys());
        Row row = result.one();
        assertEquals(10L, row.getLong("id"));
        assertEquals("Emma", row.getString("heading"));
        assertEquals(475, row.getInt("more"));
    }

    @Test
    void aTextIsReadByTheColumnsOfATable(Subject db) {
        Library lib = new Library(db);
        Row row = db.connection()
                .execute(text("SELECT id, title FROM book WHERE id = 10"))
                .one();
        assertEquals("Emma", row.get(lib.title));
    }

    @Test
    void aTextThatChangesRowsCountsThem(Subject db) {
        new Library(db);
        Result<Row> result = db.connection().execute(text("UPDATE book SET pages = 1 WHERE id > 11"));
        assertFalse(result.returnsRows());
        assertEquals(2, result.rowCount());
        assertThrows(ResultError.class, result::all);
    }

    @Test
    void aTextThatMakesATableGivesNoRows(Subject db) {
        db.dropLater("page", Column.of("id", INTEGER));
        assertFalse(
                db.connection().execute(text("CREATE TABLE page (id INTEGER)")).returnsRows());
        db.connection().commit();
    }

    @Test
    void aTextMayHoldCommentsAndColonsInStrings(Subject db) {
        new Library(db);
        Row row = db.connection()
                .execute(
                        text(
                                "SELECT id, ':title' AS colon /* :none */ FROM book -- :none either\n WHERE title = :title"),
                        Map.of("title", "Emma"))
                .one();
        assertEquals(":title", row.getString("colon"));
    }

    @Test
    void aStatementIsCompiledOnceAndRunsManyTimes(Subject db) {
        Library lib = new Library(db);
        for (long key = 10; key < 14; key++) {
            assertEquals(1, db.all(select(lib.title).where(lib.book.eq(key))).size());
        }
    }

    @Test
    void twoResultsAtOnceOnOneConnection(Subject db) {
        Library lib = new Library(db);
        int inner = 0;
        for (Long author : db.connection().execute(select(lib.author).orderBy(lib.author))) {
            inner += db.all(select(lib.book).where(lib.writer.eq(author))).size();
        }
        assertEquals(3, inner);
    }

    @Test
    void anEmptyTableHasNoRows(Subject db) {
        Table person = db.table("person", id, name);
        Result<Row> result = db.connection().execute(select(person));
        assertEquals(List.of("id", "name"), result.keys());
        assertTrue(result.returnsRows());
        assertEquals(List.of(), result.all());
    }

    @Test
    void rowsAsRecords(Subject db) {
        Library lib = new Library(db);
        assertEquals(
                List.of(new Card("Emma", 474)),
                db.all(select(Card::new, lib.title, lib.pages).where(lib.book.eq(10L))));
    }

    private record Card(String title, Integer pages) {}
}

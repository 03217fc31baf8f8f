// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.SMALLINT;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.athanor.engine.Connection;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.ProgrammingError;
import dev.athanor.error.UniqueViolation;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables are made and dropped, with the keys that they were declared with. */
abstract class TableCases {
    @Test
    void aTableIsThereOnceItIsMadeAndGoneOnceItIsDropped(Subject db) {
        MetaData metadata = new MetaData();
        Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        metadata.createAll(db.engine());
        assertEquals(Set.of("page"), db.connection().tableNames(null));
        db.connection().commit();
        metadata.dropAll(db.engine());
        assertEquals(Set.of(), db.connection().tableNames(null));
    }

    @Test
    void whatIsThereAlreadyIsNotMadeAgain(Subject db) {
        MetaData metadata = new MetaData();
        Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        db.create(metadata);
        metadata.createAll(db.engine());
        assertEquals(Set.of("page"), db.connection().tableNames(null));
    }

    @Test
    void whatIsNotThereIsNotDropped(Subject db) {
        MetaData metadata = new MetaData();
        Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        metadata.dropAll(db.engine());
        assertEquals(Set.of(), db.connection().tableNames(null));
    }

    @Test
    void tablesThatReferToEachOtherAreMadeAndDroppedInOrder(Subject db) {
        MetaData metadata = new MetaData();
        Table.of(
                "line",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("page_id", INTEGER).references("page.id"));
        Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        metadata.createAll(db.engine());
        assertEquals(Set.of("line", "page"), db.connection().tableNames(null));
        db.connection().commit();
        metadata.dropAll(db.engine());
        assertEquals(Set.of(), db.connection().tableNames(null));
    }

    @Test
    void aViewIsNoTable(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER);
        db.table("page", id);
        db.run("CREATE VIEW seen AS SELECT id FROM page");
        db.connection().commit();
        try {
            assertEquals(Set.of("page"), db.connection().tableNames(null));
        } finally {
            db.run("DROP VIEW seen");
            db.connection().commit();
        }
    }

    @Test
    void aColumnOfEveryTypeIsMade(Subject db) {
        List<Column<?>> columns = new ArrayList<>();
        for (Sample<?> sample : Sample.ALL) {
            columns.add(Column.of("c_" + columns.size(), sample.type()));
        }
        Table wide = db.table("wide", columns.toArray(Column[]::new));
        assertEquals(List.of(), db.all(select(wide)));
    }

    @Test
    void aPrimaryKeyIsUnique(Subject db) {
        Table page = db.table("page", Column.of("id", INTEGER).primaryKey().identity(false));
        db.connection().execute(insert(page).value(page.c("id"), 1));
        assertInstanceOf(
                UniqueViolation.class,
                db.refused(() -> db.connection().execute(insert(page).value(page.c("id"), 1))));
    }

    @Test
    void aPrimaryKeyOfTwoColumnsIsUniqueAsAWhole(Subject db) {
        Column<Integer> one = Column.of("one", INTEGER).primaryKey();
        Column<Integer> two = Column.of("two", INTEGER).primaryKey();
        Table pair = db.table("pair", one, two);
        db.connection().execute(insert(pair).value(one, 1).value(two, 1));
        db.connection().execute(insert(pair).value(one, 1).value(two, 2));
        assertInstanceOf(
                UniqueViolation.class,
                db.refused(
                        () -> db.connection().execute(insert(pair).value(one, 1).value(two, 2))));
    }

    @Test
    void aTextMayBeAPrimaryKey(Subject db) {
        Column<String> code = Column.of("code", string(20)).primaryKey();
        Table country = db.table("country", code);
        assertEquals(
                "nl",
                db.connection()
                        .execute(insert(country).value(code, "nl"))
                        .insertedPrimaryKey()
                        .get("code"));
    }

    @Test
    void aUniqueColumnMayBeNullManyTimes(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Column<String> email = Column.of("email", string(20)).unique();
        Table person = db.table("person", id, email);
        db.connection().execute(insert(person).value(id, 1));
        db.connection().execute(insert(person).value(id, 2));
        db.connection().execute(insert(person).value(id, 3).value(email, "a"));
        assertInstanceOf(
                UniqueViolation.class,
                db.refused(() ->
                        db.connection().execute(insert(person).value(id, 4).value(email, "a"))));
    }

    @Test
    void aColumnThatMayNotBeNullIsNot(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Column<String> name = Column.of("name", string(20)).notNull();
        Table person = db.table("person", id, name);
        assertInstanceOf(
                NotNullViolation.class,
                db.refused(() ->
                        db.connection().execute(insert(person).value(id, 4).value(name, (String) null))));
    }

    @Test
    void aForeignKeyRefersToARow(Subject db) {
        Library library = new Library(db);
        assertInstanceOf(
                ForeignKeyViolation.class,
                db.refused(() -> db.connection()
                        .execute(insert(library.books).value(library.book, 1L).value(library.writer, 99L))));
    }

    @Test
    void aTableMayReferToItself(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        Column<Integer> parent = Column.of("parent_id", INTEGER).references("node.id");
        Table node = db.table("node", id, parent);
        db.connection().execute(insert(node).value(id, 1));
        db.connection().execute(insert(node).value(id, 2).value(parent, 1));
        assertInstanceOf(
                ForeignKeyViolation.class,
                db.refused(
                        () -> db.connection().execute(insert(node).value(id, 3).value(parent, 9))));
    }

    @Test
    void anIntegerKeyIsMadeByTheDatabase(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey();
        Column<String> name = Column.of("name", string(20));
        Table person = db.table("person", id, name);
        insertsAscend(db, person, name);
    }

    @Test
    void aBigIntegerKeyIsMadeByTheDatabase(Subject db) {
        Column<Long> id = Column.of("id", BIGINT).primaryKey();
        Column<String> name = Column.of("name", string(20));
        Table person = db.table("person", id, name);
        insertsAscend(db, person, name);
    }

    @Test
    void aSmallIntegerKeyIsMadeByTheDatabase(Subject db) {
        Column<Short> id = Column.of("id", SMALLINT).primaryKey();
        Column<String> name = Column.of("name", string(20));
        Table person = db.table("person", id, name);
        insertsAscend(db, person, name);
    }

    private static void insertsAscend(Subject db, Table person, Column<String> name) {
        long last = Long.MIN_VALUE;
        for (String each : List.of("a", "b", "c")) {
            Number key = (Number) db.connection()
                    .execute(insert(person).value(name, each))
                    .insertedPrimaryKey()
                    .get("id");
            assertTrue(key != null && key.longValue() > last, each + " has the key " + key);
            last = key.longValue();
        }
    }

    @Test
    void aKeyThatTheDatabaseMakesMayBeGiven(Subject db) {
        Column<Integer> id = Column.of("id", INTEGER).primaryKey();
        Column<String> name = Column.of("name", string(20));
        Table person = db.table("person", id, name);
        db.connection().execute(insert(person).value(id, 77).value(name, "given"));
        assertEquals(List.of(77), db.all(select(id)));
    }

    @Test
    void aTypeOfNothingInParticularIsRefused(Subject db) {
        org.junit.jupiter.api.Assertions.assertThrows(
                dev.athanor.error.UnsupportedByDialect.class, () -> db.dialect().typeName(Types.OTHER));
    }

    @Test
    void aTableMadeInATransactionGoesWithItWhereTheDialectSaysSo(Subject db) {
        MetaData metadata = new MetaData();
        Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        db.dropLater("page", Column.of("id", INTEGER));
        Connection connection = db.connection();
        metadata.createAll(connection);
        connection.rollback();
        boolean gone = connection.tableNames(null).isEmpty();
        assertEquals(db.dialect().ddlIsTransactional(), gone, "a table that was made and rolled back is gone");
    }

    @Test
    void aTableDroppedInATransactionComesBackWhereTheDialectSaysSo(Subject db) {
        MetaData metadata = new MetaData();
        Table.of("page", metadata, Column.of("id", INTEGER).primaryKey());
        db.create(metadata);
        Connection connection = db.connection();
        metadata.dropAll(connection);
        connection.rollback();
        boolean back = connection.tableNames(null).contains("page");
        assertEquals(db.dialect().ddlIsTransactional(), back, "a table that was dropped and rolled back is there");
    }

    @Test
    void makingATableCommitsWhatWasDoneBeforeUnlessTheDialectSaysOtherwise(Subject db) {
        Library library = new Library(db);
        Connection connection = db.connection();
        connection.execute(insert(library.authors).value(library.author, 9L).value(library.name, "Mary"));
        MetaData more = new MetaData();
        Table.of("page", more, Column.of("id", INTEGER).primaryKey());
        db.dropLater("page", Column.of("id", INTEGER));
        more.createAll(connection);
        connection.rollback();
        boolean committed = !library.authors(library.author.eq(9L)).isEmpty();
        assertEquals(db.dialect().ddlIsTransactional(), !committed, "a row that was inserted before is rolled back");
    }

    @Test
    void aTableThatIsThereCannotBeMadeAgain(Subject db) {
        Table page = db.table("page", Column.of("id", INTEGER).primaryKey());
        assertInstanceOf(
                ProgrammingError.class,
                db.refused(() -> db.connection().executeDdl(List.of(new dev.athanor.ast.CreateTable(page)))));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.error.CheckViolation;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.ProgrammingError;
import dev.athanor.error.UniqueViolation;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the database refuses becomes the error that a caller can decide on, with the name of what was broken. */
abstract class ErrorCases {
    private static final String PARENT = "INSERT INTO parent (id, email, age) VALUES ";

    private static void make(Subject db) {
        MetaData metadata = new MetaData();
        Table.of("parent", metadata, Column.of("id", INTEGER).primaryKey(), Column.of("email", string(60)));
        Table.of(
                "child",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("parent_id", INTEGER).references("parent.id"));
        String quoted = db.dialect().identifiers().quote("Odd One");
        db.dropLater(metadata);
        db.run("CREATE TABLE parent (id INTEGER NOT NULL, email VARCHAR(60), age INTEGER NOT NULL, odd INTEGER,"
                + " CONSTRAINT pk_parent PRIMARY KEY (id), CONSTRAINT uq_email UNIQUE (email),"
                + " CONSTRAINT ck_age CHECK (age > 0), CONSTRAINT " + quoted + " UNIQUE (odd))");
        db.run("CREATE TABLE child (id INTEGER NOT NULL PRIMARY KEY, parent_id INTEGER NOT NULL,"
                + " CONSTRAINT fk_parent FOREIGN KEY (parent_id) REFERENCES parent (id))");
        db.run(PARENT + "(1, 'a', 5)");
        db.run("INSERT INTO child (id, parent_id) VALUES (1, 1)");
        db.connection().commit();
    }

    private static DatabaseError refused(Subject db, String sql) {
        make(db);
        return db.refused(() -> db.run(sql));
    }

    /** Where the dialect says that the database tells the name, it is the one that was given; elsewhere another or none. */
    private static void names(Subject db, ErrorKind kind, String name, DatabaseError error) {
        String told = kind == ErrorKind.NOT_NULL ? error.column() : error.constraint();
        if (db.dialect().namesWhatIsViolated(kind)) {
            assertEquals(name, told);
        } else {
            assertNotEquals(name, told, "The database names what is violated: declare it");
        }
    }

    @Test
    void aSecondPrimaryKeyIsAUniqueViolation(Subject db) {
        assertInstanceOf(UniqueViolation.class, refused(db, PARENT + "(1, 'b', 5)"));
    }

    @Test
    void aSecondUniqueValueIsAUniqueViolation(Subject db) {
        DatabaseError error = refused(db, PARENT + "(2, 'a', 5)");
        assertInstanceOf(UniqueViolation.class, error);
        names(db, ErrorKind.UNIQUE, "uq_email", error);
    }

    @Test
    void aNameThatNeedsQuotesIsToldWithoutThem(Subject db) {
        make(db);
        db.run("UPDATE parent SET odd = 1");
        db.connection().commit();
        DatabaseError error = db.refused(() -> db.run("INSERT INTO parent (id, age, odd) VALUES (2, 5, 1)"));
        assertInstanceOf(UniqueViolation.class, error);
        names(db, ErrorKind.UNIQUE, "Odd One", error);
    }

    @Test
    void anUpdateThatMakesADuplicateIsAUniqueViolation(Subject db) {
        make(db);
        db.run(PARENT + "(2, 'b', 5)");
        DatabaseError error = db.refused(() -> db.run("UPDATE parent SET email = 'a' WHERE id = 2"));
        assertInstanceOf(UniqueViolation.class, error);
        names(db, ErrorKind.UNIQUE, "uq_email", error);
    }

    @Test
    void aRowThatRefersToNoneIsAForeignKeyViolation(Subject db) {
        DatabaseError error = refused(db, "INSERT INTO child (id, parent_id) VALUES (2, 77)");
        assertInstanceOf(ForeignKeyViolation.class, error);
        names(db, ErrorKind.FOREIGN_KEY, "fk_parent", error);
    }

    @Test
    void deletingWhatIsReferredToIsAForeignKeyViolation(Subject db) {
        DatabaseError error = refused(db, "DELETE FROM parent WHERE id = 1");
        assertInstanceOf(ForeignKeyViolation.class, error);
        names(db, ErrorKind.FOREIGN_KEY, "fk_parent", error);
    }

    @Test
    void aNullWhereNoneMayBeNamesTheColumn(Subject db) {
        DatabaseError error = refused(db, PARENT + "(2, 'b', NULL)");
        assertInstanceOf(NotNullViolation.class, error);
        names(db, ErrorKind.NOT_NULL, "age", error);
    }

    @Test
    void anUpdateToNullWhereNoneMayBeNamesTheColumn(Subject db) {
        DatabaseError error = refused(db, "UPDATE parent SET age = NULL");
        assertInstanceOf(NotNullViolation.class, error);
        names(db, ErrorKind.NOT_NULL, "age", error);
    }

    @Test
    void aMissingValueNamesTheColumn(Subject db) {
        DatabaseError error = refused(db, "INSERT INTO parent (id) VALUES (2)");
        assertInstanceOf(NotNullViolation.class, error);
        names(db, ErrorKind.NOT_NULL, "age", error);
    }

    @Test
    void aBrokenCheckIsACheckViolation(Subject db) {
        DatabaseError error = refused(db, PARENT + "(2, 'b', -5)");
        assertInstanceOf(CheckViolation.class, error);
        names(db, ErrorKind.CHECK, "ck_age", error);
    }

    @Test
    void aBatchIsClassifiedByTheErrorInsideIt(Subject db) {
        make(db);
        DatabaseError error = db.refused(() -> db.connection()
                .execute(
                        text("INSERT INTO parent (id, email, age) VALUES (:id, :email, 5)"),
                        List.of(
                                Map.of("id", 2, "email", "b"),
                                Map.of("id", 3, "email", "a"),
                                Map.of("id", 4, "email", "c"))));
        assertInstanceOf(UniqueViolation.class, error);
        names(db, ErrorKind.UNIQUE, "uq_email", error);
    }

    @Test
    void aValueThatLooksLikeTheMessageDoesNotMislead(Subject db) {
        make(db);
        var add = text("INSERT INTO parent (id, email, age) VALUES (:id, :email, 5)");
        String value = "' for key 'x' constraint \"y\" violation: \"Z\"";
        db.connection().execute(add, Map.of("id", 2, "email", value));
        DatabaseError error = db.refused(() -> {
            db.connection().execute(add, Map.of("id", 3, "email", value));
        });
        assertInstanceOf(UniqueViolation.class, error);
        names(db, ErrorKind.UNIQUE, "uq_email", error);
    }

    @Test
    void theNameIsToldInAnyLocaleOfTheJvm(Subject db) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            DatabaseError error = refused(db, PARENT + "(2, 'a', 5)");
            assertInstanceOf(UniqueViolation.class, error);
            names(db, ErrorKind.UNIQUE, "uq_email", error);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aViolationIsNotTriedAgain(Subject db) {
        assertFalse(refused(db, PARENT + "(2, 'a', 5)").isRetryable());
    }

    @Test
    void anErrorShowsItsStatementAndTheTypesOfItsValues(Subject db) {
        make(db);
        DatabaseError error = db.refused(() -> db.connection()
                .execute(text("INSERT INTO parent (id, email, age) VALUES (:id, :email, 5)")
                        .bind("id", 1)
                        .bind("email", "secret@example.org")));
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("INSERT INTO parent"), message);
        assertTrue(message.contains("binds: INTEGER, STRING"), message);
        assertNotNull(error.getCause());
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongInAStatementIsAProgrammingError(Subject db) {
        make(db);
        return Stream.of(
                        "SELEC 1",
                        "SELECT nope FROM parent",
                        "SELECT id FROM nope",
                        "DROP TABLE nope",
                        "INSERT INTO parent (nope) VALUES (1)",
                        "SELECT id FROM parent WHERE",
                        "SELECT no_such_function(id) FROM parent")
                .map(sql -> dynamicTest(sql, () -> {
                    DatabaseError error = db.refused(() -> db.run(sql));
                    assertInstanceOf(ProgrammingError.class, error);
                    assertNull(error.constraint());
                    assertFalse(error.isRetryable());
                }));
    }
}

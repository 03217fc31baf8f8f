// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Isolation;
import dev.athanor.engine.Savepoint;
import dev.athanor.engine.Transaction;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ReadOnlyViolation;
import dev.athanor.error.TransactionMisuse;
import dev.athanor.error.UniqueViolation;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Commit, rollback, savepoints and isolation. */
abstract class TransactionCases {
    private final Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
    private final Column<String> name = Column.of("name", string(20));
    private final Table person = Table.of(null, "person", List.of(id, name));

    private void make(Subject db) {
        db.table("person", Column.of("id", INTEGER).primaryKey().identity(false), Column.of("name", string(20)));
    }

    private void add(Connection connection, int key) {
        connection.execute(insert(person).value(id, key).value(name, "n" + key));
    }

    /** What another connection sees. */
    private List<Integer> seen(Subject db) {
        try (Connection other = db.engine().connect()) {
            return other.execute(select(id).orderBy(id)).all();
        }
    }

    @Test
    void whatIsCommittedLasts(Subject db) {
        make(db);
        add(db.connection(), 1);
        db.connection().commit();
        assertEquals(List.of(1), seen(db));
    }

    @Test
    void whatIsNotCommittedIsNotSeenByOthers(Subject db) {
        make(db);
        add(db.connection(), 1);
        assertEquals(List.of(), seen(db));
        assertEquals(List.of(1), db.all(select(id)));
        db.connection().commit();
        assertEquals(List.of(1), seen(db));
    }

    @Test
    void whatIsRolledBackIsGone(Subject db) {
        make(db);
        add(db.connection(), 1);
        db.connection().rollback();
        assertEquals(List.of(), db.all(select(id)));
    }

    @Test
    void anUpdateIsRolledBack(Subject db) {
        make(db);
        add(db.connection(), 1);
        db.connection().commit();
        db.connection().execute(update(person).set(name, "changed"));
        db.connection().rollback();
        assertEquals(List.of("n1"), db.all(select(name)));
    }

    @Test
    void theNextTransactionBeginsByItself(Subject db) {
        make(db);
        add(db.connection(), 1);
        db.connection().commit();
        add(db.connection(), 2);
        db.connection().rollback();
        add(db.connection(), 3);
        db.connection().commit();
        assertEquals(List.of(1, 3), seen(db));
    }

    @Test
    void aConnectionThatIsClosedRollsBack(Subject db) {
        make(db);
        try (Connection connection = db.engine().connect()) {
            add(connection, 1);
        }
        assertEquals(List.of(), seen(db));
    }

    @Test
    void aTransactionThatIsClosedRollsBack(Subject db) {
        make(db);
        try (Transaction transaction = db.connection().begin()) {
            add(db.connection(), 1);
            assertTrue(transaction.isActive());
        }
        assertEquals(List.of(), seen(db));
    }

    @Test
    void aBlockCommits(Subject db) {
        make(db);
        db.engine().begin(connection -> add(connection, 1));
        assertEquals(List.of(1), seen(db));
    }

    @Test
    void aBlockThatThrowsRollsBack(Subject db) {
        make(db);
        assertThrows(
                UniqueViolation.class,
                () -> db.engine().begin(connection -> {
                    add(connection, 1);
                    add(connection, 1);
                }));
        assertEquals(List.of(), seen(db));
    }

    @Test
    void afterARefusedStatementTheTransactionCanBeRolledBack(Subject db) {
        make(db);
        add(db.connection(), 1);
        assertThrows(UniqueViolation.class, () -> add(db.connection(), 1));
        db.connection().rollback();
        add(db.connection(), 2);
        db.connection().commit();
        assertEquals(List.of(2), seen(db));
    }

    @Test
    void aSavepointTakesBackWhatWasDoneSince(Subject db) {
        make(db);
        add(db.connection(), 1);
        Savepoint savepoint = db.connection().beginNested();
        add(db.connection(), 2);
        savepoint.rollback();
        db.connection().commit();
        assertEquals(List.of(1), seen(db));
    }

    @Test
    void aReleasedSavepointKeepsWhatWasDone(Subject db) {
        make(db);
        Savepoint savepoint = db.connection().beginNested();
        add(db.connection(), 2);
        savepoint.commit();
        assertFalse(savepoint.isActive());
        db.connection().commit();
        assertEquals(List.of(2), seen(db));
    }

    @Test
    void whatAReleasedSavepointKeptIsRolledBackWithTheTransaction(Subject db) {
        make(db);
        Savepoint savepoint = db.connection().beginNested();
        add(db.connection(), 2);
        savepoint.commit();
        db.connection().rollback();
        assertEquals(List.of(), seen(db));
    }

    @Test
    void savepointsNest(Subject db) {
        make(db);
        add(db.connection(), 1);
        Savepoint outer = db.connection().beginNested();
        add(db.connection(), 2);
        Savepoint inner = db.connection().beginNested();
        add(db.connection(), 3);
        inner.rollback();
        add(db.connection(), 4);
        outer.commit();
        db.connection().commit();
        assertEquals(List.of(1, 2, 4), seen(db));
    }

    @Test
    void anOuterSavepointTakesTheInnerOneAlong(Subject db) {
        make(db);
        Savepoint outer = db.connection().beginNested();
        add(db.connection(), 2);
        Savepoint inner = db.connection().beginNested();
        add(db.connection(), 3);
        inner.commit();
        outer.rollback();
        add(db.connection(), 4);
        db.connection().commit();
        assertEquals(List.of(4), seen(db));
    }

    @Test
    void aRefusedStatementWithinASavepointLeavesTheTransactionUsable(Subject db) {
        make(db);
        add(db.connection(), 1);
        Savepoint savepoint = db.connection().beginNested();
        assertThrows(UniqueViolation.class, () -> add(db.connection(), 1));
        savepoint.rollback();
        add(db.connection(), 2);
        db.connection().commit();
        assertEquals(List.of(1, 2), seen(db));
    }

    @Test
    void manySavepointsOneAfterTheOther(Subject db) {
        make(db);
        for (int i = 0; i < 20; i++) {
            Savepoint savepoint = db.connection().beginNested();
            add(db.connection(), i);
            if (i % 2 == 0) {
                savepoint.commit();
            } else {
                savepoint.rollback();
            }
        }
        db.connection().commit();
        assertEquals(10, seen(db).size());
    }

    @Test
    void withAutocommitEachStatementLasts(Subject db) {
        make(db);
        try (Connection alone = db.engine().connect().isolation(Isolation.AUTOCOMMIT)) {
            add(alone, 1);
            assertEquals(List.of(1), seen(db));
            alone.rollback();
        }
        assertEquals(List.of(1), seen(db));
    }

    @Test
    void withAutocommitThereAreNoSavepoints(Subject db) {
        try (Connection alone = db.engine().connect().isolation(Isolation.AUTOCOMMIT)) {
            assertThrows(TransactionMisuse.class, alone::beginNested);
        }
    }

    @Test
    void autocommitEndsWithItsConnection(Subject db) {
        make(db);
        db.engine().connect().isolation(Isolation.AUTOCOMMIT).close();
        add(db.connection(), 1);
        assertEquals(List.of(), seen(db));
    }

    @TestFactory
    Stream<DynamicTest> anIsolationIsAtLeastWhatWasAskedForWhereTheDialectSaysSo(Subject db) {
        return Stream.of(Isolation.values())
                .filter(level -> level != Isolation.AUTOCOMMIT)
                .map(level -> dynamicTest(level.name(), () -> isolates(db, level)));
    }

    private static void isolates(Subject db, Isolation level) throws ReflectiveOperationException, SQLException {
        int asked = java.sql.Connection.class
                .getField("TRANSACTION_" + level.name())
                .getInt(null);
        Connection connection = db.another();
        if (db.dialect().transactions().levels().contains(asked)) {
            int effective = connection.isolation(level).jdbc().getTransactionIsolation();
            assertTrue(effective >= asked, () -> "asked for " + level + ", given the level " + effective + " of JDBC");
        } else {
            assertThrows(ConfigurationError.class, () -> connection.isolation(level));
        }
    }

    @Test
    void aTransactionThatOnlyReadsRefusesToWriteWhereTheDialectSaysSo(Subject db) {
        make(db);
        Connection reader = db.another();
        if (!db.dialect().transactions().readOnly().exists()) {
            assertThrows(UnsupportedByDialect.class, () -> reader.options(options -> options.readOnly(true)));
            return;
        }
        reader.options(options -> options.readOnly(true));
        assertEquals(List.of(), reader.execute(select(id)).all());
        assertThrows(ReadOnlyViolation.class, () -> add(reader, 1));
        reader.close();
        add(db.connection(), 2);
        db.connection().commit();
        assertEquals(List.of(2), seen(db));
    }

    @Test
    void theIsolationIsTheDatabasesOwnAgainOnceTheConnectionIsClosed(Subject db) throws SQLException {
        int before;
        try (Connection connection = db.engine().connect()) {
            before = connection.jdbc().getTransactionIsolation();
        }
        db.engine().connect().isolation(Isolation.SERIALIZABLE).close();
        assertEquals(before, db.connection().jdbc().getTransactionIsolation());
    }

    @Test
    void aSerializableTransactionReadsAndWrites(Subject db) {
        make(db);
        try (Connection connection = db.engine().connect().isolation(Isolation.SERIALIZABLE)) {
            add(connection, 1);
            assertEquals(List.of(1), connection.execute(select(id)).all());
            connection.commit();
        }
        assertEquals(List.of(1), seen(db));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.AthanorException;
import dev.athanor.error.Disconnected;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Timeout;

/** A session meets with the faults of its connection: its objects say no more than the database does. */
@Timeout(60)
class SessionFaultSpec {
    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aCommitOfUnknownOutcomeIsToldAndTheSessionGoesOn(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Session session = SessionFactory.of(faulty.engine()).open()) {
                session.add(new Entry().id(1));
                faulty.network().loseReply("COMMIT");
                assertThatThrownBy(session::commit).isInstanceOf(OutcomeUnknown.class);
                session.rollback();
                // it did happen; only reading tells
                assertThat(session.get(Entry.class, 1)).isNotNull();
                session.add(new Entry().id(2));
                session.commit();
            }
            assertThat(faulty.entries()).containsExactly(1L, 2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aBlockWhoseCommitIsOfUnknownOutcomeIsNotRunAgain(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            int[] runs = new int[1];
            faulty.network().loseRequest("COMMIT");
            assertThatThrownBy(() -> SessionFactory.of(faulty.engine()).begin(session -> {
                        runs[0]++;
                        session.add(new Entry().id(1));
                    }))
                    .isInstanceOf(OutcomeUnknown.class);
            assertThat(runs[0]).isEqualTo(1);
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aFlushThatLosesItsConnectionIsRolledBackAndDoneAnew(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Session session = SessionFactory.of(faulty.engine()).open()) {
                session.add(new Entry().id(1));
                session.flush();
                faulty.server().endSessions();
                session.add(new Entry().id(2));
                assertThatThrownBy(session::flush).isInstanceOf(Disconnected.class);
                assertThatThrownBy(() -> session.execute(select(Entry.class)).all())
                        .isInstanceOf(AthanorException.class)
                        .hasMessageContaining("rollback()");
                session.rollback();
                assertThat(session.execute(select(Entry.class)).all()).isEmpty();
                session.add(new Entry().id(3));
                session.commit();
            }
            assertThat(faulty.entries()).containsExactly(3L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aSessionThatIsClosedAfterItsConnectionWasLostLeavesNothing(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            try (Session session = SessionFactory.of(faulty.engine()).open()) {
                session.add(new Entry().id(1));
                session.flush();
                faulty.server().endSessions();
            }
            assertThat(faulty.entries()).isEmpty();
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void aLazyReadThatIsCutOffIsADisconnect(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            faulty.engine().begin(conn -> conn.execute(Faulty.entry(1)));
            try (Session session = SessionFactory.of(faulty.engine()).open()) {
                Entry entry = session.get(Entry.class, 1);
                session.commit();
                faulty.network().loseReply("SELECT entry.id");
                assertThatThrownBy(() -> session.refresh(entry)).isInstanceOf(Disconnected.class);
                session.rollback();
                session.refresh(entry);
                assertThat(entry.getId()).isEqualTo(1);
            }
            faulty.assertServed();
        }
    }
}

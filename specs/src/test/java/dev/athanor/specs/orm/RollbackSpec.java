// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Rolling back takes back what was done to rows, and to objects. */
class RollbackSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void aNewObjectIsNewAgainAndItsKeyIsTakenBack() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.flush();
        assertThat(m.userId.get(sandy)).isNotNull();
        session.rollback();
        assertThat(m.userId.get(sandy)).isNull();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(session.contains(sandy)).isFalse();
        session.commit();
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
    }

    @DatabaseTest
    void whatWasNeverFlushedIsLetGoToo() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.rollback();
        assertThat(session.contains(sandy)).isFalse();
        assertThat(session.added()).isEmpty();
    }

    @DatabaseTest
    void newObjectsCanBeAddedAgainWithAllTheyAreRelatedTo() {
        Managed sandy = m.user("sandy", "a@x", "b@x");
        session.add(sandy);
        session.flush();
        session.rollback();
        assertThat(m.emails(sandy)).containsExactly("a@x", "b@x");
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT u.name, a.email FROM user_account u JOIN address a ON a.user_id = u.id ORDER BY a.id"))
                .containsExactly("sandy|a@x", "sandy|b@x");
    }

    @DatabaseTest
    void aDeletedObjectIsBack() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        session.delete(sandy);
        session.flush();
        assertThat(session.get(m.user, 1L)).isNull();
        session.rollback();
        assertThat(session.get(m.user, 1L)).isSameAs(sandy);
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(m.emails(sandy)).containsExactly("a@x");
        m.userName.set(sandy, "Sandy");
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("Sandy");
    }

    @DatabaseTest
    void whatWasToBeDeletedStays() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.delete(sandy);
        session.rollback();
        assertThat(session.deleted()).isEmpty();
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void anObjectThatWasAddedAndDeletedIsNewAgain() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.flush();
        session.delete(sandy);
        session.flush();
        session.rollback();
        assertThat(session.contains(sandy)).isFalse();
        assertThat(m.userId.get(sandy)).isNull();
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void changedObjectsAreReadAgain() {
        given(m.user("sandy"), m.user("bob"));
        List<Managed> users = all(m.user);
        m.userName.set(users.get(0), "flushed");
        session.flush();
        m.userName.set(users.get(1), "not flushed");
        session.rollback();
        statements.take();
        assertThat(users.stream().map(m.userName::get)).containsExactly("sandy", "bob");
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                WHERE user_account.id IN (?, ?)
                """);
        assertThat(session.dirty()).isEmpty();
    }

    @DatabaseTest
    void changedListsAreReadAgain() {
        given(m.user("sandy", "a@x", "b@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed removed = m.addresses(sandy).remove(0);
        m.addresses(sandy).add(m.address("c@x"));
        session.flush();
        session.rollback();
        assertThat(m.emails(sandy)).containsExactly("a@x", "b@x");
        assertThat(m.addressUser.get(removed)).isSameAs(sandy);
        session.commit();
        assertThat(rows("SELECT email FROM address ORDER BY id")).containsExactly("a@x", "b@x");
    }

    /** It is not expired like the others, for there is no row to read it from. */
    @DatabaseTest
    void aNewObjectKeepsItsValuesEvenIfItWasExpired() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.flush();
        session.expire(sandy);
        session.rollback();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void aKeyThatTheUserGaveIsNotTakenBack() {
        Managed sandy = m.user("sandy");
        m.userId.set(sandy, 77L);
        session.add(sandy);
        session.flush();
        session.rollback();
        assertThat(m.userId.get(sandy)).isEqualTo(77L);
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account")).containsExactly("77|sandy");
    }

    @DatabaseTest
    void whatOtherStatementsDidIsTakenBackToo() {
        given(m.user("sandy"));
        session.execute(text("DELETE FROM user_account"));
        session.rollback();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void closingRollsBackAndNewObjectsAreNewAgain() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.flush();
        anew();
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
        assertThat(m.userId.get(sandy)).isNull();
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void whatAClosedSessionNeverWroteCanBeAddedToAnother() {
        Managed sandy = m.user("sandy", "a@x");
        session.add(sandy);
        anew();
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT email FROM address")).containsExactly("a@x");
    }

    @DatabaseTest
    void aBlockThatThrowsRollsBack() {
        Managed sandy = m.user("sandy");
        try {
            db.begin(scope -> {
                scope.add(sandy);
                scope.flush();
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("no");
        }
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
        db.begin(scope -> scope.add(sandy));
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Deleting objects, and thinking better of it. */
class DeleteSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.team);
    }

    @DatabaseTest
    void nothingIsDeletedUntilTheFlush() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        m.addresses(sandy);
        statements.take();
        session.delete(sandy);
        assertThat(session.contains(sandy)).isFalse();
        assertNothingSent();
        session.flush();
        assertSent("DELETE FROM user_account WHERE user_account.id = ?");
        assertThat(session.get(m.user, 1L)).isNull();
    }

    @DatabaseTest
    void anObjectDeletedTwiceIsDeletedOnce() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.delete(sandy);
        session.delete(sandy);
        session.flush();
        session.delete(sandy);
        session.commit();
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
    }

    @DatabaseTest
    void aNewObjectHasNothingToDelete() {
        Managed sandy = m.user("sandy");
        assertRefused(ErrorCode.WRONG_STATE, () -> session.delete(sandy)).hasMessageContaining("User");
        session.add(sandy);
        assertRefused(ErrorCode.WRONG_STATE, () -> session.delete(sandy)).hasMessageContaining("expunge");
    }

    @DatabaseTest
    void addingTakesADeleteBackWithAllThatItReached() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        m.userName.set(sandy, "Sandy");
        session.delete(sandy);
        session.add(sandy);
        assertThat(session.deleted()).isEmpty();
        session.commit();
        assertThat(rows("SELECT u.name, a.email FROM user_account u JOIN address a ON a.user_id = u.id"))
                .containsExactly("Sandy|a@x");
    }

    /** Saving what it is related to does not bring a deleted object back. */
    @DatabaseTest
    void whatIsDeletedStaysDeletedWhateverIsSavedAroundIt() {
        given(m.user("sandy", "a@x", "b@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed address = m.addresses(sandy).get(0);
        session.delete(address);
        m.userName.set(sandy, "Sandy");
        m.addresses(sandy).add(m.address("c@x"));
        session.add(sandy);
        assertThat(session.deleted()).isEqualTo(List.of(address));
        session.commit();
        assertThat(rows("SELECT email FROM address ORDER BY id")).containsExactly("b@x", "c@x");
        assertThat(rows("SELECT name FROM user_account")).containsExactly("Sandy");
    }

    /** It is in the list until that is read again; nothing that happens to the owner before minds it. */
    @DatabaseTest
    void whatIsDeletedMayStillBeInALoadedList() {
        given(m.user("sandy", "a@x", "b@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed address = m.addresses(sandy).get(0);
        session.delete(address);
        session.flush();
        assertThat(m.addresses(sandy)).hasSize(2);
        m.userName.set(sandy, "Sandy");
        session.flush();
        m.addresses(sandy).remove(address);
        session.flush();
        session.delete(sandy);
        session.commit();
        assertThat(rows("SELECT * FROM address")).isEmpty();
    }

    @DatabaseTest
    void whatWasDeletedCannotBeAddedAgain() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.delete(sandy);
        session.flush();
        assertRefused(ErrorCode.WRONG_STATE, () -> session.add(sandy)).hasMessageContaining("User#1 was deleted");
        session.commit();
        assertRefused(ErrorCode.WRONG_STATE, () -> session.add(sandy)).hasMessageContaining("User#1 was deleted");
        assertRefused(ErrorCode.WRONG_STATE, () -> session.delete(sandy)).hasMessageContaining("User#1 was deleted");
    }

    @DatabaseTest
    void aRowThatHasGoneMeanwhileIsAnError() {
        given(m.user("sandy"), m.user("bob"));
        List<Managed> users = all(m.user);
        session.commit();
        db.begin(other -> other.delete(other.get(m.user, 2L)));
        session.delete(users.get(1));
        assertRefused(ErrorCode.STALE_ROW, session::flush).hasMessageContaining("User#2");
        session.rollback();
        m.userName.set(users.get(1), "Bob");
        m.userName.set(users.get(0), "Sandy");
        assertRefused(ErrorCode.STALE_ROW, session::flush).hasMessageContaining("User#2");
        session.rollback();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void aDetachedObjectCanBeDeleted() {
        Managed sandy = m.user("sandy", "a@x");
        given(sandy);
        session.delete(sandy);
        session.commit();
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
    }

    @DatabaseTest
    void aUniqueValueCanBeUsedAgainInOneFlush() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        session.delete(m.addresses(sandy).get(0));
        m.addresses(sandy).add(m.address("a@x"));
        statements.take();
        session.flush();
        assertSent("""
                DELETE FROM address WHERE address.id = ?
                INSERT INTO address (email, user_id) …
                """);
        session.commit();
        assertThat(rows("SELECT email FROM address")).containsExactly("a@x");
    }

    @DatabaseTest
    void aKeyCanBeUsedAgainInOneFlush() {
        Managed brazil = m.country("BR", "Brazil");
        given(brazil);
        brazil = session.get(m.country, "BR");
        session.delete(brazil);
        Managed another = m.country("BR", "Brasil");
        session.add(another);
        session.flush();
        assertThat(session.get(m.country, "BR")).isSameAs(another);
        session.rollback();
        assertThat(session.get(m.country, "BR")).isSameAs(brazil);
        assertThat(m.countryName.get(brazil)).isEqualTo("Brazil");
    }

    /** What is moved away from a deleted owner has to be moved before the owner goes. */
    @DatabaseTest
    void whatMovesFromADeletedOwnerToANewOneIsKept() {
        given(m.user("sandy", "a@x", "b@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed bob = m.user("bob");
        session.add(bob);
        m.addresses(bob).add(m.addresses(sandy).get(0));
        session.delete(sandy);
        session.commit();
        assertThat(rows("SELECT u.name, a.email FROM user_account u JOIN address a ON a.user_id = u.id"))
                .containsExactly("bob|a@x");
    }

    @DatabaseTest
    void whatMovedBeforeItsOldOwnerWasEverReadIsNotDeletedWithThat() {
        given(m.user("sandy", "a@x"), m.user("bob"));
        Managed address = session.get(m.address, 1L);
        session.expireAll();
        m.addressUser.set(address, session.get(m.user, 2L));
        session.withoutAutoflush(quiet -> quiet.delete(quiet.get(m.user, 1L)));
        session.commit();
        assertThat(rows("SELECT email, user_id FROM address")).containsExactly("a@x|2");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.lazySelect;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;

/** What was not loaded is loaded when it is first read: for all objects of the same result at once. */
class LazyLoadingSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player);
    }

    @DatabaseTest
    void aListIsLoadedForAllObjectsOfTheResult() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob"), m.user("carl", "c@x"));
        List<Managed> users = session.execute(select(m.user).orderBy(m.userId)).all();
        statements.take();
        assertThat(m.emails(users.get(0))).containsExactly("a@x", "b@x");
        assertSent("""
                SELECT address.id, address.email, address.user_id FROM address WHERE address.user_id IN (?, ?, ?)
                """);
        assertThat(m.addresses(users.get(1))).isEmpty();
        assertThat(m.emails(users.get(2))).containsExactly("c@x");
        assertNothingSent();
    }

    @DatabaseTest
    void whatTheListsHoldRefersBackWithoutAStatement() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed address = m.addresses(sandy).get(0);
        statements.take();
        assertThat(m.addressUser.get(address)).isSameAs(sandy);
        assertNothingSent();
    }

    @DatabaseTest
    void aReferenceIsLoadedForAllObjectsOfTheResult() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x"));
        List<Managed> addresses =
                session.execute(select(m.address).orderBy(m.addressId)).all();
        statements.take();
        assertThat(m.userName.get(m.addressUser.get(addresses.get(0)))).isEqualTo("sandy");
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account WHERE user_account.id IN (?, ?)
                """);
        assertThat(m.userName.get(m.addressUser.get(addresses.get(2)))).isEqualTo("bob");
        assertThat(m.addressUser.get(addresses.get(1))).isSameAs(m.addressUser.get(addresses.get(0)));
        assertNothingSent();
    }

    @DatabaseTest
    void referencesToObjectsThatAreThereAndEmptyOnesCostNothing() {
        Managed pele = m.player("pele");
        m.playerCountry.set(pele, m.country("BR", "Brazil"));
        given(pele, m.player("zito"));
        Managed brazil = session.get(m.country, "BR");
        List<Managed> players =
                session.execute(select(m.player).orderBy(m.playerId)).all();
        statements.take();
        assertThat(m.playerCountry.get(players.get(0))).isSameAs(brazil);
        assertThat(m.playerCountry.get(players.get(1))).isNull();
        assertThat(m.playerTeam.get(players.get(0))).isNull();
        assertNothingSent();
    }

    @DatabaseTest
    void theKeyOfAReferenceIsKnownWithoutLoadingIt() {
        given(m.user("sandy", "a@x"));
        Managed address = session.get(m.address, 1L);
        statements.take();
        assertThat(m.addressUser.key(address)).isEqualTo(1L);
        assertNothingSent();
        Managed bob = m.user("bob");
        m.addressUser.set(address, bob);
        assertThat(m.addressUser.key(address)).isNull();
        session.flush();
        assertThat(m.addressUser.key(address)).isEqualTo(2L);
    }

    @DatabaseTest
    void manyObjectsAreLoadedInChunksOfFiveHundred() {
        List<Managed> stored = new ArrayList<>();
        for (int i = 0; i < 1201; i++) {
            stored.add(m.user("user" + i, "user" + i + "@x"));
        }
        given(stored.toArray(Managed[]::new));
        List<Managed> users = session.execute(select(m.user).orderBy(m.userId)).all();
        statements.take();
        for (int i = 0; i < users.size(); i++) {
            assertThat(m.emails(users.get(i))).containsExactly("user" + i + "@x");
        }
        assertThat(statements.take()).hasSize(3);
        session.commit();
        for (int i = 0; i < users.size(); i++) {
            assertThat(m.userName.get(users.get(i))).isEqualTo("user" + i);
        }
        assertThat(statements.take()).hasSize(3);
    }

    @DatabaseTest
    void objectsOfAnotherResultAreNotLoadedAlong() {
        given(m.user("sandy", "a@x"), m.user("bob", "b@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed bob = session.get(m.user, 2L);
        statements.take();
        m.addresses(sandy);
        assertThat(statements.take()).hasSize(1);
        m.addresses(bob);
        assertThat(statements.take()).hasSize(1);
    }

    @DatabaseTest
    void anObjectCanBeLoadedAlone() {
        given(m.user("sandy", "a@x"), m.user("bob", "b@x"));
        List<Managed> users =
                session.execute(select(m.user).options(lazySelect(m.addresses))).all();
        statements.take();
        for (Managed user : users) {
            statements.assertStatements(1, () -> assertThat(m.addresses(user)).hasSize(1));
        }
    }

    @DatabaseTest
    void whatIsNewIsWrittenBeforeAnythingIsLoaded() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        statements.take();
        m.addressUser.set(m.address("b@x"), sandy);
        assertThat(m.emails(sandy)).containsExactly("a@x", "b@x");
        assertSent("""
                INSERT INTO address (email, user_id) …
                SELECT address.id, address.email, address.user_id FROM address WHERE address.user_id IN (?)
                """);
    }

    @DatabaseTest
    void theListsOfANewObjectAreKnown() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.flush();
        statements.take();
        assertThat(m.addresses(sandy)).isEmpty();
        assertNothingSent();
    }

    @DatabaseTest
    void aSiblingWhoseRowHasGoneIsNobodysFault() {
        given(m.user("sandy", "a@x"), m.user("bob", "b@x"));
        List<Managed> addresses =
                session.execute(select(m.address).orderBy(m.addressId)).all();
        session.commit();
        db.begin(other -> other.execute(text("DELETE FROM address WHERE id = 2")));
        assertThat(m.userName.get(m.addressUser.get(addresses.get(0)))).isEqualTo("sandy");
        assertRefused(ErrorCode.ROW_GONE, () -> m.addressUser.get(addresses.get(1)))
                .hasMessageContaining("Address#2");
    }

    @DatabaseTest
    void aDanglingReferenceIsEmpty() {
        Managed pele = m.player("pele");
        given(pele);
        Managed loaded = session.get(m.player, 1L);
        assertThat(m.playerCountry.get(loaded)).isNull();
    }

    @DatabaseTest
    void anExpiredObjectIsReadOnceForAllItsColumns() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        m.userName.set(sandy, "lost");
        session.expire(sandy);
        statements.take();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(m.fullname.get(sandy)).isNull();
        assertThat(m.age.get(sandy)).isNull();
        assertThat(statements.take()).hasSize(1);
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void refreshingReadsAtOnceAndForgetsWhatWasNotWritten() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        m.userName.set(sandy, "lost");
        session.execute(text("UPDATE user_account SET age = 7"));
        m.userName.set(sandy, "lost again");
        statements.take();
        session.refresh(sandy);
        assertThat(statements.take()).hasSize(1);
        assertThat(m.age.get(sandy)).isEqualTo(7);
        assertThat(m.userName.get(sandy)).isEqualTo("lost");
        assertThat(session.isModified(sandy)).isFalse();
        session.execute(text("DELETE FROM user_account"));
        assertRefused(ErrorCode.ROW_GONE, () -> session.refresh(sandy)).hasMessageContaining("User#1");
        assertRefused(ErrorCode.WRONG_STATE, () -> session.refresh(m.user("new")));
    }
}

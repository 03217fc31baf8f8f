// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.lazySelect;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;

/** What is read and was not loaded is loaded then, for all objects of the same result at once. */
class LazyLoadingSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void aListIsLoadedForAllObjectsOfTheResult() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x"), m.user("carl"));
        List<Managed> users = session.execute(select(m.user).orderBy(m.userId)).all();
        statements.take();
        assertThat(users.stream().map(m::emails)).containsExactly(List.of("a@x", "b@x"), List.of("c@x"), List.of());
        assertSent("""
                SELECT address.id, address.email, address.user_id
                FROM address
                WHERE address.user_id IN (?, ?, ?)
                """);
    }

    @DatabaseTest
    void objectsOfAnotherResultAreLeftAlone() {
        given(m.user("sandy", "a@x"), m.user("bob", "c@x"));
        Managed sandy =
                session.execute(select(m.user).where(m.userName.eq("sandy"))).one();
        Managed bob =
                session.execute(select(m.user).where(m.userName.eq("bob"))).one();
        statements.take();
        assertThat(m.emails(sandy)).containsExactly("a@x");
        assertSent("SELECT address.id, address.email, address.user_id FROM address WHERE address.user_id IN (?)");
        assertThat(m.emails(bob)).containsExactly("c@x");
    }

    @DatabaseTest
    void aReferenceIsLoadedForAllObjectsThatRefer() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x"));
        List<Managed> addresses =
                session.execute(select(m.address).orderBy(m.addressId)).all();
        statements.take();
        assertThat(addresses.stream().map(address -> m.userName.get(m.addressUser.get(address))))
                .containsExactly("sandy", "sandy", "bob");
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                WHERE user_account.id IN (?, ?)
                """);
    }

    @DatabaseTest
    void aReferenceToAnObjectThatTheSessionHasSendsNothing() {
        given(m.user("sandy", "a@x"));
        Managed sandy = all(m.user).get(0);
        Managed address = all(m.address).get(0);
        statements.take();
        assertThat(m.addressUser.get(address)).isSameAs(sandy);
        assertNothingSent();
    }

    @DatabaseTest
    void theKeyOfAReferenceIsThereWithoutLoading() {
        given(m.user("sandy", "a@x"));
        Managed address = all(m.address).get(0);
        statements.take();
        assertThat(m.addressUser.key(address)).isEqualTo(1L);
        assertNothingSent();
    }

    @DatabaseTest
    void moreThanFiveHundredObjectsAreLoadedInChunks() {
        List<Managed> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            many.add(m.user("user " + i, i + "@x"));
        }
        given(many.toArray(Managed[]::new));
        List<Managed> users = all(m.user);
        statements.take();
        assertThat(users).allSatisfy(user -> assertThat(m.emails(user)).hasSize(1));
        assertThat(statements.take()).hasSize(2);
    }

    @DatabaseTest
    void anOptionLoadsForOneObjectAtATime() {
        given(m.user("sandy", "a@x"), m.user("bob", "c@x"));
        List<Managed> users =
                session.execute(select(m.user).options(lazySelect(m.addresses))).all();
        statements.take();
        users.forEach(m::emails);
        assertThat(statements.take()).hasSize(2);
    }

    @DatabaseTest
    void whatWasAddedToAListBeforeItWasLoadedIsInIt() {
        given(m.user("sandy", "a@x"));
        Managed sandy = all(m.user).get(0);
        statements.take();
        Managed added = m.address("new@x");
        m.addressUser.set(added, sandy);
        assertNothingSent();
        session.add(added);
        assertThat(m.emails(sandy)).containsExactlyInAnyOrder("a@x", "new@x");
        session.commit();
        assertThat(rows("SELECT email FROM address ORDER BY id")).containsExactly("a@x", "new@x");
    }
}

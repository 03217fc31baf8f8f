// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;

/** Loading related objects by one more statement, right after. */
class SelectInLoadingSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.node);
    }

    @DatabaseTest
    void listsAreLoadedByTheKeysOfTheirOwners() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob"), m.user("carl", "c@x"));
        List<Managed> users = session.execute(
                        select(m.user).options(selectIn(m.addresses)).orderBy(m.userId))
                .all();
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account ORDER BY user_account.id
                SELECT address.id, address.email, address.user_id FROM address WHERE address.user_id IN (?, ?, ?)
                """);
        assertThat(m.emails(users.get(0))).containsExactlyInAnyOrder("a@x", "b@x");
        assertThat(m.addresses(users.get(1))).isEmpty();
        assertThat(m.emails(users.get(2))).containsExactly("c@x");
        assertNothingSent();
    }

    @DatabaseTest
    void referencesAreLoadedByTheirKeysEachOnce() {
        given(m.user("sandy", "a@x", "b@x"), m.user("carl", "c@x"));
        List<Managed> addresses = session.execute(
                        select(m.address).options(selectIn(m.addressUser)).orderBy(m.addressId))
                .all();
        assertSent("""
                SELECT address.id, address.email, address.user_id FROM address ORDER BY address.id
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account WHERE user_account.id IN (?, ?)
                """);
        assertThat(addresses.stream().map(m.addressUser::get).map(m.userName::get))
                .containsExactly("sandy", "sandy", "carl");
    }

    @DatabaseTest
    void nothingIsSentWhereThereIsNothingToLoad() {
        given(m.player("pele"));
        session.execute(select(m.player).options(selectIn(m.playerTeam))).all();
        assertThat(statements.take()).hasSize(1);
        session.execute(select(m.user).options(selectIn(m.addresses))).all();
        assertThat(statements.take()).hasSize(1);
    }

    @DatabaseTest
    void whatIsLoadedMayLoadFurther() {
        given(m.node("root", m.node("a", m.node("a1"), m.node("a2")), m.node("b")));
        Managed root = session.execute(select(m.node)
                        .where(m.nodeName.eq("root"))
                        .options(selectIn(m.children).then(selectIn(m.children).then(joined(m.parent)))))
                .one();
        assertThat(statements.take()).hasSize(3);
        assertThat(m.children(root)).hasSize(2);
        Managed a = m.children(root).get(0);
        assertThat(m.children(a).stream().map(m.nodeName::get)).containsExactlyInAnyOrder("a1", "a2");
        assertThat(m.parent.get(m.children(a).get(0))).isSameAs(a);
        assertNothingSent();
    }

    @DatabaseTest
    void manyOwnersAreLoadedInChunksOfFiveHundred() {
        List<Managed> stored = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            stored.add(m.user("user" + i, "user" + i + "@x"));
        }
        given(stored.toArray(Managed[]::new));
        List<Managed> users = session.execute(
                        select(m.user).options(selectIn(m.addresses)).orderBy(m.userId))
                .all();
        assertThat(statements.take()).hasSize(4);
        for (int i = 0; i < users.size(); i++) {
            assertThat(m.emails(users.get(i))).containsExactly("user" + i + "@x");
        }
        assertNothingSent();
        anew();
        List<Managed> addresses = session.execute(select(m.address).options(selectIn(m.addressUser)))
                .all();
        assertThat(statements.take()).hasSize(4);
        assertThat(addresses)
                .allSatisfy(each -> assertThat(m.userName.get(m.addressUser.get(each)) + "@x")
                        .isEqualTo(m.email.get(each)));
        assertNothingSent();
    }

    @DatabaseTest
    void aListThatIsLoadedIsLeftAlone() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        m.addresses(sandy).add(m.address("b@x"));
        session.execute(select(m.user).options(selectIn(m.addresses))).all();
        assertThat(m.emails(sandy)).containsExactly("a@x", "b@x");
    }

    @DatabaseTest
    void whatWasLoadedStaysReadableWhenTheSessionIsClosed() {
        given(m.user("sandy", "a@x"));
        List<Managed> users = db.beginAndReturn(other ->
                other.execute(select(m.user).options(selectIn(m.addresses))).all());
        statements.take();
        assertThat(m.emails(users.get(0))).containsExactly("a@x");
        assertNothingSent();
    }
}

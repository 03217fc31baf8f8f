// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** A relationship comes with the same statement, by an outer join. */
class JoinedLoadingSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.node);
    }

    @DatabaseTest
    void aListComesWithItsOwnersAndEveryOwnerIsThereOnce() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob"));
        List<Managed> users = session.execute(
                        select(m.user).options(joined(m.addresses)).orderBy(m.userId))
                .all();
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,
                address_1.id AS id_1, address_1.email, address_1.user_id
                FROM user_account LEFT OUTER JOIN address AS address_1 ON user_account.id = address_1.user_id
                ORDER BY user_account.id
                """);
        assertThat(users).hasSize(2);
        assertThat(m.emails(users.get(0))).containsExactlyInAnyOrder("a@x", "b@x");
        assertThat(m.emails(users.get(1))).isEmpty();
        assertNothingSent();
    }

    @DatabaseTest
    void aReferenceComesWithWhatRefers() {
        given(m.user("sandy", "a@x", "b@x"));
        List<Managed> addresses = session.execute(select(m.address).options(joined(m.addressUser)))
                .all();
        assertSent("""
                SELECT address.id, address.email, address.user_id, user_account_1.id AS id_1, user_account_1.name,
                user_account_1.fullname, user_account_1.age
                FROM address LEFT OUTER JOIN user_account AS user_account_1 ON user_account_1.id = address.user_id
                """);
        assertThat(m.addressUser.get(addresses.get(0))).isSameAs(m.addressUser.get(addresses.get(1)));
        assertThat(m.userName.get(m.addressUser.get(addresses.get(0)))).isEqualTo("sandy");
        assertNothingSent();
    }

    @DatabaseTest
    void aReferenceToNothingComesAsNothing() {
        given(m.node("root"));
        Managed root = session.execute(select(m.node).options(joined(m.parent))).one();
        statements.take();
        assertThat(m.parent.get(root)).isNull();
        assertNothingSent();
    }

    @DatabaseTest
    void theLimitCountsOwnersAndNotJoinedRows() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x"), m.user("carl"));
        List<Managed> users = session.execute(select(m.user)
                        .options(joined(m.addresses))
                        .orderBy(m.userName.desc())
                        .limit(2))
                .all();
        assertSent("""
                SELECT anon_1.id, anon_1.name, anon_1.fullname, anon_1.age,
                address_1.id AS id_1, address_1.email, address_1.user_id
                FROM (SELECT user_account.id AS id, user_account.name AS name, user_account.fullname AS fullname,
                user_account.age AS age FROM user_account ORDER BY user_account.name DESC LIMIT ?) AS anon_1
                LEFT OUTER JOIN address AS address_1 ON anon_1.id = address_1.user_id
                ORDER BY anon_1.name DESC
                """);
        assertThat(users.stream().map(m.userName::get)).containsExactly("sandy", "carl");
        assertThat(m.emails(users.get(0))).containsExactlyInAnyOrder("a@x", "b@x");
    }

    @DatabaseTest
    void whatIsJoinedCanHaveJoinsOfItsOwn() {
        given(m.node("root", m.node("left", m.node("leaf")), m.node("right")));
        Managed root = session.execute(select(m.node)
                        .where(m.nodeName.eq("root"))
                        .options(joined(m.children).then(joined(m.children))))
                .one();
        statements.take();
        assertThat(m.children(root).stream().map(m.nodeName::get)).containsExactlyInAnyOrder("left", "right");
        assertThat(m.children(root).stream()
                        .flatMap(child -> m.children(child).stream())
                        .map(m.nodeName::get))
                .containsExactly("leaf");
        assertNothingSent();
    }

    @DatabaseTest
    void anObjectAndAValueOfOneRowGoTogether() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x"));
        Select<Long> number =
                select(count(m.addressId)).where(m.addressUser.key().eq(m.userId));
        List<String> seen =
                session.execute(select(m.user).orderBy(m.userId).options(joined(m.addresses))).all().stream()
                        .map(user -> m.userName.get(user) + m.emails(user).size())
                        .toList();
        assertThat(seen).containsExactly("sandy2", "bob1");
        assertThat(session
                        .execute(select(m.userName, number.scalar().as("addresses"))
                                .orderBy(m.userId))
                        .all()
                        .stream()
                        .map(row -> row.get("addresses")))
                .containsExactly(2L, 1L);
    }

    @DatabaseTest
    void anOptionForWhatIsNotSelectedIsRefused() {
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.execute(select(m.address).options(joined(m.addresses))))
                .hasMessageContaining("does not select User");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.EntitySources.entity;
import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.raise;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Loading related objects with the same statement. */
class JoinedLoadingSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.node);
    }

    @BeforeEach
    void users() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob"), m.user("carl", "c@x"));
    }

    @DatabaseTest
    void aReferenceIsJoined() {
        List<Managed> addresses = session.execute(
                        select(m.address).options(joined(m.addressUser)).orderBy(m.addressId))
                .all();
        assertSent("""
            SELECT address.id, address.email, address.user_id,
                   user_account_1.id AS id_1, user_account_1.name, user_account_1.fullname, user_account_1.age
            FROM address LEFT OUTER JOIN user_account AS user_account_1
            ON user_account_1.id = address.user_id
            ORDER BY address.id
            """);
        assertThat(addresses.stream().map(m.addressUser::get).map(m.userName::get))
                .containsExactly("sandy", "sandy", "carl");
        assertThat(m.addressUser.get(addresses.get(0))).isSameAs(m.addressUser.get(addresses.get(1)));
        assertNothingSent();
    }

    @DatabaseTest
    void aReferenceThatIsEmptyIsNull() {
        Managed pele = m.player("pele");
        m.playerCountry.set(pele, m.country("BR", "Brazil"));
        given(pele, m.player("zito"));
        List<Managed> players = session.execute(select(m.player)
                        .options(joined(m.playerCountry), joined(m.playerTeam))
                        .orderBy(m.playerId))
                .all();
        statements.take();
        assertThat(m.countryName.get(m.playerCountry.get(players.get(0)))).isEqualTo("Brazil");
        assertThat(m.playerCountry.get(players.get(1))).isNull();
        assertThat(m.playerTeam.get(players.get(0))).isNull();
        assertNothingSent();
    }

    @DatabaseTest
    void aListIsJoinedAndEachOwnerIsThereOnce() {
        List<Managed> users = session.execute(
                        select(m.user).options(joined(m.addresses)).orderBy(m.userId))
                .all();
        assertSent("""
            SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,
                   address_1.id AS id_1, address_1.email, address_1.user_id
            FROM user_account LEFT OUTER JOIN address AS address_1 ON user_account.id = address_1.user_id
            ORDER BY user_account.id
            """);
        assertThat(users.stream().map(m.userName::get)).containsExactly("sandy", "bob", "carl");
        assertThat(m.emails(users.get(0))).containsExactlyInAnyOrder("a@x", "b@x");
        assertThat(m.addresses(users.get(1))).isEmpty();
        assertThat(m.emails(users.get(2))).containsExactly("c@x");
        assertNothingSent();
    }

    /** A limit counts owners, not rows of the join. */
    @DatabaseTest
    void withALimitTheOwnersAreASubquery() {
        List<Managed> users = session.execute(select(m.user)
                        .options(joined(m.addresses))
                        .orderBy(m.userName.desc())
                        .limit(2)
                        .offset(1))
                .all();
        String bounds = on("LIMIT ? OFFSET ?", Map.of("mariadb", "LIMIT ?, ?"));
        assertSent("""
            SELECT anon_1.id, anon_1.name, anon_1.fullname, anon_1.age,
                   address_1.id AS id_1, address_1.email, address_1.user_id
            FROM (SELECT user_account.id AS id, user_account.name AS name, user_account.fullname AS fullname,
                  user_account.age AS age FROM user_account ORDER BY user_account.name DESC %s) AS anon_1
            LEFT OUTER JOIN address AS address_1 ON anon_1.id = address_1.user_id
            ORDER BY anon_1.name DESC
            """.formatted(bounds));
        assertThat(users.stream().map(m.userName::get)).containsExactly("carl", "bob");
        assertThat(m.emails(users.get(0))).containsExactly("c@x");
        assertThat(m.addresses(users.get(1))).isEmpty();
    }

    @DatabaseTest
    void aLimitOrderedByWhatIsNotSelected() {
        List<Managed> users = session.execute(select(m.user)
                        .options(joined(m.addresses))
                        .orderBy(m.userId.negated())
                        .limit(2))
                .all();
        assertThat(users.stream().map(m.userName::get)).containsExactly("carl", "bob");
    }

    @DatabaseTest
    void aLimitWithReferencesOnlyNeedsNoSubquery() {
        List<Managed> addresses = session.execute(select(m.address)
                        .options(joined(m.addressUser))
                        .orderBy(m.addressId)
                        .limit(1))
                .all();
        assertThat(statements.take()).singleElement().asString().doesNotContain("anon_1");
        assertThat(m.userName.get(m.addressUser.get(addresses.get(0)))).isEqualTo("sandy");
    }

    @DatabaseTest
    void distinctAndGroupedOwnersAreASubqueryToo() {
        List<Managed> users = session.execute(select(m.user)
                        .join(m.addresses)
                        .distinct()
                        .options(joined(m.addresses))
                        .orderBy(m.userId))
                .all();
        assertThat(users).hasSize(2);
        assertThat(m.addresses(users.get(0))).hasSize(2);
        anew();
        users = session.execute(select(m.user)
                        .join(m.addresses)
                        .groupBy(m.userId, m.userName, m.fullname, m.age)
                        .options(joined(m.addresses))
                        .orderBy(m.userId))
                .all();
        assertThat(users).hasSize(2);
        assertThat(m.addresses(users.get(0))).hasSize(2);
    }

    /** The user's own joins and conditions do not cut what is loaded. */
    @DatabaseTest
    void conditionsOnAJoinDoNotCutALoadedList() {
        Managed sandy = session.execute(select(m.user)
                        .join(m.addresses)
                        .where(m.email.eq("a@x"))
                        .options(joined(m.addresses)))
                .one();
        assertThat(m.emails(sandy)).containsExactlyInAnyOrder("a@x", "b@x");
    }

    @DatabaseTest
    void joinsGoOnFromWhatIsJoined() {
        List<Managed> addresses = session.execute(select(m.address)
                        .options(joined(m.addressUser).then(joined(m.addresses)))
                        .where(m.email.eq("a@x")))
                .all();
        assertSent("""
            SELECT address.id, address.email, address.user_id,
                   user_account_1.id AS id_1, user_account_1.name, user_account_1.fullname, user_account_1.age,
                   address_1.id AS id_2, address_1.email AS email_1, address_1.user_id AS user_id_1
            FROM address LEFT OUTER JOIN user_account AS user_account_1 ON user_account_1.id = address.user_id
            LEFT OUTER JOIN address AS address_1 ON user_account_1.id = address_1.user_id
            WHERE address.email = ?
            """);
        assertThat(addresses).hasSize(1);
        assertThat(m.emails(m.addressUser.get(addresses.get(0)))).containsExactlyInAnyOrder("a@x", "b@x");
        assertNothingSent();
    }

    @DatabaseTest
    void aFurtherStatementMayFollowAJoin() {
        List<Managed> addresses = session.execute(select(m.address)
                        .options(joined(m.addressUser).then(selectIn(m.addresses)))
                        .orderBy(m.addressId))
                .all();
        assertThat(statements.take()).hasSize(2);
        assertThat(m.emails(m.addressUser.get(addresses.get(0)))).containsExactlyInAnyOrder("a@x", "b@x");
        assertThat(m.emails(m.addressUser.get(addresses.get(2)))).containsExactly("c@x");
        assertNothingSent();
    }

    @DatabaseTest
    void twoListsAreJoinedWithoutRepetitions() {
        given(m.node("root", m.node("a", m.node("a1"), m.node("a2")), m.node("b", m.node("b1"), m.node("b2"))));
        Managed root = session.execute(select(m.node)
                        .where(m.nodeName.eq("root"))
                        .options(joined(m.children).then(joined(m.children).then(joined(m.children)))))
                .one();
        assertThat(statements.take()).hasSize(1);
        assertThat(m.children(root)).hasSize(2);
        for (Managed child : m.children(root)) {
            assertThat(m.children(child)).hasSize(2);
            m.children(child).forEach(leaf -> assertThat(m.children(leaf)).isEmpty());
        }
        assertNothingSent();
    }

    @DatabaseTest
    void aListThatIsLoadedIsLeftAlone() {
        Managed sandy = session.get(m.user, 1L);
        Managed added = m.address("d@x");
        m.addresses(sandy).add(added);
        List<Managed> before = m.addresses(sandy);
        all(m.user);
        session.execute(select(m.user).options(joined(m.addresses))).all();
        assertThat(m.addresses(sandy)).isSameAs(before).hasSize(3).contains(added);
    }

    @DatabaseTest
    void theSameOptionTwiceIsOneAndItsContinuationsAddUp() {
        given(m.node("root", m.node("a", m.node("a1"))));
        Managed root = session.execute(select(m.node)
                        .where(m.nodeName.eq("root"))
                        .options(joined(m.children), joined(m.children).then(selectIn(m.children)))
                        .options(joined(m.children).then(joined(m.parent))))
                .one();
        assertThat(statements.take()).hasSize(2).first().asString().containsOnlyOnce("node.id = node_1.parent_id");
        assertThat(m.children(m.children(root).get(0))).hasSize(1);
        assertNothingSent();
    }

    /** Values are not compared where statements are, so two terms of one form are told apart by what they are. */
    @DatabaseTest
    void underALimitTermsThatDifferOnlyInAValueStayTwo() {
        Managed zoe = m.user("zoe", "z@x");
        Managed amy = m.user("amy");
        Managed eve = m.user("eve");
        m.age.set(zoe, 1);
        m.age.set(amy, 2);
        m.age.set(eve, 3);
        given(zoe, amy, eve);
        Expression<Integer> second = caseWhen(m.age.eq(2), 0).otherwise(1);
        Expression<Integer> third = caseWhen(m.age.eq(3), 0).otherwise(1);
        List<Managed> users = session.execute(select(m.user)
                        .where(m.age.isNotNull())
                        .options(joined(m.addresses))
                        .orderBy(second, third)
                        .limit(3))
                .all();
        assertThat(users.stream().map(m.userName::get)).containsExactly("amy", "eve", "zoe");
        assertThat(statements.take().get(0)).contains("ORDER BY anon_1.anon_2, anon_1.anon_3");
        List<Row> rows = session.execute(select(entity(m.user), m.age.plus(10), m.age.plus(20))
                        .where(m.age.eq(3))
                        .options(joined(m.addresses))
                        .limit(1))
                .all();
        assertThat(rows.get(0).values().subList(1, 3)).isEqualTo(List.of(13, 23));
    }

    @DatabaseTest
    void optionsThatCannotHoldAreRefused() {
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.execute(select(m.user).options(joined(m.addresses), selectIn(m.addresses))))
                .hasMessageContaining("User.addresses")
                .hasMessageContaining("two ways");
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.execute(select(m.user).options(joined(m.addressUser))))
                .hasMessageContaining("Address.user")
                .hasMessageContaining("does not select Address");
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> joined(m.addresses).then(joined(m.players)))
                .hasMessageContaining("Team.players")
                .hasMessageContaining("User.addresses");
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> raise(m.addresses).then(joined(m.addressUser)));
        assertNothingSent();
    }
}

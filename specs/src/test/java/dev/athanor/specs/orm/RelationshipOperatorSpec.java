// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.EntitySources.aliased;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Aliased;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What can be asked of relationships in conditions. */
class RelationshipOperatorSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.node);
    }

    @BeforeEach
    void world() {
        Managed santos = m.team("santos");
        m.players(santos).add(m.player("pele"));
        given(
                m.user("sandy", "a@x", "b@x"),
                m.user("bob", "c@x"),
                m.user("carl"),
                m.node("root", m.node("left", m.node("leaf")), m.node("right")),
                santos,
                m.player("zito"));
    }

    private List<String> nodes(List<Managed> nodes) {
        return nodes.stream().map(m.nodeName::get).sorted().toList();
    }

    @DatabaseTest
    void anySaysThatSomeObjectInTheListMeetsAllConditions() {
        assertThat(session.execute(select(m.userName).where(m.addresses.any(m.email.like("a%"))))
                        .all())
                .containsExactly("sandy");
        assertSent("""
            SELECT user_account.name FROM user_account
            WHERE EXISTS (SELECT 1 FROM address
                          WHERE user_account.id = address.user_id AND address.email LIKE ?)
            """);
        assertThat(session.execute(select(m.userName).where(m.addresses.any(m.email.eq("a@x"), m.email.eq("b@x"))))
                        .all())
                .isEmpty();
    }

    @DatabaseTest
    void aListIsEmptyOrNot() {
        assertThat(session.execute(select(m.userName).where(m.addresses.isEmpty()))
                        .all())
                .containsExactly("carl");
        assertSent("""
            SELECT user_account.name FROM user_account
            WHERE NOT (EXISTS (SELECT 1 FROM address WHERE user_account.id = address.user_id))
            """);
        assertThat(session.execute(select(m.userName).where(m.addresses.any()).orderBy(m.userName))
                        .all())
                .containsExactly("bob", "sandy");
    }

    @DatabaseTest
    void hasSaysThatTheReferredObjectMeetsAllConditions() {
        assertThat(session.execute(select(m.email)
                                .where(m.addressUser.has(m.userName.eq("sandy")))
                                .orderBy(m.email))
                        .all())
                .containsExactly("a@x", "b@x");
        assertSent("""
            SELECT address.email FROM address
            WHERE EXISTS (SELECT 1 FROM user_account
                          WHERE user_account.id = address.user_id AND user_account.name = ?)
            ORDER BY address.email
            """);
    }

    @DatabaseTest
    void anEntityThatIsRelatedToItselfIsLookedAtUnderAnotherName() {
        assertThat(nodes(session.execute(select(m.node).where(m.children.any(m.nodeName.eq("leaf"))))
                        .all()))
                .containsExactly("left");
        assertSent("""
            SELECT node.id, node.name, node.parent_id FROM node
            WHERE EXISTS (SELECT 1 FROM node AS node_1 WHERE node.id = node_1.parent_id AND node_1.name = ?)
            """);
        assertThat(nodes(session.execute(select(m.node).where(m.parent.has(m.parent.has(m.nodeName.eq("root")))))
                        .all()))
                .containsExactly("leaf");
        assertThat(nodes(session.execute(select(m.node).where(m.children.any(m.children.any(m.nodeName.eq("leaf")))))
                        .all()))
                .containsExactly("root");
    }

    @DatabaseTest
    void anAliasIsAskedTheSame() {
        Aliased<Managed> n = aliased(m.node);
        assertThat(nodes(session.execute(select(n).where(n.get(m.children).any(m.nodeName.eq("leaf"))))
                        .all()))
                .containsExactly("left");
        assertSent("""
            SELECT node_1.id, node_1.name, node_1.parent_id FROM node AS node_1
            WHERE EXISTS (SELECT 1 FROM node WHERE node_1.id = node.parent_id AND node.name = ?)
            """);
        Aliased<Managed> u = aliased(m.user, "u");
        assertThat(session.execute(select(u.get(m.userName))
                                .where(u.get(m.addresses).any(m.email.eq("c@x"))))
                        .all())
                .containsExactly("bob");
        assertSent("""
            SELECT u.name FROM user_account AS u
            WHERE EXISTS (SELECT 1 FROM address WHERE u.id = address.user_id AND address.email = ?)
            """);
    }

    /** What is named inside of what is outside stays outside, also beyond the nearest query. */
    @DatabaseTest
    void conditionsInsideMayNameWhatIsOutside() {
        Aliased<Managed> child = aliased(m.node, "child");
        assertThat(nodes(session.execute(select(m.node)
                                .where(m.children
                                        .ofType(child)
                                        .any(child.get(m.children).any(m.nodeName.gt(child.get(m.nodeName))))))
                        .all()))
                .isEmpty();
        assertSent("""
            SELECT node.id, node.name, node.parent_id FROM node
            WHERE EXISTS (SELECT 1 FROM node AS child
                          WHERE node.id = child.parent_id
                          AND (EXISTS (SELECT 1 FROM node
                                      WHERE child.id = node.parent_id AND node.name > child.name)))
            """);
        assertThat(session.execute(select(m.userName)
                                .where(m.addresses.any(m.addressUser.has(m.email.eq("c@x"), m.userName.eq("bob")))))
                        .all())
                .containsExactly("bob");
    }

    /** The address that is joined is one, and the one that is looked for is another. */
    @DatabaseTest
    void whatIsJoinedIsNotWhatIsLookedFor() {
        assertThat(session.execute(select(m.email)
                                .join(m.addressUser)
                                .where(m.addresses.any(m.email.eq("b@x")))
                                .orderBy(m.email))
                        .all())
                .containsExactly("a@x", "b@x");
    }

    @DatabaseTest
    void aReferenceIsComparedWithAnObjectOrWithNothing() {
        Managed santos = session.execute(select(m.team)).one();
        statements.take();
        assertThat(session.execute(select(m.playerName).where(m.playerTeam.eq(santos)))
                        .all())
                .containsExactly("pele");
        assertThat(session.execute(select(m.playerName).where(m.playerTeam.isNull()))
                        .all())
                .containsExactly("zito");
        assertThat(session.execute(select(m.playerName).where(m.playerTeam.isNotNull()))
                        .all())
                .containsExactly("pele");
        assertThat(session.execute(select(m.playerName).where(m.playerTeam.ne(santos)))
                        .all())
                .containsExactly("zito");
        assertSent("""
            SELECT player.name FROM player WHERE player.team_id = ?
            SELECT player.name FROM player WHERE player.team_id IS NULL
            SELECT player.name FROM player WHERE player.team_id IS NOT NULL
            SELECT player.name FROM player WHERE player.team_id != ? OR player.team_id IS NULL
            """);
    }

    @DatabaseTest
    void aListContainsAnObject() {
        Managed address =
                session.execute(select(m.address).where(m.email.eq("c@x"))).one();
        statements.take();
        assertThat(session.execute(select(m.userName).where(m.addresses.contains(address)))
                        .all())
                .containsExactly("bob");
        assertSent("SELECT user_account.name FROM user_account WHERE user_account.id = ?");
    }

    @DatabaseTest
    void anObjectWithoutAKeyIsRefused() {
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> m.addressUser.eq(m.user("new")))
                .hasMessageContaining("Address.USER")
                .hasMessageContaining("flush");
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> m.addresses.contains(m.address("new@x")))
                .hasMessageContaining("User.ADDRESSES");
    }

    @DatabaseTest
    void furtherConditionsOfAPathHoldInsideToo() {
        assertThat(session.execute(select(m.userName)
                                .where(m.addresses.and(m.email.like("b%")).any()))
                        .all())
                .containsExactly("sandy");
    }
}

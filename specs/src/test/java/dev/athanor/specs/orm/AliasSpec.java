// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.EntitySources.aliased;
import static dev.athanor.orm.query.EntitySources.entity;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Aliased;
import dev.athanor.orm.instrument.Hybrid;
import dev.athanor.orm.instrument.HybridCondition;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Entities under other names, so that a statement can have one twice. */
class AliasSpec extends OrmSpec {
    record Pair(Managed above, String below) {}

    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.node);
    }

    @BeforeEach
    void trees() {
        Managed sandy = m.user("sandy", "a@x", "b@x");
        m.age.set(sandy, 30);
        Managed bob = m.user("bob", "c@x");
        m.age.set(bob, 30);
        given(sandy, bob, m.user("carl"), m.node("root", m.node("left", m.node("leaf")), m.node("right")));
    }

    private List<String> names(List<Managed> nodes) {
        return nodes.stream().map(m.nodeName::get).toList();
    }

    @DatabaseTest
    void anAliasGivesTheObjectsOfTheEntity() {
        Aliased<Managed> u = aliased(m.user);
        List<Managed> users = session.execute(select(u)
                        .where(u.get(m.userName).like("%a%"))
                        .orderBy(u.get(m.userName).desc()))
                .all();
        assertSent("""
            SELECT user_account_1.id, user_account_1.name, user_account_1.fullname, user_account_1.age
            FROM user_account AS user_account_1 WHERE user_account_1.name LIKE ?
            ORDER BY user_account_1.name DESC
            """);
        assertThat(users).containsExactly(session.get(m.user, 1L), session.get(m.user, 3L));
        assertNothingSent();
    }

    @DatabaseTest
    void anAliasHasTheNameItIsGiven() {
        Aliased<Managed> someone = aliased(m.user, "someone");
        Row row = session.execute(select(someone, entity(m.user))
                        .join(m.user, m.age.eq(someone.get(m.age)).and(m.userId.gt(someone.get(m.userId)))))
                .one();
        assertSent("""
            SELECT someone.id, someone.name, someone.fullname, someone.age, user_account.id AS id_1,
                   user_account.name AS name_1, user_account.fullname AS fullname_1, user_account.age AS age_1
            FROM user_account AS someone
            JOIN user_account ON user_account.age = someone.age AND user_account.id > someone.id
            """);
        assertThat(row.names()).containsExactly("someone", "User");
        assertThat(row.get(someone)).isSameAs(session.get(m.user, 1L));
        assertThat(row.get("User")).isSameAs(session.get(m.user, 2L));
    }

    @DatabaseTest
    void aRelationshipToTheSameEntityLeadsToAnAlias() {
        Aliased<Managed> child = aliased(m.node);
        List<Managed> parents = session.execute(select(m.node)
                        .join(m.children.ofType(child))
                        .where(child.get(m.nodeName).eq("leaf")))
                .all();
        assertSent("""
            SELECT node.id, node.name, node.parent_id
            FROM node JOIN node AS node_1 ON node.id = node_1.parent_id WHERE node_1.name = ?
            """);
        assertThat(names(parents)).containsExactly("left");
    }

    @DatabaseTest
    void aRelationshipOfAnAliasLeadsOn() {
        Aliased<Managed> parent = aliased(m.node, "parent");
        Aliased<Managed> grandparent = aliased(m.node, "grandparent");
        List<Pair> pairs = session.execute(select(Pair::new, grandparent, m.nodeName)
                        .join(m.parent.ofType(parent))
                        .join(parent.get(m.parent).ofType(grandparent)))
                .all();
        assertSent("""
            SELECT grandparent.id, grandparent.name, grandparent.parent_id, node.name AS name_1
            FROM node JOIN node AS parent ON parent.id = node.parent_id
            JOIN node AS grandparent ON grandparent.id = parent.parent_id
            """);
        assertThat(pairs).extracting(Pair::below).containsExactly("leaf");
        assertThat(m.nodeName.get(pairs.get(0).above())).isEqualTo("root");
    }

    @DatabaseTest
    void aRelationshipThatLeadsBackToTheSameRowsIsRefused() {
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> select(m.node).join(m.children))
                .hasMessageContaining("Node.CHILDREN.ofType(other)");
        Aliased<Managed> alias = aliased(m.node);
        assertRefused(
                ErrorCode.INVALID_STATEMENT,
                () -> select(alias).join(alias.get(m.children).ofType(alias)));
    }

    @DatabaseTest
    void aJoinMayHaveFurtherConditions() {
        List<Row> rows = session.execute(select(m.userName, count(m.addressId).as("addresses"))
                        .leftJoin(m.addresses.and(m.email.like("a%")))
                        .groupBy(m.userName)
                        .orderBy(m.userName))
                .all();
        assertSent("""
            SELECT user_account.name, count(address.id) AS addresses
            FROM user_account LEFT OUTER JOIN address
            ON user_account.id = address.user_id AND address.email LIKE ?
            GROUP BY user_account.name ORDER BY user_account.name
            """);
        assertThat(rows.stream().map(Row::values))
                .containsExactly(List.of("bob", 0L), List.of("carl", 0L), List.of("sandy", 1L));
    }

    /** They are said of the entity, and hold for whatever stands for it. */
    @DatabaseTest
    void furtherConditionsHoldForTheAlias() {
        Aliased<Managed> child = aliased(m.node);
        List<Managed> nodes = session.execute(select(m.node)
                        .join(m.children.ofType(child).and(m.nodeName.ne("left")))
                        .orderBy(m.nodeId))
                .all();
        assertSent("""
            SELECT node.id, node.name, node.parent_id
            FROM node JOIN node AS node_1 ON node.id = node_1.parent_id AND node_1.name != ?
            ORDER BY node.id
            """);
        assertThat(names(nodes)).containsExactlyInAnyOrder("root", "left");
    }

    @DatabaseTest
    void whatAMethodComputesIsAskedOfAnAliasToo() {
        Hybrid<Managed, String> label = Model.handle(m.user, "LABEL");
        HybridCondition<Managed> adult = Model.handle(m.user, "ADULT");
        Aliased<Managed> u = aliased(m.user);
        List<String> labels = session.execute(
                        select(u.get(label)).where(u.get(adult)).orderBy(u.get(m.userId)))
                .all();
        assertThat(labels).hasSize(2);
        assertThat(statements.take().get(0)).doesNotContain("user_account.").contains("user_account_1.age >= ?");
    }

    /** What holds for an outer join: no row, no object. */
    @DatabaseTest
    void anAliasThatAnOuterJoinFoundNothingForIsNull() {
        Aliased<Managed> above = aliased(m.node);
        List<Row> rows = session.execute(select(entity(m.node), above)
                        .leftJoin(m.parent.ofType(above))
                        .orderBy(m.nodeId))
                .all();
        assertThat(rows).hasSize(4);
        for (Row row : rows) {
            Managed node = (Managed) row.get(0);
            assertThat(row.get(above)).isSameAs(m.parent.get(node));
        }
        assertThat(rows).anyMatch(row -> row.get(above) == null);
    }

    @DatabaseTest
    void theClassicQueryTakesAliasesToo() {
        Aliased<Managed> child = aliased(m.node);
        assertThat(names(session.query(m.node)
                        .join(m.children.ofType(child))
                        .filterBy("name", "leaf")
                        .all()))
                .containsExactly("left");
        Aliased<Managed> someone = aliased(m.user);
        assertThat(session.query(someone)
                        .filterBy("name", "bob")
                        .join(m.user, m.age.eq(someone.get(m.age)))
                        .filterBy("name", "sandy")
                        .one())
                .isSameAs(session.get(m.user, 2L));
    }
}

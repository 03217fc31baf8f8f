// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.EntitySources.aliased;
import static dev.athanor.orm.query.LoaderOptions.containsEager;
import static dev.athanor.orm.query.LoaderOptions.immediate;
import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.lazy;
import static dev.athanor.orm.query.LoaderOptions.lazySelect;
import static dev.athanor.orm.query.LoaderOptions.raise;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Aliased;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Further ways to load relationships: from the statement's own joins, one by one, down a tree, or none at all. */
class LoaderStrategySpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.node);
    }

    @BeforeEach
    void world() {
        given(
                m.user("sandy", "a@x", "b@x"),
                m.user("bob", "c@x"),
                m.node("root", m.node("left", m.node("leaf", m.node("bud"))), m.node("right")));
    }

    @DatabaseTest
    void aListIsTakenFromTheRowsOfTheStatement() {
        List<Managed> users = session.execute(select(m.user)
                        .join(m.addresses)
                        .where(m.email.ne("b@x"))
                        .options(containsEager(m.addresses))
                        .orderBy(m.userId))
                .all();
        assertSent("""
            SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,
                   address.id AS id_1, address.email, address.user_id
            FROM user_account JOIN address ON user_account.id = address.user_id
            WHERE address.email != ? ORDER BY user_account.id
            """);
        assertThat(users.stream().map(m::emails)).containsExactly(List.of("a@x"), List.of("c@x"));
        assertNothingSent();
    }

    @DatabaseTest
    void aListIsTakenFromAnAliasAndWhatFollowsFromAnother() {
        Aliased<Managed> child = aliased(m.node);
        Aliased<Managed> grandchild = aliased(m.node);
        List<Managed> nodes = session.execute(select(m.node)
                        .join(m.children.ofType(child))
                        .join(child.get(m.children).ofType(grandchild))
                        .where(grandchild.get(m.nodeName).eq("leaf"))
                        .options(containsEager(m.children.ofType(child))
                                .then(containsEager(child.get(m.children).ofType(grandchild)))))
                .all();
        statements.take();
        assertThat(nodes).hasSize(1);
        Managed left = m.children(nodes.get(0)).get(0);
        assertThat(m.nodeName.get(left)).isEqualTo("left");
        assertThat(m.nodeName.get(m.children(left).get(0))).isEqualTo("leaf");
        assertNothingSent();
    }

    @DatabaseTest
    void aReferenceIsTakenFromTheRowsToo() {
        List<Managed> addresses = session.execute(select(m.address)
                        .join(m.addressUser)
                        .where(m.userName.eq("sandy"))
                        .options(containsEager(m.addressUser)))
                .all();
        statements.take();
        assertThat(addresses.stream().map(m.addressUser::get).map(m.userName::get))
                .containsExactly("sandy", "sandy");
        assertNothingSent();
    }

    @DatabaseTest
    void whatTheStatementDoesNotJoinCannotBeTakenFromIt() {
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.execute(select(m.user).options(containsEager(m.addresses))))
                .hasMessageContaining("User.addresses")
                .hasMessageContaining("joined(");
        Aliased<Managed> other = aliased(m.address);
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> joined(m.addresses.ofType(other)))
                .hasMessageContaining("containsEager");
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> selectIn(m.children).then(containsEager(m.children)));
    }

    @DatabaseTest
    void immediatelyMeansAStatementForEachObject() {
        List<Managed> users = session.execute(
                        select(m.user).options(immediate(m.addresses)).orderBy(m.userId))
                .all();
        assertThat(statements.take()).hasSize(3);
        assertThat(m.emails(users.get(0))).containsExactlyInAnyOrder("a@x", "b@x");
        assertThat(m.emails(users.get(1))).containsExactly("c@x");
        assertNothingSent();
    }

    @DatabaseTest
    void whatIsLoadedLaterIsLoadedAsItWasSaid() {
        List<Managed> users = session.execute(select(m.user)
                        .options(lazy(m.addresses).then(raise(m.addressUser)))
                        .orderBy(m.userId))
                .all();
        statements.take();
        Managed address = m.addresses(users.get(0)).get(0);
        assertThat(statements.take()).hasSize(1);
        assertRefused(ErrorCode.RAISED_ON_LOAD, () -> m.addressUser.get(address));
    }

    @DatabaseTest
    void aTreeIsLoadedAsDeepAsIsSaid() {
        Managed root = session.execute(select(m.node)
                        .where(m.parent.isNull())
                        .options(selectIn(m.children).depth(2)))
                .one();
        assertThat(statements.take()).hasSize(3);
        Managed left = m.children(root).stream()
                .filter(each -> m.nodeName.get(each).equals("left"))
                .findAny()
                .orElseThrow();
        Managed leaf = m.children(left).get(0);
        assertNothingSent();
        assertThat(m.children(leaf)).hasSize(1);
        assertThat(statements.take()).hasSize(1);
    }

    @DatabaseTest
    void aTreeIsLoadedToItsLeaves() {
        Managed root = session.execute(select(m.node)
                        .where(m.parent.isNull())
                        .options(selectIn(m.children).recursive()))
                .one();
        assertThat(statements.take()).hasSize(5);
        assertThat(size(root)).isEqualTo(5);
        assertNothingSent();
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> joined(m.children).depth(2));
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> selectIn(m.addresses).recursive());
    }

    private int size(Managed node) {
        return 1 + m.children(node).stream().mapToInt(this::size).sum();
    }

    /** Rows may lead in a circle, which a tree of objects would not. */
    @DatabaseTest
    void aCircleEndsWhereItBegan() {
        rows("SELECT 1");
        engine.begin(connection -> connection.execute(
                dev.athanor.sql.Statements.text("UPDATE node SET parent_id = 5 WHERE parent_id IS NULL")));
        engine.begin(connection -> connection.execute(dev.athanor.sql.Statements.text(
                "UPDATE node SET parent_id = (SELECT id FROM (SELECT id FROM node WHERE name = 'bud') AS b)"
                        + " WHERE name = 'root'")));
        statements.take();
        Managed root = session.execute(select(m.node)
                        .where(m.nodeName.eq("root"))
                        .options(selectIn(m.children).recursive()))
                .one();
        statements.take();
        Managed at = root;
        for (String name : List.of("left", "leaf", "bud", "root")) {
            at = m.children(at).stream()
                    .filter(each -> m.nodeName.get(each).equals(name))
                    .findAny()
                    .orElseThrow();
        }
        assertThat(at).isSameAs(root);
        assertNothingSent();
    }

    @DatabaseTest
    void allRelationshipsButThoseNamedMayBeRuledOut() {
        List<Managed> users = session.execute(
                        select(m.user).options(selectIn(m.addresses), raise()).orderBy(m.userId))
                .all();
        Managed address = m.addresses(users.get(0)).get(0);
        assertRefused(ErrorCode.RAISED_ON_LOAD, () -> m.addressUser.get(address));
        anew();
        Managed root = session.execute(select(m.node).where(m.parent.isNull()).options(raise()))
                .one();
        assertRefused(ErrorCode.RAISED_ON_LOAD, () -> m.children(root));
    }

    @DatabaseTest
    void allRelationshipsMayBeLoadedForOneObjectAtATime() {
        List<Managed> users = session.execute(
                        select(m.user).options(lazySelect()).orderBy(m.userId))
                .all();
        statements.take();
        users.forEach(m::addresses);
        assertThat(statements.take()).hasSize(2);
    }

    /** Of two users from one statement, by one option for the table and one for an alias. */
    @DatabaseTest
    void anOptionMayBeForAnAliasAlone() {
        Aliased<Managed> other = aliased(m.user, "other");
        var row = session.execute(select(other, dev.athanor.orm.query.EntitySources.entity(m.user))
                        .join(m.user, m.userId.gt(other.get(m.userId)))
                        .options(selectIn(other.get(m.addresses))))
                .one();
        assertThat(statements.take()).hasSize(2);
        m.addresses((Managed) row.get(0));
        assertNothingSent();
        m.addresses((Managed) row.get(1));
        assertThat(statements.take()).hasSize(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** In which order a flush writes: so that the database can take it, and always the same. */
class FlushOrderSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.node);
    }

    @DatabaseTest
    void whatIsReferredToIsInsertedFirst() {
        Managed pele = m.player("pele");
        session.add(pele);
        m.playerCountry.set(pele, m.country("BR", "Brazil"));
        m.playerTeam.set(pele, m.team("santos"));
        session.flush();
        assertSent("""
                INSERT INTO country (code, name) VALUES (?, ?)
                INSERT INTO team (name) …
                INSERT INTO player (name, team_id, country_id) …
                """);
    }

    @DatabaseTest
    void objectsOfOneEntityAreInsertedInTheOrderInWhichTheyWereAdded() {
        session.addAll(List.of(m.user("c"), m.user("a"), m.user("b")));
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account ORDER BY id")).containsExactly("1|c", "2|a", "3|b");
    }

    @DatabaseTest
    void whatRefersIsDeletedFirstInTheOrderOfKeys() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x"));
        List<Managed> users = all(m.user);
        m.addresses(users.get(0));
        statements.take();
        session.delete(users.get(1));
        session.delete(users.get(0));
        session.flush();
        assertSent("""
                DELETE FROM address WHERE address.id = ? -- batch of 3
                DELETE FROM user_account WHERE user_account.id = ? -- batch of 2
                """);
    }

    @DatabaseTest
    void updatesComeBeforeInsertsOfTheSameEntity() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        statements.take();
        session.add(m.user("bob"));
        m.userName.set(sandy, "Sandy");
        session.flush();
        assertSent("""
                UPDATE user_account SET name=? WHERE user_account.id = ?
                INSERT INTO user_account (name, fullname, age) …
                """);
    }

    @DatabaseTest
    void aTreeIsInsertedLevelByLevel() {
        session.add(m.node("root", m.node("a", m.node("a1"), m.node("a2")), m.node("b", m.node("b1"))));
        session.flush();
        assertSent("""
                INSERT INTO node (name, parent_id) …
                INSERT INTO node (name, parent_id) …
                INSERT INTO node (name, parent_id) …
                """);
        session.commit();
        assertThat(rows("SELECT id, name, parent_id FROM node ORDER BY id"))
                .containsExactly("1|root|null", "2|a|1", "3|b|1", "4|a1|2", "5|a2|2", "6|b1|3");
    }

    @DatabaseTest
    void aTreeIsDeletedLevelByLevelFromBelow() {
        given(m.node("root", m.node("a", m.node("a1"), m.node("a2")), m.node("b", m.node("b1"))));
        List<Managed> nodes = all(m.node);
        nodes.forEach(m::children);
        statements.take();
        session.delete(nodes.get(0));
        session.flush();
        assertSent("""
                DELETE FROM node WHERE node.id = ? -- batch of 3
                DELETE FROM node WHERE node.id = ? -- batch of 2
                DELETE FROM node WHERE node.id = ?
                """);
        session.commit();
        assertThat(rows("SELECT * FROM node")).isEmpty();
    }

    /** Who refers to whom is known by the foreign keys, be the references loaded or not. */
    @DatabaseTest
    void theOrderDoesNotDependOnWhatIsLoaded() {
        given(m.node("root", m.node("a", m.node("a1"))));
        List<Managed> nodes = all(m.node);
        session.commit();
        nodes.forEach(session::delete);
        session.commit();
        assertThat(rows("SELECT * FROM node")).isEmpty();
    }

    /** What was taken from the tree before is still in it as far as the rows are concerned. */
    @DatabaseTest
    void whatWasTakenOutIsDeletedBeforeWhatItWasTakenFrom() {
        given(m.node("root", m.node("a")));
        Managed root = session.get(m.node, 1L);
        Managed a = m.children(root).remove(0);
        session.delete(root);
        session.delete(a);
        session.commit();
        assertThat(rows("SELECT * FROM node")).isEmpty();
    }

    @DatabaseTest
    void whatMovesInATreeMovesBeforeItsOldPlaceGoes() {
        given(m.node("root", m.node("a", m.node("leaf")), m.node("b")));
        List<Managed> nodes = all(m.node);
        Managed a = nodes.stream()
                .filter(each -> m.nodeName.get(each).equals("a"))
                .findFirst()
                .orElseThrow();
        Managed b = nodes.stream()
                .filter(each -> m.nodeName.get(each).equals("b"))
                .findFirst()
                .orElseThrow();
        m.children(b).add(m.children(a).get(0));
        session.delete(a);
        session.commit();
        assertThat(rows("SELECT n.name, p.name FROM node n JOIN node p ON n.parent_id = p.id ORDER BY n.name"))
                .containsExactly("b|root", "leaf|b");
    }

    @DatabaseTest
    void aRowThatRefersToItselfIsInsertedAndThenUpdated() {
        Managed self = m.node("self");
        session.add(self);
        session.flush();
        m.parent.set(self, self);
        session.commit();
        assertThat(rows("SELECT id, parent_id FROM node")).containsExactly("1|1");
    }

    @DatabaseTest
    void aNewObjectThatRefersToItselfIsRefused() {
        Managed self = m.node("self");
        m.parent.set(self, self);
        session.add(self);
        assertRefused(ErrorCode.CYCLIC_OBJECTS, session::flush).hasMessageContaining("Node#new refers to itself");
    }

    @DatabaseTest
    void rowsThatReferToEachOtherInACircleAreNotDeletedTogether() {
        Managed first = m.node("first");
        session.add(m.node("second", first));
        session.flush();
        Managed second = m.parent.get(first);
        m.parent.set(second, first);
        session.commit();
        session.delete(first);
        assertRefused(ErrorCode.CYCLIC_OBJECTS, session::flush)
                .hasMessageContaining("none can be deleted first")
                .hasMessageContaining("Node#1");
        session.rollback();
        m.parent.set(second, null);
        session.flush();
        session.delete(second);
        session.commit();
        assertThat(rows("SELECT * FROM node")).isEmpty();
    }

    @DatabaseTest
    void aLongChainIsNoProblem() {
        Managed last = m.node("0");
        session.add(last);
        for (int i = 1; i < 300; i++) {
            Managed next = m.node(String.valueOf(i));
            m.parent.set(next, last);
            last = next;
        }
        session.flush();
        assertThat(statements.take()).hasSize(300);
    }

    @DatabaseTest
    void newObjectsThatReferToEachOtherInACircleAreRefused() {
        Managed first = m.node("first");
        Managed second = m.node("second", first);
        m.children(first).add(second);
        session.add(first);
        assertRefused(ErrorCode.CYCLIC_OBJECTS, session::flush)
                .hasMessageContaining("Node#new")
                .hasMessageContaining("in a circle");
        assertNothingSent();
        session.rollback();
        m.parent.set(second, null);
        session.add(first);
        session.commit();
        assertThat(rows("SELECT name FROM node ORDER BY id")).containsExactly("second", "first");
    }
}

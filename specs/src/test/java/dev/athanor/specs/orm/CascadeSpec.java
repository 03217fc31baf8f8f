// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** What is passed on to related objects: saving always, deleting where the mapping says so. */
class CascadeSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.team, m.node);
    }

    // saving

    @DatabaseTest
    void addingPassesAlongReferencesAndLists() {
        Managed sandy = m.user("sandy", "a@x", "b@x");
        session.add(m.addresses(sandy).get(1));
        assertThat(session.added()).hasSize(3);
        assertThat(session.contains(sandy)).isTrue();
    }

    @DatabaseTest
    void whatIsPutIntoAListOfAnObjectInTheSessionIsInItToo() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        Managed address = m.address("a@x");
        m.addresses(sandy).add(address);
        assertThat(session.contains(address)).isTrue();
    }

    /** Whichever side says it: what belongs to an object of the session is not forgotten. */
    @DatabaseTest
    void whatIsMadeToReferToAnObjectInTheSessionIsInItToo() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        Managed address = m.address("a@x");
        m.addressUser.set(address, sandy);
        assertThat(session.contains(address)).isTrue();
        session.commit();
        assertThat(rows("SELECT email, user_id FROM address")).containsExactly("a@x|1");
    }

    @DatabaseTest
    void whatAnObjectInTheSessionRefersToIsInItToo() {
        Managed player = m.player("pele");
        session.add(player);
        Managed team = m.team("santos");
        m.playerTeam.set(player, team);
        Managed country = m.country("BR", "Brazil");
        m.playerCountry.set(player, country);
        assertThat(session.contains(team)).isTrue();
        assertThat(session.contains(country)).isTrue();
    }

    @DatabaseTest
    void aReferenceThatNobodyLeadsBackFromPassesNothingOn() {
        Managed country = m.country("BR", "Brazil");
        session.add(country);
        Managed player = m.player("pele");
        m.playerCountry.set(player, country);
        assertThat(session.contains(player)).isFalse();
    }

    @DatabaseTest
    void whatWasLetGoIsNotTakenInAgainByTheFlush() {
        Managed sandy = m.user("sandy", "a@x", "b@x");
        session.add(sandy);
        session.expunge(m.addresses(sandy).get(0));
        session.commit();
        assertThat(rows("SELECT email FROM address")).containsExactly("b@x");
    }

    @DatabaseTest
    void aNewObjectWhoseOwnerWasLetGoIsRefused() {
        Managed sandy = m.user("sandy", "a@x");
        session.add(sandy);
        session.expunge(sandy);
        assertRefused(ErrorCode.WRONG_STATE, session::flush)
                .hasMessageContaining("Address#new.user")
                .hasMessageContaining("is not in the session");
    }

    // deleting

    @DatabaseTest
    void deletingIsPassedOnToAListThatLivesWithItsOwner() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x"));
        Managed sandy = session.get(m.user, 1L);
        statements.take();
        session.delete(sandy);
        assertThat(session.deleted()).hasSize(3);
        session.commit();
        assertSent("""
                SELECT address.id, address.email, address.user_id FROM address WHERE address.user_id IN (?)
                DELETE FROM address WHERE address.id = ? -- batch of 2
                DELETE FROM user_account WHERE user_account.id = ?
                """);
        assertThat(rows("SELECT email FROM address")).containsExactly("c@x");
    }

    @DatabaseTest
    void deletingIsPassedOnToNewObjectsByLettingThemGo() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed address = m.address("b@x");
        m.addresses(sandy).add(address);
        session.delete(sandy);
        assertThat(session.contains(address)).isFalse();
        session.commit();
        assertThat(rows("SELECT * FROM address")).isEmpty();
    }

    @DatabaseTest
    void withoutACascadeTheForeignKeyIsEmptied() {
        Managed santos = m.team("santos");
        m.players(santos).addAll(List.of(m.player("pele"), m.player("zito")));
        given(santos);
        santos = session.get(m.team, 1L);
        statements.take();
        session.delete(santos);
        session.flush();
        assertSent("""
                SELECT player.id, player.name, player.team_id, player.country_id FROM player WHERE player.team_id IN (?)
                UPDATE player SET team_id=? WHERE player.id = ? -- batch of 2
                DELETE FROM team WHERE team.id = ?
                """);
        Managed pele = session.get(m.player, 1L);
        assertThat(m.playerTeam.get(pele)).isNull();
        session.commit();
        assertThat(rows("SELECT name, team_id FROM player ORDER BY id")).containsExactly("pele|null", "zito|null");
    }

    @DatabaseTest
    void deletingReachesAllLevels() {
        given(m.node("root", m.node("left", m.node("leaf")), m.node("right")));
        session.delete(session.get(m.node, 1L));
        session.commit();
        assertThat(rows("SELECT * FROM node")).isEmpty();
    }

    // orphans

    @DatabaseTest
    void anOrphanIsDeleted() {
        given(m.user("sandy", "a@x", "b@x"));
        Managed sandy = session.get(m.user, 1L);
        m.addresses(sandy).remove(0);
        session.flush();
        m.addressUser.set(m.addresses(sandy).get(0), null);
        session.commit();
        assertThat(rows("SELECT * FROM address")).isEmpty();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void anOrphanThatFindsAnotherOwnerIsKept() {
        given(m.user("sandy", "a@x"), m.user("bob"));
        List<Managed> users = all(m.user);
        Managed address = m.addresses(users.get(0)).remove(0);
        m.addressUser.set(address, users.get(1));
        session.commit();
        assertThat(rows("SELECT email, user_id FROM address")).containsExactly("a@x|2");
    }

    @DatabaseTest
    void aNewOrphanIsLetGoAtOnce() {
        Managed sandy = m.user("sandy", "a@x", "b@x");
        session.add(sandy);
        Managed removed = m.addresses(sandy).remove(0);
        assertThat(session.contains(removed)).isFalse();
        m.addressUser.set(m.addresses(sandy).get(0), null);
        assertThat(session.added()).isEqualTo(List.of(sandy));
        session.commit();
        assertThat(rows("SELECT * FROM address")).isEmpty();
    }

    @DatabaseTest
    void aNewOrphanThatFindsAnotherOwnerIsKept() {
        Managed sandy = m.user("sandy", "a@x");
        Managed bob = m.user("bob");
        session.addAll(List.of(sandy, bob));
        m.addresses(bob).add(m.addresses(sandy).remove(0));
        session.commit();
        assertThat(rows("SELECT email, user_id FROM address")).containsExactly("a@x|2");
    }

    @DatabaseTest
    void withoutTheRuleAnOrphanStays() {
        Managed santos = m.team("santos");
        m.players(santos).add(m.player("pele"));
        session.add(santos);
        Managed pele = m.players(santos).remove(0);
        assertThat(session.contains(pele)).isTrue();
        session.commit();
        m.playerTeam.set(pele, santos);
        session.commit();
        m.players(santos).clear();
        session.commit();
        assertThat(rows("SELECT name, team_id FROM player")).containsExactly("pele|null");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.session.ObjectState;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** What objects from elsewhere say is brought into a session, which answers with its own. */
class MergeSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.node);
    }

    private Managed userWithKey(long key) {
        Managed made = EntityType.of(m.user).create();
        m.userId.set(made, key);
        return made;
    }

    @DatabaseTest
    void whatIsNotThereIsNew() {
        Managed outside = m.user("sandy", "a@x");
        Managed inside = session.merge(outside);
        assertThat(inside).isNotSameAs(outside);
        assertThat(ObjectState.of(outside)).isEqualTo(ObjectState.TRANSIENT);
        assertThat(ObjectState.of(inside)).isEqualTo(ObjectState.PENDING);
        assertThat(m.addresses(inside).get(0)).isNotSameAs(m.addresses(outside).get(0));
        assertNothingSent();
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
        assertThat(rows("SELECT email, user_id FROM address")).containsExactly("a@x|1");
    }

    @DatabaseTest
    void aKeyThatNoRowHasIsTakenOver() {
        Managed outside = userWithKey(42);
        m.userName.set(outside, "sandy");
        session.merge(outside);
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account")).containsExactly("42|sandy");
    }

    @DatabaseTest
    void whatWasNeverToldIsLeftAloneAndNullIsTakenOver() {
        Managed stored = m.user("sandy");
        m.age.set(stored, 7);
        m.fullname.set(stored, "Sandy Cheeks");
        given(stored);
        Managed outside = userWithKey(1);
        m.fullname.set(outside, null);
        Managed inside = session.merge(outside);
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                WHERE user_account.id IN (?)
                """);
        assertThat(inside).isSameAs(session.get(m.user, 1L));
        session.flush();
        assertSent("UPDATE user_account SET fullname=? WHERE user_account.id = ?");
        session.commit();
        assertThat(rows("SELECT name, fullname, age FROM user_account")).containsExactly("sandy|null|7");
    }

    @DatabaseTest
    void equalValuesAreNoChange() {
        given(m.user("sandy"));
        Managed outside = userWithKey(1);
        m.userName.set(outside, "sandy");
        Managed inside = session.merge(outside);
        assertThat(session.isModified(inside)).isFalse();
        statements.take();
        session.flush();
        assertNothingSent();
    }

    @DatabaseTest
    void aDetachedGraphIsMergedAsItIs() {
        given(m.user("sandy", "a@x", "b@x"));
        Managed outside = session.get(m.user, 1L);
        Managed first = m.addresses(outside).get(0);
        session.close();
        session = db.open();
        m.addresses(outside).remove(first);
        m.addresses(outside).add(m.address("c@x"));
        m.email.set(m.addresses(outside).get(0), "B@x");
        Managed inside = session.merge(outside);
        session.commit();
        assertThat(m.emails(inside)).containsExactlyInAnyOrder("B@x", "c@x");
        assertThat(m.emails(outside)).containsExactly("B@x", "c@x");
        assertThat(rows("SELECT id, email FROM address ORDER BY id")).containsExactly("2|B@x", "3|c@x");
    }

    @DatabaseTest
    void aReferenceThatWasNotLoadedComesOverByItsKey() {
        Managed player = m.player("pele");
        m.playerTeam.set(player, m.team("santos"));
        given(player, m.team("cosmos"));
        Managed outside = session.get(m.player, 1L);
        session.expunge(outside);
        session.commit();
        db.begin(other -> m.playerTeam.set(other.get(m.player, 1L), other.get(m.team, 2L)));
        Managed inside = session.merge(outside);
        session.commit();
        assertThat(m.playerTeam.key(inside)).isEqualTo(1L);
        assertThat(m.teamName.get(m.playerTeam.get(inside))).isEqualTo("santos");
    }

    @DatabaseTest
    void theSameRowTwiceInOneGraphIsOneObject() {
        given(m.user("sandy"));
        Managed one = userWithKey(1);
        Managed other = userWithKey(1);
        m.age.set(other, 4);
        List<Managed> merged = session.mergeAll(List.of(one, other));
        assertThat(merged.get(0)).isSameAs(merged.get(1));
        Managed same = session.merge(userWithKey(1));
        assertThat(same).isSameAs(merged.get(0));
        assertThat(m.age.get(same)).isEqualTo(4);
    }

    @DatabaseTest
    void twoNewObjectsOfOneKeyAreOneToo() {
        Managed one = userWithKey(5);
        m.userName.set(one, "one");
        Managed other = userWithKey(5);
        m.userName.set(other, "other");
        List<Managed> merged = session.mergeAll(List.of(one, other));
        assertThat(merged.get(0)).isSameAs(merged.get(1));
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account")).containsExactly("5|other");
    }

    @DatabaseTest
    void anObjectOfTheSessionIsItsOwnCounterpart() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        assertThat(session.merge(sandy)).isSameAs(sandy);
    }

    @DatabaseTest
    void manyAreLookedForTogether() {
        given(m.user("a"), m.user("b"), m.user("c"));
        List<Managed> outside = List.of(userWithKey(1), userWithKey(2), userWithKey(3));
        outside.forEach(each -> m.age.set(each, 1));
        session.mergeAll(outside);
        assertThat(statements.take()).hasSize(1);
        session.flush();
        assertSent("UPDATE user_account SET age=? WHERE user_account.id = ? -- batch of 3");
    }

    @DatabaseTest
    void aLongChainIsMergedToo() {
        Managed top = m.node("n0");
        for (int i = 1; i < 3000; i++) {
            top = m.node("n" + i, top);
        }
        session.merge(top);
        session.commit();
        assertThat(rows("SELECT COUNT(*) FROM node")).containsExactly("3000");
    }

    @DatabaseTest
    void withoutLoadingTheObjectIsTakenToBeAsItsRow() {
        given(m.user("sandy", "a@x"));
        Managed outside = session.get(m.user, 1L);
        assertThat(m.emails(outside)).containsExactly("a@x");
        session.close();
        session = db.open();
        statements.take();
        Managed inside = session.merge(outside, false);
        assertThat(ObjectState.of(inside)).isEqualTo(ObjectState.PERSISTENT);
        assertThat(m.userName.get(inside)).isEqualTo("sandy");
        assertThat(m.emails(inside)).containsExactly("a@x");
        assertThat(m.addresses(inside).get(0)).isNotSameAs(m.addresses(outside).get(0));
        assertThat(session.isModified(inside)).isFalse();
        session.flush();
        assertNothingSent();
        m.age.set(outside, 3);
        Managed changed = outside;
        session.expungeAll();
        assertRefused(ErrorCode.WRONG_STATE, () -> session.merge(changed, false));
        assertRefused(ErrorCode.WRONG_STATE, () -> session.merge(userWithKey(2), false));
    }
}

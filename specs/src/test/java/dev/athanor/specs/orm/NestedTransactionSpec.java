// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.UniqueViolation;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** A part of a transaction is taken back alone, in the database and in the objects. */
class NestedTransactionSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.team);
    }

    @DatabaseTest
    void whatWasDoneBeforeIsFlushedAndKept() {
        session.add(m.user("sandy"));
        NestedTransaction part = session.beginNested();
        assertSent("INSERT INTO user_account (name, fullname, age) …");
        session.add(m.user("bob"));
        session.flush();
        part.rollback();
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void whatWasAddedInItIsNewAgain() {
        Managed bob = m.user("bob");
        try (NestedTransaction part = session.beginNested()) {
            session.add(bob);
            session.flush();
            assertThat(part.isActive()).isTrue();
        }
        assertThat(session.contains(bob)).isFalse();
        assertThat(m.userId.get(bob)).isNull();
        session.add(bob);
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("bob");
    }

    @DatabaseTest
    void whatWasDeletedInItIsBack() {
        given(m.user("sandy", "s@x"));
        Managed sandy = session.get(m.user, 1L);
        try (NestedTransaction part = session.beginNested()) {
            session.delete(sandy);
            session.flush();
            assertThat(session.get(m.user, 1L)).isNull();
            assertThat(part.isActive()).isTrue();
        }
        assertThat(session.get(m.user, 1L)).isSameAs(sandy);
        assertThat(m.emails(sandy)).containsExactly("s@x");
        m.userName.set(sandy, "Sandy");
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("Sandy");
    }

    @DatabaseTest
    void whatWasNotChangedInItIsNotReadAgain() {
        given(m.user("sandy"), m.user("bob"));
        List<Managed> both = all(m.user);
        NestedTransaction part = session.beginNested();
        m.userName.set(both.get(1), "Bob");
        session.flush();
        m.age.set(both.get(1), 9);
        part.rollback();
        statements.take();
        assertThat(m.userName.get(both.get(0))).isEqualTo("sandy");
        assertNothingSent();
        assertThat(m.userName.get(both.get(1))).isEqualTo("bob");
        assertThat(m.age.get(both.get(1))).isNull();
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                WHERE user_account.id IN (?)
                """);
    }

    @DatabaseTest
    void listsAreAsTheyWere() {
        given(m.user("sandy", "a@x"), m.user("bob"));
        List<Managed> both = all(m.user);
        Managed first = m.addresses(both.get(0)).get(0);
        NestedTransaction part = session.beginNested();
        m.addresses(both.get(1)).add(first);
        m.addresses(both.get(0)).add(m.address("b@x"));
        session.flush();
        part.rollback();
        assertThat(m.addresses(both.get(0))).containsExactly(first);
        assertThat(m.addresses(both.get(1))).isEmpty();
        assertThat(m.addressUser.get(first)).isSameAs(both.get(0));
    }

    @DatabaseTest
    void whatIsKeptIsTakenBackWithWhatIsAroundIt() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        Managed bob = m.user("bob");
        NestedTransaction outer = session.beginNested();
        NestedTransaction inner = session.beginNested();
        session.add(bob);
        session.delete(sandy);
        inner.commit();
        assertThat(inner.isActive()).isFalse();
        assertThat(session.contains(bob)).isTrue();
        outer.rollback();
        assertThat(session.contains(bob)).isFalse();
        assertThat(session.contains(sandy)).isTrue();
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void whatWasAddedOutsideAndDeletedInsideIsBackAndThenNewAgain() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        NestedTransaction part = session.beginNested();
        session.delete(sandy);
        session.flush();
        part.rollback();
        assertThat(session.contains(sandy)).isTrue();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        session.rollback();
        assertThat(session.contains(sandy)).isFalse();
        assertThat(m.userId.get(sandy)).isNull();
    }

    @DatabaseTest
    void rollingTheOuterOneBackEndsTheInner() {
        NestedTransaction outer = session.beginNested();
        NestedTransaction inner = session.beginNested();
        session.add(m.user("bob"));
        session.flush();
        outer.rollback();
        assertThat(inner.isActive()).isFalse();
        inner.rollback();
        assertRefused(ErrorCode.WRONG_STATE, inner::commit);
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).isEmpty();
    }

    @DatabaseTest
    void aFailedFlushTakesBackNoMoreThanTheInnermost() {
        given(m.user("sandy", "a@x"));
        Managed bob = m.user("bob");
        session.add(bob);
        NestedTransaction part = session.beginNested();
        Managed sandy = session.get(m.user, 1L);
        m.addresses(sandy).add(m.address("a@x"));
        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolation.class);
        assertRefused(ErrorCode.ROLLED_BACK, () -> session.flush());
        part.rollback();
        assertThat(session.contains(bob)).isTrue();
        assertThat(m.emails(sandy)).containsExactly("a@x");
        session.commit();
        assertThat(rows("SELECT name FROM user_account ORDER BY id")).containsExactly("sandy", "bob");
    }

    @DatabaseTest
    void aFailedFlushMayBeRolledBackAsAWhole() {
        Managed bob = m.user("bob", "a@x");
        session.add(bob);
        session.beginNested();
        session.add(m.user("sandy", "a@x"));
        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolation.class);
        session.rollback();
        assertThat(session.contains(bob)).isFalse();
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).isEmpty();
    }

    @DatabaseTest
    void aBlockIsKeptUnlessItThrows() {
        session.add(m.user("sandy", "a@x"));
        assertThatThrownBy(() -> session.nested(inner -> inner.add(m.user("bob", "a@x"))))
                .isInstanceOf(UniqueViolation.class);
        session.nested(inner -> inner.add(m.user("patrick", "p@x")));
        session.commit();
        assertThat(rows("SELECT name FROM user_account ORDER BY id")).containsExactly("sandy", "patrick");
    }

    @DatabaseTest
    void committingTheSessionCommitsAllLevels() {
        NestedTransaction part = session.beginNested();
        session.add(m.user("sandy"));
        session.commit();
        assertThat(part.isActive()).isFalse();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
        session.add(m.user("bob"));
        session.flush();
        session.rollback();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }
}

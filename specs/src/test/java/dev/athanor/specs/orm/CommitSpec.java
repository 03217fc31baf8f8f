// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Committing makes what was written last, and takes nothing for granted afterwards. */
class CommitSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void commitFlushesFirst() {
        session.add(m.user("sandy"));
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account")).containsExactly("1|sandy");
    }

    @DatabaseTest
    void commitWithNothingToDoSendsNothing() {
        session.commit();
        assertNothingSent();
    }

    @DatabaseTest
    void afterACommitObjectsAreReadAgainAllAtOnce() {
        given(m.user("sandy"), m.user("bob"), m.user("carl"));
        List<Managed> users = all(m.user);
        session.commit();
        db.begin(other -> m.userName.set(other.get(m.user, 1L), "changed elsewhere"));
        statements.take();
        assertThat(users.stream().map(m.userName::get)).containsExactly("changed elsewhere", "bob", "carl");
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                WHERE user_account.id IN (?, ?, ?)
                """);
    }

    @DatabaseTest
    void objectsThatWereCommittedNewAreReadAgainToo() {
        Managed sandy = m.user("sandy", "a@x");
        session.add(sandy);
        session.commit();
        statements.take();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(m.emails(sandy)).containsExactly("a@x");
        assertThat(session.get(m.user, 1L)).isSameAs(sandy);
    }

    @DatabaseTest
    void theKeyStaysKnown() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.commit();
        statements.take();
        assertThat(m.userId.get(sandy)).isEqualTo(1L);
        assertNothingSent();
    }

    @DatabaseTest
    void listsAreReadAgain() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        assertThat(m.emails(sandy)).containsExactly("a@x");
        session.commit();
        db.begin(other -> m.addresses(other.get(m.user, 1L)).add(m.address("b@x")));
        assertThat(m.emails(sandy)).containsExactly("a@x", "b@x");
    }

    @DatabaseTest
    void anObjectWhoseRowHasGoneSaysSo() {
        given(m.user("sandy"), m.user("bob"));
        List<Managed> users = all(m.user);
        session.commit();
        db.begin(other -> other.delete(other.get(m.user, 1L)));
        assertThat(m.userName.get(users.get(1))).isEqualTo("bob");
        assertRefused(ErrorCode.ROW_GONE, () -> m.userName.get(users.get(0))).hasMessageContaining("User#1");
        assertThat(session.get(m.user, 1L)).isNull();
        assertThat(session.contains(users.get(0))).isFalse();
    }

    @DatabaseTest
    void aBlockCommitsAndItsObjectsKeepWhatTheyHaveLoaded() {
        Managed sandy = db.beginAndReturn(scope -> {
            Managed made = m.user("sandy", "a@x");
            scope.add(made);
            return made;
        });
        statements.take();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(m.userId.get(sandy)).isEqualTo(1L);
        assertThat(m.emails(sandy)).containsExactly("a@x");
        assertNothingSent();
    }

    @DatabaseTest
    void aConnectionIsHeldOnlyWhileATransactionIsUnderWay() {
        session.add(m.user("sandy"));
        assertThat(engine.poolStatus().checkedOut()).isZero();
        session.flush();
        assertThat(engine.poolStatus().checkedOut()).isEqualTo(1);
        session.commit();
        assertThat(engine.poolStatus().checkedOut()).isZero();
        all(m.user);
        session.rollback();
        assertThat(engine.poolStatus().checkedOut()).isZero();
    }
}

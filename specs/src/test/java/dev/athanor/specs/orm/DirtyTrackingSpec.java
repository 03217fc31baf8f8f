// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What is written of a changed object: the columns that differ from its row, and nothing else. */
class DirtyTrackingSpec extends OrmSpec {
    Managed sandy;

    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @BeforeEach
    void sandy() {
        Managed stored = m.user("sandy", "a@x");
        m.age.set(stored, 17);
        given(stored);
        sandy = session.get(m.user, 1L);
        statements.take();
    }

    @DatabaseTest
    void onlyChangedColumnsAreWritten() {
        m.fullname.set(sandy, "Sandy Cheeks");
        assertThat(session.isModified(sandy)).isTrue();
        assertThat(session.dirty()).isEqualTo(List.of(sandy));
        session.flush();
        assertSent("UPDATE user_account SET fullname=? WHERE user_account.id = ?");
        assertThat(session.isModified(sandy)).isFalse();
        assertThat(session.dirty()).isEmpty();
    }

    @DatabaseTest
    void severalChangedColumnsAreOneUpdate() {
        m.age.set(sandy, 18);
        m.userName.set(sandy, "Sandy");
        session.commit();
        assertSent("UPDATE user_account SET name=?, age=? WHERE user_account.id = ?");
        assertThat(rows("SELECT name, fullname, age FROM user_account")).containsExactly("Sandy|null|18");
    }

    @DatabaseTest
    void anEqualValueIsNoChange() {
        m.userName.set(sandy, new String("sandy"));
        m.age.set(sandy, 17);
        assertThat(session.isModified(sandy)).isFalse();
        session.commit();
        assertNothingSent();
    }

    @DatabaseTest
    void aValueThatIsSetBackIsNoChange() {
        m.userName.set(sandy, "bob");
        m.userName.set(sandy, "sandy");
        m.fullname.set(sandy, "Sandy Cheeks");
        m.fullname.set(sandy, null);
        session.commit();
        assertNothingSent();
    }

    @DatabaseTest
    void nullIsAValue() {
        m.age.set(sandy, null);
        session.commit();
        assertSent("UPDATE user_account SET age=? WHERE user_account.id = ?");
        assertThat(m.age.get(sandy)).isNull();
    }

    @DatabaseTest
    void whatIsWrittenIsTheNewOriginal() {
        m.userName.set(sandy, "bob");
        session.flush();
        m.userName.set(sandy, "sandy");
        session.flush();
        assertSent("""
                UPDATE user_account SET name=? WHERE user_account.id = ?
                UPDATE user_account SET name=? WHERE user_account.id = ?
                """);
    }

    /** The row is not read to find out whether the value is another. */
    @DatabaseTest
    void aValueSetOnAnExpiredObjectIsWrittenWithoutReading() {
        session.commit();
        m.userName.set(sandy, "sandy");
        session.flush();
        assertSent("UPDATE user_account SET name=? WHERE user_account.id = ?");
    }

    @DatabaseTest
    void aReferenceIsAChangeOfItsForeignKey() {
        Managed bob = m.user("bob");
        session.add(bob);
        Managed address = session.get(m.address, 1L);
        session.flush();
        statements.take();
        m.addressUser.set(address, bob);
        assertThat(session.isModified(address)).isTrue();
        assertThat(session.isModified(bob)).isFalse();
        session.flush();
        assertSent("UPDATE address SET user_id=? WHERE address.id = ?");
    }

    @DatabaseTest
    void aReferenceThatIsSetBackIsNoChange() {
        Managed bob = m.user("bob");
        session.add(bob);
        session.flush();
        Managed address = session.get(m.address, 1L);
        statements.take();
        m.addressUser.set(address, bob);
        m.addressUser.set(address, sandy);
        assertThat(session.isModified(address)).isFalse();
        session.flush();
        assertNothingSent();
    }

    @DatabaseTest
    void objectsWithTheSameChangedColumnsAreWrittenInOneBatchInTheOrderOfTheirKeys() {
        session.addAll(List.of(m.user("bob"), m.user("carl"), m.user("dora")));
        session.commit();
        List<Managed> users = all(m.user);
        statements.take();
        for (int i = users.size() - 1; i >= 0; i--) {
            m.age.set(users.get(i), 30 + i);
        }
        m.userName.set(users.get(1), "Bob");
        session.commit();
        assertSent("""
                UPDATE user_account SET age=? WHERE user_account.id = ? -- batch of 3
                UPDATE user_account SET name=?, age=? WHERE user_account.id = ?
                """);
        assertThat(rows("SELECT name, age FROM user_account ORDER BY id"))
                .containsExactly("sandy|30", "Bob|31", "carl|32", "dora|33");
    }
}

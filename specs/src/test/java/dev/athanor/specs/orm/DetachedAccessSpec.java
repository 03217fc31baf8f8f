// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.DetachedAccess;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** An object outlives its session with what it has loaded, goes on without one, and may join another. */
class DetachedAccessSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    private Managed detached() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        anew();
        return sandy;
    }

    @DatabaseTest
    void whatWasLoadedStaysReadable() {
        Managed sandy = detached();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(m.userId.get(sandy)).isEqualTo(1L);
        assertNothingSent();
    }

    @DatabaseTest
    void aListThatWasNeverLoadedIsNamedWithTheOptionThatLoadsIt() {
        Managed sandy = detached();
        assertRefused(ErrorCode.DETACHED_ACCESS, () -> m.addresses(sandy))
                .isInstanceOf(DetachedAccess.class)
                .hasMessageContaining("User#1.addresses")
                .hasMessageContaining("options(selectIn(User.ADDRESSES))");
    }

    @DatabaseTest
    void soIsAReference() {
        given(m.user("sandy", "a@x"));
        Managed address = session.get(m.address, 1L);
        anew();
        assertRefused(ErrorCode.DETACHED_ACCESS, () -> m.addressUser.get(address))
                .hasMessageContaining("Address#1.user")
                .hasMessageContaining("options(joined(Address.USER))");
        assertThat(m.addressUser.key(address)).isEqualTo(1L);
    }

    @DatabaseTest
    void aColumnThatExpiredIsNamed() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.commit();
        session.close();
        assertRefused(ErrorCode.DETACHED_ACCESS, () -> m.userName.get(sandy)).hasMessageContaining("User#1.name");
        assertThat(m.userId.get(sandy)).isEqualTo(1L);
        assertThat(sandy).hasToString("User#1");
    }

    @DatabaseTest
    void anObjectThatWasLetGoIsDetached() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.expunge(sandy);
        assertThat(session.contains(sandy)).isFalse();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertRefused(ErrorCode.DETACHED_ACCESS, () -> m.addresses(sandy));
        m.userName.set(sandy, "changed");
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
        assertThat(session.get(m.user, 1L)).isNotSameAs(sandy);
    }

    @DatabaseTest
    void aDetachedObjectIsChangedAndWrittenByTheNextSession() {
        Managed sandy = detached();
        m.userName.set(sandy, "Sandy");
        session.add(sandy);
        session.commit();
        assertSent("UPDATE user_account SET name=? WHERE user_account.id = ?");
        assertThat(session.get(m.user, 1L)).isSameAs(sandy);
        assertThat(m.emails(sandy)).containsExactly("a@x");
    }

    @DatabaseTest
    void aDetachedListThatIsLoadedIsChangedAndWrittenToo() {
        given(m.user("sandy", "a@x", "b@x"));
        Managed sandy = session.get(m.user, 1L);
        m.emails(sandy);
        anew();
        m.addresses(sandy).remove(0);
        m.addresses(sandy).add(m.address("c@x"));
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT email FROM address ORDER BY email")).containsExactly("b@x", "c@x");
    }

    @DatabaseTest
    void anAddressOfADetachedUserIsRememberedUntilTheListIsLoaded() {
        Managed sandy = detached();
        Managed address = m.address("b@x");
        m.addressUser.set(address, sandy);
        session.add(sandy);
        assertThat(session.contains(address)).isTrue();
        assertThat(m.emails(sandy)).containsExactlyInAnyOrder("a@x", "b@x");
        session.commit();
        assertThat(rows("SELECT email FROM address ORDER BY email")).containsExactly("a@x", "b@x");
    }

    @DatabaseTest
    void anObjectBelongsToOneOpenSession() {
        given(m.user("sandy"), m.user("bob"));
        Managed sandy = session.get(m.user, 1L);
        session.commit();
        try (var other = db.open()) {
            assertRefused(ErrorCode.ALREADY_ATTACHED, () -> other.add(sandy)).hasMessageContaining("User#1");
            Managed bob = other.get(m.user, 2L);
            Managed address = m.address("a@x");
            m.addressUser.set(address, sandy);
            assertRefused(ErrorCode.ALREADY_ATTACHED, () -> m.addressUser.set(address, bob));
            assertThat(m.addressUser.get(address)).isSameAs(sandy);
            assertThat(m.addresses(bob)).isEmpty();
            assertRefused(ErrorCode.ALREADY_ATTACHED, () -> m.addresses(bob).add(address));
            assertThat(m.addresses(bob)).isEmpty();
            assertThat(m.addressUser.get(address)).isSameAs(sandy);
        }
    }

    @DatabaseTest
    void aSessionHasOneObjectForARow() {
        Managed sandy = detached();
        Managed again = session.get(m.user, 1L);
        assertRefused(ErrorCode.ALREADY_ATTACHED, () -> session.add(sandy))
                .hasMessageContaining("another object of User#1");
        assertThat(session.get(m.user, 1L)).isSameAs(again);
    }

    @DatabaseTest
    void ifOneObjectCannotComeNoneDoes() {
        Managed sandy = detached();
        session.get(m.user, 1L);
        Managed again = session.get(m.user, 1L);
        Managed team = m.user("bob");
        Managed address = m.address("b@x");
        m.addressUser.set(address, sandy);
        m.addresses(team).add(m.address("c@x"));
        assertRefused(ErrorCode.ALREADY_ATTACHED, () -> session.add(address));
        assertThat(session.contains(address)).isFalse();
        assertThat(session.added()).isEmpty();
        assertThat(again).isNotNull();
    }
}

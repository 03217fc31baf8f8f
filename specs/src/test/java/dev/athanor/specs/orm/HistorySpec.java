// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.instrument.History;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What became of an attribute since it was read or written. */
class HistorySpec extends OrmSpec {
    Managed sandy;

    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @BeforeEach
    void sandy() {
        given(m.user("sandy", "a@x", "b@x"));
        sandy = session.get(m.user, 1L);
        statements.take();
    }

    private static <T> History<T> history(List<T> added, List<T> unchanged, List<T> deleted) {
        return new History<>(added, unchanged, deleted);
    }

    @DatabaseTest
    void ofAColumn() {
        assertThat(History.of(sandy, m.userName)).isEqualTo(history(List.of(), List.of("sandy"), List.of()));
        m.userName.set(sandy, "Sandy");
        assertThat(History.of(sandy, m.userName)).isEqualTo(history(List.of("Sandy"), List.of(), List.of("sandy")));
        m.userName.set(sandy, "sandy");
        assertThat(History.of(sandy, m.userName).isUnchanged()).isTrue();
        m.age.set(sandy, null);
        assertThat(History.of(sandy, m.age).isUnchanged()).isTrue();
        session.flush();
        assertThat(History.of(sandy, m.userName)).isEqualTo(history(List.of(), List.of("sandy"), List.of()));
    }

    @DatabaseTest
    void ofANewObject() {
        Managed bob = m.user("bob");
        assertThat(History.of(bob, m.userName)).isEqualTo(history(List.of("bob"), List.of(), List.of()));
        assertThat(History.of(bob, m.age)).isEqualTo(history(List.of(), List.of(), List.of()));
        assertThat(m.age.get(bob)).isNull();
        assertThat(History.of(bob, m.age)).isEqualTo(history(List.of(), List.of(), List.of()));
        m.age.set(bob, null);
        assertThat(History.of(bob, m.age)).isEqualTo(history(Arrays.asList((Integer) null), List.of(), List.of()));
    }

    @DatabaseTest
    void ofWhatWasAssignedBeforeItWasRead() {
        session.expire(sandy);
        m.userName.set(sandy, "Sandy");
        assertThat(History.of(sandy, m.userName)).isEqualTo(history(List.of("Sandy"), List.of(), List.of()));
        assertNothingSent();
    }

    @DatabaseTest
    void ofAReferenceAndOfAList() {
        List<Managed> addresses = m.addresses(sandy);
        Managed first = addresses.get(0);
        Managed second = addresses.get(1);
        Managed third = m.address("c@x");
        assertThat(History.of(sandy, m.addresses).isUnchanged()).isTrue();
        addresses.remove(first);
        addresses.add(third);
        assertThat(History.of(sandy, m.addresses)).isEqualTo(history(List.of(third), List.of(second), List.of(first)));
        assertThat(History.of(first, m.addressUser))
                .isEqualTo(history(new ArrayList<>(Arrays.asList((Managed) null)), List.of(), List.of(sandy)));
        assertThat(session.isModified(sandy, true)).isTrue();
        addresses.remove(third);
        addresses.add(first);
        assertThat(History.of(sandy, m.addresses).isUnchanged()).isTrue();
        assertThat(session.isModified(sandy, true)).isFalse();
    }

    @DatabaseTest
    void nothingIsLoadedToFindOut() {
        assertThat(History.of(sandy, m.addresses)).isEqualTo(history(List.of(), List.of(), List.of()));
        assertNothingSent();
    }
}

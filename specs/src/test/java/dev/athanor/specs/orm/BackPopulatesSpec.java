// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The two sides of a relationship are in step at once: before any flush, and without loading anything. */
class BackPopulatesSpec extends OrmSpec {
    Managed sandy;
    Managed bob;
    Managed a;
    Managed b;
    Managed c;

    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @BeforeEach
    void objects() {
        sandy = m.user("sandy", "a@x", "b@x", "c@x");
        bob = m.user("bob");
        a = m.addresses(sandy).get(0);
        b = m.addresses(sandy).get(1);
        c = m.addresses(sandy).get(2);
    }

    private void assertLists(List<Managed> ofSandy, List<Managed> ofBob) {
        assertThat(m.addresses(sandy)).containsExactlyElementsOf(ofSandy);
        assertThat(m.addresses(bob)).containsExactlyElementsOf(ofBob);
        for (Managed each : List.of(a, b, c)) {
            Managed owner = ofSandy.contains(each) ? sandy : ofBob.contains(each) ? bob : null;
            assertThat(m.addressUser.get(each)).isSameAs(owner);
        }
    }

    // the list is changed, the reference follows

    @DatabaseTest
    void whatIsPutIntoAListRefersToItsOwner() {
        assertLists(List.of(a, b, c), List.of());
    }

    @DatabaseTest
    void whatIsTakenOutRefersToNothing() {
        m.addresses(sandy).remove(1);
        assertLists(List.of(a, c), List.of());
        m.addresses(sandy).remove(a);
        assertLists(List.of(c), List.of());
    }

    @DatabaseTest
    void whatIsPutIntoAnotherListLeavesTheFirst() {
        m.addresses(bob).add(b);
        assertLists(List.of(a, c), List.of(b));
        m.addresses(bob).addAll(0, List.of(a, c));
        assertLists(List.of(), List.of(a, c, b));
    }

    @DatabaseTest
    void whatIsReplacedRefersToNothing() {
        m.addresses(bob).add(c);
        m.addresses(sandy).set(0, c);
        assertLists(List.of(c, b), List.of());
    }

    @DatabaseTest
    void allWaysOfRemovingCount() {
        m.addresses(sandy).removeIf(each -> each == a);
        assertLists(List.of(b, c), List.of());
        m.addresses(sandy).iterator().forEachRemaining(each -> {});
        var iterator = m.addresses(sandy).listIterator();
        iterator.next();
        iterator.remove();
        assertLists(List.of(c), List.of());
        iterator = m.addresses(sandy).listIterator();
        iterator.add(a);
        iterator.next();
        iterator.set(b);
        assertLists(List.of(a, b), List.of());
        m.addresses(sandy).subList(0, 1).clear();
        assertLists(List.of(b), List.of());
        m.addresses(sandy).addAll(Arrays.asList(a, c));
        m.addresses(sandy).retainAll(List.of(a));
        assertLists(List.of(a), List.of());
        m.addresses(sandy).clear();
        assertLists(List.of(), List.of());
    }

    @DatabaseTest
    void aListIsReplacedAsAWhole() {
        m.addresses(bob).add(c);
        m.addresses.set(sandy, List.of(c, a));
        assertLists(List.of(c, a), List.of());
        assertThat(m.addressUser.get(b)).isNull();
        m.addresses.set(sandy, m.addresses(sandy));
        assertLists(List.of(c, a), List.of());
        m.addresses.set(sandy, List.of());
        assertLists(List.of(), List.of());
    }

    @DatabaseTest
    void theOrderOfAListIsNobodysBusiness() {
        session.add(sandy);
        session.commit();
        m.addresses(sandy);
        m.emails(sandy);
        statements.take();
        m.addresses(sandy).sort(Comparator.comparing(m.email::get).reversed());
        assertLists(List.of(c, b, a), List.of());
        Collections.sort(m.addresses(sandy), Comparator.comparing(m.email::get));
        assertLists(List.of(a, b, c), List.of());
        Collections.swap(m.addresses(sandy), 0, 2);
        assertLists(List.of(c, b, a), List.of());
        Collections.reverse(m.addresses(sandy));
        assertLists(List.of(a, b, c), List.of());
        session.commit();
        assertNothingSent();
        assertThat(rows("SELECT email, user_id FROM address ORDER BY id")).containsExactly("a@x|1", "b@x|1", "c@x|1");
    }

    @DatabaseTest
    void whatIsInAListTwiceRefersToItsOwnerUntilItIsTakenOutTwice() {
        m.addresses(sandy).add(a);
        m.addresses(sandy).remove(0);
        assertLists(List.of(b, c, a), List.of());
        m.addresses(sandy).remove(a);
        assertLists(List.of(b, c), List.of());
    }

    @DatabaseTest
    void whatIsInAListTwiceIsOneRow() {
        m.addresses(sandy).add(a);
        session.add(sandy);
        session.commit();
        assertThat(m.emails(sandy)).containsExactly("a@x", "b@x", "c@x");
    }

    @DatabaseTest
    void aListHoldsNoNull() {
        assertThatThrownBy(() -> m.addresses(sandy).add(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("User.addresses");
        assertThatThrownBy(() -> m.addresses.set(sandy, Arrays.asList(a, null)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> m.addresses(sandy).add(7, a)).isInstanceOf(IndexOutOfBoundsException.class);
        assertLists(List.of(a, b, c), List.of());
    }

    @DatabaseTest
    void changingAListWhileGoingThroughItIsNoticed() {
        assertThatThrownBy(() -> {
                    for (Managed each : m.addresses(sandy)) {
                        m.addressUser.set(each, bob);
                    }
                })
                .isInstanceOf(java.util.ConcurrentModificationException.class);
        for (Managed each : new ArrayList<>(m.addresses(sandy))) {
            m.addressUser.set(each, bob);
        }
        assertThat(m.addresses(sandy)).isEmpty();
    }

    // the reference is changed, the list follows

    @DatabaseTest
    void anObjectEntersTheListOfWhatItRefersTo() {
        m.addressUser.set(b, bob);
        assertLists(List.of(a, c), List.of(b));
        m.addressUser.set(b, bob);
        assertLists(List.of(a, c), List.of(b));
        m.addressUser.set(b, null);
        assertLists(List.of(a, c), List.of());
    }

    // nothing is loaded

    @DatabaseTest
    void aListThatIsNotLoadedFollowsWhenItIs() {
        session.addAll(List.of(sandy, bob));
        session.commit();
        sandy = session.get(m.user, 1L);
        bob = session.get(m.user, 2L);
        a = session.get(m.address, 1L);
        Managed d = m.address("d@x");
        statements.take();
        m.addressUser.set(a, bob);
        m.addressUser.set(d, sandy);
        assertNothingSent();
        assertThat(m.emails(sandy)).containsExactly("b@x", "c@x", "d@x");
        assertThat(m.emails(bob)).containsExactly("a@x");
        assertThat(m.addresses(bob)).containsExactly(a);
        session.commit();
        assertThat(rows("SELECT email, user_id FROM address ORDER BY id"))
                .containsExactly("a@x|2", "b@x|1", "c@x|1", "d@x|1");
    }

    @DatabaseTest
    void aListThatIsNotLoadedIsLoadedToBeChanged() {
        session.addAll(List.of(sandy, bob));
        session.commit();
        anew();
        sandy = session.get(m.user, 1L);
        statements.take();
        m.addresses(sandy).add(m.address("d@x"));
        assertSent("""
                SELECT address.id, address.email, address.user_id FROM address WHERE address.user_id IN (?)
                """);
        assertThat(m.emails(sandy)).containsExactly("a@x", "b@x", "c@x", "d@x");
    }

    /** The old owner is found by the foreign key, if the session has it. */
    @DatabaseTest
    void aLoadedListLosesWhatIsMovedEvenIfTheReferenceIsNotLoaded() {
        session.addAll(List.of(sandy, bob));
        session.commit();
        anew();
        sandy = session.get(m.user, 1L);
        bob = session.get(m.user, 2L);
        a = m.addresses(sandy).get(0);
        m.addresses(bob);
        statements.take();
        m.addressUser.set(a, bob);
        assertThat(m.emails(sandy)).containsExactly("b@x", "c@x");
        assertThat(m.addresses(bob)).containsExactly(a);
        m.addresses(bob).add(m.addresses(sandy).get(0));
        assertThat(m.emails(sandy)).containsExactly("c@x");
        m.addresses(sandy).remove(0);
        assertNothingSent();
        session.commit();
        assertThat(rows("SELECT email, user_id FROM address ORDER BY id")).containsExactly("a@x|2", "b@x|2");
    }

    @DatabaseTest
    void movingToAnotherOwnerIsOneUpdate() {
        session.addAll(List.of(sandy, bob));
        session.commit();
        assertThat(m.addresses(bob)).isEmpty();
        m.addresses(sandy).size();
        statements.take();
        m.addresses(sandy).remove(a);
        m.addresses(bob).add(a);
        m.addresses(bob).add(b);
        session.flush();
        assertSent("""
                UPDATE address SET user_id=? WHERE address.id = ? -- batch of 2
                """);
    }
}

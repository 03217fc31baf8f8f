// SPDX-License-Identifier: Apache-2.0
package dev.athanor.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told, in which order, until when. */
class ListenersSpec {
    private final Listeners<Runnable> listeners = new Listeners<>();
    private final List<String> told = new ArrayList<>();

    private void tell() {
        listeners.tell(Runnable::run);
    }

    @Test
    void tellsInTheOrderOfRegistration() {
        listeners.add(() -> told.add("first"));
        listeners.add(() -> told.add("second"));
        tell();
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void isEmptyUntilSomebodyListensAndAgainAfterwards() {
        assertThat(listeners.isEmpty()).isTrue();
        Registration registration = listeners.add(() -> told.add("never"));
        assertThat(listeners.isEmpty()).isFalse();
        registration.close();
        registration.close();
        assertThat(listeners.isEmpty()).isTrue();
        tell();
        assertThat(told).isEmpty();
    }

    @Test
    void tellsAListenerAsOftenAsItWasAdded() {
        Runnable listener = () -> told.add("told");
        listeners.add(listener);
        Registration second = listeners.add(listener);
        tell();
        second.close();
        tell();
        assertThat(told).hasSize(3);
    }

    @Test
    void aListenerMayLeaveWhileItIsTold() {
        List<Registration> own = new ArrayList<>();
        own.add(listeners.add(() -> own.get(0).close()));
        listeners.add(() -> told.add("after"));
        tell();
        tell();
        assertThat(told).containsExactly("after", "after");
    }

    @Test
    void whatAListenerThrowsReachesTheTeller() {
        listeners.add(() -> {
            throw new IllegalStateException("no");
        });
        assertThatThrownBy(this::tell).isInstanceOf(IllegalStateException.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void tellsFirstWhoListensFirst() {
        listeners.add(() -> told.add("second"));
        listeners.add(() -> told.add("first"), Listening.FIRST);
        tell();
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void tellsOnlyOnceWhoListensOnce() {
        listeners.add(() -> told.add("once"), Listening.ONCE);
        Registration never = listeners.add(() -> told.add("never"), Listening.ONCE, Listening.FIRST);
        never.close();
        tell();
        tell();
        assertThat(told).containsExactly("once");
        assertThat(listeners.isEmpty()).isTrue();
    }

    @Test
    void whoListensOnceIsToldOnceByManyThreads() throws InterruptedException {
        AtomicInteger times = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            listeners.add(times::incrementAndGet, Listening.ONCE);
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(this::tell));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(times).hasValue(100);
    }

    @Test
    void aListCanComeAfterAnother() {
        Listeners<Runnable> after = new Listeners<>(listeners);
        after.add(() -> told.add("own"));
        assertThat(listeners.isEmpty()).isTrue();
        listeners.add(() -> told.add("common"));
        after.tell(Runnable::run);
        assertThat(told).containsExactly("common", "own");
        assertThat(new Listeners<>(listeners).isEmpty()).isFalse();
    }
}

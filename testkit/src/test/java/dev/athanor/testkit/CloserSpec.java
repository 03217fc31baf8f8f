// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Closing beside the tests. */
class CloserSpec {
    private final Closer closer = new Closer();

    @Test
    @Timeout(30)
    void theTestsDoNotWaitAndTheEndDoes() {
        CountDownLatch mayGo = new CountDownLatch(1);
        AtomicInteger closed = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            closer.close(() -> {
                mayGo.await();
                closed.incrementAndGet();
            });
        }
        assertThat(closed).hasValue(0);
        mayGo.countDown();
        closer.await();
        assertThat(closed).hasValue(4);
        assertThatCode(closer::throwFailures).doesNotThrowAnyException();
    }

    @Test
    void whatFailsIsToldAtTheEnd() {
        closer.close(() -> {
            throw new IllegalStateException("still locked");
        });
        closer.await();
        assertThatThrownBy(closer::throwFailures)
                .hasMessage("Some test databases could not be removed")
                .satisfies(all -> assertThat(all.getSuppressed()[0]).hasMessage("still locked"));
    }
}

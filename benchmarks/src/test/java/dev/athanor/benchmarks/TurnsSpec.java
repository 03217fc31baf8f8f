// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnsSpec {

    private final List<Integer> taken = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everyoneMeasuresInTurn() throws Exception {
        try (Turns turns = new Turns(3)) {
            playAll(turns, List.of(0, 1, 2));
        }
        assertThat(taken).containsExactly(0, 1, 2, 0, 1, 2, 0, 1, 2);
    }

    @Test
    void whoHasLeftIsNotWaitedFor() throws Exception {
        try (Turns turns = new Turns(3)) {
            turns.leave(0);
            playAll(turns, List.of(1, 2));
        }
        assertThat(taken).containsExactly(1, 2, 1, 2, 1, 2);
    }

    private void playAll(Turns turns, List<Integer> participants) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture.allOf(participants.stream()
                            .map(participant -> CompletableFuture.runAsync(() -> play(turns, participant), threads))
                            .toArray(CompletableFuture[]::new))
                    .get(15, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private void play(Turns turns, int participant) {
        try (Turn turn = new Turn(turns.port(), participant)) {
            for (int round = 0; round < 3; round++) {
                turn.take();
                taken.add(participant);
                turn.pass();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

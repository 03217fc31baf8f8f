// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import static dev.athanor.engine.Retry.retry;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.Disconnected;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.soak.Bank.Transfer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** One thread of the bank: it moves money and reads, and writes down what it was told, which nobody else sees until the end. */
final class Clerk implements Runnable {
    private static final int RETRIES = 3;
    private static final int READS_IN_TEN = 3;
    private static final int OUT_OF_ORDER_IN = 30;
    private static final long MOST = 100;

    /** What a clerk was told of a transfer. */
    enum Told {
        COMMITTED,
        FAILED,
        UNKNOWN
    }

    private final Engine engine;
    private final long endNanos;
    private final long firstId;
    private final SplittableRandom random;
    private final Map<Told, List<Long>> told = new EnumMap<>(Told.class);
    private final Map<String, Integer> errors = new TreeMap<>();
    private final List<Throwable> unexpected = new ArrayList<>();
    private int transfers;
    private int reads;
    private int wrongReads;
    private int retries;

    /** @param number the clerk's own; transfers and chances follow from it */
    Clerk(Engine engine, int number, long endNanos) {
        this.engine = engine;
        this.endNanos = endNanos;
        this.firstId = number * 1_000_000_000L;
        this.random = new SplittableRandom(number);
        for (Told outcome : Told.values()) {
            told.put(outcome, new ArrayList<>());
        }
    }

    @Override
    public void run() {
        while (System.nanoTime() - endNanos < 0) {
            if (random.nextInt(10) < READS_IN_TEN) {
                read();
            } else {
                transfer();
            }
        }
    }

    private void transfer() {
        int one = 1 + random.nextInt(Bank.ACCOUNTS);
        int other = 1 + (one + random.nextInt(Bank.ACCOUNTS - 1)) % Bank.ACCOUNTS;
        // who locks accounts against their order now and then meets with a deadlock; so each pays, but not all the time
        boolean inOrder = random.nextInt(OUT_OF_ORDER_IN) > 0;
        Transfer transfer = new Transfer(
                firstId + ++transfers,
                inOrder ? Math.min(one, other) : one,
                inOrder ? Math.max(one, other) : other,
                random.nextLong(-MOST, MOST));
        told.get(outcome(transfer)).add(transfer.id());
    }

    private Told outcome(Transfer transfer) {
        try {
            inTransaction(transfer);
            return Told.COMMITTED;
        } catch (OutcomeUnknown e) {
            note(e);
            return Told.UNKNOWN;
        } catch (RuntimeException e) {
            note(e);
            return Told.FAILED;
        }
    }

    private void inTransaction(Transfer transfer) {
        int[] attempts = new int[1];
        try {
            engine.begin(retry(RETRIES), conn -> {
                attempts[0]++;
                Bank.move(conn, transfer);
            });
        } finally {
            retries += Math.max(0, attempts[0] - 1);
        }
    }

    private void read() {
        List<Long> committed = told.get(Told.COMMITTED);
        try (Connection conn = engine.connect()) {
            boolean whole = Bank.isWhole(conn);
            boolean remembered = committed.isEmpty() || Bank.holds(conn, committed.get(committed.size() - 1));
            reads++;
            if (!whole || !remembered) {
                wrongReads++;
            }
        } catch (RuntimeException e) {
            note(e);
        }
    }

    /** Errors that faults and conflicts explain are counted; any other shows a mistake of ours. */
    private void note(RuntimeException e) {
        errors.merge(e.getClass().getSimpleName(), 1, Integer::sum);
        boolean explained = e instanceof Disconnected
                || e instanceof OutcomeUnknown
                || e instanceof ConnectFailed
                || e instanceof AthanorException conflict && conflict.isRetryable();
        if (!explained) {
            unexpected.add(e);
        }
    }

    List<Long> told(Told outcome) {
        return told.get(outcome);
    }

    Map<String, Integer> errors() {
        return errors;
    }

    List<Throwable> unexpected() {
        return unexpected;
    }

    int reads() {
        return reads;
    }

    int wrongReads() {
        return wrongReads;
    }

    int retries() {
        return retries;
    }
}

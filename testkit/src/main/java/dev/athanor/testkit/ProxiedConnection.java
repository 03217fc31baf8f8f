// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.testkit.internal.Requests;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One connection through a {@link FaultProxy}, to be broken alone. One thread carries each direction. */
public final class ProxiedConnection {
    private static final int CHUNK = 8_192;

    private final Socket client;
    private final Socket server;
    private final Requests requests;
    private final Function<List<String>, @Nullable ArmedFault> armed;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Duration delay = Duration.ZERO;
    private long replyBytesLeft = Long.MAX_VALUE;
    private @Nullable ArmedFault losing;
    private boolean stalled;
    private boolean ended;
    private int open = 2;

    /** @param armed gives the fault that has waited for one of some statements, if there is one */
    ProxiedConnection(
            Socket client, Socket server, Requests requests, Function<List<String>, @Nullable ArmedFault> armed) {
        this.client = client;
        this.server = server;
        this.requests = requests;
        this.armed = armed;
    }

    void start() {
        carry("requests", client, server, this::request);
        carry("replies", server, client, this::reply);
    }

    /** Carries bytes on, or does not. */
    private interface Passage {
        /** @return whether more may follow */
        boolean pass(byte[] chunk, int count, OutputStream to) throws IOException;
    }

    private void carry(String what, Socket from, Socket to, Passage passage) {
        Thread thread = new Thread(() -> carry(from, to, passage), "athanor-fault-proxy-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    private void carry(Socket from, Socket to, Passage passage) {
        byte[] chunk = new byte[CHUNK];
        try {
            int count = from.getInputStream().read(chunk);
            while (count >= 0) {
                if (!passage.pass(chunk, count, to.getOutputStream())) {
                    cut();
                    return;
                }
                count = from.getInputStream().read(chunk);
            }
            awaitPassage();
            // the other direction may still have something to say
            to.shutdownOutput();
            if (lastOne()) {
                cut();
            }
        } catch (IOException oneSideHasGone) {
            cut();
        }
    }

    private boolean lastOne() {
        lock.lock();
        try {
            open--;
            return open == 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean request(byte[] chunk, int count, OutputStream to) throws IOException {
        ArmedFault fault = armed.apply(requests.read(chunk, count));
        if (fault != null && fault.losesTheRequest()) {
            fault.strike();
            return false;
        }
        lock.lock();
        try {
            losing = fault;
        } finally {
            lock.unlock();
        }
        if (!awaitPassage()) {
            return false;
        }
        to.write(chunk, 0, count);
        return true;
    }

    private boolean reply(byte[] chunk, int count, OutputStream to) throws IOException {
        if (!awaitPassage()) {
            return false;
        }
        int passing = count;
        lock.lock();
        try {
            if (losing != null) {
                // it answers, so it has done what it was asked for
                losing.strike();
                return false;
            }
            passing = (int) Math.min(count, replyBytesLeft);
            replyBytesLeft -= passing;
        } finally {
            lock.unlock();
        }
        to.write(chunk, 0, passing);
        return passing == count;
    }

    /** Waits as long as the network is slow or silent; false if it is cut meanwhile. */
    private boolean awaitPassage() {
        lock.lock();
        try {
            long left = delay.toNanos();
            while (!ended && (stalled || left > 0)) {
                if (stalled) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            return !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Holds back whatever passes, in each direction, for so long. */
    public void delay(Duration time) {
        change(() -> delay = time);
    }

    /** Passes nothing on any more, and tells neither side: as if the packets were dropped on their way. */
    public void stall() {
        change(() -> stalled = true);
    }

    /** Ends {@link #stall} and {@link #delay}; what was held back arrives now. */
    public void restore() {
        change(() -> {
            stalled = false;
            delay = Duration.ZERO;
        });
    }

    /** Lets so many more bytes of the server's replies through, and closes the connection where they end. */
    public void cutAfter(long bytes) {
        change(() -> replyBytesLeft = bytes);
    }

    /** Closes both ends in good order, as a proxy does that is shut down. */
    public void cut() {
        end(false);
    }

    /** Breaks both ends off: the client is told that its peer reset the connection. */
    public void reset() {
        end(true);
    }

    private void end(boolean abruptly) {
        change(() -> ended = true);
        for (Socket side : List.of(client, server)) {
            try (side) {
                if (abruptly) {
                    // closing without lingering sends a reset
                    side.setSoLinger(true, 0);
                }
            } catch (IOException closedAlready) {
                // which is all that was wanted
            }
        }
    }

    /** Whether bytes still find their way, sooner or later. */
    public boolean isOpen() {
        lock.lock();
        try {
            return !ended;
        } finally {
            lock.unlock();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.BitSet;

/**
 * Lets processes measure one at a time, in turn: whatever slows the machine down for a while then slows down all of them.
 *
 * <p>Nobody begins before everybody is ready, so that nobody is measured while another one still warms up.
 */
final class Turns implements Closeable {

    private final int participants;
    private final ServerSocket server;
    private final BitSet present;
    private final BitSet ready = new BitSet();
    private int current;

    Turns(int participants) throws IOException {
        this.participants = participants;
        this.present = new BitSet();
        this.present.set(0, participants);
        this.server = new ServerSocket(0, participants, InetAddress.getLoopbackAddress());
        background(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Takes a participant out, be it done or dead; the others go on. */
    synchronized void leave(int participant) {
        if (participant < 0) {
            return;
        }
        present.clear(participant);
        if (current == participant) {
            advance();
        }
        notifyAll();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                background(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** One byte asks for the turn, one grants it, one gives it back. */
    private void serve(Socket socket) {
        int participant = -1;
        try (socket) {
            participant = socket.getInputStream().read();
            while (socket.getInputStream().read() >= 0) {
                await(participant);
                socket.getOutputStream().write(1);
                socket.getInputStream().read();
                pass();
            }
        } catch (IOException | InterruptedException gone) {
            // A process that ends closes its socket: no more to say.
        } finally {
            leave(participant);
        }
    }

    private synchronized void await(int participant) throws InterruptedException {
        ready.set(participant);
        notifyAll();
        while (current != participant || !everybodyIsReady()) {
            wait();
        }
    }

    private synchronized void pass() {
        advance();
        notifyAll();
    }

    private void advance() {
        for (int step = 1; step <= participants; step++) {
            int next = (current + step) % participants;
            if (present.get(next)) {
                current = next;
                return;
            }
        }
    }

    private boolean everybodyIsReady() {
        BitSet missing = (BitSet) present.clone();
        missing.andNot(ready);
        return missing.isEmpty();
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "bench-turns");
        thread.setDaemon(true);
        thread.start();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** One process's place in the {@link Turns} of the process that started it. */
final class Turn implements Closeable {

    private final Socket socket;

    Turn(int port, int participant) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(participant);
    }

    /** Waits until it is this process's turn. */
    void take() throws IOException {
        socket.getOutputStream().write(1);
        if (socket.getInputStream().read() < 0) {
            throw new IOException("The process that gives the turns has gone");
        }
    }

    void pass() throws IOException {
        socket.getOutputStream().write(1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

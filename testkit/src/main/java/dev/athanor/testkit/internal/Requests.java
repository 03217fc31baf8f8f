// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads, of all that a client sends to its server, the statements that it asks for. Bytes come as the network cuts them,
 * so a message may be spread over many of them; only the beginning of a long one is kept.
 */
public abstract class Requests {
    private static final int KEPT = 1_024;

    private final byte[] header;
    private final byte[] body = new byte[KEPT];
    private int headerRead;
    private long bodyRead;
    private long bodyLength;

    /** @param headerLength how many bytes come before the body of a message */
    Requests(int headerLength) {
        header = new byte[headerLength];
    }

    /** Requests in the protocol of the server that a JDBC URL names; none is known for an engine in this process. */
    public static Requests to(ServerUrl url) {
        return switch (url.scheme()) {
            case "jdbc:postgresql" -> new PostgresRequests();
            case "jdbc:mariadb", "jdbc:mysql" -> new MySqlRequests();
            default ->
                throw new IllegalArgumentException("Statements cannot be read out of the protocol of " + url.scheme()
                        + ", only out of those of PostgreSQL, MariaDB and MySQL");
        };
    }

    /** Takes bytes in the order in which the client sent them, and gives the statements that they complete. */
    public final List<String> read(byte[] bytes, int count) {
        List<String> statements = new ArrayList<>(0);
        for (int i = 0; i < count; i++) {
            if (headerRead < header.length) {
                header[headerRead++] = bytes[i];
                if (headerRead == header.length) {
                    bodyLength = bodyLength(header);
                }
            } else {
                if (bodyRead < KEPT) {
                    body[(int) bodyRead] = bytes[i];
                }
                bodyRead++;
            }
            if (headerRead == header.length && bodyRead >= bodyLength) {
                message(header, body, (int) Math.min(bodyRead, KEPT), statements);
                headerRead = 0;
                bodyRead = 0;
            }
        }
        return statements;
    }

    abstract long bodyLength(byte[] complete);

    /** Looks into a message that has come in whole. */
    abstract void message(byte[] complete, byte[] start, int length, List<String> statements);

    /** The bytes up to the next zero, or to the end. */
    static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }
}

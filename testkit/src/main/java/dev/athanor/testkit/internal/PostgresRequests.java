// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The client's half of the protocol of PostgreSQL: a letter, four bytes of length that count themselves, the body; no
 * letter before the session has begun. A statement is asked for by Query, or by Bind of what Parse has prepared: a driver
 * sends the text of its COMMIT once, and later only the name that it gave to it.
 */
final class PostgresRequests extends Requests {
    private static final int LENGTH = 4;

    /** Version 3 of the protocol; what asks for encryption instead has a number that is no version. */
    private static final int FIRST_VERSION = 3 << 16;

    private static final int AFTER_LAST_VERSION = 4 << 16;

    private final Map<String, String> prepared = new HashMap<>();
    private boolean begun;

    PostgresRequests() {
        // a message before the session has begun is read as if its first byte of content were header
        super(1 + LENGTH);
    }

    @Override
    long bodyLength(byte[] complete) {
        int length = begun ? number(complete, 1) : number(complete, 0) - 1;
        return length - (long) LENGTH;
    }

    @Override
    void message(byte[] complete, byte[] start, int length, List<String> statements) {
        if (!begun) {
            int version = complete[LENGTH] << 24 | (start[0] & 0xff) << 16 | (start[1] & 0xff) << 8 | start[2] & 0xff;
            begun = version >= FIRST_VERSION && version < AFTER_LAST_VERSION;
            return;
        }
        switch (complete[0]) {
            case 'Q' -> statements.add(text(start, 0, length));
            case 'P' -> {
                String name = text(start, 0, length);
                prepared.put(name, text(start, after(name), length));
            }
            case 'B' -> {
                String portal = text(start, 0, length);
                String sql = prepared.get(text(start, after(portal), length));
                if (sql != null) {
                    statements.add(sql);
                }
            }
            default -> {
                // describes, executes or ends what the others began
            }
        }
    }

    private static int after(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    private static int number(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).getInt(from);
    }
}

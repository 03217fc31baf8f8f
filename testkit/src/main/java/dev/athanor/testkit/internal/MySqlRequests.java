// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.internal;

import java.util.List;

/**
 * The client's half of the protocol of MySQL and MariaDB: three bytes of length, a number within the exchange, the body.
 * Statements that the server prepares are not read: neither driver has it prepare any unless told to.
 */
final class MySqlRequests extends Requests {
    private static final int QUERY = 0x03;

    MySqlRequests() {
        super(4);
    }

    @Override
    long bodyLength(byte[] complete) {
        return (complete[0] & 0xff) | (complete[1] & 0xff) << 8 | (complete[2] & 0xff) << 16;
    }

    @Override
    void message(byte[] complete, byte[] start, int length, List<String> statements) {
        // only the first message of an exchange is a command; what follows it is the rest of a long one, or a login
        if (complete[3] == 0 && length > 0 && start[0] == QUERY) {
            statements.add(text(start, 1, length));
        }
    }
}

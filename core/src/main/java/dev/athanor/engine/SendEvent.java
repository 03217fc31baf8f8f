// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;

/** SQL that is about to be sent; see {@link EngineListener#beforeSend}. */
public final class SendEvent {
    private final Connection connection;
    private String sql;

    SendEvent(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    public Connection connection() {
        return connection;
    }

    /** The SQL as the listeners before left it. */
    public String sql() {
        return sql;
    }

    /**
     * Sends this in its place: the same statement, with a comment or a hint for instance. The values that were bound go
     * with it in their order.
     *
     * @throws InvalidStatement if it has not as many question marks as before, those in texts and comments included
     */
    public void sql(String spelled) {
        long before = marks(sql);
        long now = marks(spelled);
        if (before != now) {
            throw new InvalidStatement(
                    ErrorCode.INVALID_STATEMENT,
                    "A listener changed SQL with " + before + " question marks into SQL with " + now
                            + ", to which the values cannot be bound. Keep them all, and add none:\n  " + spelled);
        }
        sql = spelled;
    }

    private static long marks(String text) {
        return text.chars().filter(letter -> letter == '?').count();
    }
}

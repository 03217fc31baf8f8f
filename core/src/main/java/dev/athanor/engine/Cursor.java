// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rows of a query as the driver gives them, for a layer that reads them itself.
 *
 * <p>For writers of such layers; it may change in minor versions. Closing the connection closes it.
 */
public final class Cursor implements AutoCloseable {
    private final Call call;
    private final ResultSet rows;
    private boolean closed;

    Cursor(Call call, ResultSet rows) {
        this.call = call;
        this.rows = rows;
    }

    /** The current row, to read values from and nothing else. */
    public ResultSet row() {
        return rows;
    }

    /** Goes to the next row; false once there is none. */
    public boolean next() {
        if (closed) {
            throw new ClosedResource(
                    ErrorCode.CLOSED,
                    "The rows cannot be read any more: their connection was closed. Read them before, with all() for instance.");
        }
        try {
            return rows.next();
        } catch (SQLException e) {
            DatabaseError error = call.failure(e);
            close();
            throw error;
        }
    }

    /** The error that an exception means which reading a row has thrown; the cursor stays open. */
    public DatabaseError failure(SQLException thrown) {
        return call.failure(thrown);
    }

    /** Closes the rows and their statement; more than once does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            call.link().closed(this);
            call.close();
        }
    }
}

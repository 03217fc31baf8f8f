// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.ClosedResource;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query as the driver gives them, for a layer that reads them itself.
 *
 * <p>For writers of such layers; it may change in minor versions. The end of the transaction, and closing the connection,
 * close it.
 */
public final class Cursor implements AutoCloseable {
    private final Call call;
    private final ResultSet rows;
    private final @Nullable RowLog log;
    private long read;
    private @Nullable String whyClosed;

    Cursor(Call call, ResultSet rows) {
        this.call = call;
        this.rows = rows;
        this.log = call.link().wire().rowLog(rows);
    }

    /** The current row, to read values from and nothing else. */
    public ResultSet row() {
        return rows;
    }

    /** Goes to the next row; false once there is none. */
    public boolean next() {
        call.link().user().check();
        if (whyClosed != null) {
            throw new ClosedResource(
                    ErrorCode.CLOSED,
                    "The rows cannot be read any more: " + whyClosed
                            + ". Read them before, with all() for instance, or freeze() the result.");
        }
        try {
            boolean there = call.next(rows);
            if (there) {
                read++;
                if (log != null) {
                    log.row();
                }
            }
            return there;
        } catch (SQLException e) {
            DatabaseError error = call.failure(e);
            close("reading them failed");
            throw error;
        }
    }

    boolean showsValues() {
        return call.link().wire().log().showsValues();
    }

    /** The error that an exception means which reading a row has thrown; the cursor stays open. */
    public DatabaseError failure(SQLException thrown) {
        return call.failure(thrown);
    }

    /** Closes the rows and their statement; more than once does nothing. */
    @Override
    public void close() {
        close("they were closed");
    }

    /** Closes the rows, and tells whoever reads on why. */
    void close(String why) {
        if (whyClosed == null) {
            whyClosed = why;
            call.link().closed(this);
            call.close();
            if (log != null) {
                log.end(read);
            }
            call.rowsRead(read);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.AthanorException;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidValue;
import dev.athanor.result.RowFeed;
import dev.athanor.result.RowKeys;
import dev.athanor.result.RowReader;
import dev.athanor.type.Codec;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The rows of a cursor, each read as its statement asked for. */
final class CursorFeed<T extends @Nullable Object> implements RowFeed<T> {
    private final Cursor cursor;
    private final RowReader<T> reader;
    private final RowKeys keys;
    private final Codec<?>[] codecs;

    CursorFeed(Cursor cursor, RowReader<T> reader, RowKeys keys, Codec<?>[] codecs) {
        this.cursor = cursor;
        this.reader = reader;
        this.keys = keys;
        this.codecs = codecs;
    }

    @Override
    public boolean next() {
        return cursor.next();
    }

    @Override
    public T read() {
        try {
            return reader.read(cursor.row());
        } catch (SQLException e) {
            DatabaseError failure = cursor.failure(e);
            AthanorException unreadable = failure.isDisconnect() ? null : unreadable(failure.getCause());
            cursor.close();
            throw unreadable == null ? failure : unreadable;
        } catch (RuntimeException e) {
            AthanorException unreadable =
                    e instanceof AthanorException ? null : unreadable(cursor.showsValues() ? e : null);
            cursor.close();
            throw unreadable == null ? e : unreadable;
        }
    }

    /**
     * The error that names the column whose value cannot be read; null if each of them can, or none any more.
     *
     * @param cause what was thrown; null if it may show the value, and the engine does not
     */
    private @Nullable AthanorException unreadable(@Nullable Throwable cause) {
        int unread = 0;
        int culprit = 0;
        for (int i = 0; i < codecs.length; i++) {
            try {
                codecs[i].read(cursor.row(), i + 1);
            } catch (SQLException | RuntimeException e) {
                culprit = unread == 0 ? i : culprit;
                unread++;
            }
        }
        if (unread == 0 || (unread == codecs.length && unread > 1)) {
            return null;
        }
        String where = "The value of the column \"" + keys.names().get(culprit) + "\" cannot be read";
        return cause == null
                ? new InvalidValue(
                        ErrorCode.UNREADABLE_VALUE,
                        where + ". An engine that was told to show values, with showValues(true), shows why.")
                : new InvalidValue(ErrorCode.UNREADABLE_VALUE, where + ": " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        cursor.close();
    }
}

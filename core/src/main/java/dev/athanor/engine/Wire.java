// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.Culprit;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.event.Listeners;
import java.sql.ResultSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reports what goes over the wire of one engine, to its log and to its observers. */
final class Wire {
    private final EngineLog log;
    private final Listeners<StatementObserver> observers;
    private final @Nullable String token;

    Wire(EngineLog log, Listeners<StatementObserver> observers) {
        this(log, observers, null);
    }

    private Wire(EngineLog log, Listeners<StatementObserver> observers, @Nullable String token) {
        this.log = log;
        this.observers = observers;
        this.token = token;
    }

    /** The same wire, with a token before each line of the log; null is none. */
    Wire marked(@Nullable String with) {
        return with == null ? this : new Wire(log, observers, with);
    }

    EngineLog log() {
        return log;
    }

    /** Whether anybody is told of statements; if not, nothing may be spent on them. */
    boolean isWatched() {
        return log.takesStatements() || !observers.isEmpty();
    }

    private String withToken(String line) {
        return token == null ? line : '[' + token + "] " + line;
    }

    /** Tells of a statement that is about to be sent. */
    void sending(String sql, Binds binds, int batchSize) {
        if (log.takesStatements()) {
            log.statement(withToken(sql));
            log.statement(withToken('[' + binds.mark() + ']' + described(binds, batchSize)));
        }
    }

    private String described(Binds binds, int batchSize) {
        if (batchSize == 1) {
            List<String> shown = log.shown(binds);
            return shown.isEmpty() ? "" : " " + shown;
        }
        return log.showsValues()
                ? " " + log.shownRows(binds, batchSize)
                : " " + batchSize + " × " + EngineLog.shortened(binds.types());
    }

    /** Tells of a statement that was answered; gives what was told, or null if nobody asks. */
    @Nullable
    SentStatement answered(
            String sql, Binds binds, int batchSize, long started, long rowCount, @Nullable Throwable failure) {
        if (observers.isEmpty()) {
            return null;
        }
        long nanos = System.nanoTime() - started;
        SentStatement sent = new SentStatement(
                sql,
                binds.types(),
                log.shownRows(binds, batchSize),
                batchSize,
                binds.origin(),
                token,
                nanos,
                rowCount,
                failure);
        observers.tell(observer -> observer.sent(sent));
        return sent;
    }

    /** What writes the rows of a query to the log; null if it takes none. */
    @Nullable
    RowLog rowLog(ResultSet rows) {
        return log.takesRows() ? new RowLog(line -> log.row(withToken(line)), rows, log.showsValues()) : null;
    }

    /** Tells that the rows of a statement were read, as far as they were wanted. */
    void rowsRead(SentStatement sent, long rows) {
        tell(observer -> observer.rowsRead(sent, rows));
    }

    /** Tells of the beginning or end of a transaction. */
    void tell(String line, Consumer<StatementObserver> news) {
        log.transaction(() -> withToken(line));
        tell(news);
    }

    private void tell(Consumer<StatementObserver> news) {
        if (!observers.isEmpty()) {
            try {
                observers.tell(news);
            } catch (RuntimeException e) {
                log.observerFailed(e);
            }
        }
    }

    /** Where an error happened. */
    Circumstance circumstance(@Nullable String sql, List<String> binds) {
        return new Circumstance(sql, binds, log.showsValues(), Culprit.UNKNOWN);
    }
}

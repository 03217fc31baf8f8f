// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.error.Culprit;
import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.event.Listeners;
import dev.athanor.event.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports what goes over the wire of one engine, to its log and to its observers. */
final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int SHOWN_FIRST = 8;
    private static final int SHOWN_LAST = 2;
    private static final int SHOWN_LETTERS = 300;

    private final Listeners<StatementObserver> observers;
    private final AtomicBoolean echo;
    private final boolean showValues;
    private final String mark;

    Wire(boolean echo, boolean showValues) {
        this(new Listeners<>(), new AtomicBoolean(echo), showValues, "");
    }

    private Wire(Listeners<StatementObserver> observers, AtomicBoolean echo, boolean showValues, String mark) {
        this.observers = observers;
        this.echo = echo;
        this.showValues = showValues;
        this.mark = mark;
    }

    /** The same wire, with a token before each line of the log; null is none. */
    Wire marked(@Nullable String token) {
        return token == null ? this : new Wire(observers, echo, showValues, '[' + token + "] ");
    }

    Registration observe(StatementObserver observer) {
        return observers.add(observer);
    }

    void echo(boolean on) {
        echo.set(on);
    }

    /** Whether anybody is told of statements; if not, nothing may be spent on them. */
    boolean isWatched() {
        return isLogged() || !observers.isEmpty();
    }

    private boolean isLogged() {
        return echo.get() ? LOG.isInfoEnabled() : LOG.isDebugEnabled();
    }

    private void log(String line) {
        if (echo.get()) {
            LOG.info(mark + line);
        } else {
            LOG.debug(mark + line);
        }
    }

    /** Tells of a statement that is about to be sent. */
    void sending(String sql, Binds binds, int batchSize) {
        if (isLogged()) {
            log(sql);
            List<String> shown = shown(binds);
            if (!shown.isEmpty()) {
                log(batchSize == 1 ? shown.toString() : shown + " and so on, " + batchSize + " times");
            }
        }
    }

    /** Tells of a statement that was answered. */
    void answered(String sql, Binds binds, int batchSize, long started, long rowCount, @Nullable Throwable failure) {
        if (!observers.isEmpty()) {
            long nanos = System.nanoTime() - started;
            SentStatement sent = new SentStatement(sql, binds.types(), batchSize, nanos, rowCount, failure);
            observers.tell(observer -> observer.sent(sent));
        }
    }

    /** Tells of the beginning or end of a transaction. */
    void tell(String line, Consumer<StatementObserver> news) {
        if (isLogged()) {
            log(line);
        }
        if (!observers.isEmpty()) {
            observers.tell(news);
        }
    }

    /** Where an error happened. */
    Circumstance circumstance(@Nullable String sql, List<String> binds) {
        return new Circumstance(sql, binds, showValues, Culprit.UNKNOWN);
    }

    /** What goes with a statement, as far as the engine was told to show it, and no longer than people read. */
    List<String> shown(Binds binds) {
        List<String> all = showValues ? binds.values() : binds.types();
        if (all.size() <= SHOWN_FIRST + SHOWN_LAST && all.stream().allMatch(text -> text.length() <= SHOWN_LETTERS)) {
            return all;
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i < SHOWN_FIRST || i >= all.size() - SHOWN_LAST) {
                some.add(shortened(all.get(i)));
            } else if (i == SHOWN_FIRST) {
                some.add("… " + (all.size() - SHOWN_FIRST - SHOWN_LAST) + " more …");
            }
        }
        return some;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_LETTERS
                ? text
                : text.substring(0, SHOWN_LETTERS) + "… (" + text.length() + " characters)";
    }
}

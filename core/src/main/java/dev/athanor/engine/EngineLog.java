// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one engine writes to its log, by role: {@code dev.athanor.engine.statements}, {@code .transactions} and {@code
 * .rows}, each followed by the name of the engine if it has one. Levels are asked at each line, so that they, and the echo,
 * can change at any time.
 */
final class EngineLog {
    private static final String PREFIX = "dev.athanor.engine.";
    private static final int SHOWN_FIRST = 8;
    private static final int SHOWN_LAST = 2;
    private static final int SHOWN_LETTERS = 300;

    private final Logger statements;
    private final Logger transactions;
    private final Logger rows;
    private final boolean showsValues;
    private volatile Echo echo;

    EngineLog(@Nullable String name, Echo echo, boolean showsValues) {
        String suffix = name == null ? "" : '.' + name;
        this.statements = LoggerFactory.getLogger(PREFIX + "statements" + suffix);
        this.transactions = LoggerFactory.getLogger(PREFIX + "transactions" + suffix);
        this.rows = LoggerFactory.getLogger(PREFIX + "rows" + suffix);
        this.echo = echo;
        this.showsValues = showsValues;
    }

    void echo(Echo what) {
        echo = what;
    }

    boolean showsValues() {
        return showsValues;
    }

    boolean takesStatements() {
        return takes(statements, Echo.STATEMENTS);
    }

    boolean takesRows() {
        return takes(rows, Echo.ROWS);
    }

    private boolean takes(Logger log, Echo least) {
        return echo.compareTo(least) >= 0 ? log.isInfoEnabled() : log.isDebugEnabled();
    }

    void statement(String line) {
        write(statements, Echo.STATEMENTS, line);
    }

    void transaction(Supplier<String> line) {
        if (takes(transactions, Echo.STATEMENTS)) {
            write(transactions, Echo.STATEMENTS, line.get());
        }
    }

    void row(String line) {
        write(rows, Echo.ROWS, line);
    }

    private void write(Logger log, Echo least, String line) {
        if (echo.compareTo(least) >= 0) {
            log.info(line);
        } else {
            log.debug(line);
        }
    }

    /** An observer failed of something that cannot be undone, or must not be stopped by it. */
    void observerFailed(RuntimeException failure) {
        transactions.error("An observer of the engine failed; what it was told of has happened", failure);
    }

    /** What goes with a statement, as far as the engine was told to show it, and no longer than people read. */
    List<String> shown(Binds binds) {
        return shortened(showsValues ? binds.values() : binds.types());
    }

    /** The values of a batch, row by row and no more than people read; empty if the engine does not show them. */
    List<String> shownRows(Binds binds, int size) {
        if (!showsValues) {
            return List.of();
        }
        return size == 1
                ? shortened(binds.values())
                : some(size, i -> shortened(binds.values(i)).toString(), " displaying 10 of " + size + ' ');
    }

    static List<String> shortened(List<String> all) {
        return some(
                all.size(),
                i -> shortened(all.get(i)),
                ' ' + String.valueOf(all.size() - SHOWN_FIRST - SHOWN_LAST) + " more ");
    }

    private static List<String> some(int size, IntFunction<String> each, String between) {
        List<String> some = new ArrayList<>();
        boolean all = size <= SHOWN_FIRST + SHOWN_LAST;
        for (int i = 0; i < size; i++) {
            if (all || i < SHOWN_FIRST || i >= size - SHOWN_LAST) {
                some.add(each.apply(i));
            } else if (i == SHOWN_FIRST) {
                some.add('…' + between + '…');
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

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.dialect.Storage;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.ErrorCode;
import dev.athanor.pool.PoolKind;
import dev.athanor.pool.PoolLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an engine is told about its pool. What means nothing for the pool that it turns out to have is refused. */
final class PoolOptions {
    static final String SIZE = "poolSize";
    static final String OVERFLOW = "maxOverflow";
    static final String TIMEOUT = "poolTimeout";
    static final String RECYCLE = "recycle";
    static final String PRE_PING = "prePing";

    private static final Duration LEAST_TIMEOUT_OF_HIKARI = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** Whoever waits for the one connection mostly waits for itself. */
    private static final Duration PATIENCE_FOR_ONE = Duration.ofSeconds(5);

    private final Set<String> given = new LinkedHashSet<>();
    private @Nullable PoolKind kind;
    private int size = 5;
    private int overflow = 10;
    private Duration timeout = Duration.ofSeconds(30);
    private Duration recycle = Duration.ZERO;
    private boolean prePing;
    private boolean traced;

    void kind(PoolKind chosen) {
        kind = chosen;
    }

    void size(int connections) {
        size = Options.atLeast(1, connections, SIZE);
        given.add(SIZE);
    }

    void overflow(int connections) {
        overflow = Options.atLeast(0, connections, OVERFLOW);
        given.add(OVERFLOW);
    }

    void timeout(Duration patience) {
        timeout = Options.atLeast(Duration.ZERO, patience, TIMEOUT);
        given.add(TIMEOUT);
    }

    void recycle(Duration age) {
        recycle = Options.atLeast(Duration.ofMillis(1), age, RECYCLE);
        given.add(RECYCLE);
    }

    void prePing(boolean ping) {
        prePing = ping;
        given.add(PRE_PING);
    }

    void traced(boolean trace) {
        traced = trace;
    }

    /** What kind of pool a data source gets: none, because it has its own, unless somebody says that it has not. */
    PoolKind forDataSource() {
        PoolKind chosen = kind == null ? PoolKind.NONE : kind;
        refuse(
                meaningless(chosen),
                kind == null
                        ? "a data source, which pools its connections itself: tell the data source, or choose a pool for it"
                        : "the pool " + chosen);
        return chosen;
    }

    /**
     * What kind of pool a database gets.
     *
     * @throws ConfigurationError if an option means nothing for it
     */
    PoolKind forDatabase(Storage storage) {
        PoolKind fitting = storage == Storage.ONE_CONNECTION ? PoolKind.STATIC : PoolKind.QUEUE;
        PoolKind chosen = kind == null ? fitting : kind;
        if (storage == Storage.ONE_CONNECTION && chosen != PoolKind.STATIC) {
            throw refusal("The pool " + chosen + " would lose this database, which lives in the memory of its one"
                    + " connection: choose STATIC, or leave the choice out.");
        }
        if (storage == Storage.WHILE_CONNECTED && chosen == PoolKind.NONE) {
            throw refusal("The pool NONE would lose this database, which lives in memory while somebody is connected to"
                    + " it: choose QUEUE or STATIC.");
        }
        List<String> meaningless = meaningless(chosen);
        refuse(meaningless, "the pool " + chosen);
        if (storage != Storage.LASTING) {
            refuse(
                    List.of(RECYCLE),
                    "the pool " + chosen + " of a database in memory, which would be lost with its connections");
        }
        return chosen;
    }

    private static List<String> meaningless(PoolKind kind) {
        return switch (kind) {
            case QUEUE -> List.of();
            case STATIC -> List.of(SIZE, OVERFLOW);
            case NONE -> List.of(SIZE, OVERFLOW, TIMEOUT, RECYCLE, PRE_PING);
        };
    }

    private void refuse(List<String> options, String what) {
        List<String> refused = new ArrayList<>(given);
        refused.retainAll(options);
        if (!refused.isEmpty()) {
            throw refusal("The option " + refused.get(0) + " means nothing for " + what + ".");
        }
    }

    private static ConfigurationError refusal(String sentence) {
        return new ConfigurationError(ErrorCode.INVALID_OPTION, sentence);
    }

    /** A database that ends with its last connection may not lose it to idleness. */
    PoolLimits limits(PoolKind chosen, Storage storage) {
        if (chosen == PoolKind.QUEUE) {
            Options.atLeast(LEAST_TIMEOUT_OF_HIKARI, timeout, TIMEOUT);
        }
        Duration patience = chosen == PoolKind.STATIC && !given.contains(TIMEOUT) ? PATIENCE_FOR_ONE : timeout;
        Duration idle = storage == Storage.LASTING ? IDLE : Duration.ZERO;
        return new PoolLimits(size, overflow, patience, recycle, idle, prePing, traced);
    }
}

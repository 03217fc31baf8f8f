// SPDX-License-Identifier: Apache-2.0
package dev.athanor.pool;

import dev.athanor.event.Listeners;
import dev.athanor.event.Registration;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.slf4j.Logger;

/** Tells the observers of a pool what happens in it. */
final class PoolObservers {
    private final Listeners<PoolObserver> all = new Listeners<>();
    private final Logger log;

    PoolObservers(Logger log) {
        this.log = log;
    }

    Registration add(PoolObserver observer) {
        return all.add(observer);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Tells observers who may refuse. */
    void ask(Question question) throws SQLException {
        if (all.isEmpty()) {
            return;
        }
        try {
            all.tell(observer -> {
                try {
                    question.reach(observer);
                } catch (SQLException e) {
                    throw new Refusal(e);
                }
            });
        } catch (Refusal e) {
            throw e.why;
        }
    }

    /** Tells observers of what cannot be changed any more; one that fails must not keep a connection from its place. */
    void tell(Consumer<PoolObserver> news) {
        try {
            all.tell(news);
        } catch (RuntimeException e) {
            log.error("An observer of the pool failed", e);
        }
    }

    /** What an observer is told, and may refuse. */
    interface Question {
        void reach(PoolObserver observer) throws SQLException;
    }

    /** Carries an observer's refusal past those who cannot throw it. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final SQLException why;

        private Refusal(SQLException why) {
            super(why);
            this.why = why;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.engine.Retry.retry;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.persist.StaleRow;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.specs.orm.generated.Account;
import dev.athanor.sql.Row;
import dev.athanor.testkit.OwnPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixteen threads move money between the same few accounts, each unit of work reading before it writes; the server is
 * killed and started again meanwhile. Versions see to it that nobody overwrites what somebody else has written.
 */
@Timeout(180)
class ConflictingWorkSpec {
    private static final int THREADS = 16;
    private static final int ACCOUNTS = 6;
    private static final int TRANSFERS = 40;
    private static final long MONEY = 1000;

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();

    @Test
    void noUpdateIsLostAndTheMoneyAddsUp() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.with("max_connections=40", "synchronous_commit=on");
                Engine engine = Engine.builder(postgres.url())
                        .poolSize(THREADS)
                        .maxOverflow(4)
                        .poolTimeout(Duration.ofSeconds(20))
                        .build()) {
            Registry.of(Account.class).metadata().createAll(engine);
            SessionFactory db = SessionFactory.of(engine);
            db.begin(session -> {
                for (int i = 0; i < ACCOUNTS; i++) {
                    session.add(new Account().owner("o" + i).balance(MONEY));
                }
            });
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    Random random = new Random(thread);
                    all.add(threads.submit(() -> transfers(db, random)));
                }
                Server.await("some of the work is done", () -> done.get() > THREADS * TRANSFERS / 4);
                postgres.kill();
                postgres.restart();
                for (Future<?> each : all) {
                    each.get();
                }
            } finally {
                threads.shutdownNow();
            }
            Row sums = engine.beginAndReturn(
                    conn -> conn.execute(text("SELECT sum(balance) AS money, sum(version - 1) AS writes FROM account"))
                            .one());
            assertThat(((Number) sums.get("money")).longValue()).isEqualTo(ACCOUNTS * MONEY);
            assertThat(done.get() + unknown.get()).isEqualTo(THREADS * TRANSFERS);
            assertThat(((Number) sums.get("writes")).intValue())
                    .isBetween(2 * done.get(), 2 * (done.get() + unknown.get()));
            assertThat(conflicts.get())
                    .as("a test without conflicts tests nothing")
                    .isPositive();
        }
    }

    private void transfers(SessionFactory db, Random random) {
        for (int i = 0; i < TRANSFERS; i++) {
            long from = 1 + random.nextInt(ACCOUNTS);
            long to = 1 + (from + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            transfer(db, from, to, random.nextInt(10));
        }
    }

    /** Until it is done, or nobody can say whether it was. */
    private void transfer(SessionFactory db, long from, long to, long amount) {
        while (true) {
            try {
                db.begin(retry(3).pauses(Duration.ofMillis(1), Duration.ofMillis(20)), session -> {
                    Account source = session.getOne(Account.class, from);
                    Account target = session.getOne(Account.class, to);
                    source.setBalance(source.getBalance() - amount - 1);
                    target.setBalance(target.getBalance() + amount + 1);
                });
                done.incrementAndGet();
                return;
            } catch (OutcomeUnknown e) {
                unknown.incrementAndGet();
                return;
            } catch (StaleRow e) {
                conflicts.incrementAndGet();
            } catch (AthanorException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

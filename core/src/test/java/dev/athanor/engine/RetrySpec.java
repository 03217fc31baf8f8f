// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import static dev.athanor.engine.Retry.retry;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.Deadlock;
import dev.athanor.error.OutcomeUnknown;
import dev.athanor.error.SerializationFailure;
import dev.athanor.error.TransactionMisuse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that is done anew when the database refused it for a reason that passes. */
class RetrySpec {
    private static final Retry AT_ONCE = retry(3).pauses(Duration.ZERO, Duration.ZERO);
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final String LOST = "08006";

    private final List<String> seen = new ArrayList<>();
    private Faults faults;
    private Engine engine;

    @BeforeEach
    void open() throws SQLException {
        faults = new Faults();
        engine = Engine.of(faults.dataSource());
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
        engine.observe(new StatementObserver() {
            @Override
            public void sent(SentStatement statement) {}

            @Override
            public void committed() {
                seen.add("committed");
            }

            @Override
            public void rolledBack() {
                seen.add("rolled back");
            }

            @Override
            public void retrying(int attempt, AthanorException failure) {
                seen.add("attempt " + attempt + " after " + failure.code());
            }
        });
    }

    @AfterEach
    void nothingIsLeftOpen() throws SQLException {
        assertThat(engine.poolStatus().checkedOut()).isZero();
        assertThat(faults.leaked()).isZero();
        faults.close();
    }

    private static void insert(Connection conn, int x) {
        conn.execute(text("INSERT INTO point (x) VALUES (:x)").bind("x", x));
    }

    private List<Object> committed() {
        try (Connection conn = engine.connect()) {
            return conn.execute(text("SELECT x FROM point ORDER BY x"))
                    .scalars()
                    .all();
        }
    }

    @Test
    void isDoneAnewAsAWhole() {
        int[] attempts = {0};
        engine.begin(AT_ONCE, conn -> {
            attempts[0]++;
            insert(conn, attempts[0]);
            if (attempts[0] < 3) {
                faults.next("execute", DEADLOCK);
            }
            insert(conn, 10);
        });
        assertThat(seen)
                .containsExactly(
                        "rolled back",
                        "attempt 2 after DEADLOCK",
                        "rolled back",
                        "attempt 3 after DEADLOCK",
                        "committed");
        assertThat(committed()).containsExactly(3, 10);
    }

    @Test
    void isDoneAnewIfOnlyTheCommitIsRefused() {
        faults.next("commit", SERIALIZATION);
        int answer = engine.beginAndReturn(AT_ONCE, conn -> {
            insert(conn, 1);
            return 42;
        });
        assertThat(answer).isEqualTo(42);
        assertThat(seen).containsExactly("rolled back", "attempt 2 after SERIALIZATION_FAILURE", "committed");
        assertThat(committed()).containsExactly(1);
    }

    @Test
    void endsWithTheLastErrorThatCarriesTheOnesBefore() {
        assertThatThrownBy(() -> engine.begin(AT_ONCE, conn -> {
                    faults.next("execute", seen.isEmpty() ? DEADLOCK : SERIALIZATION);
                    insert(conn, 1);
                }))
                .isInstanceOfSatisfying(SerializationFailure.class, e -> {
                    assertThat(e.getSuppressed()).hasSize(3);
                    assertThat(e.getSuppressed()[0]).isInstanceOf(Deadlock.class);
                    assertThat(e.getSuppressed()[2]).isInstanceOf(SerializationFailure.class);
                });
        assertThat(seen).filteredOn("rolled back"::equals).hasSize(4);
        assertThat(committed()).isEmpty();
    }

    @Test
    void isNotDoneAnewIfItMayBeCommitted() {
        int[] attempts = {0};
        faults.next("commit", LOST);
        assertThatThrownBy(() -> engine.begin(AT_ONCE, conn -> {
                    attempts[0]++;
                    insert(conn, 1);
                }))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(attempts[0]).isEqualTo(1);
    }

    @Test
    void isNotDoneAnewIfItWillFailAgain() {
        int[] attempts = {0};
        assertThatThrownBy(() -> engine.begin(AT_ONCE, conn -> {
                    attempts[0]++;
                    conn.execute(text("SELEC 1"));
                }))
                .isInstanceOf(DatabaseError.class);
        assertThatThrownBy(() -> engine.<Object, IOException>beginAndReturn(AT_ONCE, conn -> {
                    attempts[0]++;
                    throw new IOException("no such file");
                }))
                .isInstanceOf(IOException.class);
        assertThat(attempts[0]).isEqualTo(2);
    }

    @Test
    void carriesTheErrorsBeforeAlsoIfItFailsForGood() {
        assertThatThrownBy(() -> engine.begin(AT_ONCE, conn -> {
                    if (seen.isEmpty()) {
                        faults.next("execute", DEADLOCK);
                        insert(conn, 1);
                    }
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more")
                .satisfies(e -> assertThat(e.getSuppressed()).hasExactlyElementsOfTypes(Deadlock.class));
    }

    @Test
    void doesNotWaitOnceTheThreadIsInterrupted() {
        int[] attempts = {0};
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> engine.begin(retry(5).pauses(Duration.ofMinutes(1), Duration.ofMinutes(1)), conn -> {
                    attempts[0]++;
                    faults.next("execute", DEADLOCK);
                    insert(conn, 1);
                }))
                .isInstanceOf(Deadlock.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts[0]).isEqualTo(1);
    }

    @Test
    void needsATransaction() {
        Engine alone = engine.with(options -> options.isolation(Isolation.AUTOCOMMIT));
        assertThatThrownBy(() -> alone.begin(AT_ONCE, conn -> insert(conn, 1)))
                .isInstanceOf(TransactionMisuse.class)
                .hasMessageContaining("With AUTOCOMMIT what was done before a failure stays");
    }

    @Test
    void hasPausesThatMakeSense() {
        assertThatThrownBy(() -> retry(-1)).isInstanceOf(ConfigurationError.class);
        assertThatThrownBy(() -> retry(1).pauses(Duration.ofSeconds(-1), Duration.ofSeconds(1)))
                .isInstanceOf(ConfigurationError.class);
        assertThatThrownBy(() -> retry(1).pauses(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("go from PT2S to PT1S");
    }

    @Test
    void pausesLongerEachTimeUpToTheLongest() {
        long started = System.nanoTime();
        assertThatThrownBy(() -> engine.begin(retry(4).pauses(Duration.ofMillis(40), Duration.ofMillis(80)), conn -> {
                    faults.next("execute", DEADLOCK);
                    insert(conn, 1);
                }))
                .isInstanceOf(Deadlock.class);
        // 40, 80, 80 and 80 ms, each shortened by up to one half
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(130));
    }
}

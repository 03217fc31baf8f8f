// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.engine.Retry.retry;
import static dev.athanor.specs.faults.Faulty.ENTRY;
import static dev.athanor.specs.faults.Faulty.ID;
import static dev.athanor.specs.faults.Faulty.entry;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Isolation;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.Deadlock;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.SerializationFailure;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;

/** Transactions get in each other's way: who is refused may try again, on the connection that he has. */
@Timeout(60)
class ConflictSpec {
    private static void move(Connection conn, int from, int to) {
        conn.execute(update(ENTRY).set(ID, to).where(ID.eq(from)));
    }

    @DatabaseTest(except = "sqlite")
    void ofTwoThatWaitForEachOtherOneIsRefused(TestDatabase database) throws Exception {
        try (Faulty faulty = Faulty.on(database)) {
            faulty.engine().begin(conn -> {
                conn.execute(entry(1));
                conn.execute(entry(2));
            });
            try (Connection one = faulty.engine().connect();
                    Connection two = faulty.engine().connect()) {
                move(one, 1, 11);
                move(two, 2, 12);
                CompletableFuture<Throwable> first = Faulty.failureOf(() -> {
                    try (one) {
                        move(one, 2, 21);
                        one.commit();
                    }
                });
                CompletableFuture<Throwable> second = Faulty.failureOf(() -> {
                    try (two) {
                        move(two, 1, 22);
                        two.commit();
                    }
                });
                List<Throwable> failures = new ArrayList<>();
                failures.add(first.get());
                failures.add(second.get());
                failures.removeIf(Objects::isNull);
                assertThat(failures)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Deadlock.class,
                                error -> assertThat(error.isRetryable()).isTrue());
            }
            assertThat(faulty.entries()).isIn(List.of(11L, 21L), List.of(12L, 22L));
            faulty.assertServed();
        }
    }

    /** Each reads what the other writes, so that no order of the two explains what both saw; known at COMMIT alone. */
    @DatabaseTest(only = "postgresql")
    void aWriteSkewIsRefusedAtItsCommit(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database, builder -> builder.isolation(Isolation.SERIALIZABLE))) {
            try (Connection one = faulty.engine().connect();
                    Connection two = faulty.engine().connect()) {
                assertThat(one.scalar(select(count()).from(ENTRY))).isZero();
                assertThat(two.scalar(select(count()).from(ENTRY))).isZero();
                one.execute(entry(1));
                two.execute(entry(2));
                one.commit();
                assertThatThrownBy(two::commit)
                        .isInstanceOfSatisfying(
                                SerializationFailure.class,
                                error -> assertThat(error.isRetryable()).isTrue());
                two.rollback();
                assertThat(two.scalar(select(count()).from(ENTRY))).isEqualTo(1);
                two.execute(entry(3));
                two.commit();
            }
            assertThat(faulty.entries()).containsExactly(1L, 3L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(only = "postgresql")
    void aWriteSkewIsDoneAnewAsAWhole(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database, builder -> builder.isolation(Isolation.SERIALIZABLE))) {
            List<Long> seen = new ArrayList<>();
            faulty.engine().begin(retry(3), conn -> {
                seen.add(conn.scalar(select(count()).from(ENTRY)));
                if (seen.size() == 1) {
                    faulty.engine().begin(other -> {
                        assertThat(other.scalar(select(count()).from(ENTRY))).isZero();
                        other.execute(entry(1));
                    });
                }
                conn.execute(entry(2));
            });
            assertThat(seen).containsExactly(0L, 1L);
            assertThat(faulty.entries()).containsExactly(1L, 2L);
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void aLockIsNotWaitedForWithoutEnd(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            faulty.engine().begin(conn -> conn.execute(entry(1)));
            try (Connection holder = faulty.engine().connect();
                    Connection waiter = faulty.engine().connect()) {
                move(holder, 1, 2);
                waiter.execute(text(
                        switch (database.name()) {
                            case "postgresql" -> "SET lock_timeout = 200";
                            case "mariadb" -> "SET innodb_lock_wait_timeout = 1";
                            default -> "SET LOCK_TIMEOUT 200";
                        }));
                waiter.commit();
                assertThatThrownBy(() -> move(waiter, 1, 3))
                        .isInstanceOfSatisfying(
                                LockTimeout.class,
                                error -> assertThat(error.isRetryable()).isTrue());
                waiter.rollback();
                holder.commit();
                move(waiter, 2, 4);
                waiter.commit();
            }
            assertThat(faulty.entries()).containsExactly(4L);
            faulty.engine().dispose();
            faulty.assertServed();
        }
    }

    @DatabaseTest(except = "sqlite")
    void whatIsRefusedWithinABlockLeavesNothing(TestDatabase database) throws SQLException {
        try (Faulty faulty = Faulty.on(database)) {
            faulty.engine().begin(conn -> conn.execute(entry(1)));
            assertThatThrownBy(() -> faulty.engine().begin(conn -> {
                        conn.execute(entry(2));
                        conn.execute(entry(1));
                    }))
                    .isInstanceOf(DatabaseError.class);
            assertThat(faulty.entries()).containsExactly(1L);
            faulty.assertServed();
        }
    }
}

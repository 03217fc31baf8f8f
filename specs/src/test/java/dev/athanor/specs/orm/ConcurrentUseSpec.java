// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** A session belongs to one thread at a time. */
class ConcurrentUseSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void aSecondThreadIsRefusedWhileTheFirstIsAtWork() throws Exception {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        engine.observe(sent -> {
            inside.countDown();
            try {
                leave.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<List<Managed>> first =
                    threads.submit(() -> session.execute(select(m.user)).all());
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            assertRefused(ErrorCode.CONCURRENT_USE, () -> session.execute(select(m.user)))
                    .hasMessageContaining(Thread.currentThread().getName())
                    .hasMessageContaining("session of its own");
            assertRefused(ErrorCode.CONCURRENT_USE, () -> session.add(m.user("bob")));
            assertRefused(ErrorCode.CONCURRENT_USE, session::commit);
            assertRefused(ErrorCode.CONCURRENT_USE, () -> m.addresses(sandy));
            leave.countDown();
            assertThat(first.get(10, TimeUnit.SECONDS)).containsExactly(sandy);
        } finally {
            leave.countDown();
            threads.shutdown();
        }
        session.add(m.user("bob"));
        session.commit();
        assertThat(rows("SELECT name FROM user_account ORDER BY id")).containsExactly("sandy", "bob");
    }

    @DatabaseTest
    void threadsMayUseItOneAfterTheOther() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            threads.submit(() -> session.add(m.user("sandy"))).get();
            session.flush();
            threads.submit(() -> session.commit()).get();
        } finally {
            threads.shutdown();
        }
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void anErrorDoesNotLeaveTheSessionInUse() throws Exception {
        assertRefused(ErrorCode.WRONG_STATE, () -> session.delete(m.user("sandy")));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            threads.submit(() -> all(m.user)).get();
        } catch (ExecutionException e) {
            Assertions.fail("the session is free", e);
        } finally {
            threads.shutdown();
        }
        assertThat(AthanorException.class).isNotNull();
    }
}

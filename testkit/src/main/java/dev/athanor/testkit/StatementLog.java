// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import dev.athanor.engine.Engine;
import dev.athanor.engine.SentStatement;
import dev.athanor.event.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.opentest4j.AssertionFailedError;

/**
 * The SQL that an engine sends, so that a test can state it: how many statements a load takes, and which ones a flush
 * emits, in order.
 *
 * <pre>{@code
 * @DatabaseTest
 * void loadsAllAddressesAtOnce(Session session, StatementLog statements) {
 *     List<User> users = session.execute(select(User.class)).all();
 *     statements.assertStatements(1, () -> users.forEach(User::getAddresses));
 * }
 * }</pre>
 *
 * <p>Only what carries SQL of its own is a statement here: the beginnings and ends of transactions do not count. A batch is
 * one statement, and shows its size: {@code INSERT INTO t (a) VALUES (?) -- batch of 3}.
 */
public final class StatementLog implements AutoCloseable {
    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private final Registration registration;
    private final String where;

    private StatementLog(Engine engine, String where) {
        this.where = where;
        this.registration = engine.observe(statement -> sent.add(show(statement)));
    }

    /** Listens to an engine from now on, until it is closed. */
    public static StatementLog of(Engine engine) {
        return new StatementLog(engine, engine.name());
    }

    /** Something to do while statements are counted. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    private static String show(SentStatement statement) {
        return statement.batchSize() == 1
                ? statement.text()
                : statement.text() + " -- batch of " + statement.batchSize();
    }

    /** The SQL sent since this was asked last, in order. */
    public List<String> take() {
        List<String> taken = new ArrayList<>();
        for (String sql = sent.poll(); sql != null; sql = sent.poll()) {
            taken.add(sql);
        }
        return taken;
    }

    /** The SQL that the work sends, in order. */
    public <X extends Exception> List<String> of(Work<X> work) throws X {
        take();
        work.run();
        return take();
    }

    /** Fails unless the work sends so many statements. */
    public <X extends Exception> void assertStatements(int count, Work<X> work) throws X {
        List<String> taken = of(work);
        if (taken.size() != count) {
            throw new AssertionFailedError(
                    "Expected " + count + " statement(s) on " + where + ", but there were " + taken.size() + ":\n"
                            + lines(taken),
                    count,
                    taken.size());
        }
    }

    /** Fails unless this SQL was sent since the log was asked last. White space does not count. */
    public void assertSent(String sql) {
        assertSent(sql, Map.of());
    }

    /**
     * Fails unless this SQL was sent since the log was asked last.
     *
     * @param elsewhere the SQL on the databases where it is another, by name: {@code Map.of("mariadb", "…")}
     */
    public void assertSent(String sql, Map<String, String> elsewhere) {
        String actual = lines(take());
        SqlText.assertSame("The SQL sent to " + where, elsewhere.getOrDefault(where, sql), actual);
    }

    private static String lines(List<String> statements) {
        List<String> flat = statements.stream().map(SqlText::flat).toList();
        return String.join("\n", flat);
    }

    /** Listens no longer. */
    @Override
    public void close() {
        registration.close();
    }
}

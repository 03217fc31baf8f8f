// SPDX-License-Identifier: Apache-2.0
package dev.athanor.orm.session;

import dev.athanor.ast.ClausalNode;
import dev.athanor.ast.Clause;
import dev.athanor.ast.DeleteNode;
import dev.athanor.ast.SelectNode;
import dev.athanor.ast.UpdateNode;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.ClosedResource;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.KeyColumns;
import dev.athanor.orm.state.EntityState;
import dev.athanor.orm.state.Managed;
import dev.athanor.orm.unitofwork.ChangeSet;
import dev.athanor.orm.unitofwork.FlushExecutor;
import dev.athanor.orm.unitofwork.FlushPlan;
import dev.athanor.orm.unitofwork.Planner;
import dev.athanor.result.Result;
import dev.athanor.sql.Row;
import dev.athanor.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of a session, one after the other: the connection while there is one, what is written in it, and what
 * becomes of the objects when it ends.
 */
final class SessionTransaction {
    private final SessionFactory factory;
    private final Membership members;
    private final boolean reading;
    private final Session session;
    private final Telling telling;
    private final TransactionLog log = new TransactionLog();
    private final SessionConnection place;
    private final List<NestedTransaction> nested = new ArrayList<>();
    private @Nullable Throwable failure;
    private boolean open = true;
    private boolean quiet;
    private boolean autoflushes;

    SessionTransaction(
            SessionFactory factory, Session session, Telling telling, Membership members, SessionConnection place) {
        this.factory = factory;
        this.members = members;
        this.reading = place.isReading();
        this.session = session;
        this.telling = telling;
        this.place = place;
        this.autoflushes = factory.options().autoflush();
    }

    boolean isOpen() {
        return open;
    }

    /** Refuses a session that is closed, or whose transaction failed and was not rolled back by its user yet. */
    void requireUsable() {
        telling.requireUsable();
        requireUnfailed();
    }

    /** Refuses a session that is closed, or whose transaction failed. */
    void requireUnfailed() {
        requireOpen();
        if (failure != null) {
            throw new SessionError(
                    ErrorCode.ROLLED_BACK,
                    "The transaction of this session was rolled back because it failed. Call rollback() before going"
                            + " on. It failed with: " + failure.getMessage(),
                    failure);
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new ClosedResource(ErrorCode.CLOSED, "The session is closed. Open another one.");
        }
    }

    /** The connection of the transaction, which begins with its first statement. */
    Connection connection() {
        Connection current = place.current();
        if (current != null) {
            return current;
        }
        Connection begun = place.take();
        telling.tell(listener -> listener.afterBegin(session, begun));
        return begun;
    }

    /** What a flush would do now. */
    FlushPlan plan() {
        return quietly(() -> Planner.plan(members.changes()));
    }

    /** Writes what has changed before anything is read, so that what is read shows it. */
    void autoflush() {
        if (!quiet && autoflushes) {
            flush();
        }
    }

    /** Whether it is being found out, or done, what has to be written. */
    boolean isWriting() {
        return quiet;
    }

    <X extends Exception> void withoutAutoflush(Session session, SessionWork<X> work) throws X {
        boolean before = autoflushes;
        autoflushes = false;
        try {
            work.run(session);
        } finally {
            autoflushes = before;
        }
    }

    /** Runs work whose reading writes nothing first. */
    <R extends @Nullable Object> R withoutAutoflush(Supplier<R> work) {
        boolean before = autoflushes;
        autoflushes = false;
        try {
            return work.get();
        } finally {
            autoflushes = before;
        }
    }

    /** Runs work that finds out what has to be written, and must not write it by reading. */
    <R> R quietly(Supplier<R> work) {
        boolean before = quiet;
        quiet = true;
        try {
            return work.get();
        } finally {
            quiet = before;
        }
    }

    /** An object is not any more as it was when it was read or written. */
    void listChanged(EntityState state) {
        members.modified(state);
        log.touched(state);
    }

    /** Runs a statement, and tells the objects what it did. */
    Result<Row> run(Statement statement, Synchronization how) {
        BulkChange change = statement.node() instanceof ClausalNode node ? change(node) : null;
        if (change == null) {
            return connection().execute(statement);
        }
        change.match(
                members.of(change.type()),
                how,
                query -> values(query).stream().map(KeyColumns::key).toList());
        Result<Row> result = connection().execute(statement);
        change.apply(members, log);
        return result;
    }

    private @Nullable BulkChange change(ClausalNode statement) {
        if (statement instanceof UpdateNode || statement instanceof DeleteNode) {
            for (EntityType<?> type : members.types()) {
                if (type.table().from().equals(statement.clauses().get(Clause.TARGET))) {
                    return new BulkChange(type, statement);
                }
            }
        }
        return null;
    }

    /** The values of the columns that a query selects. */
    List<@Nullable Object[]> values(SelectNode query) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Row row : connection().execute(new ColumnSelect(query))) {
            rows.add(row.values().toArray());
        }
        return rows;
    }

    /** A query as a statement. */
    private record ColumnSelect(SelectNode node) implements Statement {}

    /** Writes all that is new, changed and to be deleted. */
    void flush() {
        if (members.isQuiet()) {
            return;
        }
        if (reading) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    "This session only reads, and objects in it were changed. Write in a session of begin(…) or"
                            + " open().");
        }
        telling.requireFree("flush");
        try {
            telling.beforeFlush();
            ChangeSet changes = quietly(() -> telling.beforeWriting(members::changes));
            boolean heard = telling.hearsOfEntities();
            List<Managed> inserted = heard ? entities(changes.added()) : List.of();
            List<Managed> updated = heard ? entities(changes.differing()) : List.of();
            List<Managed> deleted = heard ? entities(changes.deleted()) : List.of();
            FlushPlan plan = quietly(() -> write(changes));
            members.written(log);
            telling.afterWriting(inserted, updated, deleted);
            telling.tell(listener -> listener.afterFlush(session, plan));
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        }
    }

    private FlushPlan write(ChangeSet changes) {
        FlushPlan plan = Planner.plan(changes);
        if (!plan.steps().isEmpty()) {
            new FlushExecutor(connection(), factory.writers(), log::keyGenerated).execute(plan);
        }
        return plan;
    }

    private static List<Managed> entities(List<EntityState> states) {
        return states.stream().map(EntityState::entity).toList();
    }

    /** Nothing of a transaction that failed stays, neither in the database nor in the objects; within a savepoint, since that. */
    private void fail(Throwable cause) {
        failure = cause;
        NestedTransaction innermost = nested.isEmpty() ? null : nested.get(nested.size() - 1);
        try {
            if (innermost != null && innermost.savepoint().isValid()) {
                undoTo(innermost);
            } else {
                undo();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** Flushes, and sets a savepoint. */
    NestedTransaction beginNested(SingleUse use) {
        flush();
        Savepoint savepoint = connection().beginNested();
        log.begin();
        NestedTransaction begun = new NestedTransaction(this, use, savepoint, log.depth());
        nested.add(begun);
        return begun;
    }

    boolean isActive(NestedTransaction part) {
        return nested.contains(part);
    }

    /** Flushes, and gives a savepoint up, with those within it. */
    void release(NestedTransaction part) {
        requireUsable();
        if (!isActive(part)) {
            throw new SessionError(
                    ErrorCode.WRONG_STATE,
                    "The nested transaction has ended, by itself or with what is around it, and cannot be committed.");
        }
        flush();
        part.savepoint().commit();
        while (log.depth() >= part.depth()) {
            log.release();
            nested.remove(nested.size() - 1);
        }
    }

    /** Goes back to a savepoint; a transaction that failed since goes on. */
    void rollbackTo(NestedTransaction part) {
        if (open && isActive(part)) {
            failure = null;
            undoTo(part);
            nested.subList(nested.indexOf(part), nested.size()).clear();
        }
    }

    /** Takes back what was done since a savepoint, in the objects and in the database. */
    private void undoTo(NestedTransaction part) {
        members.restoreTo(log, part.depth() - 1);
        part.savepoint().rollback();
        telling.tellOfEnd(listener -> listener.afterRollback(session, false));
    }

    void commit() {
        telling.requireFree("commit");
        telling.beforeCommit();
        flush();
        try {
            place.commit();
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        }
        members.committed(log);
        nested.clear();
        place.release();
        telling.tellOfEnd(listener -> listener.afterCommit(session));
    }

    void rollback() {
        requireOpen();
        telling.requireFree("roll back");
        if (failure == null || !nested.isEmpty()) {
            undo();
        }
        failure = null;
    }

    private void undo() {
        members.restore(log);
        log.clear();
        nested.clear();
        try {
            place.rollback();
        } finally {
            place.release();
        }
        telling.tellOfEnd(listener -> listener.afterRollback(session, true));
    }

    void close() {
        if (open) {
            open = false;
            members.end(log);
            log.clear();
            nested.clear();
            place.close();
        }
    }
}

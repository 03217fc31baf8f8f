// SPDX-License-Identifier: Apache-2.0
package dev.athanor.engine;

import dev.athanor.event.Registration;
import java.util.ArrayList;
import java.util.List;

/** What an engine sent, for as long as this is open. */
final class Seen implements StatementObserver, AutoCloseable {
    private final List<SentStatement> statements = new ArrayList<>();
    private final List<Long> read = new ArrayList<>();
    private final List<String> all = new ArrayList<>();
    private final Registration registration;

    Seen(Engine engine) {
        registration = engine.observe(this);
    }

    List<SentStatement> statements() {
        return statements;
    }

    /** How many rows of each query were read, in the order in which that ended. */
    List<Long> read() {
        return read;
    }

    /** Statements and the ends of transactions, in order. */
    List<String> all() {
        return all;
    }

    @Override
    public void sent(SentStatement statement) {
        statements.add(statement);
        all.add(statement.text());
    }

    @Override
    public void rowsRead(SentStatement statement, long rows) {
        read.add(rows);
    }

    @Override
    public void begun() {
        all.add("BEGIN");
    }

    @Override
    public void committed() {
        all.add("COMMIT");
    }

    @Override
    public void rolledBack() {
        all.add("ROLLBACK");
    }

    @Override
    public void savepointSet(String name) {
        all.add("SAVEPOINT " + name);
    }

    @Override
    public void savepointReleased(String name) {
        all.add("RELEASE " + name);
    }

    @Override
    public void rolledBackTo(String name) {
        all.add("ROLLBACK TO " + name);
    }

    @Override
    public void close() {
        registration.close();
    }
}

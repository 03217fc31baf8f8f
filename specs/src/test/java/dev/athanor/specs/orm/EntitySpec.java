// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Row;
import dev.athanor.testkit.StatementLog;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the specs of the mapper share: each runs on every database, in a session of its own. */
abstract class EntitySpec {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern FINAL_TABLE = Pattern.compile("SELECT [\\w, ]+ FROM FINAL TABLE \\((.*)\\)");
    private static final Pattern KEYED_INSERT =
            Pattern.compile("(INSERT INTO \\w+ \\([\\w, ]*\\)).*? RETURNING [\\w, ]+$");
    private static final Pattern VALUES = Pattern.compile("(INSERT INTO \\w+ \\([\\w, ]*\\)) VALUES .*");

    Engine engine;
    StatementLog statements;
    SessionFactory db;
    Session session;

    /** The entities whose tables are made, with all that they are related to. */
    abstract List<Class<?>> entities();

    @BeforeEach
    void open(Engine engine, StatementLog statements) {
        this.engine = engine;
        this.statements = statements;
        Registry.of(entities().toArray(Class<?>[]::new)).metadata().createAll(engine);
        db = SessionFactory.of(engine);
        session = db.open();
        statements.take();
    }

    @AfterEach
    void close() {
        if (session != null) {
            session.close();
        }
    }

    /** Goes on in a new session, which knows nothing. */
    void anew() {
        session.close();
        session = db.open();
        statements.take();
    }

    /** Commits objects in a session of their own, and forgets it. */
    void given(Managed... objects) {
        db.begin(other -> other.addAll(List.of(objects)));
        statements.take();
    }

    /**
     * Fails unless these statements were sent since this was asked last, one a line or several; white space does not
     * count. An INSERT whose keys the database makes is stated up to its columns and {@code …}: each database has another
     * way to give them back, which {@code GeneratedKeySpec} states.
     */
    void assertSent(String expected) {
        String sent = statements.take().stream().map(EntitySpec::withoutKeys).collect(Collectors.joining("\n"));
        assertThat(sent).isEqualTo(lines(expected));
    }

    void assertNothingSent() {
        assertThat(statements.take()).isEmpty();
    }

    private static String lines(String expected) {
        return expected.isBlank()
                ? ""
                : SPACE.matcher(expected.strip())
                        .replaceAll(" ")
                        .replaceAll(" (?=(SELECT|INSERT|UPDATE|DELETE) )", "\n");
    }

    private static String withoutKeys(String sql) {
        String flat = SPACE.matcher(sql.strip()).replaceAll(" ");
        String inner = FINAL_TABLE.matcher(flat).replaceAll("$1 RETURNING id");
        return KEYED_INSERT.matcher(inner).replaceAll("$1 …");
    }

    /** The error with a code that is thrown. */
    static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ErrorCode code, ThrowingCallable work) {
        return Assertions.assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        AthanorException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(code))
                .hasMessageStartingWith(code.id() + ": ");
    }

    /** What a table holds now, read on a connection of its own; one text a row, {@code sandy|null|3}. */
    List<String> rows(String sql) {
        List<String> rows = engine
                .beginAndReturn(connection -> connection.execute(text(sql)).all())
                .stream()
                .map(EntitySpec::show)
                .toList();
        statements.take();
        return rows;
    }

    private static String show(Row row) {
        return row.values().stream().map(String::valueOf).collect(Collectors.joining("|"));
    }

    /** The text that holds for this database. */
    String on(String everywhere, Map<String, String> elsewhere) {
        return elsewhere.getOrDefault(engine.name(), everywhere);
    }

    <E> List<E> all(Class<E> type) {
        return session.execute(select(type)).all();
    }
}

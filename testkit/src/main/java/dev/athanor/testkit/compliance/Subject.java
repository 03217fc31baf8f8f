// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Syntax;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.error.DatabaseError;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statements;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** The database under test, as one case sees it; when the case ends, it is empty again. */
final class Subject {
    private final DialectCompliance suite;
    private final Engine engine;
    private final List<Connection> connections = new ArrayList<>();
    private final List<MetaData> made = new ArrayList<>();
    private @Nullable Connection connection;

    Subject(DialectCompliance suite, Engine engine) {
        this.suite = suite;
        this.engine = engine;
    }

    DialectCompliance suite() {
        return suite;
    }

    Engine engine() {
        return engine;
    }

    Dialect dialect() {
        return engine.dialect();
    }

    Syntax syntax() {
        return dialect().syntax();
    }

    /** The connection of the case, the same at each call. */
    Connection connection() {
        Connection known = connection;
        if (known == null) {
            known = another();
            connection = known;
        }
        return known;
    }

    /** One more connection, closed at the end of the case. */
    Connection another() {
        Connection opened = engine.connect();
        connections.add(opened);
        return opened;
    }

    /** Makes the tables of a metadata until the end of the case. */
    void create(MetaData metadata) {
        made.add(metadata);
        metadata.createAll(engine);
    }

    /** Makes one table. */
    Table table(String name, Column<?>... columns) {
        MetaData metadata = new MetaData();
        Table table = Table.of(name, metadata, columns);
        create(metadata);
        return table;
    }

    /**
     * Makes a table with a key and one column {@code held} of a type, which its name tells: a server that keeps the plans of
     * statements may refuse one whose columns have changed their types.
     */
    <J> Table tableOf(Column<Integer> id, Column<J> held) {
        return table("kept_" + held.type().kind().name().toLowerCase(Locale.ROOT), id, held);
    }

    /** The same, with columns to ask the table for. */
    <J> Table tableOf(SqlType<J> type) {
        return tableOf(Column.of("id", Types.INTEGER).primaryKey().identity(false), Column.of("held", type));
    }

    /** Ends the transaction of the case, and drops what was made for it so far. */
    void dropNow() {
        connection().rollback();
        made.forEach(metadata -> metadata.dropAll(engine));
        made.clear();
    }

    /** Lets a table that a text makes be dropped at the end. */
    void dropLater(String name, Column<?>... columns) {
        MetaData metadata = new MetaData();
        metadata.add(Table.of(null, name, List.of(columns)));
        dropLater(metadata);
    }

    /** Lets tables that texts make be dropped at the end. */
    void dropLater(MetaData metadata) {
        made.add(metadata);
    }

    /** Runs a text on the connection of the case. */
    void run(String sql) {
        connection().execute(Statements.text(sql)).rowCount();
    }

    /** All rows of a query, on the connection of the case. */
    <T> List<T> all(Select<T> select) {
        return connection().execute(select).all();
    }

    /** The values of all rows of a query. */
    List<List<@Nullable Object>> rows(Select<Row> select) {
        return all(select).stream().map(Row::values).toList();
    }

    /** What the database refuses, as the error that it becomes; the transaction is rolled back. */
    DatabaseError refused(Executable work) {
        DatabaseError error = assertThrows(DatabaseError.class, work);
        connection().rollback();
        return error;
    }

    /**
     * Proves one fact that the dialect declares: what it says the database can do must work, and what it says it cannot
     * must be refused.
     *
     * @param fact where the dialect declares it, for the message
     */
    void claims(String fact, boolean declared, Executable work) {
        @Nullable AthanorException refusal = null;
        try {
            work.execute();
        } catch (AthanorException e) {
            refusal = e;
        } catch (Throwable e) {
            fail(fact + " is declared as " + declared + ", and asking for it ended otherwise than by a refusal", e);
        }
        if (declared && refusal != null) {
            fail(
                    "The dialect \"" + dialect().name() + "\" declares " + fact + ", and the database refuses it",
                    refusal);
        } else if (!declared && refusal == null) {
            fail("The dialect \"" + dialect().name() + "\" says that there is no " + fact
                    + ", and the database does it: declare it");
        }
        connection().rollback();
    }

    /** @param passed whether the case has passed, so that what it left behind is its fault */
    void close(boolean passed) {
        connections.forEach(Connection::close);
        made.forEach(metadata -> metadata.dropAll(engine));
        if (passed) {
            assertEquals(0, engine.poolStatus().checkedOut(), "connections that the case left open");
            try (Connection last = engine.connect()) {
                assertEquals(Set.of(), last.tableNames(null), "tables that the case left behind");
            }
        }
    }
}

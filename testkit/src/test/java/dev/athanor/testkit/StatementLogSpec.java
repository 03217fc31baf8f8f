// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.opentest4j.AssertionFailedError;

/** What a test can say of the SQL that an engine sends. */
class StatementLogSpec {
    @BeforeEach
    void table(Engine engine) {
        engine.begin(connection -> {
            connection.execute(text("CREATE TABLE point (x INTEGER, y INTEGER)"));
        });
    }

    private static void insert(Engine engine, int x) {
        engine.begin(connection -> {
            connection.execute(text("INSERT INTO point (x) VALUES (:x)"), Map.of("x", x));
        });
    }

    @DatabaseTest
    void listsWhatWasSentInOrder(Engine engine, StatementLog statements) {
        List<String> sent = statements.of(() -> {
            insert(engine, 1);
            engine.begin(connection -> {
                connection.execute(text("DELETE FROM point"));
            });
        });
        assertThat(sent).containsExactly("INSERT INTO point (x) VALUES (?)", "DELETE FROM point");
    }

    @DatabaseTest
    void statementsAreCounted(Engine engine, StatementLog statements) {
        statements.assertStatements(0, () -> {});
        statements.assertStatements(1, () -> insert(engine, 1));
        assertThatThrownBy(() -> statements.assertStatements(2, () -> insert(engine, 1)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("Expected 2 statement(s)")
                .hasMessageContaining("there were 1:")
                .hasMessageContaining("INSERT INTO point (x) VALUES (?)");
    }

    @DatabaseTest
    void theSqlSentIsStatedAsText(Engine engine, StatementLog statements) {
        statements.take();
        insert(engine, 1);
        insert(engine, 2);
        statements.assertSent("""
                INSERT INTO point (x)
                VALUES (?)
                INSERT INTO point (x)
                VALUES (?)
                """);
        statements.assertSent("");
    }

    @DatabaseTest
    void theSqlMayDifferOnSomeDatabases(TestDatabase database, Engine engine) {
        StatementLog statements = database.statements();
        insert(engine, 1);
        String sent = "INSERT INTO point (x) VALUES (?)";
        if (database.name().equals("h2")) {
            statements.assertSent("something else", Map.of("h2", sent));
        } else {
            statements.assertSent(sent, Map.of("h2", "something else"));
        }
    }

    @DatabaseTest
    void aBatchIsOneStatementAndShowsItsSize(Engine engine, StatementLog statements) {
        statements.take();
        engine.begin(connection -> {
            connection.execute(
                    text("INSERT INTO point (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 1, "y", 2), Map.of("x", 3, "y", 4), Map.of("x", 5, "y", 6)));
        });
        statements.assertSent("INSERT INTO point (x, y) VALUES (?, ?) -- batch of 3");
    }

    @DatabaseTest
    void aClosedLogHearsNothingMore(Engine engine) {
        StatementLog statements = StatementLog.of(engine);
        statements.close();
        insert(engine, 1);
        assertThat(statements.take()).isEmpty();
    }
}

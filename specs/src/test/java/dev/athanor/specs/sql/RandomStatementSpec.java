// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Update;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;

/**
 * A law: whole statements mean what was built, with the parentheses that are written and without those that are not. Each
 * runs twice, as it is and with parentheses around every operator in it, and the answers are equal.
 */
class RandomStatementSpec {

    /** How many statements of each kind; {@code -Dathanor.spec.statements=100000} for a long run. */
    private static final int STATEMENTS = Integer.getInteger("athanor.spec.statements", 400);

    @DatabaseTest
    void parenthesesDoNotChangeTheAnswer(Engine engine) {
        if (!List.of("sqlite", "postgresql").contains(engine.dialect().name())) {
            return; // the others write the same numbers with functions of their own
        }
        RandomStatements.METADATA.createAll(engine);
        try (Connection connection = engine.connect()) {
            fill(connection);
            connection.commit();
            if (engine.dialect().name().equals("postgresql")) {
                // or it makes machine code of each of these many expressions, for five rows
                connection.execute(text("SET jit = off"));
                connection.commit();
            }
            int rows = 0;
            int parentheses = 0;
            int changed = 0;
            for (int seed = 0; seed < STATEMENTS; seed++) {
                Parenthesised everywhere = new Parenthesised();
                Select<Row> query = new RandomStatements(seed).query();
                rows += same(connection, query, query.rewrite(everywhere), seed);
                Select<Row> groups = new RandomStatements(seed).groups();
                rows += same(connection, groups, groups.rewrite(everywhere), seed);
                changed += changes(connection, everywhere, seed);
                parentheses += everywhere.parentheses();
            }
            assertThat(rows).isGreaterThan(STATEMENTS);
            assertThat(parentheses).isGreaterThan(STATEMENTS * 20);
            assertThat(changed).isGreaterThan(STATEMENTS / 4);
        }
    }

    private static void fill(Connection connection) {
        for (List<Object> row : RandomStatements.ROWS) {
            connection.execute(insert(RandomStatements.NUMBERS)
                    .value(RandomStatements.ID, (Long) row.get(0))
                    .value(RandomStatements.A, (Long) row.get(1))
                    .value(RandomStatements.B, (Long) row.get(2))
                    .value(RandomStatements.WORD, (String) row.get(3)));
        }
        connection.execute(insert(RandomStatements.NUMBERS).value(RandomStatements.ID, 5L));
    }

    private static int same(Connection connection, Select<Row> one, Select<Row> other, int seed) {
        List<String> answer = rows(connection, one);
        assertThat(rows(connection, other)).as("seed %d: %s", seed, one).isEqualTo(answer);
        return answer.size();
    }

    private static List<String> rows(Connection connection, Select<Row> query) {
        return connection.execute(query.options(CartesianCheck.OFF)).all().stream()
                .map(row -> row.values().toString())
                .sorted()
                .toList();
    }

    /** Gives how many changes did change something. */
    private static int changes(Connection connection, Parenthesised everywhere, int seed) {
        int changed = 0;
        for (Statement statement : new RandomStatements(seed).changes()) {
            List<String> outcomes = new ArrayList<>();
            for (Statement each : List.of(statement, rewritten(statement, everywhere))) {
                long count = connection.execute(each).rowCount();
                outcomes.add(count + " " + rows(connection, select(RandomStatements.NUMBERS)));
                changed += count > 0 ? 1 : 0;
                connection.rollback();
            }
            assertThat(outcomes.get(1)).as("seed %d: %s", seed, statement).isEqualTo(outcomes.get(0));
        }
        return changed / 2;
    }

    private static Statement rewritten(Statement statement, Parenthesised everywhere) {
        if (statement instanceof Update update) {
            return update.rewrite(everywhere);
        }
        return statement instanceof Delete delete
                ? delete.rewrite(everywhere)
                : ((Insert) statement).rewrite(everywhere);
    }
}

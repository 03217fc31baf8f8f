// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.literal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.sql.Statement;
import dev.athanor.type.Types;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A law: every value arrives where it was written. Statements are made by chance, each twice: once with every number bound,
 * once with every number written into the text as {@code v7()}.
 */
class BindOrderSpec {
    private static final int STATEMENTS = 600;
    private static final Pattern WRITTEN = Pattern.compile("v(\\d+)\\(\\)");

    private static Statement bound(long seed, int firstNumber) {
        return new RandomStatements(seed, firstNumber, value -> literal(value, Types.INTEGER)).statement();
    }

    private static Statement written(long seed, int firstNumber) {
        return new RandomStatements(seed, firstNumber, value -> function("v" + value, Types.INTEGER)).statement();
    }

    /** The text with every question mark replaced by the value that is bound there. */
    private static String filled(Sent sent) {
        StringBuilder text = new StringBuilder();
        Matcher marks = Pattern.compile("\\?").matcher(sent.text());
        int next = 0;
        while (marks.find()) {
            marks.appendReplacement(text, sent.values().get(next++).toString());
        }
        assertThat(sent.values()).hasSize(next);
        return marks.appendTail(text).toString();
    }

    private static String withNumbers(Sent written) {
        return WRITTEN.matcher(filled(written)).replaceAll("$1");
    }

    /** Parameters and labels are numbered together, so a text without parameters has other numbers in its labels. */
    private static String withoutNumbersOfNames(String text) {
        return text.replaceAll("(anon|max|count|one|two|id|a|b)_\\d+", "$1_n");
    }

    @Test
    void everyValueArrivesWhereItWasWritten() {
        CompiledCache cache = new CompiledCache(SQLITE, STATEMENTS * 2);
        for (long seed = 0; seed < STATEMENTS; seed++) {
            String bound = filled(Sent.of(bound(seed, 1000), cache, Map.of()));
            String written = withNumbers(Sent.of(written(seed, 1000), SQLITE));
            assertThat(withoutNumbersOfNames(bound)).as("seed %d", seed).isEqualTo(withoutNumbersOfNames(written));
        }
    }

    @Test
    void whatWasCompiledForOneStatementServesAllOfItsStructure() {
        CompiledCache cache = new CompiledCache(SQLITE, STATEMENTS * 2);
        for (long seed = 0; seed < STATEMENTS; seed++) {
            // the first gives the compilation; chosen names hold a number, which has to be the same in both
            Statement first = bound(seed, 1000);
            filled(Sent.of(first, cache, Map.of()));
            long misses = cache.misses();
            Statement again = bound(seed, 1000);
            assertThat(filled(Sent.of(again, cache, Map.of())))
                    .as("seed %d", seed)
                    .isEqualTo(filled(Sent.of(first, SQLITE)));
            assertThat(cache.misses()).as("seed %d", seed).isEqualTo(misses);
        }
    }

    @Test
    void theDatabaseAnswersBothAlike() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(connection);
            int rows = 0;
            for (long seed = 0; seed < STATEMENTS / 2; seed++) {
                Sent bound = Sent.of(bound(seed, 0), SQLITE);
                String written = withNumbers(Sent.of(written(seed, 0), SQLITE));
                List<Object> answer = run(connection, bound.text(), bound.values());
                assertThat(answer).as("seed %d: %s", seed, bound).isEqualTo(run(connection, written, List.of()));
                rows += answer.size();
            }
            assertThat(rows).isGreaterThan(STATEMENTS / 2);
        }
    }

    private static void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        for (String ddl : RandomStatements.METADATA.ddl(SQLITE)) {
            connection.createStatement().execute(ddl);
        }
        for (int i = 0; i < 8; i++) {
            connection.createStatement().execute("INSERT INTO one (a, b) VALUES (" + i + ", " + i * 3 % 5 + ")");
            connection.createStatement().execute("INSERT INTO two (a, b) VALUES (" + i * 2 + ", " + (9 - i) + ")");
        }
        connection.commit();
    }

    /** The rows of a query, or the rows of the table that was written, which is then as before. */
    private static List<Object> run(Connection connection, String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<Object> rows = new ArrayList<>();
            if (statement.execute()) {
                rows.addAll(read(statement.getResultSet()));
            } else {
                rows.add(statement.getUpdateCount());
                rows.addAll(read(connection.createStatement().executeQuery("SELECT a, b FROM one ORDER BY id")));
            }
            connection.rollback();
            return rows;
        }
    }

    private static List<List<Object>> read(ResultSet result) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            row.add(result.getObject(1));
            row.add(result.getObject(2));
            rows.add(row);
        }
        return rows;
    }
}

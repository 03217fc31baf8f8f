// SPDX-License-Identifier: Apache-2.0
package example.shop;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.engine.SentStatement;
import dev.athanor.engine.StatementObserver;
import dev.athanor.event.Registration;
import dev.athanor.testkit.DatabaseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A log of slow statements with the lines that sent them, as a program of its own would write it. */
class SlowStatementSpec {
    private final List<String> report = new ArrayList<>();

    /** Reports what takes longer than it should; where it was sent is worked out for those alone. */
    private final class SlowStatements implements StatementObserver {
        private final Duration patience;

        private SlowStatements(Duration patience) {
            this.patience = patience;
        }

        @Override
        public void sent(SentStatement statement) {
            if (statement.nanos() > patience.toNanos()) {
                report.add(statement.text() + " at " + statement.callSite());
            }
        }

        @Override
        public void rowsRead(SentStatement statement, long rows) {
            report.add(rows + " rows of " + statement.text());
        }
    }

    @DatabaseTest
    void reportsSlowStatementsWithTheLineThatSentThem(Engine engine) {
        try (Registration slow = engine.observe(new SlowStatements(Duration.ZERO))) {
            assertThat(slow).isNotNull();
            engine.begin(conn -> conn.execute(text("SELECT 1")).all());
        }
        engine.begin(conn -> conn.execute(text("SELECT 2")).all());
        assertThat(report).hasSize(2);
        assertThat(report.get(0))
                .startsWith("SELECT 1 at example.shop.SlowStatementSpec.")
                .contains("SlowStatementSpec.java:");
        assertThat(report.get(1)).isEqualTo("1 rows of SELECT 1");
    }

    @DatabaseTest
    void doesNotReportWhatIsFastEnough(Engine engine) {
        engine.observe(new SlowStatements(Duration.ofMinutes(1)));
        engine.begin(conn -> conn.execute(text("SELECT 1")).close());
        assertThat(report).containsExactly("0 rows of SELECT 1");
    }

    @Test
    void theLineIsToldOnlyWhileTheStatementIs() {
        List<SentStatement> kept = new ArrayList<>();
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            engine.observe(kept::add);
            engine.begin(conn -> conn.execute(text("SELECT 1")).close());
        }
        assertThat(kept.get(0).callSite()).isNull();
    }
}

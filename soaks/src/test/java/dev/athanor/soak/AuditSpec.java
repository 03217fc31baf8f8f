// SPDX-License-Identifier: Apache-2.0
package dev.athanor.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.soak.Bank.Transfer;
import dev.athanor.sql.Statements;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An audit finds what is wrong: a soak that could not fail would prove nothing. */
class AuditSpec {
    private static final Transfer FIRST = new Transfer(1, 3, 7, 40);
    private static final Transfer SECOND = new Transfer(2, 7, 3, -5);

    private static Engine opened(Engine engine) {
        Bank.open(engine);
        engine.begin(conn -> {
            Bank.move(conn, FIRST);
            Bank.move(conn, SECOND);
        });
        return engine;
    }

    @DatabaseTest(only = "h2")
    void whatWasToldAsItIsIsInOrder(Engine engine) {
        Audit audit = Audit.of(Bank.books(opened(engine)), List.of(1L), List.of(4L), List.of(2L, 3L));
        assertThat(audit).isEqualTo(new Audit(0, 0, 0, 1, 1, 0, 0));
        try (Connection conn = engine.connect()) {
            assertThat(Bank.isWhole(conn)).isTrue();
            assertThat(Bank.holds(conn, 2)).isTrue();
            assertThat(Bank.holds(conn, 3)).isFalse();
        }
    }

    @DatabaseTest(only = "h2")
    void aTransferMayBeLostMadeUpOrAskedForByNobody(Engine engine) {
        Bank.Books books = Bank.books(opened(engine));
        assertThat(Audit.of(books, List.of(1L, 2L, 3L), List.of(), List.of()).lost())
                .isEqualTo(1);
        assertThat(Audit.of(books, List.of(1L), List.of(2L), List.of()).phantom())
                .isEqualTo(1);
        assertThat(Audit.of(books, List.of(1L), List.of(), List.of()).stray()).isEqualTo(1);
    }

    @DatabaseTest(only = "h2")
    void moneyMayBeMissing(Engine engine) {
        opened(engine)
                .begin(conn -> conn.execute(Statements.text("UPDATE account SET balance = balance - 1 WHERE id = 3")));
        Audit audit = Audit.of(Bank.books(engine), List.of(1L, 2L), List.of(), List.of());
        assertThat(audit).isEqualTo(new Audit(0, 0, 0, 0, 0, 1, 1));
        try (Connection conn = engine.connect()) {
            assertThat(Bank.isWhole(conn)).isFalse();
        }
    }

    @Test
    void aBrokenLawIsTold() {
        Report report = new Report();
        report.none("lost transfers", 0);
        report.atLeast(50, "COMMIT replies lost", 50);
        assertThat(report.broken()).isEmpty();
        report.none("lost transfers", 2);
        report.atLeast(50, "COMMIT replies lost", 49);
        assertThat(report.broken()).containsExactly("lost transfers: 2", "COMMIT replies lost: 49 of at least 50");
        assertThat(report.toString().lines())
                .containsExactly(
                        "  kept    lost transfers: 0",
                        "  kept    COMMIT replies lost: 50 of at least 50",
                        "  BROKEN  lost transfers: 2",
                        "  BROKEN  COMMIT replies lost: 49 of at least 50");
    }
}

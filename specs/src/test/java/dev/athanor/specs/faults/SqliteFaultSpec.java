// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.faults;

import static dev.athanor.specs.faults.Faulty.ENTRY;
import static dev.athanor.specs.faults.Faulty.ID;
import static dev.athanor.specs.faults.Faulty.METADATA;
import static dev.athanor.specs.faults.Faulty.entry;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ConnectFailed;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.LockTimeout;
import dev.athanor.error.QueryTimeout;
import dev.athanor.error.SerializationFailure;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

/** The file of a SQLite database is locked, full, not to be written, or no database at all. */
@Timeout(60)
class SqliteFaultSpec {
    @TempDir
    Path folder;

    private Engine engine;

    @AfterEach
    void nothingIsHeld() {
        if (engine != null) {
            assertThat(engine.poolStatus().checkedOut()).isZero();
            engine.close();
        }
    }

    private Engine engine(String options) {
        Path file = folder.resolve("faulty.db");
        engine = Engine.create("jdbc:sqlite:" + file + options);
        METADATA.createAll(engine);
        return engine;
    }

    private List<Integer> entries() {
        return engine.beginAndReturn(
                conn -> conn.execute(select(ID).from(ENTRY).orderBy(ID)).all());
    }

    @DatabaseTest(only = "sqlite")
    void aSecondWriterWaitsAndIsRefused(TestDatabase database) {
        engine("?busy_timeout=200");
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            first.execute(entry(1));
            assertThatThrownBy(() -> second.execute(entry(2))).isInstanceOfSatisfying(LockTimeout.class, error -> {
                assertThat(error.isRetryable()).isTrue();
                assertThat(error.vendorCode()).isEqualTo(5);
                assertThat(error.sqlState()).isNull();
            });
            second.rollback();
            first.commit();
            second.execute(entry(2));
            second.commit();
        }
        assertThat(entries()).containsExactly(1, 2);
    }

    @DatabaseTest(only = "sqlite")
    void aCommitThatReadersHoldUpIsRefusedAndMayBeTriedAgain(TestDatabase database) {
        engine("?busy_timeout=200");
        engine.begin(conn -> conn.execute(entry(1)));
        try (Connection reader = engine.connect();
                Connection writer = engine.connect()) {
            assertThat(reader.execute(select(ID)).all()).containsExactly(1);
            writer.execute(entry(2));
            // the first row only: a result that is read to its end lets the file go
            var open = reader.execute(text("SELECT 1 FROM entry UNION ALL SELECT 2"))
                    .iterator();
            assertThat(open.next().get(0)).isEqualTo(1);
            assertThatThrownBy(writer::commit).isInstanceOf(LockTimeout.class);
            assertThat(writer.inTransaction()).isTrue();
            reader.rollback();
            writer.commit();
        }
        assertThat(entries()).containsExactly(1, 2);
    }

    @DatabaseTest(only = "sqlite")
    void whoReadBeforeAnotherWroteHasToBeginAnew(TestDatabase database) {
        engine("?busy_timeout=200&journal_mode=WAL");
        try (Connection first = engine.connect();
                Connection second = engine.connect()) {
            assertThat(second.execute(select(ID)).all()).isEmpty();
            first.execute(entry(1));
            first.commit();
            assertThatThrownBy(() -> second.execute(entry(2)))
                    .isInstanceOfSatisfying(
                            SerializationFailure.class,
                            error -> assertThat(error.isRetryable()).isTrue());
            second.rollback();
            second.execute(entry(2));
            second.commit();
        }
        assertThat(entries()).containsExactly(1, 2);
    }

    @DatabaseTest(only = "sqlite")
    void aFullFileIsAnErrorAndKeepsNothingOfTheTransaction(TestDatabase database) {
        engine("?max_page_count=8");
        List<Map<String, Object>> many = IntStream.range(0, 50_000)
                .<Map<String, Object>>mapToObj(id -> Map.of("id", id))
                .toList();
        try (Connection conn = engine.connect()) {
            conn.execute(entry(-1));
            assertThatThrownBy(() -> conn.execute(insert(ENTRY), many))
                    .isInstanceOfSatisfying(DatabaseError.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.RESOURCES_EXHAUSTED);
                        assertThat(error.vendorCode()).isEqualTo(13);
                        assertThat(error.isRetryable()).isFalse();
                    });
            conn.rollback();
            conn.execute(entry(1));
            conn.commit();
        }
        assertThat(entries()).containsExactly(1);
    }

    @DatabaseTest(only = "sqlite")
    void aFileThatMayOnlyBeReadIsRead(TestDatabase database) {
        engine("").begin(conn -> conn.execute(entry(1)));
        engine.close();
        engine = Engine.create("jdbc:sqlite:" + folder.resolve("faulty.db") + "?open_mode=1");
        try (Connection conn = engine.connect()) {
            assertThatThrownBy(() -> conn.execute(entry(2)))
                    .isInstanceOfSatisfying(
                            DatabaseError.class,
                            error -> assertThat(error.vendorCode()).isEqualTo(8));
            conn.rollback();
            assertThat(conn.execute(select(ID)).all()).containsExactly(1);
        }
    }

    @DatabaseTest(only = "sqlite")
    void aStatementThatIsInterruptedLeavesTheConnection(TestDatabase database) throws Exception {
        engine("");
        try (Connection conn = engine.connect()) {
            conn.execute(entry(1));
            SQLiteConnection driver = conn.jdbc().unwrap(SQLiteConnection.class);
            CompletableFuture<Throwable> failure = Faulty.failureOf(() -> conn.execute(
                            text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000000)"
                                    + " SELECT max(i) FROM n"))
                    .all());
            Server.await("the statement stops", () -> {
                try {
                    // what comes before the statement has begun stops nothing
                    driver.getDatabase().interrupt();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return failure.isDone();
            });
            assertThat(failure.get()).isInstanceOf(QueryTimeout.class);
            conn.rollback();
            conn.execute(entry(2));
            conn.commit();
        }
        assertThat(entries()).containsExactly(2);
    }

    @DatabaseTest(only = "sqlite")
    void aFileThatIsNoDatabaseCannotBeReached(TestDatabase database) throws IOException {
        Path file = Files.writeString(folder.resolve("faulty.db"), "this is a letter ".repeat(100));
        engine = Engine.create("jdbc:sqlite:" + file);
        assertThatThrownBy(() -> engine.begin(conn -> conn.execute(entry(1)))).isInstanceOf(ConnectFailed.class);
        assertThat(Files.readString(file)).startsWith("this is a letter");
    }

    @DatabaseTest(only = "sqlite")
    void aFolderThatIsNotThereIsNotMade(TestDatabase database) {
        engine = Engine.create("jdbc:sqlite:" + folder.resolve("no/such/folder/x.db"));
        assertThatThrownBy(() -> engine.connect()).isInstanceOf(ConnectFailed.class);
        assertThat(folder.resolve("no")).doesNotExist();
    }
}

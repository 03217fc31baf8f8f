// SPDX-License-Identifier: Apache-2.0
package dev.athanor.dialects.sqlite;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.DatabaseError;
import dev.athanor.pool.PoolKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the URLs of SQLite lead. */
class SqliteUrlSpec {
    @TempDir
    Path folder;

    private static void create(Engine engine) {
        engine.begin(conn -> conn.execute(text("CREATE TABLE point (x INTEGER)")));
    }

    @Test
    void aUriOfSqliteMayOpenAFileForReadingOnly() {
        Path file = folder.resolve("shop.db");
        try (Engine engine = Engine.create("sqlite:///" + file)) {
            create(engine);
        }
        try (Engine engine = Engine.create("sqlite:///file:" + file + "?mode=ro&uri=true")) {
            assertThat(engine.tableNames(null)).containsExactly("point");
            assertThatThrownBy(() -> engine.begin(conn -> conn.execute(text("INSERT INTO point (x) VALUES (1)"))))
                    .isInstanceOf(DatabaseError.class)
                    .hasMessageContaining("readonly");
        }
    }

    @Test
    void aUriOfSqliteKeepsItsOptionsAndTheDriverGetsItsOwn() {
        String url = "sqlite:///file:" + folder.resolve("other.db") + "?cache=private&foreign_keys=false";
        try (Engine engine = Engine.create(url)) {
            assertThat(engine.<Object, RuntimeException>beginAndReturn(
                            conn -> conn.scalar(text("PRAGMA foreign_keys"))))
                    .isEqualTo(0);
        }
    }

    @Test
    void aSharedDatabaseInMemoryHasSeveralConnections() {
        try (Engine engine = Engine.create("sqlite:///file:sharedInMemory?mode=memory&cache=shared")) {
            create(engine);
            assertThat(engine.pool().kind()).isEqualTo(PoolKind.QUEUE);
            assertThat(engine.tableNames(null)).containsExactly("point");
        }
    }

    @Test
    void anOptionThatTheDriverDoesNotKnowIsRefusedForAFile() {
        assertThatThrownBy(() -> Engine.create("sqlite:///shop.db?mode=ro"))
                .hasMessageContaining("has no property \"mode\"");
    }
}

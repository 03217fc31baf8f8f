// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Isolation;
import dev.athanor.error.ClosedResource;
import dev.athanor.error.ConfigurationError;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.result.FrozenResult;
import dev.athanor.result.Result;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows that are read as they are asked for, part by part, while their transaction lasts. */
class StreamingSpec {
    private static final int ROWS = 1_000;
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Table NUMBERS = Table.of("numbers", METADATA, ID);

    private static Engine engine(TestDatabase database) {
        Engine engine = database.engine();
        METADATA.createAll(engine);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int id = 1; id <= ROWS; id++) {
            rows.add(Map.of("id", id));
        }
        engine.begin(conn -> conn.execute(insert(NUMBERS), rows));
        return engine;
    }

    @DatabaseTest
    void theEndOfTheTransactionIsTheEndOfItsRows(TestDatabase database) {
        Engine engine = engine(database);
        for (int fetchSize : new int[] {0, 10}) {
            try (Connection conn = engine.connect().fetchSize(fetchSize)) {
                for (Runnable end : List.<Runnable>of(conn::commit, conn::rollback)) {
                    Result<Integer> result = conn.execute(select(ID).orderBy(ID));
                    Iterator<Integer> rows = result.iterator();
                    assertThat(rows.next()).isEqualTo(1);
                    end.run();
                    assertThatThrownBy(rows::hasNext)
                            .isInstanceOf(ClosedResource.class)
                            .hasMessageContaining("the transaction in which they were selected has ended");
                    result.close();
                }
                Result<Integer> read = conn.execute(select(ID).where(ID.le(2)).orderBy(ID));
                FrozenResult<Integer> frozen = read.freeze();
                conn.commit();
                assertThat(read.all()).isEmpty();
                assertThat(frozen.replay().all()).containsExactly(1, 2);
            }
        }
        Result<Integer> left = engine.beginAndReturn(conn -> conn.execute(select(ID)));
        assertThatThrownBy(left::all)
                .isInstanceOf(ClosedResource.class)
                .hasMessageContaining("the transaction in which they were selected has ended");
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void aClosedConnectionIsTheEndOfItsRows(TestDatabase database) {
        Engine engine = engine(database);
        Connection conn = engine.connect();
        Result<Integer> result = conn.execute(select(ID));
        conn.close();
        assertThatThrownBy(result::all).isInstanceOf(ClosedResource.class).hasMessageContaining("Read them before");
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void oneStatementCanBeReadInParts(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect()) {
            assertThat(conn.execute(select(ID).orderBy(ID), Map.of(), options -> options.fetchSize(100))
                            .partitions(300))
                    .extracting(List::size)
                    .containsExactly(300, 300, 300, 100);
            assertThat(conn.execute(text("SELECT id FROM numbers"), Map.of(), options -> options.fetchSize(7))
                            .all())
                    .hasSize(ROWS);
            assertThat(conn.options().fetchSize()).isZero();
            assertThatThrownBy(() -> conn.execute(select(ID), Map.of(), options -> options.readOnly(true)))
                    .isInstanceOf(ConfigurationError.class)
                    .hasMessageContaining("only fetchSize, queryTimeout and schemaTranslate");
        }
        Engine inParts = engine.with(options -> options.fetchSize(10));
        assertThat(inParts.<Long, RuntimeException>beginAndReturn(
                        conn -> conn.execute(select(ID)).stream().count()))
                .isEqualTo(ROWS);
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void withoutATransactionPostgresRefusesToReadInParts(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect().isolation(Isolation.AUTOCOMMIT).fetchSize(10)) {
            if (database.name().equals("postgresql")) {
                for (Runnable query : List.<Runnable>of(
                        () -> conn.execute(select(ID)), () -> conn.execute(text("SELECT id FROM numbers")))) {
                    assertThatThrownBy(query::run)
                            .isInstanceOf(UnsupportedByDialect.class)
                            .hasMessageContaining("or with fetchSize(0)");
                }
                conn.fetchSize(0);
            }
            assertThat(conn.execute(select(ID)).all()).hasSize(ROWS);
            assertThat(conn.execute(delete(NUMBERS)).rowCount()).isEqualTo(ROWS);
        }
        database.assertNothingLeaked();
    }

    /** MariaDB's driver can only do so by reading the rest of the first rows into memory. */
    @DatabaseTest
    void severalStatementsCanBeReadAtTheSameTime(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect().fetchSize(10)) {
            Iterator<Integer> up = conn.execute(select(ID).orderBy(ID)).iterator();
            assertThat(up.next()).isEqualTo(1);
            Iterator<Integer> down = conn.execute(select(ID).orderBy(ID.desc())).iterator();
            for (int i = 0; i < ROWS - 1; i++) {
                assertThat(down.next()).isEqualTo(ROWS - i);
                assertThat(up.next()).isEqualTo(i + 2);
            }
            assertThat(up.hasNext()).isFalse();
            assertThat(down.next()).isEqualTo(1);
            conn.execute(insert(NUMBERS).value(ID, ROWS + 1));
        }
        database.assertNothingLeaked();
    }

    @DatabaseTest
    void aStreamThatIsGivenUpLeavesTheConnectionUsable(TestDatabase database) {
        Engine engine = engine(database);
        try (Connection conn = engine.connect().fetchSize(10)) {
            try (Stream<Integer> stream = conn.execute(select(ID).orderBy(ID)).stream()) {
                assertThat(stream.limit(3).toList()).containsExactly(1, 2, 3);
            }
            assertThat(conn.scalar(select(ID).orderBy(ID.desc()))).isEqualTo(ROWS);
        }
        database.assertNothingLeaked();
    }
}

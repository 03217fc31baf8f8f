// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.engine;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.type.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ClosedResource;
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
}

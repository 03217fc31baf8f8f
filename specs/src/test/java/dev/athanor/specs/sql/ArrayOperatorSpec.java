// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.ArrayExpression.array;
import static dev.athanor.sql.ArrayExpression.arrayAgg;
import static dev.athanor.sql.ArrayExpression.arrayOf;
import static dev.athanor.sql.ArrayExpression.unnest;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is asked of arrays, and made of them, where there are any; elsewhere it is refused as text ({@code ContainerSpec}). */
class ArrayOperatorSpec {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<List<Integer>> sizes = Column.of("sizes", Types.array(Types.INTEGER));
    private final Column<List<String>> tags = Column.of("tags", Types.array(Types.string(20)));
    private final Column<List<List<Integer>>> grid = Column.of("grid", Types.array(Types.array(Types.INTEGER)));
    private final Table item = Table.of("item", metadata, id, sizes, tags, grid);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        String database = engine.dialect().name();
        if (!database.equals("h2") && !database.equals("postgresql")) {
            return;
        }
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(item)
                .value(id, 1)
                .value(sizes, List.of(4, 5, 6))
                .value(tags, List.of("red", "it's", "{a,\"b\"}"))
                .value(grid, List.of(List.of(1, 2), List.of(3, 4))));
        connection.execute(insert(item).value(id, 2).value(sizes, List.of()).value(tags, List.of("blue")));
        connection.execute(insert(item).value(id, 3).value(sizes, (List<Integer>) null));
    }

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
    }

    private <T> T first(Expression<T> value) {
        return of(1, value);
    }

    private <T> T of(int row, Expression<T> value) {
        return connection.execute(select(value).where(id.eq(row))).one();
    }

    private List<Integer> where(Condition condition) {
        return connection.execute(select(id).where(condition).orderBy(id)).all();
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void elements() {
        assertThat(first(array(sizes).get(1))).isEqualTo(4);
        assertThat(first(array(tags).get(3))).isEqualTo("{a,\"b\"}");
        assertThat(first(array(sizes).get(id.plus(1)))).isEqualTo(5);
        assertThat(first(array(sizes).get(4))).isNull();
        assertThat(first(array(sizes).get(0))).isNull();
        assertThat(of(3, array(sizes).get(1))).isNull();
        assertThat(where(array(sizes).get(2).eq(5))).containsExactly(1);
    }

    @DatabaseTest(only = "postgresql")
    void elementsOfElements() {
        assertThat(connection
                        .execute(select(array(array(grid).get(2)).get(1)).where(id.eq(1)))
                        .one())
                .isEqualTo(3);
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void parts() {
        assertThat(first(array(sizes).slice(2, 3))).containsExactly(5, 6);
        assertThat(first(array(sizes).slice(2, 99))).containsExactly(5, 6);
        assertThat(first(array(sizes).slice(-1, 1))).containsExactly(4);
        assertThat(first(array(sizes).slice(3, 2))).isEmpty();
        assertThat(of(2, array(sizes).slice(1, 2))).isEmpty();
        assertThat(of(3, array(sizes).slice(1, 2))).isNull();
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void anyAndEveryElement() {
        assertThat(where(array(sizes).has(5))).containsExactly(1);
        assertThat(where(array(sizes).has(5).not())).containsExactly(2);
        assertThat(where(array(tags).has("it's"))).containsExactly(1);
        assertThat(where(id.lt(array(sizes).all()))).containsExactly(1, 2);
        assertThat(where(literal(5).lt(array(sizes).any()))).containsExactly(1);
        assertThat(where(array(sizes).has(id.plus(4)))).containsExactly(1);
    }

    @DatabaseTest(only = "postgresql")
    void arraysInArrays() {
        assertThat(where(array(sizes).contains(List.of(6, 4)))).containsExactly(1);
        assertThat(where(array(tags).contains(List.of("red")))).containsExactly(1);
        assertThat(where(array(sizes).containedBy(List.of(4, 5, 6, 7)))).containsExactly(1, 2);
        assertThat(where(array(tags).overlaps(List.of("blue", "red")))).containsExactly(1, 2);
        assertThat(where(array(sizes).containsAll(sizes))).containsExactly(1, 2);
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void arraysMadeOfArrays() {
        assertThat(first(array(sizes).concat(List.of(7, 8)))).containsExactly(4, 5, 6, 7, 8);
        assertThat(first(array(sizes).concatAll(sizes))).hasSize(6);
        assertThat(first(array(tags).append("new"))).containsExactly("red", "it's", "{a,\"b\"}", "new");
        assertThat(first(arrayOf(id, id.plus(1)))).containsExactly(1, 2);
        assertThat(first(array(sizes).cardinality())).isEqualTo(3);
        connection.execute(update(item).set(tags, array(tags).append("green")).where(id.eq(2)));
        assertThat(of(2, tags)).containsExactly("blue", "green");
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void arraysOfRows() {
        assertThat(connection.execute(select(arrayAgg(id).orderedBy(id.desc()))).one())
                .containsExactly(3, 2, 1);
        assertThat(connection
                        .execute(select(arrayAgg(id).filter(id.lt(3)).orderedBy(id)))
                        .one())
                .containsExactly(1, 2);
    }

    @DatabaseTest(only = {"postgresql", "h2"})
    void rowsOfElements() {
        Expression<Integer> size = unnest(literal(List.of(3, 1, 2), Types.array(Types.INTEGER)))
                .tableValued()
                .column("size", Types.INTEGER)
                .named()
                .alias("sizes")
                .c("size");
        assertThat(connection.execute(select(size).orderBy(size)).all()).containsExactly(1, 2, 3);
    }

    @DatabaseTest(only = "postgresql")
    void rowsOfTheElementsOfAColumn() {
        Expression<String> tag = unnest(tags).columnValued("tag");
        assertThat(connection
                        .execute(select(tag).from(item).where(id.eq(1)).orderBy(tag))
                        .all())
                .containsExactlyInAnyOrder("red", "it's", "{a,\"b\"}");
    }
}

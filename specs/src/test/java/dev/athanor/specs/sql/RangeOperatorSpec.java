// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.RangeExpression.range;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Range;
import dev.athanor.type.Types;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What is asked of ranges on PostgreSQL; elsewhere it is refused as text ({@code ContainerSpec}). */
class RangeOperatorSpec {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<Range<Integer>> seats = Column.of("seats", Types.range(Types.INTEGER));
    private final Column<Range<LocalDate>> days = Column.of("days", Types.range(Types.DATE));
    private final Table booking = Table.of("booking", metadata, id, seats, days);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        if (!engine.dialect().name().equals("postgresql")) {
            return;
        }
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(
                insert(booking).value(id, 1).value(seats, Range.of(1, 5)).value(days, Range.of(MAY, MAY.plusDays(3))));
        connection.execute(
                insert(booking).value(id, 2).value(seats, Range.of(5, 9)).value(days, Range.of(MAY.plusDays(2), null)));
        connection.execute(insert(booking).value(id, 3).value(seats, Range.none()));
    }

    @AfterEach
    void close() {
        if (connection != null) {
            connection.close();
        }
    }

    private <T> T first(Expression<T> value) {
        return connection.execute(select(value).where(id.eq(1))).one();
    }

    private List<Integer> where(Condition condition) {
        return connection.execute(select(id).where(condition).orderBy(id)).all();
    }

    @DatabaseTest(only = "postgresql")
    void valuesInRanges() {
        assertThat(where(range(seats).has(4))).containsExactly(1);
        assertThat(where(range(seats).has(5))).containsExactly(2);
        assertThat(where(range(days).has(MAY.plusDays(2)))).containsExactly(1, 2);
        assertThat(where(range(days).has(MAY.plusYears(9)))).containsExactly(2);
        assertThat(where(range(seats).has(id))).containsExactly(1);
        assertThat(where(range(seats).has(4).not())).containsExactly(2, 3);
    }

    @DatabaseTest(only = "postgresql")
    void rangesInRanges() {
        assertThat(where(range(seats).contains(Range.of(2, 3)))).containsExactly(1);
        assertThat(where(range(seats).containedBy(Range.of(0, 6)))).containsExactly(1, 3);
        assertThat(where(range(days).overlaps(Range.of(MAY, MAY.plusDays(1))))).containsExactly(1);
        assertThat(where(range(seats).containsAll(seats))).containsExactly(1, 2, 3);
    }

    @DatabaseTest(only = "postgresql")
    void rangesBesideRanges() {
        assertThat(where(range(seats).strictlyLeftOf(Range.of(5, 6)))).containsExactly(1);
        assertThat(where(range(seats).strictlyRightOf(Range.of(1, 5)))).containsExactly(2);
        assertThat(where(range(seats).notExtendRightOf(Range.of(2, 5)))).containsExactly(1);
        assertThat(where(range(seats).notExtendLeftOf(Range.of(2, 5)))).containsExactly(2);
        assertThat(where(range(seats).adjacentTo(Range.of(9, 10)))).containsExactly(2);
    }

    @DatabaseTest(only = "postgresql")
    void rangesMadeOfRanges() {
        assertThat(first(range(seats).union(Range.of(5, 7)))).isEqualTo(Range.of(1, 7));
        assertThat(first(range(seats).intersection(Range.of(3, 7)))).isEqualTo(Range.of(3, 5));
        assertThat(first(range(seats).difference(Range.of(3, 7)))).isEqualTo(Range.of(1, 3));
        assertThat(first(range(seats).intersection(seats))).isEqualTo(Range.of(1, 5));
    }

    @DatabaseTest(only = "postgresql")
    void whatTheyBeginAndEndWith() {
        assertThat(first(range(seats).lower())).isEqualTo(1);
        assertThat(first(range(days).upper())).isEqualTo(MAY.plusDays(3));
        assertThat(where(range(seats).isEmpty())).containsExactly(3);
        assertThat(where(range(seats).hasLower())).containsExactly(1, 2);
        assertThat(where(range(seats).hasUpper())).isEmpty();
        assertThat(where(range(days).isUnboundedAbove())).containsExactly(2);
        assertThat(where(range(days).isUnboundedBelow())).isEmpty();
        assertThat(where(range(seats).upper().gt(6))).containsExactly(2);
    }
}

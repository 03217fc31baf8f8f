// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.countDistinct;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.min;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.athanor.engine.Connection;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Values of every type in every place of a statement. A driver that must know the type of a parameter from what stands
 * around it is in trouble where nothing does: in a list of results, beside another parameter, in a function.
 */
abstract class BindCases {
    /** A table of three rows: 1 holds the lesser value, 2 the greater one, 3 nothing. */
    private static final class Rows<J> {
        final Column<Integer> id = Column.of("id", INTEGER).primaryKey().identity(false);
        final Column<J> held;
        final Table table;
        final Connection connection;
        final J low;
        final J high;
        private final Subject db;

        Rows(Subject db, Sample<J> sample) {
            this.db = db;
            this.held = Column.of("held", sample.type());
            this.table = db.tableOf(id, held);
            this.connection = db.connection();
            this.low = sample.low();
            this.high = sample.high();
            connection.execute(insert(table).value(id, 1).value(held, low));
            connection.execute(insert(table).value(id, 2).value(held, high));
            connection.execute(insert(table).value(id, 3).value(held, (J) null));
        }

        List<Integer> where(Condition condition) {
            return db.all(select(id).where(condition).orderBy(id));
        }

        @Nullable
        J held(int row) {
            return db.all(select(held).where(id.eq(row))).get(0);
        }
    }

    /** What is tried with the rows of one type. */
    private interface Trial {
        <J> void on(Rows<J> rows);
    }

    private static List<DynamicTest> each(Subject db, Predicate<Sample<?>> fits, Trial trial) {
        List<DynamicTest> cases = new ArrayList<>();
        for (Sample<?> sample : Sample.ALL) {
            if (fits.test(sample)) {
                cases.add(dynamicTest(sample.toString(), () -> {
                    try {
                        trial.on(new Rows<>(db, sample));
                    } finally {
                        db.dropNow();
                    }
                }));
            }
        }
        return cases;
    }

    private static void same(@Nullable Object expected, @Nullable Object read) {
        if (expected instanceof byte[] bytes) {
            assertArrayEquals(bytes, (byte[]) read);
        } else {
            assertEquals(expected, read);
        }
    }

    @TestFactory
    List<DynamicTest> inAComparison(Subject db) {
        return each(db, Sample::comparable, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(List.of(2), rows.where(rows.held.eq(rows.high)));
                assertEquals(List.of(1), rows.where(rows.held.ne(rows.high)));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inAList(Subject db) {
        return each(db, Sample::comparable, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(List.of(1, 2), rows.where(rows.held.in(List.of(rows.low, rows.high))));
                assertEquals(List.of(2), rows.where(rows.held.notIn(List.of(rows.low))));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inARange(Subject db) {
        return each(db, Sample::ordered, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(List.of(1, 2), rows.where(rows.held.between(rows.low, rows.high)));
                assertEquals(List.of(1), rows.where(rows.held.lt(rows.high)));
                assertEquals(List.of(2), rows.where(rows.held.gt(rows.low)));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inAComparisonOfWhatMayBeNull(Subject db) {
        return each(db, Sample::comparable, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(List.of(2, 3), rows.where(rows.held.isDistinctFrom(rows.low)));
                assertEquals(List.of(1), rows.where(rows.held.isNotDistinctFrom(rows.low)));
            }
        });
    }

    @TestFactory
    List<DynamicTest> amongTheResults(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                same(
                        rows.high,
                        rows.connection.scalar(
                                select(literal(rows.high, rows.held.type())).where(rows.id.eq(1))));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inACase(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                var chosen = caseWhen(rows.id.eq(1), literal(rows.high, rows.held.type()))
                        .otherwise(rows.held);
                same(rows.high, rows.connection.scalar(select(chosen).where(rows.id.eq(1))));
                same(rows.high, rows.connection.scalar(select(chosen).where(rows.id.eq(2))));
                assertNull(rows.connection.scalar(select(chosen).where(rows.id.eq(3))));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inAFunction(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                var filled = coalesce(rows.held, literal(rows.low, rows.held.type()));
                same(rows.low, rows.connection.scalar(select(filled).where(rows.id.eq(3))));
                same(rows.high, rows.connection.scalar(select(filled).where(rows.id.eq(2))));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inAnUpdate(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(
                        1,
                        rows.connection
                                .execute(update(rows.table)
                                        .set(rows.held, rows.low)
                                        .where(rows.id.eq(3)))
                                .rowCount());
                same(rows.low, rows.held(3));
                rows.connection.execute(
                        update(rows.table).set(rows.held, (J) null).where(rows.id.eq(2)));
                assertNull(rows.held(2));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inADelete(Subject db) {
        return each(db, Sample::comparable, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(
                        1,
                        rows.connection
                                .execute(delete(rows.table).where(rows.held.eq(rows.low)))
                                .rowCount());
                assertEquals(List.of(2, 3), rows.where(rows.id.isNotNull()));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inABatch(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                List<Map<String, @Nullable Object>> batch = new ArrayList<>();
                for (int i = 4; i < 7; i++) {
                    Map<String, @Nullable Object> row = new HashMap<>();
                    row.put("id", i);
                    row.put("held", i == 4 ? rows.low : i == 5 ? null : rows.high);
                    batch.add(row);
                }
                assertEquals(
                        3,
                        rows.connection
                                .execute(insert(rows.table).columns(rows.id, rows.held), batch)
                                .rowCount());
                same(rows.low, rows.held(4));
                assertNull(rows.held(5));
                same(rows.high, rows.held(6));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inRowsOfOneInsert(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                rows.connection.execute(insert(rows.table)
                        .values(Map.of("id", 4, "held", rows.high))
                        .values(Map.of("id", 5, "held", rows.low)));
                same(rows.high, rows.held(4));
                same(rows.low, rows.held(5));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inAnInsertFromAQuery(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                rows.connection.execute(insert(rows.table)
                        .columns(rows.id, rows.held)
                        .from(select(rows.id.plus(10), literal(rows.high, rows.held.type()))
                                .where(rows.id.eq(1))));
                same(rows.high, rows.held(11));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inAText(Subject db) {
        return each(db, sample -> true, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                rows.connection.execute(
                        text("INSERT INTO " + rows.table + " (id, held) VALUES (:id, :held)"),
                        Map.of("id", 4, "held", rows.high));
                same(rows.high, rows.held(4));
                rows.connection.execute(text("UPDATE " + rows.table + " SET held = :held WHERE id = 4")
                        .bind("held", null));
                assertNull(rows.held(4));
            }
        });
    }

    @TestFactory
    List<DynamicTest> inAComparisonOfAText(Subject db) {
        return each(db, Sample::comparable, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                var found = text("SELECT id FROM " + rows.table + " WHERE held = :held")
                        .bind("held", rows.high, rows.held.type());
                assertEquals(2, rows.connection.execute(found).one().getInt("id"));
            }
        });
    }

    @TestFactory
    List<DynamicTest> theLeastAndTheGreatestAreOfTheType(Subject db) {
        return each(db, sample -> sample.ordered() && sample.type().javaType() != Boolean.class, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(rows.low, rows.connection.scalar(select(min(rows.held))));
                assertEquals(rows.high, rows.connection.scalar(select(max(rows.held))));
            }
        });
    }

    @TestFactory
    List<DynamicTest> areOrdered(Subject db) {
        return each(db, Sample::ordered, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                assertEquals(
                        List.of(1, 2),
                        db.all(select(rows.id).where(rows.held.isNotNull()).orderBy(rows.held)));
                assertEquals(
                        List.of(2, 1),
                        db.all(select(rows.id).where(rows.held.isNotNull()).orderBy(rows.held.desc())));
            }
        });
    }

    @TestFactory
    List<DynamicTest> areGrouped(Subject db) {
        return each(db, Sample::comparable, new Trial() {
            @Override
            public <J> void on(Rows<J> rows) {
                rows.connection.execute(insert(rows.table).value(rows.id, 4).value(rows.held, rows.high));
                assertEquals(
                        List.of(2L),
                        db.all(select(count()).where(rows.held.eq(rows.high)).groupBy(rows.held)));
                assertEquals(2L, rows.connection.scalar(select(countDistinct(rows.held))));
            }
        });
    }

    @Test
    void asManyAsTheDialectSays(Subject db) {
        Rows<?> rows = new Rows<>(db, Sample.ALL.get(1));
        List<Integer> most =
                IntStream.range(0, db.syntax().maxParameters()).boxed().toList();
        assertEquals(List.of(1, 2, 3), rows.where(rows.id.in(most)));
    }

    @Test
    void oneByOneBesideEachOther(Subject db) {
        Rows<?> rows = new Rows<>(db, Sample.ALL.get(1));
        assertEquals(
                List.of(List.of(1, "one", 2L)),
                db.rows(select(literal(1), literal("one"), literal(2L)).where(rows.id.eq(1))));
    }

    @Test
    void aParameterUsedTwiceIsOneValue(Subject db) {
        Rows<?> rows = new Rows<>(db, Sample.ALL.get(1));
        assertEquals(
                2,
                rows.connection
                        .execute(
                                text("SELECT id FROM " + rows.table + " WHERE id = :id AND id + :id = 4"),
                                Map.of("id", 2))
                        .one()
                        .getInt("id"));
    }
}

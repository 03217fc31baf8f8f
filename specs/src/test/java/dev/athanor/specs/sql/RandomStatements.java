// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.inlined;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.sql.Window.partitionBy;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FromItem;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Statement;
import dev.athanor.sql.WindowFunctions;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whole statements made by chance, the same ones for the same seed, that can be run on the rows of {@link #ROWS}: joins,
 * subqueries, CTEs, set operations, windows and what writes, with operators inside each other everywhere.
 */
final class RandomStatements {
    static final MetaData METADATA = new MetaData();
    static final Column<Long> ID = Column.of("id", Types.BIGINT);
    static final Column<Long> A = Column.of("a", Types.BIGINT);
    static final Column<Long> B = Column.of("b", Types.BIGINT);
    static final Column<String> WORD = Column.of("word", Types.string(60));
    static final Table NUMBERS = Table.of("numbers", METADATA, ID, A, B, WORD);
    static final List<List<Object>> ROWS = List.of(
            List.of(1L, 2L, -3L, "a%b"),
            List.of(2L, -3L, 5L, "x_y"),
            List.of(3L, 0L, 1L, ""),
            List.of(4L, 7L, 7L, "ab"));
    private static final int DEEPEST = 3;

    private final Random random;
    private int made;

    /** Something to select from, with the columns of the table. */
    private record Source(
            FromItem from, Expression<Long> id, Expression<Long> a, Expression<Long> b, Expression<String> word) {
        static Source of(TableAlias alias) {
            return new Source(alias, alias.of(ID), alias.of(A), alias.of(B), alias.of(WORD));
        }

        static Source of(QueryAlias query) {
            return new Source(query, query.c("id"), query.c("a"), query.c("b"), query.c("word"));
        }

        static Source target() {
            return new Source(NUMBERS, ID, A, B, WORD);
        }
    }

    RandomStatements(long seed) {
        this.random = new Random(seed);
    }

    /** A query of two numbers and a text. */
    Select<Row> query() {
        Source one = source(0);
        Select<Row> query = select(
                        number(one, 0).as("x"), truth(one).as("y"), text(one, 0).as("z"))
                .from(one.from)
                .where(condition(one, 0));
        return switch (random.nextInt(5)) {
            case 0 -> {
                Source other = source(1);
                yield query.leftJoin(other.from, one.id.eq(other.id).and(condition(other, 1)))
                        .where(condition(other, 1));
            }
            case 1 -> {
                Source other = source(1);
                yield query.addColumns(number(other, 1).as("w"))
                        .join(other.from, number(other, 2).le(one.a));
            }
            case 2 -> query.addColumns(windowed(one).as("w"));
            case 3 -> query.distinct();
            default -> query;
        };
    }

    /** A query of groups. */
    Select<Row> groups() {
        Source one = source(0);
        return select(one.a, sum(number(one, 1)).as("s"), count().as("n"))
                .from(one.from)
                .where(condition(one, 1))
                .groupBy(one.a)
                .having(count().gt(0L).or(max(number(one, 1)).lt(number(one.a, one.a, 2))));
    }

    /** Statements that write; what becomes of the table is their answer. */
    List<Statement> changes() {
        Source target = Source.target();
        return switch (random.nextInt(3)) {
            case 0 ->
                List.of(update(NUMBERS)
                        .set(A, number(target, 0))
                        .set(WORD, text(target, 1))
                        .where(condition(target, 0)));
            case 1 -> List.of(delete(NUMBERS).where(condition(target, 0)));
            default -> {
                Source source = source(0);
                yield List.of(insert(NUMBERS)
                        .columns(ID, A, B)
                        .from(select(source.id.plus(100L), number(source, 0), number(source, 1))
                                .from(source.from)
                                .where(condition(source, 0))));
            }
        };
    }

    private Expression<Long> truth(Source source) {
        return caseWhen(condition(source, 0), literal(1L)).otherwise(0L);
    }

    private Expression<Long> windowed(Source source) {
        return switch (random.nextInt(3)) {
            case 0 -> sum(number(source, 1)).over(partitionBy(source.b.plus(1L)));
            case 1 ->
                max(source.a).over(partitionBy(number(source.a, source.b, 2))).plus(number(source, 2));
            default ->
                WindowFunctions.rank()
                        .over(partitionBy().orderBy(number(source, 2).desc()));
        };
    }

    private Source source(int depth) {
        if (depth >= DEEPEST || chance(3)) {
            return Source.of(NUMBERS.alias());
        }
        return switch (random.nextInt(4)) {
            case 0 -> Source.of(rows(depth + 1).subquery());
            case 1 -> Source.of(rows(depth + 1).cte("c" + made++));
            case 2 -> {
                SelectBase<Row> one = rows(depth + 1);
                SelectBase<Row> other = rows(depth + 1);
                yield Source.of(
                        switch (random.nextInt(4)) {
                            case 0 -> one.union(other).subquery();
                            case 1 -> one.unionAll(other).subquery();
                            case 2 -> one.intersect(other).subquery();
                            default -> one.except(other).subquery();
                        });
            }
            default -> Source.of(NUMBERS.alias("n" + made++));
        };
    }

    private Select<Row> rows(int depth) {
        Source source = source(depth);
        return select(
                        source.id,
                        number(source, depth).as("a"),
                        number(source, depth + 1).as("b"),
                        text(source, depth).as("word"))
                .from(source.from)
                .where(condition(source, depth));
    }

    private Expression<Long> number(Source source, int depth) {
        if (depth < DEEPEST && chance(8)) {
            Source own = source(DEEPEST);
            return select(max(number(own, depth + 1)))
                    .where(own.a.lt(source.a).or(condition(own, depth + 1)))
                    .scalar();
        }
        return number(source.a, source.b, depth);
    }

    private Expression<Long> number(Expression<Long> a, Expression<Long> b, int depth) {
        if (depth >= DEEPEST) {
            return switch (random.nextInt(4)) {
                case 0 -> constant();
                case 1 -> b;
                default -> a;
            };
        }
        Expression<Long> one = number(a, b, depth + 1);
        Expression<Long> other = number(a, b, depth + 1);
        return switch (random.nextInt(12)) {
            case 0, 1 -> one.plus(other);
            case 2, 3 -> one.minus(other);
            case 4 -> one.modulo(5L).times(other.modulo(3L));
            case 5 -> one.bitAnd(other);
            case 6 -> one.bitOr(other);
            case 7 -> one.negated();
            case 8 -> one.dividedBy(1L + random.nextInt(3));
            case 9 -> one.bitNot();
            case 10 -> coalesce(one, other);
            default -> caseWhen(one.lt(other), one).otherwise(other);
        };
    }

    private Expression<Long> constant() {
        long value = random.nextInt(9) - 4;
        return (chance(2) ? literal(value) : inlined(value)).cast(Types.BIGINT);
    }

    private Expression<String> text(Source source, int depth) {
        if (depth >= DEEPEST) {
            return chance(2) ? source.word : literal("z").cast(Types.TEXT);
        }
        return switch (random.nextInt(4)) {
            case 0 -> text(source, depth + 1).concat(text(source, depth + 1));
            case 1 ->
                caseWhen(condition(source, depth + 2), text(source, depth + 1)).otherwise(source.word);
            case 2 -> coalesce(text(source, depth + 1), source.word);
            default -> source.word;
        };
    }

    private Condition condition(Source source, int depth) {
        if (depth < DEEPEST && chance(2)) {
            Condition one = condition(source, depth + 1);
            Condition other = condition(source, depth + 1);
            return switch (random.nextInt(4)) {
                case 0 -> one.and(other);
                case 1, 2 -> one.or(other);
                default -> one.not();
            };
        }
        Expression<Long> one = number(source, depth + 1);
        Expression<Long> other = number(source, depth + 2);
        return switch (random.nextInt(13)) {
            case 0 -> one.eq(other);
            case 1 -> one.ne(other);
            case 2 -> one.lt(other);
            case 3 -> one.ge(other);
            case 4 -> one.isDistinctFrom(other);
            case 5 -> one.isNull();
            case 6 -> one.between(other, number(source, depth + 2));
            case 7 -> one.in(list());
            case 8 -> one.notIn(list());
            case 9 -> text(source, depth + 1).like("%" + (chance(2) ? "a" : "b") + "%");
            case 10 -> text(source, depth + 1).contains(chance(2) ? "%" : "_").not();
            case 11 -> {
                Source own = source(depth + 2);
                yield one.in(select(number(own, depth + 2)).from(own.from).where(own.id.ne(source.id)));
            }
            default -> {
                Source own = source(DEEPEST);
                yield select(own.id)
                        .where(own.a.plus(1L).gt(source.b), condition(own, depth + 2))
                        .exists();
            }
        };
    }

    private List<Long> list() {
        List<Long> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add((long) random.nextInt(7) - 3);
        }
        return list;
    }

    private boolean chance(int outOf) {
        return random.nextInt(outOf) == 0;
    }
}

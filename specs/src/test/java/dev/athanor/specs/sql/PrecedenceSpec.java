// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.inlined;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Random expressions, asked twice: as they are written here, and with parentheses around everything. */
class PrecedenceSpec {

    /** How many expressions of each kind; {@code -Dathanor.spec.expressions=100000} for a long run. */
    private static final int EXPRESSIONS = Integer.getInteger("athanor.spec.expressions", 400);

    private static final int AT_ONCE = 20;
    private static final int DEEPEST = 4;

    private final MetaData metadata = new MetaData();
    private final Column<Long> a = Column.of("a", Types.BIGINT);
    private final Column<Long> b = Column.of("b", Types.BIGINT);
    private final Column<Long> c = Column.of("c", Types.BIGINT);
    private final Table numbers = Table.of("numbers", metadata, a, b, c);

    /** One expression in both forms. */
    private record Pair<E>(E built, String spelled) {}

    private Random random = new Random();

    @DatabaseTest
    void parenthesesDoNotChangeTheResult(Engine engine) {
        if (!List.of("sqlite", "postgresql").contains(engine.dialect().name())) {
            return; // the others write the same numbers with functions of their own
        }
        metadata.createAll(engine);
        try (Connection connection = engine.connect()) {
            connection.execute(insert(numbers).value(a, 2L).value(b, -3L));
            for (int seed = 0; seed < EXPRESSIONS / AT_ONCE; seed++) {
                random = new Random(seed);
                compare(connection, seed);
            }
        }
    }

    private void compare(Connection connection, int seed) {
        List<Pair<Expression<Long>>> pairs = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            pairs.add(i % 2 == 0 ? number(0) : truth(condition(0)));
        }
        Expression<?>[] rest = pairs.stream().skip(2).map(Pair::built).toArray(Expression<?>[]::new);
        Select<Row> built =
                select(pairs.get(0).built(), pairs.get(1).built(), rest).from(numbers);
        String spelled = pairs.stream().map(Pair::spelled).collect(Collectors.joining(", "));
        List<?> expected = connection
                .execute(text("SELECT " + spelled + " FROM numbers"))
                .one()
                .values();
        List<?> found = connection.execute(built).one().values();
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(String.valueOf(found.get(i)))
                    .as("seed %s, element %s: %s", seed, i, pairs.get(i).spelled())
                    .isEqualTo(String.valueOf(expected.get(i)));
        }
    }

    private Pair<Expression<Long>> truth(Pair<Condition> condition) {
        return new Pair<>(
                caseWhen(condition.built(), literal(1L)).otherwise(0L),
                "CASE WHEN " + condition.spelled() + " THEN 1 ELSE 0 END");
    }

    private Pair<Expression<Long>> leaf() {
        return switch (random.nextInt(5)) {
            case 0 -> new Pair<>(a, "numbers.a");
            case 1 -> new Pair<>(b, "numbers.b");
            case 2 -> new Pair<>(c, "numbers.c");
            default -> {
                long value = random.nextInt(7) - 3;
                Expression<Long> number = random.nextBoolean()
                        ? literal(value).cast(Types.BIGINT)
                        : inlined(value).cast(Types.BIGINT);
                yield new Pair<>(number, "CAST((" + value + ") AS BIGINT)");
            }
        };
    }

    private Pair<Expression<Long>> number(int depth) {
        if (depth >= DEEPEST) {
            return leaf();
        }
        Pair<Expression<Long>> left = number(depth + 1);
        Pair<Expression<Long>> right = number(depth + 1);
        Expression<Long> one = left.built();
        Expression<Long> other = right.built();
        return switch (random.nextInt(11)) {
            case 0, 1 -> infix(one.plus(other), left, "+", right);
            case 2, 3 -> infix(one.minus(other), left, "-", right);
            case 4 -> infix(one.times(other), left, "*", right);
            case 5 -> infix(one.bitAnd(other), left, "&", right);
            case 6 -> infix(one.bitOr(other), left, "|", right);
            case 7 -> new Pair<>(one.negated(), "(- " + left.spelled() + ")");
            case 8 -> {
                long divisor = 1 + random.nextInt(4);
                yield random.nextBoolean()
                        ? new Pair<>(one.dividedBy(divisor), "(" + left.spelled() + " / " + divisor + ")")
                        : new Pair<>(one.modulo(divisor), "(" + left.spelled() + " % " + divisor + ")");
            }
            case 9 -> {
                Pair<Condition> when = condition(depth + 1);
                yield new Pair<>(
                        caseWhen(when.built(), one).otherwise(other),
                        "(CASE WHEN " + when.spelled() + " THEN " + left.spelled() + " ELSE " + right.spelled()
                                + " END)");
            }
            default -> new Pair<>(one.bitNot(), "(~ " + left.spelled() + ")");
        };
    }

    private static <E> Pair<E> infix(E built, Pair<?> left, String operator, Pair<?> right) {
        return new Pair<>(built, "(" + left.spelled() + " " + operator + " " + right.spelled() + ")");
    }

    private Pair<Condition> condition(int depth) {
        if (depth < DEEPEST && random.nextBoolean()) {
            Pair<Condition> left = condition(depth + 1);
            Pair<Condition> right = condition(depth + 1);
            return switch (random.nextInt(4)) {
                case 0 -> infix(left.built().and(right.built()), left, "AND", right);
                case 1 -> infix(left.built().or(right.built()), left, "OR", right);
                case 2 -> infix(left.built().eq(right.built()), left, "=", right);
                default -> new Pair<>(left.built().not(), "(NOT " + left.spelled() + ")");
            };
        }
        Pair<Expression<Long>> left = number(depth + 2);
        Pair<Expression<Long>> right = number(depth + 2);
        Expression<Long> one = left.built();
        Expression<Long> other = right.built();
        return switch (random.nextInt(9)) {
            case 0 -> infix(one.eq(other), left, "=", right);
            case 1 -> infix(one.ne(other), left, "<>", right);
            case 2 -> infix(one.lt(other), left, "<", right);
            case 3 -> infix(one.ge(other), left, ">=", right);
            case 4 -> infix(one.isDistinctFrom(other), left, "IS DISTINCT FROM", right);
            case 5 -> new Pair<>(one.isNull(), "(" + left.spelled() + " IS NULL)");
            case 6 -> {
                Pair<Expression<Long>> high = number(depth + 3);
                yield new Pair<>(
                        one.between(other, high.built()),
                        "(" + left.spelled() + " BETWEEN " + right.spelled() + " AND " + high.spelled() + ")");
            }
            case 7 -> new Pair<>(one.in(List.of(1L, 2L)), "(" + left.spelled() + " IN (1, 2))");
            default -> new Pair<>(one.notIn(List.of(0L, -3L)), "(NOT (" + left.spelled() + " IN (0, (-3))))");
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static dev.athanor.sql.Functions.caseWhen;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FromItem;
import dev.athanor.sql.OrderTerm;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Update;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Statements made by chance, the same ones for the same seed. Each number in them is asked for once, in the order in which
 * the statement is built, which is not that in which it is written.
 */
final class RandomStatements {
    static final MetaData METADATA = new MetaData();
    static final Table ONE = table("one");
    static final Table TWO = table("two");
    private static final int DEEPEST = 3;

    private final Random random;
    private final IntFunction<Expression<Integer>> number;
    private final int firstNumber;
    private final List<QueryAlias> ctes = new ArrayList<>();
    private int numbers;

    /** Something to take columns from. */
    private interface Source {
        Expression<Integer> column(String name);
    }

    RandomStatements(long seed, int firstNumber, IntFunction<Expression<Integer>> number) {
        this.random = new Random(seed);
        this.number = number;
        this.firstNumber = firstNumber;
    }

    private static Table table(String name) {
        return Table.of(
                name,
                METADATA,
                Column.of("id", Types.INTEGER).primaryKey(),
                Column.of("a", Types.INTEGER),
                Column.of("b", Types.INTEGER));
    }

    Statement statement() {
        return switch (random.nextInt(8)) {
            case 0 -> change();
            case 1 -> delete(ONE).where(condition(table(ONE), 0));
            case 2 -> insertion();
            default -> query(List.of(), 0);
        };
    }

    private Statement change() {
        Update update = update(ONE).set(ONE.c("a", Integer.class), value(table(ONE), 0));
        return update.set(ONE.c("b", Integer.class), value(table(ONE), 0)).where(condition(table(ONE), 0));
    }

    private Statement insertion() {
        Column<Integer> a = ONE.c("a", Integer.class);
        Column<Integer> b = ONE.c("b", Integer.class);
        return chance(2)
                ? insert(ONE).columns(a, b).from(query(List.of(), 1))
                : insert(ONE).value(b, number()).value(a, scalar(List.of(), 1));
    }

    /** A query of two numbers. */
    private Select<Row> query(List<Source> outside, int depth) {
        List<Source> sources = new ArrayList<>(outside);
        FromItem first = from(depth);
        Source source = source(first);
        sources.add(source);
        Select<Row> query = select(
                        value(source, sources, depth + 1).as("x"),
                        value(source, sources, depth + 1).as("y"))
                .from(first);
        if (chance(3)) {
            FromItem made = from(depth);
            FromItem joined = made == first ? TWO.alias() : made;
            Source right = source(joined);
            sources.add(right);
            Condition on = right.column("id").eq(source.column("id")).and(condition(right, sources, depth + 1));
            query = chance(2) ? query.join(joined, on) : query.leftJoin(joined, on);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            query = query.where(condition(source, sources, depth + 1));
        }
        if (chance(4)) {
            query = query.distinct();
        }
        if (chance(3)) {
            OrderTerm[] terms = {value(source, sources, depth + 1).desc(), source.column("id")};
            query = query.orderBy(terms);
        }
        return chance(3) ? query.limit(50 + next()).offset(random.nextInt(2)) : query;
    }

    private FromItem from(int depth) {
        if (depth >= DEEPEST || chance(2)) {
            return (chance(2) ? ONE : TWO).alias();
        }
        return switch (random.nextInt(4)) {
            case 0 -> numbered(depth).subquery();
            case 1 -> numbered(depth).subquery("q" + next());
            case 2 -> ctes.isEmpty() ? newCte(depth) : ctes.get(random.nextInt(ctes.size()));
            default -> newCte(depth);
        };
    }

    private QueryAlias newCte(int depth) {
        QueryAlias made = numbered(depth).cte("c" + next());
        ctes.add(made);
        return made;
    }

    /** A query with the columns of a table. */
    private Select<Row> numbered(int depth) {
        FromItem from = from(depth + 1);
        Source source = source(from);
        return select(
                        source.column("id"),
                        value(source, depth + 1).as("a"),
                        value(source, depth + 1).as("b"))
                .where(condition(source, depth + 1));
    }

    private static Source table(Table table) {
        return name -> table.c(name, Integer.class);
    }

    private static Source source(FromItem from) {
        return from instanceof TableAlias alias ? name -> alias.of(ONE.c(name, Integer.class)) : ((QueryAlias) from)::c;
    }

    private Expression<Integer> value(Source source, int depth) {
        return value(source, List.of(source), depth);
    }

    private Expression<Integer> value(Source source, List<Source> visible, int depth) {
        if (depth > DEEPEST) {
            return source.column(chance(2) ? "a" : "b");
        }
        return switch (random.nextInt(8)) {
            case 0 -> source.column("a").plus(number());
            case 1 -> number().minus(source.column("b"));
            case 2 ->
                caseWhen(condition(source, visible, depth + 1), number())
                        .when(condition(source, visible, depth + 1), source.column("a"))
                        .otherwise(number());
            case 3 -> coalesce(source.column("a"), value(source, visible, depth + 1), number());
            case 4 -> scalar(visible, depth + 1);
            case 5 -> value(source, visible, depth + 1).times(number()).negated();
            default -> source.column(chance(2) ? "a" : "b");
        };
    }

    private Expression<Integer> scalar(List<Source> visible, int depth) {
        TableAlias own = (chance(2) ? ONE : TWO).alias();
        Source source = source(own);
        Select<Integer> query = select(max(value(source, depth + 1))).where(condition(source, depth + 1));
        return outer(visible) == null || chance(3)
                ? query.scalar()
                : query.where(source.column("id").lt(outer(visible))).scalar();
    }

    private static Expression<Integer> outer(List<Source> visible) {
        return visible.isEmpty() ? null : visible.get(visible.size() - 1).column("id");
    }

    private Condition condition(Source source, int depth) {
        return condition(source, List.of(source), depth);
    }

    private Condition condition(Source source, List<Source> visible, int depth) {
        if (depth > DEEPEST) {
            return source.column("a").lt(number());
        }
        return switch (random.nextInt(9)) {
            case 0 -> condition(source, visible, depth + 1).and(condition(source, visible, depth + 1));
            case 1 -> condition(source, visible, depth + 1).or(condition(source, visible, depth + 1));
            case 2 -> condition(source, visible, depth + 1).not();
            case 3 -> source.column("a").in(list());
            case 4 -> source.column("b").notIn(list());
            case 5 -> value(source, visible, depth + 1).between(number(), number());
            case 6 -> exists(visible, depth + 1);
            case 7 ->
                source.column("a").in(select(source(ONE.alias()).column("b")).where(condition(table(TWO), depth + 1)));
            default -> value(source, visible, depth + 1).ne(number());
        };
    }

    private Condition exists(List<Source> visible, int depth) {
        TableAlias own = TWO.alias();
        Select<Long> query = select(count()).from(own).where(condition(source(own), depth + 1));
        Expression<Integer> outer = outer(visible);
        return (outer == null ? query : query.where(source(own).column("a").ge(outer))).exists();
    }

    private List<Integer> list() {
        List<Integer> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(next());
        }
        return list;
    }

    private Expression<Integer> number() {
        return number.apply(next());
    }

    private int next() {
        return firstNumber + numbers++;
    }

    private boolean chance(int outOf) {
        return random.nextInt(outOf) == 0;
    }
}

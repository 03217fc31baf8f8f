// SPDX-License-Identifier: Apache-2.0
package dev.athanor.compiler;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.excluded;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Groupings.cube;
import static dev.athanor.sql.Groupings.groupingSets;
import static dev.athanor.sql.Groupings.rollup;
import static dev.athanor.sql.Groupings.set;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.merge;
import static dev.athanor.sql.Statements.tableSample;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.sql.Statements.values;
import static dev.athanor.sql.Window.currentRow;
import static dev.athanor.sql.Window.following;
import static dev.athanor.sql.Window.partitionBy;
import static dev.athanor.sql.Window.preceding;
import static dev.athanor.sql.Window.unboundedPreceding;

import dev.athanor.ast.Frame.Exclusion;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FetchOption;
import dev.athanor.sql.FromItem;
import dev.athanor.sql.GroupTerm;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Merge;
import dev.athanor.sql.OnConflict;
import dev.athanor.sql.OrderTerm;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Statements;
import dev.athanor.sql.Update;
import dev.athanor.sql.Window;
import dev.athanor.sql.WindowFunctions;
import dev.athanor.type.Types;
import java.util.List;
import java.util.Random;

/**
 * Whole queries made by chance of every clause and kind of source that there is, the same ones for the same seed. All put
 * out one number called {@code x}.
 */
final class RandomQueries {
    private static final Table ONE = RandomStatements.ONE;
    private static final Table TWO = RandomStatements.TWO;
    private static final int DEEPEST = 3;

    private final Random random;
    private int made;

    /** Something to select from, and a number of each of its rows. */
    private record Source(FromItem from, Expression<Integer> number) {}

    RandomQueries(long seed) {
        this.random = new Random(seed);
    }

    Statement statement() {
        return switch (random.nextInt(20)) {
            case 0 -> insert(ONE).columns(column("a")).from(query(1));
            case 1 ->
                update(ONE)
                        .set(column("a"), query(2).scalar())
                        .where(column("b").in(query(2)));
            case 2 -> delete(ONE).where(column("b").notIn(query(2)));
            case 3 -> changeFrom(source(1));
            case 4 -> deletion(source(1));
            case 5 -> upsert();
            case 6 -> merged(source(1));
            default -> query(0);
        };
    }

    private Statement changeFrom(Source other) {
        Update update = update(ONE)
                .set(column("a"), value(other.number, 2))
                .from(other.from)
                .where(column("b").eq(other.number));
        return chance(3) ? update.returning(column("a"), column("b").plus(next())) : update;
    }

    private Statement deletion(Source other) {
        Delete delete = delete(ONE).where(condition(column("b"), 2));
        return switch (random.nextInt(3)) {
            case 0 -> delete.using(other.from).where(column("a").gt(other.number));
            case 1 -> delete.returning(column("b").negated());
            default -> delete.orderBy(order(column("a"))).limit(next());
        };
    }

    private Statement upsert() {
        Insert insert = insert(ONE)
                .value(column("id"), next())
                .value(column("a"), chance(2) ? literal(next()) : query(2).scalar());
        OnConflict conflict = insert.onConflict(column("id"));
        Insert whole = chance(2)
                ? conflict.doUpdate()
                : conflict.doUpdate(
                        row -> row.set(column("a"), excluded(column("a")).plus(next())));
        return chance(3) ? whole.returning(column("id")) : whole;
    }

    private Statement merged(Source other) {
        Merge merge = merge(ONE, other.from, column("id").eq(other.number));
        Merge changed = chance(2)
                ? merge.whenMatched(condition(column("b"), 2)).delete()
                : merge.whenMatched().update(row -> row.set(column("a"), value(other.number, 2)));
        return chance(2) ? changed : changed.whenNotMatched().insert(row -> row.set(column("id"), other.number));
    }

    SelectBase<Integer> query(int depth) {
        return depth < DEEPEST && chance(3) ? compound(depth) : select(depth);
    }

    private SelectBase<Integer> compound(int depth) {
        SelectBase<Integer> left = query(depth + 1);
        SelectBase<Integer> right = query(depth + 1);
        CompoundSelect<Integer> whole = switch (random.nextInt(6)) {
            case 0 -> left.union(right);
            case 1 -> left.unionAll(right, query(depth + 1));
            case 2 -> left.intersect(right);
            case 3 -> left.except(right);
            case 4 -> left.exceptAll(right);
            default -> left.intersectAll(right);
        };
        return chance(4) ? whole.limit(next()).offset(next()) : whole;
    }

    private SelectBase<Integer> select(int depth) {
        Source source = source(depth);
        Expression<Integer> x = value(source.number, depth).as("x");
        Select<Integer> query = Statements.select(x).from(source.from);
        if (chance(4)) {
            Source other = source(depth + 1);
            Condition on = other.number.eq(source.number);
            query = switch (random.nextInt(4)) {
                case 0 -> query.join(other.from, on);
                case 1 -> query.leftJoin(other.from, on);
                case 2 -> query.rightJoin(other.from, on);
                default -> query.fullJoin(other.from, on);
            };
        }
        if (chance(3)) {
            query = query.where(condition(source.number, depth));
        }
        return chance(2) ? query : finished(query, x, source);
    }

    private SelectBase<Integer> finished(Select<Integer> query, Expression<Integer> x, Source source) {
        return switch (random.nextInt(10)) {
            case 0 -> query.distinct();
            case 1 -> query.distinctOn(source.number).orderBy(source.number);
            case 2 -> query.groupBy(x, source.number).having(count().gt((long) next()));
            case 3 -> query.groupBy(grouping(source.number));
            case 4 -> query.orderBy(order(x)).limit(next());
            case 5 -> query.orderBy(order(source.number)).limit(next()).offset(next());
            case 6 -> query.orderBy(x).fetch(next(), FetchOption.WITH_TIES);
            case 7 -> query.fetch(next(), FetchOption.PERCENT);
            case 8 -> locked(query);
            default -> query.prefixWith("/* here */", "mysql").hint(source.from, "/* {table} */", "oracle");
        };
    }

    private GroupTerm grouping(Expression<Integer> value) {
        return switch (random.nextInt(3)) {
            case 0 -> rollup(value, value.plus(next()));
            case 1 -> cube(value);
            default -> groupingSets(value, set(value, value.negated()), set());
        };
    }

    private OrderTerm order(Expression<Integer> value) {
        OrderTerm term = chance(2) ? value.desc() : value;
        return switch (random.nextInt(3)) {
            case 0 -> term.nullsFirst();
            case 1 -> term.nullsLast();
            default -> term;
        };
    }

    private Select<Integer> locked(Select<Integer> query) {
        Select<Integer> locked = chance(2) ? query.forUpdate() : chance(2) ? query.forShare() : query.forKeyShare();
        return chance(3) ? locked.skipLocked() : chance(2) ? locked.nowait() : locked;
    }

    private Source source(int depth) {
        if (depth >= DEEPEST || chance(3)) {
            TableAlias alias = (chance(2) ? ONE : TWO).alias();
            return new Source(alias, alias.of(column("a")));
        }
        return switch (random.nextInt(9)) {
            case 8 ->
                of(text("SELECT :n AS x")
                        .bind("n", next())
                        .column("x", Types.INTEGER)
                        .subquery());
            case 0 -> of(query(depth + 1).subquery());
            case 1 -> of(query(depth + 1).subquery("q" + next()));
            case 2 -> of(cte(depth));
            case 3 -> {
                CommonTable cte = cte(depth);
                yield of(chance(2) ? cte.alias() : cte.nesting());
            }
            case 4 -> of(recursive(depth));
            case 5 -> of(values("v" + next()).column("x", Types.INTEGER).rows(List.of(next()), List.of(next())));
            case 6 ->
                of(function("generate_series", Types.INTEGER, literal(1), literal(next()))
                        .tableValued()
                        .column("x", Types.INTEGER)
                        .named()
                        .alias());
            default -> {
                QueryAlias sample = tableSample(TWO, function("system", Types.INTEGER, literal(next())));
                yield new Source(sample, sample.c("a"));
            }
        };
    }

    private static Source of(QueryAlias from) {
        return new Source(from, from.c("x"));
    }

    private CommonTable cte(int depth) {
        CommonTable cte = query(depth + 1).cte("c" + next());
        return chance(4) ? cte.materialized() : cte;
    }

    private CommonTable recursive(int depth) {
        return query(depth + 1)
                .recursive("r" + next())
                .unionAll(found -> Statements.select(
                                found.<Integer>c("x").plus(next()).as("x"))
                        .where(found.<Integer>c("x").lt(next())));
    }

    private Expression<Integer> value(Expression<Integer> number, int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> number.plus(next());
            case 1 -> max(number).over(window(number));
            case 2 ->
                WindowFunctions.lag(number, 1, next()).over(partitionBy(number).orderBy(number));
            case 3 -> sum(number).filter(number.gt(next())).over(partitionBy(number));
            case 4 -> depth < DEEPEST ? query(depth + 2).scalar() : number;
            case 5 -> number.negated().times(next());
            default -> number;
        };
    }

    private Window window(Expression<Integer> number) {
        Window window = partitionBy(number).orderBy(order(number));
        return switch (random.nextInt(4)) {
            case 0 -> window.rows(preceding(next()), following(next()));
            case 1 -> window.range(unboundedPreceding(), currentRow());
            case 2 -> window.groups(preceding(next()), currentRow()).exclude(Exclusion.TIES);
            default -> window;
        };
    }

    private Condition condition(Expression<Integer> number, int depth) {
        if (depth >= DEEPEST) {
            return number.gt(next());
        }
        return switch (random.nextInt(8)) {
            case 0 -> condition(number, depth + 1).and(condition(number, depth + 1));
            case 1 ->
                condition(number, depth + 1).or(condition(number, depth + 1)).not();
            case 2 -> number.in(query(depth + 1));
            case 3 -> number.gt(query(depth + 1).any());
            case 4 -> number.le(query(depth + 1).all());
            case 5 -> query(depth + 1).exists();
            case 6 -> {
                TableAlias own = ONE.alias();
                yield Statements.select(own.of(column("a")))
                        .where(own.of(column("b")).eq(number))
                        .exists();
            }
            default -> isTrue().and(number.lt(next()));
        };
    }

    private static Column<Integer> column(String name) {
        return ONE.c(name, Integer.class);
    }

    private int next() {
        return made++;
    }

    private boolean chance(int outOf) {
        return random.nextInt(outOf) == 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.testkit.compliance;

import static dev.athanor.dialect.QueryFeature.*;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Groupings.groupingSets;
import static dev.athanor.sql.Groupings.rollup;
import static dev.athanor.sql.Groupings.set;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.tableSample;
import static dev.athanor.sql.Statements.values;
import static dev.athanor.sql.Window.currentRow;
import static dev.athanor.sql.Window.orderedBy;
import static dev.athanor.sql.Window.preceding;
import static dev.athanor.sql.Window.unboundedFollowing;
import static dev.athanor.sql.Window.unboundedPreceding;
import static dev.athanor.sql.WindowFunctions.lag;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.INTEGER;

import dev.athanor.ast.Frame.Exclusion;
import dev.athanor.dialect.QueryFeature;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.FetchOption;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A query for each {@link QueryFeature}, over the rows of {@link Library}. */
final class FeatureQueries {
    /**
     * What no query shows that runs everywhere: it needs functions or hints that one database has, or several other
     * abilities, and is the business of specs of its own.
     */
    static final Set<QueryFeature> WITHOUT_QUERY = EnumSet.of(
            TABLE_FUNCTIONS,
            ORDINALITY,
            COLUMN_NAMES,
            BARE_FUNCTIONS,
            HINTS_BEHIND_TABLES,
            ORDER_IN_AGGREGATE,
            RETURNING_OF_OTHERS);

    static final List<Query> ALL = all();

    /**
     * One query.
     *
     * @param needs the feature that it is about, and after it others without which the query cannot be
     * @param rows what it gives
     */
    record Query(List<QueryFeature> needs, Function<Library, SelectBase<?>> make, List<?> rows) {
        QueryFeature feature() {
            return needs.get(0);
        }
    }

    private FeatureQueries() {}

    private static List<Query> all() {
        List<Query> all = new ArrayList<>();
        combinations(all);
        sources(all);
        aggregates(all);
        windows(all);
        bounds(all);
        commonTables(all);
        locks(all);
        return List.copyOf(all);
    }

    private static Query query(
            Function<Library, SelectBase<?>> make, List<?> rows, QueryFeature feature, QueryFeature... others) {
        List<QueryFeature> needs = new ArrayList<>(List.of(feature));
        needs.addAll(List.of(others));
        return new Query(needs, make, rows);
    }

    private static Select<Long> byId(Library lib) {
        return select(lib.book).orderBy(lib.book);
    }

    private static void combinations(List<Query> to) {
        to.add(query(
                lib -> select(lib.title)
                        .distinctOn(lib.writer)
                        .where(lib.writer.isNotNull())
                        .orderBy(lib.writer, lib.title),
                List.of("Emma", "Agnes Grey"),
                DISTINCT_ON));
        to.add(query(
                lib -> select(lib.writer).where(lib.writer.isNotNull()).exceptAll(select(lib.author)),
                List.of(1L),
                SET_OPERATORS_WITH_ALL));
        to.add(query(
                lib -> byId(lib)
                        .limit(1)
                        .unionAll(byId(lib).where(lib.pages.lt(230)).limit(1)),
                List.of(10L, 12L),
                QUERIES_IN_PARENTHESES));
        to.add(query(lib -> select(lib.author).except(select(lib.writer)), List.of(3L), EXCEPT_KEYWORD));
    }

    private static void sources(List<Query> to) {
        to.add(query(
                lib -> select(count()).from(lib.books).fullJoin(lib.authors, lib.writer.eq(lib.author)),
                List.of(5L),
                FULL_JOIN));
        to.add(query(
                lib -> {
                    QueryAlias thickest = select(lib.title)
                            .where(lib.writer.eq(lib.author))
                            .orderBy(lib.pages.desc())
                            .limit(1)
                            .lateral("thickest");
                    return select(thickest.<String>c("title"))
                            .from(lib.authors)
                            .join(thickest, thickest.c("title").isNotNull())
                            .orderBy(lib.author);
                },
                List.of("Emma", "Agnes Grey"),
                LATERAL));
        to.add(query(
                lib -> {
                    QueryAlias all = tableSample(lib.books, function("bernoulli", INTEGER, literal(100)));
                    return select(all.<Long>c("id")).orderBy(all.c("id"));
                },
                List.of(10L, 11L, 12L, 13L),
                TABLE_SAMPLE));
        to.add(query(
                lib -> {
                    QueryAlias prices = values("prices")
                            .column("id", INTEGER)
                            .column("price", INTEGER)
                            .rows(List.of(1, 30), List.of(2, 20));
                    return select(prices.<Integer>c("id")).orderBy(prices.c("price"));
                },
                List.of(2, 1),
                VALUES_TABLE));
    }

    private static void aggregates(List<Query> to) {
        to.add(query(lib -> select(count(lib.book).filter(lib.pages.gt(200))), List.of(3L), FILTER));
        for (QueryFeature form : List.of(WITHIN_GROUP, WITHIN_GROUP_WITHOUT_OVER)) {
            to.add(query(
                    lib -> select(
                            function("percentile_cont", DOUBLE, literal(0.5)).withinGroup(lib.pages)),
                    List.of(237.5),
                    form,
                    WITHIN_GROUP,
                    WITHIN_GROUP_WITHOUT_OVER));
        }
        to.add(query(
                lib -> select(count(lib.book))
                        .groupBy(groupingSets(set(lib.writer), set()))
                        .orderBy(count(lib.book)),
                List.of(1L, 1L, 2L, 4L),
                GROUPING_SETS));
        for (QueryFeature form : List.of(ROLLUP, ROLLUP_FUNCTION)) {
            to.add(query(
                    lib -> {
                        QueryAlias counts = select(count(lib.book).as("n"), lib.writer)
                                .groupBy(rollup(lib.writer))
                                .subquery();
                        return select(counts.<Long>c("n")).orderBy(counts.c("n"));
                    },
                    List.of(1L, 1L, 2L, 4L),
                    form,
                    ROLLUP));
        }
    }

    private static void windows(List<Query> to) {
        to.add(query(
                lib -> select(count().over(orderedBy(lib.price).groups(preceding(1), currentRow())))
                        .where(lib.price.isNotNull())
                        .orderBy(lib.price, lib.book),
                List.of(2L, 2L, 3L),
                GROUPS_FRAME));
        to.add(query(
                lib -> select(count().over(orderedBy(lib.pages).range(preceding(100), currentRow())))
                        .orderBy(lib.pages),
                List.of(1L, 1L, 2L, 1L),
                RANGE_DISTANCE));
        to.add(query(
                lib -> select(count().over(orderedBy(lib.book)
                                .rows(unboundedPreceding(), unboundedFollowing())
                                .exclude(Exclusion.CURRENT_ROW)))
                        .orderBy(lib.book),
                List.of(3L, 3L, 3L, 3L),
                EXCLUDE));
        to.add(query(
                lib -> select(lag(lib.pages, 1, 0).over(orderedBy(lib.book))).orderBy(lib.book),
                List.of(0, 474, 249, 226),
                LAG_WITH_DEFAULT));
    }

    private static void bounds(List<Query> to) {
        to.add(query(
                lib -> select(lib.author).orderBy(lib.born.desc().nullsFirst(), lib.author),
                List.of(3L, 2L, 1L),
                NULLS_ORDER));
        to.add(query(lib -> byId(lib).limit(literal(1).plus(1)), List.of(10L, 11L), LIMIT_EXPRESSION));
        for (QueryFeature form : List.of(FETCH, BARE_FETCH)) {
            to.add(query(lib -> byId(lib).fetch(2), List.of(10L, 11L), form));
        }
        to.add(query(
                lib -> select(lib.price)
                        .where(lib.price.isNotNull())
                        .orderBy(lib.price)
                        .fetch(1, FetchOption.WITH_TIES),
                List.of(8.0, 8.0),
                FETCH_WITH_TIES,
                FETCH));
        to.add(query(lib -> byId(lib).fetch(50, FetchOption.PERCENT), List.of(10L, 11L), FETCH_PERCENT, FETCH));
        to.add(query(lib -> byId(lib).where(lib.pages.ge(select(lib.pages).all())), List.of(10L), QUANTIFIERS));
    }

    private static void commonTables(List<Query> to) {
        to.add(query(
                lib -> {
                    CommonTable counter = select(literal(1).as("n"))
                            .from(lib.authors)
                            .where(lib.author.eq(1L))
                            .recursive("counter")
                            .unionAll(self -> select(self.<Integer>c("n").plus(1))
                                    .where(self.<Integer>c("n").lt(4)));
                    return select(counter.<Integer>c("n")).orderBy(counter.c("n"));
                },
                List.of(1, 2, 3, 4),
                RECURSIVE_KEYWORD));
        to.add(query(
                lib -> {
                    CommonTable counter = select(literal(1).as("n"))
                            .from(lib.authors)
                            .where(lib.author.eq(1L))
                            .recursive("counter")
                            .union(self -> select(self.<Integer>c("n").plus(1))
                                    .from(self)
                                    .join(lib.authors, lib.author.lt(3L))
                                    .where(self.<Integer>c("n").lt(4)));
                    return select(counter.<Integer>c("n")).orderBy(counter.c("n"));
                },
                List.of(1, 2, 3, 4),
                RECURSIVE_UNION));
        to.add(query(
                lib -> {
                    CommonTable thick = select(lib.book)
                            .where(lib.pages.gt(240))
                            .cte("thick")
                            .nesting();
                    QueryAlias inner = select(thick.<Long>c("id")).subquery();
                    return select(inner.<Long>c("id")).orderBy(inner.c("id"));
                },
                List.of(10L, 11L),
                CTE_IN_QUERY));
        to.add(query(
                lib -> {
                    CommonTable thick = select(lib.book)
                            .where(lib.pages.gt(240))
                            .cte("thick")
                            .materialized();
                    return select(thick.<Long>c("id")).orderBy(thick.c("id"));
                },
                List.of(10L, 11L),
                MATERIALIZED));
        to.add(query(
                lib -> {
                    CommonTable added = insert(lib.authors)
                            .value(lib.author, 9L)
                            .value(lib.name, "Ann")
                            .returning(lib.author)
                            .cte("added");
                    QueryAlias again = added.alias("again");
                    return select(added.<Long>c("id"))
                            .from(added)
                            .join(again, again.c("id").eq(added.c("id")));
                },
                List.of(9L),
                WRITING_CTE));
    }

    private static void locks(List<Query> to) {
        to.add(query(lib -> emma(lib).forUpdate(), List.of(10L), LOCKS));
        for (QueryFeature form : List.of(SHARED_LOCKS, FOR_SHARE)) {
            to.add(query(lib -> emma(lib).forShare(), List.of(10L), form, LOCKS, SHARED_LOCKS));
        }
        to.add(query(lib -> emma(lib).forNoKeyUpdate(), List.of(10L), KEY_LOCKS, LOCKS));
        for (QueryFeature form : List.of(LOCKS_OF_TABLES, LOCKS_BY_TABLE)) {
            to.add(query(
                    lib -> emma(lib)
                            .join(lib.authors, lib.writer.eq(lib.author))
                            .forUpdate()
                            .of(lib.books),
                    List.of(10L),
                    form,
                    LOCKS,
                    LOCKS_OF_TABLES));
        }
        to.add(query(lib -> emma(lib).forUpdate().nowait(), List.of(10L), LOCKS_WITHOUT_WAITING, LOCKS));
        to.add(query(lib -> emma(lib).forUpdate().skipLocked(), List.of(10L), SKIP_LOCKED, LOCKS));
    }

    private static Select<Long> emma(Library lib) {
        return select(lib.book).from(lib.books).where(lib.book.eq(10L));
    }
}

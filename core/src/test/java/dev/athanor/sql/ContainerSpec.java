// SPDX-License-Identifier: Apache-2.0
package dev.athanor.sql;

import static dev.athanor.dialects.Dialects.H2;
import static dev.athanor.dialects.Dialects.MARIADB;
import static dev.athanor.dialects.Dialects.MYSQL;
import static dev.athanor.dialects.Dialects.ORACLE;
import static dev.athanor.dialects.Dialects.SQLITE;
import static dev.athanor.dialects.Dialects.SQLSERVER;
import static dev.athanor.error.ErrorCode.UNSUPPORTED_BY_DIALECT;
import static dev.athanor.error.ErrorCode.WRONG_OPERAND;
import static dev.athanor.sql.ArrayExpression.array;
import static dev.athanor.sql.ArrayExpression.arrayAgg;
import static dev.athanor.sql.ArrayExpression.arrayOf;
import static dev.athanor.sql.ArrayExpression.unnest;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Jsonb.jsonb;
import static dev.athanor.sql.Printed.elementPrints;
import static dev.athanor.sql.Printed.on;
import static dev.athanor.sql.Printed.printed;
import static dev.athanor.sql.Printed.refusedBy;
import static dev.athanor.sql.RangeExpression.range;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Printed.Exceptional;
import dev.athanor.type.Json;
import dev.athanor.type.JsonPath;
import dev.athanor.type.Range;
import dev.athanor.type.SqlType;
import dev.athanor.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is inside of documents, arrays and ranges: the texts are those of SQLAlchemy (2.1) on PostgreSQL. */
class ContainerSpec {
    private static final Column<Integer> ID = Column.of("id", Types.INTEGER);
    private static final Column<Json> B = Column.of("b", Types.JSONB);
    private static final Column<List<Integer>> A = Column.of("a", Types.array(Types.INTEGER));
    private static final Column<List<List<Integer>>> AA = Column.of("aa", Types.array(Types.array(Types.INTEGER)));
    private static final Column<Range<Integer>> R = Column.of("r", Types.range(Types.INTEGER));
    private static final Table T = Table.of("t", new MetaData(), ID, B, A, AA, R);

    private static final Json DOCUMENT = Json.parse("{\"a\": 1}");

    private static Exceptional[] refusedWithoutArrays(Exceptional... more) {
        List<Exceptional> all = new ArrayList<>(List.of(more));
        for (var dialect : List.of(SQLITE, MYSQL, MARIADB, SQLSERVER, ORACLE)) {
            all.add(refusedBy(dialect, UNSUPPORTED_BY_DIALECT));
        }
        return all.toArray(Exceptional[]::new);
    }

    private static Exceptional[] refusedElsewhere() {
        return refusedWithoutArrays(refusedBy(H2, UNSUPPORTED_BY_DIALECT));
    }

    private static void onPostgres(Expression<?> value, String text) {
        elementPrints(value, text, refusedElsewhere());
    }

    private static void onPostgresAndH2(Expression<?> value, String text) {
        elementPrints(value, text, refusedWithoutArrays());
    }

    @Test
    void theOperatorsOfJsonb() {
        onPostgres(jsonb(B).contains(DOCUMENT), "t.b @> :b_1");
        onPostgres(jsonb(B).containsAll(B), "t.b @> t.b");
        onPostgres(jsonb(B).containedBy(DOCUMENT), "t.b <@ :b_1");
        onPostgres(jsonb(B).containedBy(B), "t.b <@ t.b");
        onPostgres(jsonb(B).hasKey("a"), "t.b ?? :b_1");
        onPostgres(jsonb(B).hasAnyKey(List.of("a", "b")), "t.b ??| :b_1");
        onPostgres(jsonb(B).hasAllKeys(List.of("a", "b")), "t.b ??& :b_1");
        onPostgres(jsonb(B).pathExists("$.a"), "t.b @?? :b_1");
        onPostgres(jsonb(B).pathMatches("$.a > 1"), "t.b @@ :b_1");
        onPostgres(jsonb(B).merged(DOCUMENT), "t.b || :b_1");
        onPostgres(jsonb(B).merged(B), "t.b || t.b");
        onPostgres(jsonb(B).without("a"), "t.b - :b_1");
        onPostgres(jsonb(B).without(0), "t.b - :b_1");
        onPostgres(jsonb(B).without(JsonPath.of("a", "b")), "t.b #- :b_1");
    }

    @Test
    void theyStandInParenthesesInsideOfOthers() {
        onPostgres(jsonb(jsonb(B).merged(B)).containsAll(jsonb(B).merged(B)), "(t.b || t.b) @> (t.b || t.b)");
        onPostgres(jsonb(B).containsAll(B).not(), "NOT (t.b @> t.b)");
        onPostgres(jsonb(B).containsAll(B).and(jsonb(B).hasKey("x")), "(t.b @> t.b) AND (t.b ?? :b_1)");
    }

    @Test
    void elementsOfArrays() {
        elementPrints(
                array(A).get(1),
                "t.a[:a_1]",
                refusedWithoutArrays(on(H2, "CASE WHEN :a_1 BETWEEN 1 AND CARDINALITY(t.a) THEN (t.a)[:a_2] END")));
        elementPrints(
                array(A).get(ID),
                "t.a[t.id]",
                refusedWithoutArrays(on(H2, "CASE WHEN t.id BETWEEN 1 AND CARDINALITY(t.a) THEN (t.a)[t.id] END")));
        printed(select(array(array(AA).get(1)).get(2).as("x"))).isByDefault("""
            SELECT t.aa[:aa_1][:param_1] AS x
            FROM t
            """);
        printed(select(array(arrayAgg(ID)).get(1).as("x"))).isByDefault("""
            SELECT (array_agg(t.id))[:array_agg_1] AS x
            FROM t
            """);
        printed(select(array(A).concat(List.of(1)).get(1).as("x"))).isByDefault("""
            SELECT (t.a || :a_1)[:param_1] AS x
            FROM t
            """);
    }

    @Test
    void partsOfArrays() {
        elementPrints(
                array(A).slice(1, 3),
                "t.a[:a_1::a_2]",
                refusedWithoutArrays(on(
                        H2,
                        "CASE WHEN GREATEST(:a_1, 1) <= LEAST(:a_2, CARDINALITY(t.a))"
                                + " THEN ARRAY_SLICE(t.a, GREATEST(:a_3, 1), LEAST(:a_4, CARDINALITY(t.a)))"
                                + " WHEN t.a IS NOT NULL THEN CAST(ARRAY[] AS INTEGER ARRAY) END")));
    }

    @Test
    void comparisonsWithElements() {
        onPostgresAndH2(array(A).has(5), ":a_1 = ANY (t.a)");
        onPostgresAndH2(array(A).has(ID), "t.id = ANY (t.a)");
        onPostgresAndH2(literal(5).lt(array(A).all()), ":param_1 < ALL (t.a)");
        onPostgresAndH2(ID.ge(array(A).any()), "t.id >= ANY (t.a)");
        onPostgresAndH2(array(A).has(5).not(), "NOT (:a_1 = ANY (t.a))");
    }

    @Test
    void arraysInArrays() {
        onPostgres(array(A).contains(List.of(1, 2)), "t.a @> :a_1");
        onPostgres(array(A).containsAll(A), "t.a @> t.a");
        onPostgres(array(A).containedBy(List.of(1, 2)), "t.a <@ :a_1");
        onPostgres(array(A).containedBy(A), "t.a <@ t.a");
        onPostgres(array(A).overlaps(List.of(1)), "t.a && :a_1");
        onPostgres(array(A).overlaps(A), "t.a && t.a");
    }

    @Test
    void arraysOfArraysAndOfRows() {
        onPostgresAndH2(array(A).concat(List.of(1)), "t.a || :a_1");
        onPostgresAndH2(array(A).concatAll(A), "t.a || t.a");
        onPostgresAndH2(array(A).concatAll(A).eq(List.of(2)), "(t.a || t.a) = :param_1");
        onPostgresAndH2(array(A).append(4), "array_append(t.a, :a_1)");
        onPostgresAndH2(arrayOf(ID, literal(1)), "ARRAY[t.id, :param_1]");
        onPostgresAndH2(arrayAgg(ID), "array_agg(t.id)");
        onPostgresAndH2(arrayAgg(ID).orderedBy(ID.desc()), "array_agg(t.id ORDER BY t.id DESC)");
        onPostgresAndH2(array(A).cardinality(), "cardinality(t.a)");
    }

    @Test
    void elementsAsRows() {
        printed(select(unnest(literal(List.of(1, 2), Types.array(Types.INTEGER)))
                        .columnValued("x")))
                .is("""
                    SELECT x
                    FROM unnest(:param_1) AS x
                    """, refusedWithoutArrays());
    }

    @Test
    void theOperatorsOfRanges() {
        Range<Integer> other = Range.of(1, 5);
        onPostgres(range(R).has(5), "t.r @> :r_1");
        onPostgres(range(R).has(ID), "t.r @> t.id");
        onPostgres(range(R).contains(other), "t.r @> :r_1");
        onPostgres(range(R).containsAll(R), "t.r @> t.r");
        onPostgres(range(R).containedBy(other), "t.r <@ :r_1");
        onPostgres(range(R).containedBy(R), "t.r <@ t.r");
        onPostgres(range(R).overlaps(other), "t.r && :r_1");
        onPostgres(range(R).overlaps(R), "t.r && t.r");
        onPostgres(range(R).strictlyLeftOf(other), "t.r << :r_1");
        onPostgres(range(R).strictlyLeftOf(R), "t.r << t.r");
        onPostgres(range(R).strictlyRightOf(other), "t.r >> :r_1");
        onPostgres(range(R).strictlyRightOf(R), "t.r >> t.r");
        onPostgres(range(R).notExtendRightOf(other), "t.r &< :r_1");
        onPostgres(range(R).notExtendRightOf(R), "t.r &< t.r");
        onPostgres(range(R).notExtendLeftOf(other), "t.r &> :r_1");
        onPostgres(range(R).notExtendLeftOf(R), "t.r &> t.r");
        onPostgres(range(R).adjacentTo(other), "t.r -|- :r_1");
        onPostgres(range(R).adjacentTo(R), "t.r -|- t.r");
        onPostgres(range(R).union(other), "t.r + :r_1");
        onPostgres(range(R).intersection(other), "t.r * :r_1");
        onPostgres(range(R).difference(other), "t.r - :r_1");
        onPostgres(range(range(R).union(R)).intersection(range(R).difference(R)), "(t.r + t.r) * (t.r - t.r)");
        onPostgres(range(R).has(5).not(), "NOT (t.r @> :r_1)");
    }

    @Test
    void whatRangesBeginAndEndWith() {
        onPostgres(range(R).lower(), "lower(t.r)");
        onPostgres(range(R).upper(), "upper(t.r)");
        onPostgres(range(R).isEmpty(), "isempty(t.r)");
        onPostgres(range(R).hasLower(), "lower_inc(t.r)");
        onPostgres(range(R).hasUpper(), "upper_inc(t.r)");
        onPostgres(range(R).isUnboundedBelow(), "lower_inf(t.r)");
        onPostgres(range(R).isUnboundedAbove(), "upper_inf(t.r)");
    }

    @Test
    void whatIsNoArrayAndNoRangeIsRefused() {
        Expression<List<Integer>> number = ID.typeCoerce(Types.OTHER).typeCoerce(cast(Types.INTEGER));
        Expression<Range<Integer>> other = ID.typeCoerce(cast(Types.INTEGER));
        assertThatThrownBy(() -> array(number))
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(WRONG_OPERAND));
        assertThatThrownBy(() -> range(other))
                .isInstanceOfSatisfying(
                        InvalidStatement.class, e -> assertThat(e.code()).isEqualTo(WRONG_OPERAND));
    }

    /** What Java's types are told by force, as someone may who knows better, or thinks so. */
    @SuppressWarnings("unchecked")
    private static <T> SqlType<T> cast(SqlType<?> type) {
        return (SqlType<T>) type;
    }
}

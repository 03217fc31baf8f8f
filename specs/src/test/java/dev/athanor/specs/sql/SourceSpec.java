// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.isTrue;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Groupings.cube;
import static dev.athanor.sql.Groupings.groupingSets;
import static dev.athanor.sql.Groupings.rollup;
import static dev.athanor.sql.Groupings.set;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.tableSample;
import static dev.athanor.sql.Statements.values;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.InvalidStatement;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FetchOption;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Sources that a statement makes for itself, and clauses that not every database has: the rows where it has them. */
class SourceSpec {
    private Shop shop;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** What a query gives, or null where the dialect refuses it, which must be exactly these databases. */
    private <T> List<T> unlessRefusedBy(List<String> databases, Supplier<List<T>> query) {
        if (databases.contains(shop.connection.dialect().name())) {
            assertThat(Shop.refusal(query)).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return null;
        }
        return query.get();
    }

    @DatabaseTest
    void writtenValues() {
        QueryAlias prices = values("prices")
                .column("staff_id", INTEGER)
                .column("bonus", string(10))
                .rows(List.of(1, "car"), Arrays.asList(2, null));
        assertThat(shop.rows(select(shop.name, prices.c("bonus"))
                        .leftJoin(prices, prices.c("staff_id").eq(shop.id))
                        .orderBy(shop.id)))
                .containsExactly(List.of("ann", "car"), Arrays.asList("bob", null), Arrays.asList("cid", null));
        QueryAlias computed =
                values("v").column("n", INTEGER).rows(List.of(literal(1).plus(2)), List.of(7));
        assertThat(shop.all(select(sum(computed.<Integer>c("n"))))).containsExactly(10);
    }

    @DatabaseTest
    void lateralQueries() {
        QueryAlias best = select(max(shop.amount).as("best"))
                .where(shop.seller.eq(shop.id))
                .correlate(shop.staff)
                .lateral("b");
        List<List<Object>> rows = unlessRefusedBy(
                List.of("sqlite", "h2", "mariadb"),
                () -> shop.rows(select(shop.name, best.c("best"))
                        .from(shop.staff)
                        .leftJoin(best, isTrue())
                        .orderBy(shop.id)));
        if (rows != null) {
            assertThat(rows).containsExactly(List.of("ann", 30), List.of("bob", 20), Arrays.asList("cid", null));
        }
    }

    @DatabaseTest
    void functionsWithRows() {
        if (shop.isOneOf("mariadb")) {
            Expression<Integer> n = function("f", INTEGER).columnValued("n");
            assertThat(Shop.refusal(() -> shop.all(select(n)))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        } else if (shop.isOneOf("sqlite")) {
            QueryAlias entries = function("json_each", INTEGER, literal("[5, 6]"))
                    .tableValued()
                    .column("value", INTEGER)
                    .alias("entries");
            assertThat(shop.all(select(entries.<Integer>c("value")))).containsExactly(5, 6);
        } else if (shop.isOneOf("h2")) {
            QueryAlias numbers = function("system_range", BIGINT, literal(5L), literal(6L))
                    .tableValued()
                    .column("n", BIGINT)
                    .named()
                    .alias("numbers");
            assertThat(shop.all(select(numbers.<Long>c("n")))).containsExactly(5L, 6L);
        } else {
            Expression<Integer> n =
                    function("generate_series", INTEGER, literal(5), literal(6)).columnValued("n");
            assertThat(shop.all(select(n.plus(1)).where(n.gt(5)))).containsExactly(7);
            QueryAlias numbered = function("generate_series", INTEGER, literal(5), literal(6))
                    .tableValued()
                    .column("n", INTEGER)
                    .column("place", BIGINT)
                    .withOrdinality()
                    .named()
                    .alias();
            assertThat(shop.rows(select(numbered.c("n"), numbered.c("place"))))
                    .containsExactly(List.of(5, 1L), List.of(6, 2L));
        }
    }

    @DatabaseTest
    void samples() {
        QueryAlias all = tableSample(shop.staff, function("bernoulli", DOUBLE, literal(100)));
        List<Long> counted =
                unlessRefusedBy(List.of("sqlite", "h2", "mariadb"), () -> shop.all(select(count(all.c("id")))));
        assertThat(counted == null || counted.equals(List.of(3L))).isTrue();
    }

    @DatabaseTest
    void theFirstOfEachGroup() {
        List<List<Object>> rows = unlessRefusedBy(
                List.of("sqlite", "mariadb"),
                () -> shop.rows(select(shop.seller, shop.amount)
                        .distinctOn(shop.seller)
                        .orderBy(shop.seller, shop.amount.desc())));
        if (rows != null) {
            assertThat(rows).containsExactly(List.of(1, 30), List.of(2, 20));
        }
    }

    @DatabaseTest
    void sumsOfSums() {
        Select<Row> sums = select(shop.seller, sum(shop.amount));
        List<List<Object>> rolled =
                unlessRefusedBy(List.of("sqlite", "h2"), () -> shop.rows(sums.groupBy(rollup(shop.seller))));
        if (rolled != null) {
            assertThat(rolled).containsExactlyInAnyOrder(List.of(1, 40), List.of(2, 40), Arrays.asList(null, 80));
        }
        for (var term : List.of(cube(shop.seller), groupingSets(shop.seller, set()))) {
            List<List<Object>> rows =
                    unlessRefusedBy(List.of("sqlite", "h2", "mariadb"), () -> shop.rows(sums.groupBy(term)));
            if (rows != null) {
                assertThat(rows).containsExactlyInAnyOrder(List.of(1, 40), List.of(2, 40), Arrays.asList(null, 80));
            }
        }
    }

    @DatabaseTest
    void bounds() {
        Select<Integer> sorted = select(shop.saleId).orderBy(shop.amount);
        assertThat(shop.all(sorted.fetch(1))).containsExactly(1);
        assertThat(shop.all(sorted.orderBy(shop.saleId).fetch(2).offset(1))).containsExactly(3, 4);
        List<Integer> tied = unlessRefusedBy(List.of("sqlite"), () -> shop.all(sorted.fetch(2, FetchOption.WITH_TIES)));
        if (tied != null) {
            assertThat(tied).containsExactlyInAnyOrder(1, 3, 4);
        }
        List<Integer> half = unlessRefusedBy(
                List.of("sqlite", "postgresql", "mariadb"),
                () -> shop.all(sorted.orderBy(shop.saleId).fetch(50, FetchOption.PERCENT)));
        if (half != null) {
            assertThat(half).containsExactly(1, 3);
        }
        List<Integer> computed = unlessRefusedBy(
                List.of("mariadb"),
                () -> shop.all(select(shop.id).orderBy(shop.id).limit(literal(1).plus(1))));
        if (computed != null) {
            assertThat(computed).containsExactly(1, 2);
        }
    }

    @DatabaseTest
    void joinsOfAllSides() {
        Select<Row> pairs = select(shop.id, shop.saleId);
        List<List<Object>> full = unlessRefusedBy(
                List.of("h2", "mariadb"), () -> shop.rows(pairs.from(shop.staff).fullJoin(shop.sale)));
        if (full != null) {
            assertThat(full).hasSize(5).contains(Arrays.asList(3, null));
        }
        assertThat(shop.rows(pairs.from(shop.sale).rightJoin(shop.staff)))
                .hasSize(5)
                .contains(Arrays.asList(3, null));
    }

    @DatabaseTest
    void comparedWithAnyOrEveryRow() {
        Select<Integer> sellers = select(shop.seller);
        List<Integer> above = unlessRefusedBy(
                List.of("sqlite"),
                () -> shop.all(select(shop.id).where(shop.id.gt(sellers.any())).orderBy(shop.id)));
        if (above != null) {
            assertThat(above).containsExactly(2, 3);
            assertThat(shop.all(select(shop.id).where(shop.id.gt(sellers.all()))))
                    .containsExactly(3);
        }
    }

    /** A record of more components than there are constructors for. */
    record Line(Integer id, String name, String department, Integer chief, Integer sale, Integer seller, int amount) {}

    @DatabaseTest
    void recordsOfManyComponents() {
        Select<Line> lines = select(
                        Line.class,
                        shop.id,
                        shop.name,
                        shop.department,
                        shop.chief,
                        shop.saleId,
                        shop.seller,
                        shop.amount)
                .where(shop.seller.eq(shop.id))
                .orderBy(shop.saleId)
                .limit(1);
        assertThat(shop.all(lines)).containsExactly(new Line(1, "ann", "toys", null, 1, 1, 10));
    }

    @DatabaseTest
    void productsOfUnconnectedSources(Engine engine) {
        Select<Row> product = select(shop.id, shop.saleId);
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(product).all()).hasSize(12);
            assertThatThrownBy(() -> connection.execute(product.options(CartesianCheck.ERROR)))
                    .isInstanceOf(InvalidStatement.class)
                    .hasMessageContaining("\"staff\" and \"sale\"");
        }
    }
}

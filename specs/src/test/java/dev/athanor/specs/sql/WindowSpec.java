// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.countDistinct;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Window.currentRow;
import static dev.athanor.sql.Window.following;
import static dev.athanor.sql.Window.orderedBy;
import static dev.athanor.sql.Window.partitionBy;
import static dev.athanor.sql.Window.preceding;
import static dev.athanor.sql.Window.unboundedFollowing;
import static dev.athanor.sql.Window.unboundedPreceding;
import static dev.athanor.sql.WindowFunctions.cumeDist;
import static dev.athanor.sql.WindowFunctions.denseRank;
import static dev.athanor.sql.WindowFunctions.firstValue;
import static dev.athanor.sql.WindowFunctions.lag;
import static dev.athanor.sql.WindowFunctions.lastValue;
import static dev.athanor.sql.WindowFunctions.lead;
import static dev.athanor.sql.WindowFunctions.nthValue;
import static dev.athanor.sql.WindowFunctions.ntile;
import static dev.athanor.sql.WindowFunctions.percentRank;
import static dev.athanor.sql.WindowFunctions.rank;
import static dev.athanor.sql.WindowFunctions.rowNumber;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.DOUBLE;
import static dev.athanor.type.Types.TIMESTAMP;
import static dev.athanor.type.Types.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Frame.Exclusion;
import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FunctionExpression;
import dev.athanor.sql.Window;
import dev.athanor.testkit.DatabaseTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Windows and filtered aggregates give the values that they should, on every database. */
class WindowSpec {
    private Shop shop;
    private Window byId;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
        byId = orderedBy(shop.saleId);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private <T> List<T> ofSales(Expression<T> value) {
        return shop.all(select(value).orderBy(shop.saleId));
    }

    @DatabaseTest
    void places() {
        assertThat(ofSales(rowNumber().over(partitionBy(shop.seller).orderBy(shop.saleId))))
                .containsExactly(1L, 2L, 1L, 2L);
        Window byAmount = orderedBy(shop.amount);
        assertThat(ofSales(rank().over(byAmount))).containsExactly(1L, 4L, 2L, 2L);
        assertThat(ofSales(denseRank().over(byAmount))).containsExactly(1L, 3L, 2L, 2L);
        assertThat(ofSales(percentRank().over(byAmount)))
                .usingElementComparator(Comparator.comparing(value -> Math.round(value * 1e6)))
                .as("MariaDB computes ten digits")
                .containsExactly(0.0, 1.0, 1 / 3.0, 1 / 3.0);
        assertThat(ofSales(cumeDist().over(byAmount))).containsExactly(0.25, 1.0, 0.75, 0.75);
        assertThat(ofSales(ntile(2).over(byId))).containsExactly(1L, 1L, 2L, 2L);
    }

    @DatabaseTest
    void neighbours() {
        assertThat(ofSales(lag(shop.amount).over(byId))).containsExactly(null, 10, 30, 20);
        assertThat(ofSales(lead(shop.amount, 2).over(byId))).containsExactly(20, 20, null, null);
        assertThat(ofSales(firstValue(shop.amount).over(byId))).containsExactly(10, 10, 10, 10);
        assertThat(ofSales(lastValue(shop.amount).over(byId.rows(unboundedPreceding(), unboundedFollowing()))))
                .containsExactly(20, 20, 20, 20);
        assertThat(ofSales(nthValue(shop.amount, 2).over(byId))).containsExactly(null, 30, 30, 30);
        Expression<Integer> before = lag(shop.amount, 1, 0).over(byId);
        if (shop.isOneOf("mariadb")) {
            assertThat(Shop.refusal(() -> ofSales(before))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        } else {
            assertThat(ofSales(before)).containsExactly(0, 10, 30, 20);
        }
    }

    @DatabaseTest
    void frames() {
        assertThat(ofSales(sum(shop.amount).over(byId.rows(preceding(1), currentRow()))))
                .containsExactly(10, 40, 50, 40);
        assertThat(ofSales(sum(shop.amount).over(orderedBy(shop.amount).range(preceding(10), currentRow()))))
                .containsExactly(10, 70, 50, 50);
        assertThat(ofSales(sum(shop.amount).over())).containsOnly(80);
        Expression<Integer> groups =
                sum(shop.amount).over(orderedBy(shop.amount).groups(preceding(1), currentRow()));
        Expression<Integer> others =
                sum(shop.amount).over(byId.rows(preceding(1), following(1)).exclude(Exclusion.CURRENT_ROW));
        if (shop.isOneOf("mariadb")) {
            assertThat(Shop.refusal(() -> ofSales(groups))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            assertThat(Shop.refusal(() -> ofSales(others))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        } else {
            assertThat(ofSales(groups)).containsExactly(10, 70, 50, 50);
            assertThat(ofSales(others)).containsExactly(30, 30, 50, 20);
        }
    }

    @DatabaseTest
    void aFrameOfNumbersThatAreNotWhole() {
        Window near = orderedBy(shop.amount.cast(numeric(8, 2)))
                .range(preceding(new BigDecimal("9.99")), following(new BigDecimal("10.00")));
        assertThat(ofSales(sum(shop.amount).over(near))).containsExactly(50, 30, 70, 70);
    }

    @DatabaseTest
    void aFrameOfTime() {
        Expression<LocalDate> day = literal(LocalDate.of(2024, 1, 1)).cast(DATE).plus(shop.amount, ChronoUnit.DAYS);
        Window tenDays = orderedBy(day).range(preceding(Period.ofDays(10)), currentRow());
        Window month = orderedBy(day).range(preceding(Period.ofMonths(1)), following(Period.ofMonths(1)));
        Window seconds =
                orderedBy(day.cast(TIMESTAMP)).range(preceding(Duration.ofSeconds(10 * 86_400 - 1)), currentRow());
        if (shop.isOneOf("sqlite", "mariadb")) {
            assertThat(Shop.refusal(() -> ofSales(sum(shop.amount).over(tenDays))))
                    .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return;
        }
        assertThat(ofSales(sum(shop.amount).over(tenDays))).containsExactly(10, 70, 50, 50);
        assertThat(ofSales(sum(shop.amount).over(month))).containsExactly(80, 80, 80, 80);
        assertThat(ofSales(sum(shop.amount).over(seconds))).containsExactly(10, 30, 40, 40);
    }

    @DatabaseTest
    void nullsAreSortedWhereTheyAreWanted() {
        assertThat(shop.all(select(shop.id).orderBy(shop.department.asc().nullsFirst(), shop.id.asc())))
                .containsExactly(3, 1, 2);
        assertThat(shop.all(select(shop.id).orderBy(shop.department.desc().nullsLast(), shop.id.asc())))
                .containsExactly(1, 2, 3);
        assertThat(shop.all(select(rowNumber().over(orderedBy(shop.chief.nullsLast())))
                        .orderBy(shop.id)))
                .containsExactly(3L, 1L, 2L);
    }

    @DatabaseTest
    void someRowsCount() {
        assertThat(shop.all(select(count().filter(shop.amount.gt(10))))).containsExactly(3L);
        assertThat(shop.all(select(countDistinct(shop.amount).filter(shop.amount.gt(10)))))
                .containsExactly(2L);
        assertThat(shop.all(select(sum(shop.amount).filter(shop.amount.gt(10), shop.seller.eq(1)))))
                .containsExactly(30);
        assertThat(ofSales(sum(shop.amount).filter(shop.amount.gt(10)).over(partitionBy(shop.seller))))
                .isEqualTo(Arrays.asList(30, 30, 40, 40));
    }

    @DatabaseTest
    void orderedAggregates() {
        String aggregate = shop.isOneOf("postgresql") ? "string_agg" : "group_concat";
        FunctionExpression<String> names = shop.isOneOf("postgresql", "sqlite")
                ? function(aggregate, shop.name.type(), shop.name, literal(","))
                : function(shop.isOneOf("h2") ? "listagg" : aggregate, shop.name.type(), shop.name);
        if (shop.isOneOf("h2")) {
            assertThat(shop.all(select(names.withinGroup(shop.id.desc())))).containsExactly("cid,bob,ann");
        } else {
            assertThat(shop.all(select(names.orderedBy(shop.id.desc())))).containsExactly("cid,bob,ann");
        }
        FunctionExpression<Double> median = function("percentile_cont", DOUBLE, literal(0.5));
        if (shop.isOneOf("sqlite")) {
            assertThat(Shop.refusal(() -> shop.all(select(median.withinGroup(shop.amount)))))
                    .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        } else if (shop.isOneOf("mariadb")) {
            assertThat(ofSales(median.withinGroup(shop.amount).over(partitionBy(shop.seller))))
                    .containsExactly(20.0, 20.0, 20.0, 20.0);
        } else {
            assertThat(shop.all(select(median.withinGroup(shop.amount)))).containsExactly(20.0);
        }
    }
}

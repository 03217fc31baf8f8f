// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.caseOf;
import static dev.athanor.sql.Functions.holds;
import static dev.athanor.sql.Functions.inlined;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.parameter;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.UnsupportedByDialect;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.DatePart;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Select;
import dev.athanor.sql.TupleExpression;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Expressions, asked of every database: they mean the same everywhere, or are refused. */
class ExpressionSpec {

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<String> name = Column.of("name", Types.string(40));
    private final Column<Integer> quantity = Column.of("quantity", Types.INTEGER);
    private final Column<BigDecimal> price = Column.of("price", Types.numeric(10, 2));
    private final Column<Boolean> sold = Column.of("sold", Types.BOOLEAN);
    private final Column<LocalDate> due = Column.of("due", Types.DATE);
    private final Column<LocalDateTime> made = Column.of("made", Types.TIMESTAMP);
    private final Table item = Table.of("item", metadata, id, name, quantity, price, sold, due, made);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        LocalDateTime noon = LocalDateTime.of(2024, 1, 31, 12, 30, 59, 250_000_000);
        connection.execute(insert(item)
                .value(id, 1)
                .value(name, "pear 100%")
                .value(quantity, 7)
                .value(price, new BigDecimal("2.50"))
                .value(sold, true)
                .value(due, LocalDate.of(2024, 1, 31))
                .value(made, noon));
        connection.execute(insert(item)
                .value(id, 2)
                .value(name, "PEAR")
                .value(quantity, -7)
                .value(price, new BigDecimal("0.10"))
                .value(sold, false)
                .value(due, LocalDate.of(2023, 12, 31))
                .value(made, noon.plusHours(12)));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private <T> T one(Expression<T> value) {
        return connection.execute(select(value).where(id.eq(1))).one();
    }

    private <T> T other(Expression<T> value) {
        return connection.execute(select(value).where(id.eq(2))).one();
    }

    private List<Integer> which(Condition condition) {
        return connection.execute(select(id).where(condition).orderBy(id)).all();
    }

    @DatabaseTest
    void numbersOfDifferentTypesAreMixed() {
        assertThat(one(price.times(quantity))).isEqualByComparingTo("17.5");
        assertThat(one(price.plus(quantity).minus(1))).isEqualByComparingTo("8.5");
        assertThat(one(quantity.typeCoerce(Types.NUMERIC).times(price))).isEqualByComparingTo("17.5");
        assertThat(which(price.times(quantity).gt(BigDecimal.TEN))).containsExactly(1);
    }

    @DatabaseTest
    void wholeNumbersAreDividedTowardsZero() {
        assertThat(one(quantity.dividedBy(2))).isEqualTo(3);
        assertThat(other(quantity.dividedBy(2))).isEqualTo(-3);
        assertThat(one(quantity.modulo(4))).isEqualTo(3);
        assertThat(other(quantity.modulo(4))).isEqualTo(-3);
        assertThat(one(quantity.ratioTo(2))).isEqualByComparingTo("3.5");
        assertThat(one(quantity.ratioTo(quantity.plus(1)))).isEqualByComparingTo("0.875");
        assertThat(one(price.dividedBy(2))).isEqualByComparingTo("1.25");
    }

    @DatabaseTest
    void bits() {
        assertThat(one(quantity.bitAnd(5))).isEqualTo(5);
        assertThat(one(quantity.bitOr(8))).isEqualTo(15);
        assertThat(one(quantity.bitXor(5))).isEqualTo(2);
        assertThat(one(quantity.shiftLeft(2).plus(1))).isEqualTo(29);
        assertThat(one(quantity.shiftRight(1))).isEqualTo(3);
        assertThat(one(quantity.bitNot().bitAnd(15))).isEqualTo(8);
        assertThat(one(quantity.bitXor(5).bitOr(quantity.bitAnd(4)).times(2))).isEqualTo(12);
    }

    @DatabaseTest
    void datesAndPeriods() {
        assertThat(one(due.plus(Period.ofDays(30)))).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(one(due.plus(Period.ofMonths(1)))).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(one(due.minus(Period.of(1, 11, 1)))).isEqualTo(LocalDate.of(2022, 2, 27));
        assertThat(one(due.plus(quantity, ChronoUnit.WEEKS))).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(other(due.plus(quantity, ChronoUnit.DAYS))).isEqualTo(LocalDate.of(2023, 12, 24));
        assertThat(one(due.plus(quantity, ChronoUnit.YEARS))).isEqualTo(LocalDate.of(2031, 1, 31));
        assertThat(which(due.plus(Period.ofDays(31)).gt(LocalDate.of(2024, 2, 1))))
                .containsExactly(1);
        assertThat(other(due.daysUntil(due.plus(Period.ofDays(45))))).isEqualTo(45);
        assertThat(other(due.daysUntil(due.minus(Period.ofDays(1))))).isEqualTo(-1);
    }

    @DatabaseTest
    void pointsInTimeAndDurations() {
        LocalDateTime noon = LocalDateTime.of(2024, 1, 31, 12, 30, 59, 250_000_000);
        assertThat(one(made.plus(Duration.ofHours(30)))).isEqualTo(noon.plusHours(30));
        assertThat(one(made.minus(Duration.ofSeconds(60)))).isEqualTo(noon.minusMinutes(1));
        assertThat(one(made.plus(Period.of(0, 1, 1)))).isEqualTo(LocalDateTime.of(2024, 3, 1, 12, 30, 59, 250_000_000));
        assertThat(one(made.plus(quantity, ChronoUnit.MINUTES))).isEqualTo(noon.plusMinutes(7));
        if (connection.dialect().name().equals("sqlite")) {
            assertThatThrownBy(() -> one(made.plus(Duration.ofMillis(500)))).isInstanceOf(UnsupportedByDialect.class);
        } else {
            assertThat(one(made.plus(Duration.ofMillis(-500)))).isEqualTo(noon.minusNanos(500_000_000));
        }
    }

    @DatabaseTest
    void partsOfDates() {
        assertThat(one(due.extract(DatePart.YEAR))).isEqualTo(2024);
        assertThat(other(due.extract(DatePart.QUARTER))).isEqualTo(4);
        assertThat(one(due.extract(DatePart.MONTH))).isEqualTo(1);
        assertThat(one(due.extract(DatePart.WEEK))).isEqualTo(5);
        assertThat(other(due.extract(DatePart.WEEK))).isEqualTo(52);
        assertThat(one(due.extract(DatePart.DAY))).isEqualTo(31);
        assertThat(one(due.extract(DatePart.DAY_OF_WEEK))).isEqualTo(3);
        assertThat(other(due.extract(DatePart.DAY_OF_WEEK))).isEqualTo(7);
        assertThat(other(due.extract(DatePart.DAY_OF_YEAR))).isEqualTo(365);
        assertThat(one(made.extract(DatePart.HOUR))).isEqualTo(12);
        assertThat(one(made.extract(DatePart.MINUTE))).isEqualTo(30);
        assertThat(one(made.extract(DatePart.SECOND))).isEqualTo(59);
        assertThat(which(made.extract(DatePart.HOUR).lt(12))).containsExactly(2);
    }

    @DatabaseTest
    void tuples() {
        TupleExpression both = tuple(id, quantity);
        assertThat(which(both.eq(1, 7))).containsExactly(1);
        assertThat(which(both.ne(1, 7))).containsExactly(2);
        assertThat(which(both.gt(1, 8))).containsExactly(2);
        assertThat(which(both.lt(1, 8))).containsExactly(1);
        assertThat(which(both.in(List.of(List.of(1, 7), List.of(2, 0))))).containsExactly(1);
        assertThat(which(both.notIn(List.of(List.of(1, 7), List.of(2, 0))))).containsExactly(2);
        assertThat(which(both.in(List.of()))).isEmpty();
        assertThat(which(both.notIn(List.of()))).containsExactly(1, 2);
        assertThat(which(both.in(select(id, quantity).where(quantity.lt(0))))).containsExactly(2);
        assertThat(which(
                        both.in(List.of(List.of(1, 7))).and(name.eq("pear 100%").or(id.in(List.of(5))))))
                .containsExactly(1);
    }

    @DatabaseTest
    void patterns() {
        assertThat(which(name.icontains("EAR 100%"))).containsExactly(1);
        assertThat(which(name.istartsWith("pEaR"))).containsExactly(1, 2);
        assertThat(which(name.iendsWith("ear"))).containsExactly(2);
        assertThat(which(name.contains(name))).containsExactly(1, 2);
        assertThat(which(literal("pear 1000").startsWith(name).and(id.eq(1)))).isEmpty();
        assertThat(which(literal("pear 100%!")
                        .startsWith(name)
                        .and(literal("a pear 100%").endsWith(name))))
                .containsExactly(1);
        if (connection.dialect().name().equals("sqlite")) {
            assertThatThrownBy(() -> which(name.regexpMatch("p"))).isInstanceOf(UnsupportedByDialect.class);
            return;
        }
        assertThat(which(name.regexpMatch("[0-9]+%$"))).containsExactly(1);
        assertThat(which(name.regexpMatch("[0-9]+%$").not())).containsExactly(2);
        assertThat(which(name.iregexpMatch("^PEAR"))).containsExactly(1, 2);
        assertThat(which(name.iregexpMatch("^PEAR$").not())).containsExactly(1);
        assertThat(one(name.regexpReplace("[0-9]", "#"))).isEqualTo("pear ###%");
        assertThat(which(name.regexpMatch("^PEAR$", "i"))).containsExactly(2);
        assertThat(which(name.regexpMatch("^PEAR$", "i").not())).containsExactly(1);
        assertThat(one(name.regexpReplace("[A-R]", "x", "i"))).isEqualTo("xxxx 100%");
    }

    @DatabaseTest
    void casesAndCasts() {
        assertThat(one(caseOf(quantity).when(7, "seven").otherwise("?"))).isEqualTo("seven");
        assertThat(other(caseOf(quantity).when(7, "seven").otherwise("?"))).isEqualTo("?");
        assertThat(other(caseOf(quantity).when(7, "seven"))).isNull();
        assertThat(one(quantity.typeCoerce(Types.BIGINT))).isEqualTo(7L);
        assertThatThrownBy(() -> one(name.tryCast(Types.INTEGER)))
                .isInstanceOf(UnsupportedByDialect.class)
                .hasMessageContaining("The database " + connection.dialect().name());
    }

    @DatabaseTest
    void truthValues() {
        assertThat(which(holds(sold))).containsExactly(1);
        assertThat(which(holds(sold).not())).containsExactly(2);
        assertThat(which(holds(sold).or(id.eq(2)))).containsExactly(1, 2);
        assertThat(which(quantity.betweenSymmetric(8, 1))).containsExactly(1);
        assertThat(which(quantity.betweenSymmetric(8, 1).not())).containsExactly(2);
        assertThat(which(id.in(quantity, literal(2)))).containsExactly(2);
        assertThat(which(id.notIn(1, 5))).containsExactly(2);
    }

    @DatabaseTest
    void valuesInTheText() {
        assertThat(one(inlined("it's \\ 'q'"))).isEqualTo("it's \\ 'q'");
        assertThat(one(inlined(-5).negated())).isEqualTo(5);
        assertThat(which(due.eq(inlined(LocalDate.of(2024, 1, 31))))).containsExactly(1);
        assertThat(which(made.eq(inlined(LocalDateTime.of(2024, 1, 31, 12, 30, 59, 250_000_000)))))
                .containsExactly(1);
        assertThat(which(sold.eq(inlined(true)))).containsExactly(1);
        assertThat(which(price.eq(inlined(new BigDecimal("2.50"))))).containsExactly(1);
        Select<Integer> query = select(id)
                .where(name.eq("PEAR"), quantity.lt(0), due.gt(LocalDate.of(2000, 1, 1)), price.lt(BigDecimal.ONE));
        assertThat(connection
                        .execute(text(query.sqlWithValues(connection.dialect())))
                        .all())
                .hasSize(1);
    }

    @DatabaseTest
    void valuesGivenByName() {
        Expression<Integer> given = parameter("given", Types.INTEGER);
        Select<Integer> query = select(id)
                .where(quantity.eq(given).or(quantity.plus(given).eq(0)))
                .orderBy(id);
        assertThat(connection.execute(query, Map.of("given", 7)).all()).containsExactly(1, 2);
    }

    @DatabaseTest
    void operatorsOfTheDatabase() {
        assertThat(one(quantity.op("*", 8, quantity, Types.INTEGER).plus(1))).isEqualTo(50);
        assertThat(which(quantity.boolOp("<", 0).not())).containsExactly(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.DateFunctions.currentDate;
import static dev.athanor.sql.DateFunctions.currentTime;
import static dev.athanor.sql.DateFunctions.now;
import static dev.athanor.sql.Functions.avgDistinct;
import static dev.athanor.sql.Functions.coalesce;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Functions.sumDistinct;
import static dev.athanor.sql.NumberFunctions.ceil;
import static dev.athanor.sql.NumberFunctions.exp;
import static dev.athanor.sql.NumberFunctions.floor;
import static dev.athanor.sql.NumberFunctions.greatest;
import static dev.athanor.sql.NumberFunctions.least;
import static dev.athanor.sql.NumberFunctions.ln;
import static dev.athanor.sql.NumberFunctions.nullif;
import static dev.athanor.sql.NumberFunctions.power;
import static dev.athanor.sql.NumberFunctions.random;
import static dev.athanor.sql.NumberFunctions.round;
import static dev.athanor.sql.NumberFunctions.sign;
import static dev.athanor.sql.NumberFunctions.sqrt;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.TextFunctions.aggregateStrings;
import static dev.athanor.sql.TextFunctions.concat;
import static dev.athanor.sql.TextFunctions.concatWs;
import static dev.athanor.sql.TextFunctions.ltrim;
import static dev.athanor.sql.TextFunctions.position;
import static dev.athanor.sql.TextFunctions.replace;
import static dev.athanor.sql.TextFunctions.rtrim;
import static dev.athanor.sql.TextFunctions.substring;
import static dev.athanor.sql.TextFunctions.trim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expression;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Functions, asked of every database: they mean the same everywhere. */
class FunctionSpec {

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id =
            Column.of("id", Types.INTEGER).primaryKey().identity(false);
    private final Column<String> name = Column.of("name", Types.string(40));
    private final Column<BigDecimal> price = Column.of("price", Types.numeric(10, 2));
    private final Column<Double> weight = Column.of("weight", Types.DOUBLE);
    private final Table item = Table.of("item", metadata, id, name, price, weight);

    private Connection connection;

    @BeforeEach
    void fill(Engine engine) {
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(item)
                .value(id, 1)
                .value(name, " pear ")
                .value(price, new BigDecimal("-2.50"))
                .value(weight, 2.25));
        connection.execute(insert(item).value(id, 2));
        connection.execute(insert(item).value(id, 3).value(name, "fig").value(price, new BigDecimal("4.00")));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    private <T> T one(Expression<T> value) {
        return connection.execute(select(value).where(id.eq(1))).one();
    }

    private <T> T whole(Expression<T> value) {
        return connection.execute(select(value).from(item)).one();
    }

    @DatabaseTest
    void texts() {
        assertThat(one(trim(name))).isEqualTo("pear");
        assertThat(one(ltrim(name))).isEqualTo("pear ");
        assertThat(one(rtrim(name))).isEqualTo(" pear");
        assertThat(one(substring(name, 3))).isEqualTo("ear ");
        assertThat(one(substring(name, 2, 3))).isEqualTo("pea");
        assertThat(one(replace(name, "ea", "EA"))).isEqualTo(" pEAr ");
        assertThat(one(position("ar", name))).isEqualTo(4);
        assertThat(one(position("zz", name))).isZero();
        assertThat(one(concat(trim(name), literal("/"), id))).isEqualTo("pear/1");
        assertThat(connection
                        .execute(select(concat(name, literal("!"), id)).where(id.eq(2)))
                        .one())
                .isEqualTo("!2");
        assertThat(one(concatWs("-", trim(name), literal("x")))).isEqualTo("pear-x");
        assertThat(connection
                        .execute(select(concatWs("-", name, literal("x"))).where(id.eq(2)))
                        .one())
                .isEqualTo("x");
    }

    @DatabaseTest
    void numbers() {
        assertThat(one(round(price))).isEqualByComparingTo("-3");
        assertThat(one(round(price, 1))).isEqualByComparingTo("-2.5");
        assertThat(one(round(weight, 1))).isBetween(2.2, 2.3);
        assertThat(one(floor(price))).isEqualByComparingTo("-3");
        assertThat(one(ceil(price))).isEqualByComparingTo("-2");
        assertThat(one(sign(price))).isEqualTo(-1);
        assertThat(one(sqrt(weight))).isEqualTo(1.5);
        assertThat(one(power(id.plus(1), 10))).isEqualTo(1024.0);
        assertThat(one(ln(exp(weight)))).isBetween(2.2499, 2.2501);
        assertThat(one(random())).isBetween(0.0, 1.0);
        assertThat(connection
                        .execute(select(random().lt(1.0).and(random().ge(0.0))))
                        .one())
                .isTrue();
    }

    @DatabaseTest
    void choices() {
        assertThat(one(greatest(id, id.plus(1)))).isEqualTo(2);
        assertThat(one(least(id, id.plus(1)))).isEqualTo(1);
        assertThat(one(nullif(id, 1))).isNull();
        assertThat(one(nullif(id, 2))).isEqualTo(1);
        assertThat(one(coalesce(nullif(id, 1), literal(7)))).isEqualTo(7);
    }

    @DatabaseTest
    void aggregates() {
        assertThat(whole(count(name))).isEqualTo(2L);
        assertThat(whole(sum(price))).isEqualByComparingTo("1.5");
        assertThat(whole(sumDistinct(id.modulo(2)))).isEqualTo(1);
        assertThat(whole(avgDistinct(id))).isEqualByComparingTo("2");
        assertThat(whole(aggregateStrings(trim(name), "|"))).isIn("pear|fig", "fig|pear");
    }

    @DatabaseTest
    void clocks() {
        Instant before = Instant.now().minusSeconds(60);
        assertThat(connection.execute(select(now())).one())
                .isBetween(before, Instant.now().plusSeconds(60));
        assertThat(connection.execute(select(currentDate())).one())
                .isBetween(
                        LocalDate.now(ZoneOffset.UTC).minusDays(1),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1));
        assertThat(connection.execute(select(currentTime())).one()).isNotNull();
    }
}

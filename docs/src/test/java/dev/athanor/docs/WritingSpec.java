// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.sql.Functions.caseOf;
import static dev.athanor.sql.Functions.excluded;
import static dev.athanor.sql.Functions.holds;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.NumberFunctions.round;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.sql.TextFunctions.concatWs;
import static dev.athanor.sql.TextFunctions.trim;
import static dev.athanor.type.Types.BOOLEAN;
import static dev.athanor.type.Types.DATE;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.numeric;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialects.Dialects;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Construct;
import dev.athanor.sql.DatePart;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/sql-expressions.md shows, run on SQLite. */
class WritingSpec {
    private static final MetaData METADATA = new MetaData();
    private static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey();
    private static final Column<String> NAME = Column.of("name", string(40));
    private static final Column<Integer> STOCK = Column.of("stock", INTEGER);
    private static final Column<BigDecimal> PRICE = Column.of("price", numeric(8, 2));
    private static final Column<Boolean> FRESH = Column.of("fresh", BOOLEAN);
    private static final Column<LocalDate> DUE = Column.of("due", DATE);
    private static final Table ITEM = Table.of("item", METADATA, ID, NAME, STOCK, PRICE, FRESH, DUE);

    // snippet: construct
    static final Construct HALF = Construct.named("half", "({(1)} >> 1)").on("h2", "RSHIFT({1}, 1)");
    // end

    private final Engine engine = Engine.create("sqlite:///:memory:");
    private Connection connection;

    @BeforeEach
    void fill() {
        METADATA.createAll(engine);
        connection = engine.connect();
        connection.execute(insert(ITEM)
                .value(ID, 1)
                .value(NAME, " pear ")
                .value(STOCK, 7)
                .value(PRICE, new BigDecimal("2.50"))
                .value(FRESH, true)
                .value(DUE, LocalDate.of(2026, 1, 31)));
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    @Test
    void numbers() {
        // snippet: numbers
        Expression<BigDecimal> value = PRICE.times(STOCK); // NUMERIC and INTEGER: no cast
        Expression<Integer> pairs = STOCK.dividedBy(2); // 3 of 7, on every database
        Expression<BigDecimal> share = STOCK.ratioTo(2); // 3.5
        // end
        Row row = connection.execute(select(value, pairs, round(share, 1))).one();
        assertThat(row.values().get(1)).isEqualTo(3);
        assertThat((BigDecimal) row.values().get(0)).isEqualByComparingTo("17.5");
        assertThat((BigDecimal) row.values().get(2)).isEqualByComparingTo("3.5");
    }

    @Test
    void dates() {
        // snippet: dates
        Expression<LocalDate> later = DUE.plus(Period.ofMonths(1)); // 28 February, after 31 January
        Expression<Integer> days = DUE.daysUntil(later);
        Expression<Integer> weekday = DUE.extract(DatePart.DAY_OF_WEEK); // 1 is Monday
        // end
        assertThat(connection.execute(select(later, days, weekday)).one().values())
                .isEqualTo(List.of(LocalDate.of(2026, 2, 28), 28, 6));
    }

    @Test
    void conditions() {
        // snippet: conditions
        Condition wanted = NAME.icontains("PEA")
                .and(holds(FRESH))
                .and(tuple(ID, STOCK).in(List.of(List.of(1, 7), List.of(2, 0))))
                .and(STOCK.betweenSymmetric(10, 1));
        // end
        assertThat(connection.execute(select(ID).where(wanted)).all()).containsExactly(1);
    }

    @Test
    void texts() {
        // snippet: texts
        Expression<String> label =
                concatWs(": ", trim(NAME), caseOf(STOCK).when(0, "none").otherwise("some"));
        // end
        assertThat(connection.execute(select(label)).one()).isEqualTo("pear: some");
    }

    @Test
    void constructs() {
        // snippet: use-construct
        Integer half = connection.execute(select(HALF.of(INTEGER, STOCK))).one();
        // end
        assertThat(half).isEqualTo(3);
    }

    @Test
    void upserts() {
        // snippet: upsert
        Insert delivery = insert(ITEM)
                .value(ID, 1)
                .value(NAME, "pear")
                .value(STOCK, 5)
                .onConflict(ID)
                .doUpdate(row -> row.set(STOCK, STOCK.plus(excluded(STOCK))));
        // end
        connection.execute(delivery);
        assertThat(connection.execute(select(STOCK)).one()).isEqualTo(12);
        assertThat(delivery.sql(Dialects.MARIADB))
                .contains("ON DUPLICATE KEY UPDATE stock = (item.stock + VALUES(stock))");
    }

    @Test
    void values() {
        Select<Integer> query = select(ID).where(NAME.eq("it's"));
        // snippet: values
        String shown = query.sqlWithValues(Dialects.POSTGRESQL);
        // end
        assertThat(shown).endsWith("WHERE item.name = 'it''s'");
        assertThat(update(ITEM).set(STOCK, 0)).hasToString("UPDATE item SET stock=:stock");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.values;
import static dev.athanor.sql.Window.currentRow;
import static dev.athanor.sql.Window.orderedBy;
import static dev.athanor.sql.Window.partitionBy;
import static dev.athanor.sql.Window.unboundedPreceding;
import static dev.athanor.sql.WindowFunctions.rank;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.ast.CartesianCheck;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidStatement;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.Expression;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what docs/sql.md shows about queries. */
class SqlSelectSpec {
    // snippet: tables
    static final MetaData METADATA = new MetaData();
    static final Column<Integer> ID = Column.of("id", INTEGER).primaryKey().identity(false);
    static final Column<String> NAME = Column.of("name", string(40)).notNull();
    static final Column<Integer> CHIEF = Column.of("chief_id", INTEGER);
    static final Table STAFF = Table.of("staff", METADATA, ID, NAME, CHIEF);

    static final Column<Integer> SALE_ID = Column.of("id", INTEGER).primaryKey().identity(false);
    static final Column<Integer> SELLER = Column.of("staff_id", INTEGER).references(ID);
    static final Column<Integer> AMOUNT = Column.of("amount", INTEGER);
    static final Table SALE = Table.of("sale", METADATA, SALE_ID, SELLER, AMOUNT);
    // end

    // snippet: record
    record Line(Integer sale, String seller, Integer amount) {}
    // end

    private final Engine engine = Engine.create("sqlite:///:memory:");
    private Connection conn;

    @BeforeEach
    void fill() {
        METADATA.createAll(engine);
        conn = engine.connect();
        conn.execute(insert(STAFF).value(ID, 1).value(NAME, "ann"));
        conn.execute(insert(STAFF).value(ID, 2).value(NAME, "bob").value(CHIEF, 1));
        conn.execute(insert(SALE)
                .values(Map.of("id", 1, "staff_id", 1, "amount", 10))
                .values(Map.of("id", 2, "staff_id", 1, "amount", 30))
                .values(Map.of("id", 3, "staff_id", 2, "amount", 20)));
    }

    @AfterEach
    void close() {
        conn.close();
        engine.close();
    }

    @Test
    void queriesGiveElementsRowsOrRecords() {
        // snippet: shapes
        List<String> names = conn.execute(select(NAME).orderBy(NAME)).all();
        Select<Row> pairs = select(NAME, AMOUNT).join(SALE).orderBy(AMOUNT.desc());
        Row first = conn.execute(pairs).first();
        Integer amount = first.get(AMOUNT); // typed by the expression
        Select<Line> lines =
                select(Line.class, SALE_ID, NAME, AMOUNT).from(SALE).join(STAFF);
        // end
        assertThat(names).containsExactly("ann", "bob");
        assertThat(amount).isEqualTo(30);
        assertThat(conn.execute(lines.orderBy(SALE_ID)).first()).isEqualTo(new Line(1, "ann", 10));
    }

    @Test
    void theSourcesAreFoundInTheColumns() {
        // snippet: from
        Select<Row> totals = select(NAME, sum(AMOUNT).as("total")) // FROM staff …
                .leftJoin(SALE) // LEFT OUTER JOIN sale ON staff.id = sale.staff_id
                .groupBy(NAME)
                .having(count(SALE_ID).gt(1L));
        TableAlias chief = STAFF.alias("chief");
        Select<Row> chiefs =
                select(NAME, chief.of(NAME)).join(chief, chief.of(ID).eq(CHIEF));
        // end
        assertThat(conn.execute(totals).all()).extracting(Row::values).containsExactly(List.of("ann", 40));
        assertThat(conn.execute(chiefs).all()).extracting(Row::values).containsExactly(List.of("bob", "ann"));
    }

    @Test
    void subqueriesAreValuesOrSources() {
        // snippet: subqueries
        Expression<Integer> best = select(max(AMOUNT)).where(SELLER.eq(ID)).scalar(); // correlated by itself
        Select<Row> records = select(NAME, best.as("best")).orderBy(NAME);

        QueryAlias sums =
                select(SELLER, sum(AMOUNT).as("total")).groupBy(SELLER).subquery("sums");
        Select<String> rich =
                select(NAME).join(sums).where(sums.<Integer>c("total").gt(30));
        // end
        assertThat(conn.execute(records).all())
                .extracting(Row::values)
                .containsExactly(List.of("ann", 30), List.of("bob", 20));
        assertThat(conn.execute(rich).all()).containsExactly("ann");
    }

    @Test
    void setOperationsKeepTheirType() {
        // snippet: sets
        SelectBase<Integer> idle = select(ID).except(select(SELLER));
        SelectBase<Integer> all = select(ID).union(select(SELLER)).orderBy(ID).limit(10);
        // end
        assertThat(conn.execute(idle).all()).isEmpty();
        assertThat(conn.execute(all).all()).containsExactly(1, 2);
    }

    @Test
    void ctesMayReferToThemselves() {
        // snippet: recursive
        TableAlias below = STAFF.alias();
        CommonTable team = select(ID, literal(0).as("depth"))
                .where(CHIEF.isNull())
                .recursive("team")
                .unionAll(
                        found -> select(below.of(ID), found.<Integer>c("depth").plus(1))
                                .join(found, below.of(CHIEF).eq(found.c("id"))));
        Select<Row> depths =
                select(NAME, team.c("depth")).join(team, team.c("id").eq(ID)).orderBy(NAME);
        // end
        assertThat(conn.execute(depths).all())
                .extracting(Row::values)
                .containsExactly(List.of("ann", 0), List.of("bob", 1));
    }

    @Test
    void windowsLookAtOtherRows() {
        // snippet: windows
        Expression<Long> place = rank().over(partitionBy(SELLER).orderBy(AMOUNT.desc()));
        Expression<Integer> soFar = sum(AMOUNT).over(orderedBy(SALE_ID).rows(unboundedPreceding(), currentRow()));
        Select<Row> ranked = select(SALE_ID, place, soFar).orderBy(SALE_ID);
        Select<Long> large = select(count().filter(AMOUNT.gt(15))).from(SALE);
        // end
        assertThat(conn.execute(ranked).all())
                .extracting(Row::values)
                .containsExactly(List.of(1, 2L, 10), List.of(2, 1L, 40), List.of(3, 1L, 60));
        assertThat(conn.execute(large).one()).isEqualTo(2L);
    }

    @Test
    void rowsAreLocked() {
        // snippet: locks
        Select<Integer> next =
                select(SALE_ID).orderBy(SALE_ID).limit(1).forUpdate().skipLocked();
        String sql = next.sql(POSTGRESQL);
        // end
        assertThat(sql).endsWith("LIMIT :param_1\nFOR UPDATE SKIP LOCKED");
        // snippet: refused
        assertThatThrownBy(() -> conn.execute(next))
                .hasMessageStartingWith("ATH-310: The database sqlite does not lock the rows of a query.");
        // end
    }

    @Test
    void rowsAreWritten() {
        // snippet: values
        QueryAlias bonus = values("bonus")
                .column("staff_id", INTEGER)
                .column("percent", INTEGER)
                .rows(List.of(1, 5), List.of(2, 10));
        Select<Row> paid = select(NAME, bonus.c("percent"))
                .join(bonus, bonus.c("staff_id").eq(ID))
                .orderBy(NAME);
        // end
        assertThat(conn.execute(paid).all())
                .extracting(Row::values)
                .containsExactly(List.of("ann", 5), List.of("bob", 10));
    }

    @Test
    void productsAreNoticed() {
        // snippet: product
        Select<Row> product = select(NAME, AMOUNT); // nothing connects staff and sale: warned of
        Select<Row> meant = product.options(CartesianCheck.OFF);
        Select<Row> never = product.options(CartesianCheck.ERROR);
        // end
        assertThat(conn.execute(meant).all()).hasSize(6);
        assertThatThrownBy(() -> conn.execute(never)).isInstanceOf(InvalidStatement.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.docs.SqlSelectSpec.AMOUNT;
import static dev.athanor.docs.SqlSelectSpec.CHIEF;
import static dev.athanor.docs.SqlSelectSpec.ID;
import static dev.athanor.docs.SqlSelectSpec.METADATA;
import static dev.athanor.docs.SqlSelectSpec.NAME;
import static dev.athanor.docs.SqlSelectSpec.SALE;
import static dev.athanor.docs.SqlSelectSpec.SALE_ID;
import static dev.athanor.docs.SqlSelectSpec.SELLER;
import static dev.athanor.docs.SqlSelectSpec.STAFF;
import static dev.athanor.sql.FetchOption.WITH_TIES;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Functions.tuple;
import static dev.athanor.sql.Groupings.rollup;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.merge;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.sql.Window.currentRow;
import static dev.athanor.sql.Window.orderedBy;
import static dev.athanor.sql.Window.preceding;
import static dev.athanor.type.Types.DATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.ast.Done;
import dev.athanor.ast.Rewriter;
import dev.athanor.ast.TableRef;
import dev.athanor.ast.Walker;
import dev.athanor.compiler.CompiledCache;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.result.Result;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Expression;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Merge;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.TextSelect;
import dev.athanor.sql.Update;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what docs/sql.md shows about clauses, statements that write, texts, printing and caching. */
class SqlStatementSpec {
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

    private List<List<Object>> rows(SelectBase<Row> query) {
        return conn.execute(query).all().stream().map(Row::values).toList();
    }

    @Test
    void conditionsAreAddedOneByOne() {
        String part = "n";
        Integer least = 15;
        // snippet: where
        Select<String> found = select(NAME).join(SALE).distinct();
        if (part != null) {
            found = found.where(NAME.contains(part));
        }
        if (least != null) {
            found = found.where(AMOUNT.ge(least)); // both must hold
        }
        // end
        assertThat(conn.execute(found).all()).containsExactly("ann");
    }

    @Test
    void rowsAreGrouped() {
        // snippet: grouping
        Select<Row> sellers = select(SELLER, count(), sum(AMOUNT).as("total"))
                .groupBy(SELLER)
                .having(sum(AMOUNT).gt(20))
                .orderBy(SELLER);
        Select<Row> withTotals = select(SELLER, sum(AMOUNT)).groupBy(rollup(SELLER)); // and one row for all of them
        String sql = withTotals.sql(POSTGRESQL);
        // end
        assertThat(rows(sellers)).containsExactly(List.of(1, 2L, 40));
        assertThat(sql).endsWith("GROUP BY ROLLUP(sale.staff_id)");
    }

    @Test
    void rowsAreSortedAndBounded() {
        // snippet: bounds
        Select<Row> page = select(NAME, CHIEF)
                .orderBy(CHIEF.desc().nullsLast(), NAME)
                .limit(10)
                .offset(0);
        Select<Row> best =
                select(SALE_ID, AMOUNT).orderBy(AMOUNT.desc()).fetch(1, WITH_TIES); // all that share the first place
        Select<Row> latest =
                select(SELLER, SALE_ID).distinctOn(SELLER).orderBy(SELLER, SALE_ID.desc()); // one for each seller
        // end
        assertThat(conn.execute(page).all()).extracting(row -> row.get(NAME)).containsExactly("bob", "ann");
        assertThat(best.sql(POSTGRESQL)).endsWith("FETCH FIRST (:param_1) ROWS WITH TIES");
        assertThat(latest.sql(POSTGRESQL)).startsWith("SELECT DISTINCT ON (sale.staff_id)");
    }

    @Test
    void framesAreOfTime() {
        Expression<LocalDate> day = literal(LocalDate.of(2026, 1, 1)).cast(DATE);
        // snippet: frames
        Expression<Integer> ofTheWeek =
                sum(AMOUNT).over(orderedBy(day).range(preceding(Period.ofDays(6)), currentRow()));
        // end
        assertThat(select(ofTheWeek).sql(POSTGRESQL))
                .contains("RANGE BETWEEN INTERVAL '6 DAY' PRECEDING AND CURRENT ROW");
    }

    @Test
    void ctesAreWrittenOnce() {
        // snippet: cte
        CommonTable totals =
                select(SELLER, sum(AMOUNT).as("total")).groupBy(SELLER).cte("totals");
        Select<Row> first = select(NAME, totals.c("total"))
                .join(totals, totals.c("staff_id").eq(ID))
                .where(totals.<Integer>c("total")
                        .eq(select(max(totals.<Integer>c("total"))).scalar())); // the same one again

        CommonTable gone = delete(SALE).where(AMOUNT.lt(15)).returning(SALE_ID).cte("gone");
        Select<Long> deleted = select(count()).from(gone); // PostgreSQL
        // end
        assertThat(rows(first)).containsExactly(List.of("ann", 40));
        assertThat(deleted.sql(POSTGRESQL)).startsWith("WITH gone AS\n(DELETE FROM sale");
    }

    @Test
    void rowsAreInserted() {
        // snippet: insert
        Insert one = insert(STAFF).value(ID, 3).value(NAME, "cid");
        Insert two = insert(STAFF).values(Map.of("id", 4, "name", "dan")).values(Map.of("id", 5, "name", "eve"));
        Insert copied = insert(SALE).columns(SALE_ID, SELLER).from(select(ID.plus(100), ID));

        Row key = conn.execute(one.returning(ID)).one();
        conn.execute(two);
        conn.execute(
                insert(STAFF), List.of(Map.of("id", 6, "name", "fay"), Map.of("id", 7, "name", "gil"))); // in one batch
        // end
        conn.execute(copied);
        assertThat(key.get(ID)).isEqualTo(3);
        assertThat(conn.execute(select(count()).from(STAFF)).one()).isEqualTo(7L);
    }

    @Test
    void rowsAreChanged() {
        // snippet: update
        Update raised = update(SALE).set(AMOUNT, AMOUNT.plus(1)).where(SELLER.eq(1));
        Update best = update(SALE)
                .set(AMOUNT, select(max(AMOUNT)).correlate().scalar())
                .where(tuple(SALE_ID, SELLER).in(List.of(List.of(3, 2))));
        Delete idle = delete(STAFF).where(ID.notIn(select(SELLER)));

        Result<Row> result = conn.execute(raised);
        long changed = result.rowCount();
        // end
        assertThat(changed).isEqualTo(2);
        assertThat(conn.execute(idle).rowCount()).isZero();
        assertThat(best.toString()).startsWith("UPDATE sale SET amount=(SELECT max(sale.amount)");
    }

    @Test
    void rowsAreMerged() {
        // snippet: merge
        QueryAlias sold =
                select(SELLER, sum(AMOUNT).as("total")).groupBy(SELLER).subquery("sold");
        Merge merge = merge(STAFF, sold, sold.<Integer>c("staff_id").eq(ID))
                .whenMatched(sold.<Integer>c("total").eq(0))
                .delete()
                .whenNotMatched()
                .insert(row -> row.set(ID, sold.c("staff_id")).set(NAME, "unknown"));
        // end
        assertThat(merge.sql(POSTGRESQL)).startsWith("MERGE INTO staff");
    }

    @Test
    void textsStandWhereQueriesDo() {
        // snippet: text
        List<Row> rows = conn.execute(
                        text("SELECT name FROM staff WHERE id = :id").bind("id", 2))
                .all();

        TextSelect<Row> named = text("SELECT id, name FROM staff").columns(ID, NAME); // typed, in this order
        QueryAlias people = named.subquery("people");
        Select<Row> sellers = select(people.c("name"), AMOUNT)
                .join(SALE, SELLER.eq(people.<Integer>c("id")))
                .orderBy(AMOUNT);
        // end
        assertThat(rows).extracting(Row::values).containsExactly(List.of("bob"));
        assertThat(rows(sellers)).containsExactly(List.of("ann", 10), List.of("bob", 20), List.of("ann", 30));
    }

    @Test
    void wordsOfUsers() {
        // snippet: words
        Select<String> hinted = select(NAME)
                .hint(STAFF, "WITH (NOLOCK)", "mssql") // on SQL Server only
                .prefixWith("SQL_NO_CACHE", "mysql")
                .comment("request 7"); // on every database
        // end
        assertThat(hinted.toString()).isEqualTo("SELECT /* request 7 */ staff.name\nFROM staff");
    }

    @Test
    void statementsArePrinted() {
        // snippet: printing
        Select<String> query = select(NAME).where(ID.in(List.of(1, 2))).limit(5);
        String standard = query.toString(); // of no database: … IN (:id_1_1, :id_1_2)
        String postgres = query.sql(POSTGRESQL);
        String whole = query.sqlWithValues(POSTGRESQL); // to read, or to try elsewhere
        boolean same = query.compare(select(NAME).where(ID.in(List.of(3))).limit(10));
        // end
        assertThat(standard).contains("IN (:id_1_1, :id_1_2)");
        assertThat(postgres).endsWith("LIMIT :param_1");
        assertThat(whole).contains("IN (1, 2)").endsWith("LIMIT 5");
        assertThat(same).isTrue();
    }

    @Test
    void statementsAreReadAndRewritten() {
        // snippet: traversal
        List<String> tables = new ArrayList<>();
        new Walker() {
            @Override
            public Done visitTableRef(TableRef table) {
                tables.add(table.table().name());
                return Done.DONE;
            }
        }.walk(select(NAME).from(SALE).node());
        Select<String> unchanged = select(NAME).rewrite(new Rewriter() {}); // override what shall be changed
        // end
        assertThat(tables).contains("sale");
        assertThat(unchanged.toString()).startsWith("SELECT staff.name");
    }

    @Test
    void compilationsAreKept() {
        // snippet: cache
        CompiledCache cache = engine.cache();
        conn.execute(select(NAME).where(ID.in(List.of(1)), NAME.ne("x")).limit(10))
                .all();
        long compiled = cache.misses();
        conn.execute(select(NAME).where(ID.in(List.of(1, 2, 3)), NAME.ne("y")).limit(20))
                .all();
        boolean again = cache.misses() == compiled; // other values, a longer list, another page: found
        // end
        assertThat(again).isTrue();
    }
}

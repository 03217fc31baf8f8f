// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.function;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Functions.sum;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.join;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.JSON;
import static dev.athanor.type.Types.OTHER;
import static dev.athanor.type.Types.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.Expression;
import dev.athanor.sql.FromItem;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Clauses that only some databases have, or that are in the user's words, do there what they should. */
class ClauseSpec {
    private Shop shop;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @DatabaseTest
    void textsAreComparedByACollation() {
        if (shop.isOneOf("h2")) {
            assertThat(Shop.refusal(() -> shop.all(select(shop.name.collate("x")))))
                    .as("one for a whole database")
                    .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return;
        }
        Map<String, String> blind = Map.of("sqlite", "NOCASE", "mariadb", "utf8mb4_general_ci");
        Map<String, String> exact = Map.of("sqlite", "BINARY", "mariadb", "utf8mb4_bin", "postgresql", "C");
        String database = shop.connection.dialect().name();
        shop.connection.execute(insert(shop.staff).value(shop.id, 9).value(shop.name, "Bob"));
        assertThat(shop.all(select(shop.name).orderBy(shop.name.collate(exact.get(database)))))
                .containsExactly("Bob", "ann", "bob", "cid");
        if (blind.containsKey(database)) {
            assertThat(shop.all(select(count())
                            .from(shop.staff)
                            .where(shop.name.collate(blind.get(database)).eq("BOB"))))
                    .containsExactly(2L);
        }
    }

    @DatabaseTest
    void bothSidesOfAJoinAreSaid() {
        assertThat(shop.rows(select(shop.name, shop.amount)
                        .joinFrom(shop.staff, shop.sale)
                        .where(shop.amount.gt(10))
                        .orderBy(shop.saleId)))
                .containsExactly(List.of("ann", 30), List.of("bob", 20), List.of("bob", 20));
        assertThat(shop.rows(select(shop.name, count(shop.saleId))
                        .leftJoinFrom(shop.staff, shop.sale, shop.seller.eq(shop.id))
                        .groupBy(shop.name)
                        .orderBy(shop.name)))
                .containsExactly(List.of("ann", 2L), List.of("bob", 2L), List.of("cid", 0L));
    }

    @DatabaseTest
    void aJoinStandsInsideAnother() {
        TableAlias seller = shop.staff.alias("seller");
        FromItem sold = join(shop.sale, seller, seller.of(shop.id).eq(shop.seller));
        assertThat(shop.all(select(shop.name, count(shop.amount), max(seller.of(shop.name)))
                        .leftJoin(sold, shop.seller.eq(shop.id))
                        .groupBy(shop.name)
                        .orderBy(shop.name)))
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2))
                .containsExactly(
                        Tuple.tuple("ann", 2L, "ann"), Tuple.tuple("bob", 2L, "bob"), Tuple.tuple("cid", 0L, null));
    }

    @DatabaseTest
    void aTextIsAConditionOrAValue() {
        Expression<Integer> doubled = text("amount * :times").bind("times", 2).expression(INTEGER);
        assertThat(shop.all(select(doubled)
                        .from(shop.sale)
                        .where(text("amount > :least OR id = :one")
                                .bind("least", 25)
                                .bind("one", 1)
                                .condition())
                        .orderBy(doubled.plus(1).desc())))
                .containsExactly(60, 20);
        assertThat(shop.connection
                        .execute(delete(shop.sale)
                                .where(
                                        text("amount > :least OR id = :one")
                                                .bind("least", 25)
                                                .bind("one", 1)
                                                .condition(),
                                        shop.saleId.eq(1)))
                        .rowCount())
                .as("the OR stays inside")
                .isEqualTo(1);
    }

    @DatabaseTest
    void aQueryTakesAllButSomeSourcesFromTheOneAroundIt() {
        Expression<Integer> best = select(max(shop.amount))
                .where(shop.seller.eq(shop.id))
                .correlateExcept(shop.sale)
                .scalar();
        assertThat(shop.rows(select(shop.name, best.as("best"))
                        .where(best.isNotNull())
                        .orderBy(shop.id)))
                .containsExactly(List.of("ann", 30), List.of("bob", 20));
    }

    @DatabaseTest
    void wordsOfUsersStandWhereTheyShould() {
        Select<String> names = select(shop.name).orderBy(shop.id);
        assertThat(shop.all(names.prefixWith("ALL"))).containsExactly("ann", "bob", "cid");
        assertThat(shop.all(names.suffixWith("LIMIT 2"))).containsExactly("ann", "bob");
        assertThat(shop.all(names.prefixWith("NO SUCH WORD", "oracle"))).hasSize(3);
        assertThat(shop.all(names.hint(shop.staff, "NOT INDEXED", "sqlite")
                        .hint(shop.staff, "FORCE INDEX (PRIMARY)", "mariadb")
                        .hint(shop.staff, "WITH (NOLOCK)", "mssql")))
                .hasSize(3);
        assertThat(shop.all(names.statementHint("LIMIT ROWS EXAMINED 1000", "mariadb")
                        .statementHint("OPTION (FAST 1)", "mssql")))
                .hasSize(3);
    }

    @DatabaseTest
    void adviceOnACteDoesNotChangeItsRows() {
        CommonTable totals = select(shop.seller, sum(shop.amount).as("total"))
                .groupBy(shop.seller)
                .cte("totals")
                .notMaterialized();
        Select<Integer> rich = select(totals.<Integer>c("staff_id"))
                .where(totals.<Integer>c("total").ge(40))
                .orderBy(totals.c("staff_id"));
        if (shop.isOneOf("sqlite", "postgresql")) {
            assertThat(shop.all(rich)).containsExactly(1, 2);
        } else {
            assertThat(Shop.refusal(() -> shop.all(rich))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        }
    }

    @DatabaseTest
    void theColumnsOfAFunctionAreNamedAndTyped() {
        if (!shop.isOneOf("postgresql")) {
            return;
        }
        QueryAlias rows = function(
                        "json_to_recordset",
                        OTHER,
                        literal("[{\"a\": 1, \"b\": \"x\"}, {\"a\": 2}]").cast(JSON))
                .tableValued()
                .column("a", INTEGER)
                .column("b", TEXT)
                .namedAndTyped()
                .alias("made");
        assertThat(shop.all(select(rows.<Integer>c("a"), rows.<String>c("b")).orderBy(rows.c("a"))))
                .extracting(row -> row.get(0), row -> row.get(1))
                .containsExactly(Tuple.tuple(1, "x"), Tuple.tuple(2, null));
    }

    @DatabaseTest
    void aConstraintSaysWhichRowIsThereAlready() {
        var again = insert(shop.staff)
                .value(shop.id, 1)
                .value(shop.name, "eve")
                .onConflictWith("staff_pkey")
                .doUpdate(shop.name);
        if (!shop.isOneOf("postgresql")) {
            if (!shop.isOneOf("sqlite")) {
                assertThat(Shop.refusal(() -> shop.connection.execute(again)))
                        .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            }
            return;
        }
        shop.connection.execute(again);
        assertThat(shop.all(select(shop.name).where(shop.id.eq(1)))).containsExactly("eve");
    }

    @DatabaseTest
    void anotherTableDecidesWhatIsWritten() {
        Update raised = update(shop.sale)
                .set(shop.amount, shop.amount.plus(shop.id))
                .from(shop.staff)
                .where(shop.seller.eq(shop.id), shop.name.eq("bob"));
        if (shop.isOneOf("h2")) {
            assertThat(Shop.refusal(() -> shop.connection.execute(raised))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return;
        }
        assertThat(shop.connection.execute(raised).rowCount()).isEqualTo(2);
        assertThat(shop.all(select(shop.amount).orderBy(shop.saleId))).containsExactly(10, 30, 22, 22);
    }

    @DatabaseTest
    void manyTextsAreJoinedToOne() {
        assertThat(shop.all(select(shop.name
                                .concat("-")
                                .concat(shop.name)
                                .concat(literal("!").concat("?")))
                        .orderBy(shop.id)
                        .limit(1)))
                .containsExactly("ann-ann!?");
    }

    @DatabaseTest
    void onlySomeColumnsOfAQueryAreWanted() {
        Select<Row> sales = select(shop.name, shop.amount)
                .join(shop.sale)
                .where(shop.amount.gt(10))
                .orderBy(shop.saleId);
        assertThat(shop.all(sales.onlyColumns(count()).unordered())).containsExactly(3L);
        assertThat(shop.all(sales.onlyColumns(shop.amount))).containsExactly(30, 20, 20);
    }
}

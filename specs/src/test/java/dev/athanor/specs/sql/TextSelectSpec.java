// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.BIGINT;
import static dev.athanor.type.Types.BOOLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ResultError;
import dev.athanor.error.UnknownName;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Row;
import dev.athanor.sql.Text;
import dev.athanor.sql.TextSelect;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Texts with columns of known names and types: what comes of them, alone and inside of queries. */
class TextSelectSpec {
    private static final String STAFF = "SELECT name, id FROM staff WHERE id < :below ORDER BY id";

    private Shop shop;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Text staff() {
        return text(STAFF).bind("below", 3);
    }

    record Person(String name, Integer id) {}

    @DatabaseTest
    void columnsAreReadByTheirPosition() {
        assertThat(shop.rows(staff().columns(shop.name, shop.id)))
                .containsExactly(List.of("ann", 1), List.of("bob", 2));
        List<Row> rows = shop.all(staff().columns(shop.name, shop.id));
        assertThat(rows.get(1).get(shop.name)).isEqualTo("bob");
        assertThat(shop.all(staff().columns(Person.class, shop.name, shop.id)))
                .containsExactly(new Person("ann", 1), new Person("bob", 2));
        assertThat(shop.all(text("SELECT name FROM staff WHERE id = 3").columns(shop.name)))
                .containsExactly("cid");
    }

    @DatabaseTest
    void columnsAreReadByTheirName() {
        Row row = shop.all(text("SELECT id, name, chief_id FROM staff WHERE id = 2")
                        .column("chief_id", BOOLEAN)
                        .column("id", BIGINT))
                .get(0);
        assertThat(row.values()).containsExactly(2L, "bob", true);
        assertThat(row.get("id")).isEqualTo(2L);
    }

    @DatabaseTest
    void whatTheTextDoesNotGiveIsMissed() {
        assertThatThrownBy(() -> shop.all(staff().columns(shop.name)))
                .isInstanceOf(ResultError.class)
                .hasMessage(
                        "ATH-404: The text gives 2 columns, and columns(…) names [name]. Name all of them in their order,"
                                + " or those you want by their names: column(name, type).");
        assertThatThrownBy(() -> shop.all(staff().column("nmae", BIGINT)))
                .isInstanceOfSatisfying(
                        UnknownName.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_SUCH_ELEMENT));
        assertThat(shop.all(select(count()).from(shop.staff))).containsExactly(3L);
    }

    @DatabaseTest
    void asASourceOfRows() {
        Text all = text("SELECT id, name FROM staff WHERE id < :below").bind("below", 3);
        QueryAlias some = all.columns(shop.id, shop.name).subquery("some");
        assertThat(shop.rows(select(some.c("name"), shop.amount)
                        .join(shop.sale, shop.seller.eq(some.c("id")))
                        .where(shop.amount.gt(20))))
                .containsExactly(List.of("ann", 30));
        CommonTable named = all.column("id", BIGINT).cte("chosen");
        assertThat(shop.all(select(named.<Long>c("id")).orderBy(named.c("id")))).containsExactly(1L, 2L);
    }

    @DatabaseTest
    void amongOtherQueries() {
        TextSelect<String> bounded = text("SELECT name FROM staff ORDER BY id DESC"
                        + (shop.isOneOf("h2") ? " FETCH FIRST 1 ROWS ONLY" : " LIMIT 1"))
                .columns(shop.name);
        assertThat(shop.all(select(shop.name).where(shop.id.eq(1)).unionAll(bounded)))
                .containsExactlyInAnyOrder("ann", "cid");
        assertThat(shop.all(bounded.unionAll(select(shop.name).where(shop.id.eq(1)))))
                .containsExactlyInAnyOrder("ann", "cid");
        assertThat(shop.all(select(shop.id).where(shop.name.eq(bounded.scalar()))))
                .containsExactly(3);
        assertThat(shop.all(select(shop.id)
                        .where(shop.name.in(text("SELECT name FROM staff WHERE id = :x")
                                .bind("x", 2)
                                .columns(shop.name)))))
                .containsExactly(2);
        assertThat(shop.all(select(shop.id)
                        .where(text("SELECT 1 FROM staff WHERE id = 9")
                                .columns(shop.id)
                                .exists())))
                .isEmpty();
    }
}

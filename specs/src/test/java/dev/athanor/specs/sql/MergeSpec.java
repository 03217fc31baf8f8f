// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Statements.merge;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.values;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.sql.Merge;
import dev.athanor.sql.QueryAlias;
import dev.athanor.testkit.DatabaseTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What a MERGE makes of rows, where there is one; where there is none, it is refused. */
class MergeSpec {
    private Shop shop;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private boolean runs(Merge merge, long rows) {
        if (shop.isOneOf("sqlite", "mariadb")) {
            assertThat(Shop.refusal(() -> shop.connection.execute(merge))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return false;
        }
        assertThat(shop.connection.execute(merge).rowCount()).isEqualTo(rows);
        return true;
    }

    @DatabaseTest
    void changesDeletesAndInserts() {
        QueryAlias news = values("news")
                .column("id", INTEGER)
                .column("name", string(20))
                .rows(List.of(1, "ann b."), List.of(3, "gone"), List.of(9, "ida"), List.of(10, "nobody"));
        boolean ran = runs(
                merge(shop.staff, news, shop.id.eq(news.c("id")))
                        .whenMatched(news.<String>c("name").eq("gone"))
                        .delete()
                        .whenMatched()
                        .update(row ->
                                row.set(shop.name, news.<String>c("name")).set(shop.chief, shop.id.plus(5)))
                        .whenNotMatched(news.<String>c("name").ne("nobody"))
                        .insert(row -> row.set(shop.id, news.<Integer>c("id"))
                                .set(shop.name, news.<String>c("name"))
                                .set(shop.department, "new")),
                3);
        if (ran) {
            assertThat(shop.rows(select(shop.id, shop.name, shop.department, shop.chief)
                            .orderBy(shop.id)))
                    .containsExactly(
                            Arrays.asList(1, "ann b.", "toys", 6),
                            Arrays.asList(2, "bob", "toys", 1),
                            Arrays.asList(9, "ida", "new", null));
        }
    }

    @DatabaseTest
    void fromAQuery() {
        QueryAlias best =
                select(shop.seller, shop.amount).where(shop.amount.gt(20)).subquery("best");
        boolean ran = runs(
                merge(shop.staff, best, shop.id.eq(best.c("staff_id")))
                        .whenMatched()
                        .update(row -> row.set(shop.department, "best")),
                1);
        if (ran) {
            assertThat(shop.all(select(shop.name).where(shop.department.eq("best"))))
                    .containsExactly("ann");
        }
    }
}

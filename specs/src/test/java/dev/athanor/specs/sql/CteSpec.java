// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.literal;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.schema.Table.TableAlias;
import dev.athanor.sql.CommonTable;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import dev.athanor.sql.Update;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** CTEs of every kind give the rows that they should, on every database that has them. */
class CteSpec {
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
    void aTreeIsFollowedDown() {
        TableAlias below = shop.staff.alias();
        CommonTable tree = select(shop.id, shop.name)
                .where(shop.chief.isNull())
                .recursive("tree")
                .unionAll(found -> select(below.of(shop.id), below.of(shop.name))
                        .join(found, below.of(shop.chief).eq(found.c("id"))));
        assertThat(shop.rows(select(tree.c("id"), tree.c("name")).orderBy(tree.c("id"))))
                .containsExactly(List.of(1, "ann"), List.of(2, "bob"), List.of(3, "cid"));
        CommonTable numbers = select(literal(1).as("n"))
                .recursive("counted")
                .unionAll(n -> select(n.<Integer>c("n").plus(1))
                        .where(n.<Integer>c("n").lt(4)));
        assertThat(shop.all(select(numbers.<Integer>c("n")).orderBy(numbers.c("n"))))
                .containsExactly(1, 2, 3, 4);
    }

    @DatabaseTest
    void aCircleEndsWhereRowsAreFoundOnce() {
        shop.connection.execute(update(shop.staff).set(shop.chief, 3).where(shop.id.eq(1)));
        TableAlias below = shop.staff.alias();
        CommonTable round = select(shop.id)
                .where(shop.id.eq(1))
                .recursive("tour")
                .union(found -> select(below.of(shop.id))
                        .join(found, below.of(shop.chief).eq(found.c("id"))));
        if (shop.isOneOf("h2")) {
            assertThat(Shop.refusal(() -> shop.all(select(round.<Integer>c("id")))))
                    .as("it would not end")
                    .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return;
        }
        assertThat(shop.all(select(round.<Integer>c("id")).orderBy(round.c("id"))))
                .containsExactly(1, 2, 3);
    }

    @DatabaseTest
    void usedTwiceUnderTwoNames() {
        CommonTable people = select(shop.id, shop.chief).cte("people");
        QueryAlias chiefs = people.alias("chiefs");
        assertThat(shop.rows(select(people.c("id"), chiefs.c("id"))
                        .join(chiefs, chiefs.c("id").eq(people.c("chief_id")))
                        .orderBy(people.c("id"))))
                .containsExactly(List.of(2, 1), List.of(3, 2));
    }

    @DatabaseTest
    void nested() {
        CommonTable inner = select(shop.id).where(shop.id.gt(1)).cte("inside").nesting();
        CommonTable outer = select(inner.<Integer>c("id")).cte("outside");
        assertThat(shop.all(select(outer.<Integer>c("id")).orderBy(outer.c("id"))))
                .containsExactly(2, 3);
        QueryAlias subquery = select(inner.<Integer>c("id")).subquery();
        assertThat(shop.all(select(subquery.<Integer>c("id")).orderBy(subquery.c("id"))))
                .containsExactly(2, 3);
    }

    @DatabaseTest
    void advice() {
        CommonTable apart = select(shop.id).where(shop.id.eq(2)).cte("apart").materialized();
        if (shop.isOneOf("postgresql", "sqlite")) {
            assertThat(shop.all(select(apart.<Integer>c("id")))).containsExactly(2);
        } else {
            assertThat(Shop.refusal(() -> shop.all(select(apart.<Integer>c("id")))))
                    .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        }
    }

    @DatabaseTest(only = {"postgresql", "sqlite", "mariadb"})
    void rowsThatAreWrittenOnTheWay() {
        CommonTable sold = delete(shop.sale)
                .where(shop.amount.eq(20))
                .returning(shop.saleId, shop.amount)
                .cte("sold");
        if (!shop.isOneOf("postgresql")) {
            assertThat(Shop.refusal(() -> shop.all(select(sold.<Integer>c("id")))))
                    .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return;
        }
        assertThat(shop.all(select(sold.<Integer>c("id")))).containsExactlyInAnyOrder(3, 4);
        assertThat(shop.all(select(shop.saleId))).containsExactlyInAnyOrder(1, 2);
        CommonTable added = insert(shop.sale)
                .value(shop.saleId, 9)
                .value(shop.amount, 5)
                .returning(shop.saleId)
                .cte("added");
        assertThat(shop.all(select(shop.saleId).with(added).orderBy(shop.saleId)))
                .as("the query sees what was before")
                .containsExactly(1, 2);
        assertThat(shop.all(select(shop.saleId).orderBy(shop.saleId))).containsExactly(1, 2, 9);
    }

    @DatabaseTest
    void inFrontOfStatementsThatWrite() {
        CommonTable sellers = select(shop.seller).where(shop.amount.gt(20)).cte("sellers");
        Select<Integer> of = select(sellers.<Integer>c("staff_id"));
        Delete delete =
                delete(shop.staff).where(shop.id.eq(3), shop.id.notIn(of)).with(sellers);
        Update update = update(shop.staff).set(shop.department, "best").where(shop.id.in(of));
        if (shop.isOneOf("h2", "mariadb")) {
            assertThat(Shop.refusal(() -> shop.connection.execute(delete))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            assertThat(Shop.refusal(() -> shop.connection.execute(update))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        } else {
            assertThat(shop.connection.execute(delete).rowCount()).isEqualTo(1);
            assertThat(shop.connection.execute(update).rowCount()).isEqualTo(1);
        }
        Insert insert = insert(shop.numbers)
                .columns(shop.big)
                .from(select(count()).from(sellers))
                .with(sellers);
        assertThat(shop.connection.execute(insert).rowCount()).isEqualTo(1);
        assertThat(shop.all(select(shop.big))).containsExactly(1L);
    }

    @DatabaseTest
    void ofSeveralQueries() {
        CommonTable sellers = select(shop.seller).where(shop.amount.gt(20)).cte("sellers");
        assertThat(shop.all(select(sellers.<Integer>c("staff_id"))
                        .unionAll(select(shop.id).where(shop.id.notIn(select(sellers.<Integer>c("staff_id")))))
                        .with(sellers)))
                .containsExactlyInAnyOrder(1, 2, 3);
    }
}

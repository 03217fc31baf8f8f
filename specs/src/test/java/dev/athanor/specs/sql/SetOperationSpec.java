// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.error.ErrorCode;
import dev.athanor.sql.QueryAlias;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Set operations give the rows that they should, on every database. */
class SetOperationSpec {
    private Shop shop;
    private Select<Integer> people;
    private Select<Integer> sellers;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
        people = select(shop.id);
        sellers = select(shop.seller);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @DatabaseTest
    void operatorsWithoutDuplicates() {
        assertThat(shop.all(people.union(sellers).orderBy(shop.id))).containsExactly(1, 2, 3);
        assertThat(shop.all(people.intersect(sellers).orderBy(shop.id.desc()))).containsExactly(2, 1);
        assertThat(shop.all(people.except(sellers))).containsExactly(3);
    }

    @DatabaseTest
    void operatorsWithDuplicates() {
        assertThat(shop.all(people.unionAll(sellers))).containsExactlyInAnyOrder(1, 2, 3, 1, 1, 2, 2);
        if (shop.isOneOf("sqlite", "h2")) {
            assertThat(Shop.refusal(() -> shop.all(sellers.exceptAll(people))))
                    .isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
        } else {
            assertThat(shop.all(sellers.exceptAll(people))).containsExactlyInAnyOrder(1, 2);
            assertThat(shop.all(sellers.intersectAll(sellers))).containsExactlyInAnyOrder(1, 1, 2, 2);
        }
    }

    @DatabaseTest
    void operatorsInsideEachOther() {
        assertThat(shop.all(people.except(sellers.intersect(people)))).containsExactly(3);
        assertThat(shop.all(people.union(sellers).except(sellers))).containsExactly(3);
        assertThat(shop.all(people.except(sellers).union(sellers).orderBy(shop.id)))
                .containsExactly(1, 2, 3);
        assertThat(shop.all(people.except(people.except(sellers)).orderBy(shop.id)))
                .containsExactly(1, 2);
    }

    @DatabaseTest
    void boundsOfAPartAndOfTheWhole() {
        assertThat(shop.all(people.orderBy(shop.id.desc())
                        .limit(1)
                        .unionAll(sellers.orderBy(shop.saleId).limit(1))
                        .orderBy(shop.id)))
                .containsExactly(1, 3);
        assertThat(shop.all(people.unionAll(people).orderBy(shop.id).limit(2).offset(1)))
                .containsExactly(1, 2);
        assertThat(shop.all(people.union(people.union(sellers).orderBy(shop.id).limit(1))
                        .orderBy(shop.id)))
                .containsExactly(1, 2, 3);
    }

    @DatabaseTest
    void asAPartOfAnotherStatement() {
        QueryAlias both = select(shop.name, shop.id)
                .union(select(shop.department, shop.seller).join(shop.sale))
                .subquery("both");
        assertThat(shop.rows(select(both.c("id"), both.c("name")).orderBy(both.c("id"), both.c("name"))))
                .containsExactly(
                        List.of(1, "ann"),
                        List.of(1, "toys"),
                        List.of(2, "bob"),
                        List.of(2, "toys"),
                        List.of(3, "cid"));
        QueryAlias once = people.except(sellers).cte("idle");
        assertThat(shop.all(select(shop.name).where(shop.id.in(select(once.<Integer>c("id"))))))
                .containsExactly("cid");
        assertThat(shop.all(select(shop.name).where(shop.id.in(people.except(sellers)))))
                .containsExactly("cid");
        shop.connection.execute(insert(shop.numbers).columns(shop.big).from(people.unionAll(sellers)));
        assertThat(shop.all(select(shop.big))).hasSize(7);
    }
}

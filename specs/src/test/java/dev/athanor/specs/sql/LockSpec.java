// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.sql;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Rows that one connection has locked, as another meets them. */
class LockSpec {
    private Shop shop;
    private Select<Integer> people;

    @BeforeEach
    void open(Engine engine) {
        shop = new Shop(engine);
        people = select(shop.id).orderBy(shop.id);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @DatabaseTest(only = {"postgresql", "mariadb", "h2"})
    void lockedRowsAreSkippedOrRefused(Engine engine) {
        assertThat(shop.all(people.where(shop.id.eq(1)).forUpdate())).containsExactly(1);
        try (Connection other = engine.connect()) {
            assertThat(other.execute(people.forUpdate().skipLocked()).all()).containsExactly(2, 3);
            other.rollback();
            assertThatThrownBy(() -> other.execute(people.forUpdate().nowait()).all())
                    .isInstanceOf(DatabaseError.class);
            other.rollback();
            shop.connection.rollback();
            assertThat(other.execute(people.forUpdate().nowait()).all()).containsExactly(1, 2, 3);
        }
    }

    @DatabaseTest(only = {"postgresql", "mariadb"})
    void sharedLocksLetOthersRead(Engine engine) {
        assertThat(shop.all(people.forShare())).hasSize(3);
        try (Connection other = engine.connect()) {
            assertThat(other.execute(people.forShare().nowait()).all()).hasSize(3);
            other.rollback();
            assertThatThrownBy(() -> other.execute(people.forUpdate().nowait()).all())
                    .isInstanceOf(DatabaseError.class);
        }
    }

    @DatabaseTest
    void weakLocksAreOfPostgresqlAlone(Engine engine) {
        Select<Integer> keys = people.forKeyShare();
        if (!shop.isOneOf("postgresql")) {
            assertThat(Shop.refusal(() -> shop.all(keys))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
            return;
        }
        assertThat(shop.all(keys)).hasSize(3);
        try (Connection other = engine.connect()) {
            assertThat(other.execute(people.forNoKeyUpdate().nowait()).all()).hasSize(3);
            other.rollback();
            assertThatThrownBy(() -> other.execute(people.forUpdate().nowait()).all())
                    .isInstanceOf(DatabaseError.class);
        }
    }

    @DatabaseTest(only = "postgresql")
    void onlyRowsOfOneTable(Engine engine) {
        assertThat(shop.all(select(shop.name)
                        .join(shop.sale)
                        .where(shop.saleId.eq(3))
                        .forUpdate()
                        .of(shop.sale)))
                .containsExactly("bob");
        try (Connection other = engine.connect()) {
            assertThat(other.execute(people.forUpdate().nowait()).all()).hasSize(3);
            assertThat(other.execute(select(shop.saleId)
                                    .orderBy(shop.saleId)
                                    .forUpdate()
                                    .skipLocked())
                            .all())
                    .containsExactly(1, 2, 4);
        }
    }

    @DatabaseTest(only = "sqlite")
    void whereNoRowIsLockedItIsSaid() {
        assertThat(Shop.refusal(() -> shop.all(people.forUpdate()))).isEqualTo(ErrorCode.UNSUPPORTED_BY_DIALECT);
    }
}

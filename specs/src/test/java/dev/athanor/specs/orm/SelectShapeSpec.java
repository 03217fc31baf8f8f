// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Functions.avg;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Row;
import dev.athanor.testkit.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;

/** What is selected comes as objects, values, rows or records, and entities can be named by their classes everywhere. */
class SelectShapeSpec extends OrmSpec {
    record Card(String name, Long addresses) {}

    record Highest(long key) {}

    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void aRecordIsMadeOfTheElementsOfARow() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob"));
        List<Card> cards = session.execute(select(Card::new, m.userName, count(m.addressId))
                        .leftJoin(m.addresses)
                        .groupBy(m.userName)
                        .orderBy(m.userName.desc()))
                .all();
        assertThat(cards).containsExactly(new Card("sandy", 2L), new Card("bob", 0L));
    }

    @DatabaseTest
    void aNullThatTheConstructorDoesNotTakeIsNamed() {
        assertRefused(
                        ErrorCode.UNREADABLE_VALUE,
                        () -> session.execute(select(Highest::new, max(m.userId)))
                                .all())
                .hasMessageContaining("Element 1")
                .hasMessageContaining("Long in place of long");
    }

    @DatabaseTest
    void anObjectAndAValueMakeARow() {
        given(m.user("sandy", "a@x"));
        Managed sandy = all(m.user).get(0);
        Row row = session.execute(select(m.user, m.address).join(m.addresses)).one();
        assertThat(row.get(0)).isSameAs(sandy);
        assertThat(m.addressUser.get((Managed) row.get(1))).isSameAs(sandy);
    }

    @DatabaseTest
    void anEntityIsJoinedByItsClass() {
        given(m.user("sandy", "a@x"), m.user("bob"));
        assertThat(session.execute(select(m.userName).join(m.address)).all()).containsExactly("sandy");
        assertThat(session.execute(select(count(m.userName)).leftJoin(m.address))
                        .one())
                .isEqualTo(2L);
    }

    @DatabaseTest
    void rowsAreChangedAndDeletedByTheClassOfTheirEntity() {
        given(m.user("sandy"), m.user("bob"));
        session.execute(update(m.user).set(m.age, 7).where(m.userName.eq("sandy")));
        session.execute(delete(m.user).where(m.userName.eq("bob")));
        session.commit();
        assertThat(rows("SELECT name, age FROM user_account")).containsExactly("sandy|7");
    }

    @DatabaseTest
    void anAverageIsADecimal() {
        given(m.user("sandy"), m.user("bob"));
        session.execute(update(m.user).set(m.age, 4));
        BigDecimal average = session.execute(select(avg(m.age))).one();
        assertThat(average).isEqualByComparingTo("4");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Functions.avg;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testkit.DatabaseTest;
import java.math.BigDecimal;
import java.util.List;

/** Wherever a statement takes a table it takes the class of an entity too. */
class EntityByClassSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
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

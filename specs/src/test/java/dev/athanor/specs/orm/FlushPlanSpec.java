// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** What a flush would do can be seen before it does it. */
class FlushPlanSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void aPlanIsWhatWouldHappenInOrder() {
        given(m.user("sandy", "a@x"), m.user("bob"), m.user("carl", "c@x", "d@x"));
        List<Managed> users = session.execute(
                        select(m.user).options(selectIn(m.addresses)).orderBy(m.userId))
                .all();
        m.userName.set(users.get(0), "Sandy");
        m.age.set(users.get(1), 7);
        m.age.set(users.get(0), 8);
        m.addresses(users.get(1)).add(m.address("b@x"));
        m.addresses(users.get(0)).clear();
        session.delete(users.get(2));
        assertThat(session.plan()).hasToString("""
                DELETE address: 3 rows (Address#1, Address#2, Address#3)
                DELETE user_account: 1 row (User#3)
                UPDATE user_account (name, age): 1 row (User#1)
                UPDATE user_account (age): 1 row (User#2)
                INSERT address: 1 row (Address#new)""");
    }

    @DatabaseTest
    void planningSendsAndWritesNothing() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        m.emails(sandy);
        statements.take();
        session.add(m.user("bob"));
        session.delete(sandy);
        session.plan();
        session.plan();
        assertNothingSent();
        session.rollback();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    /** What deleting reaches has to be looked for. */
    @DatabaseTest
    void planningReadsWhatItMust() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        session.add(m.user("bob"));
        statements.take();
        session.delete(sandy);
        assertSent("SELECT address.id, address.email, address.user_id FROM address WHERE address.user_id IN (?)");
        assertThat(session.plan().steps()).hasSize(3);
        assertNothingSent();
    }

    @DatabaseTest
    void nothingToDoIsAnEmptyPlan() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        m.userName.set(sandy, "sandy");
        assertThat(session.plan().steps()).isEmpty();
        assertThat(session.plan()).hasToString("");
    }

    @DatabaseTest
    void manyRowsAreNamedByTheFirst() {
        for (int i = 0; i < 7; i++) {
            session.add(m.user("user" + i));
        }
        assertThat(session.plan())
                .hasToString("INSERT user_account: 7 rows (User#new, User#new, User#new, User#new, User#new, …)");
    }

    @DatabaseTest
    void aPlanThatCannotBeMadeHarmsNothing() {
        Managed sandy = m.user("sandy");
        given(sandy);
        Managed loaded = session.get(m.user, 1L);
        m.userId.set(loaded, 5L);
        assertRefused(ErrorCode.WRONG_STATE, session::plan);
        m.userId.set(loaded, 1L);
        m.userName.set(loaded, "Sandy");
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account")).containsExactly("1|Sandy");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.immediate;
import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.lazy;
import static dev.athanor.orm.query.LoaderOptions.lazySelect;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.loading.LoaderOption;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** Loading only those related objects that meet a condition. */
class LoaderCriteriaSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.node);
    }

    @BeforeEach
    void users() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob", "c@x", "a@y"));
    }

    private List<List<String>> emails(LoaderOption option) {
        List<Managed> users = session.execute(select(m.user).options(option).orderBy(m.userId))
                .all();
        return users.stream()
                .map(user -> m.emails(user).stream().sorted().toList())
                .toList();
    }

    /**
     * Statements are found again by their form, without their values, and so are their options. Each loads what its own
     * values say all the same.
     */
    @DatabaseTest
    void theValuesAreThoseOfTheStatementAtHand() {
        List<Function<String, LoaderOption>> strategies = List.of(
                like -> joined(m.addresses.and(m.email.like(like))),
                like -> selectIn(m.addresses.and(m.email.like(like))),
                like -> immediate(m.addresses.and(m.email.like(like))),
                like -> lazy(m.addresses.and(m.email.like(like))),
                like -> lazySelect(m.addresses.and(m.email.like(like))));
        for (Function<String, LoaderOption> strategy : strategies) {
            anew();
            assertThat(emails(strategy.apply("a@%"))).containsExactly(List.of("a@x"), List.of("a@y"));
            anew();
            assertThat(emails(strategy.apply("%x"))).containsExactly(List.of("a@x", "b@x"), List.of("c@x"));
            anew();
            assertThat(emails(strategy.apply("none"))).containsExactly(List.of(), List.of());
        }
    }

    @DatabaseTest
    void theValuesOfNestedOptionsAreThoseOfTheStatementAtHandToo() {
        for (String like : List.of("a@%", "%x", "none")) {
            anew();
            List<Managed> addresses = session.execute(select(m.address)
                            .where(m.email.eq("c@x"))
                            .options(joined(m.addressUser).then(selectIn(m.addresses.and(m.email.like(like))))))
                    .all();
            Managed bob = m.addressUser.get(addresses.get(0));
            assertThat(m.emails(bob))
                    .isEqualTo(like.equals("a@%") ? List.of("a@y") : like.equals("%x") ? List.of("c@x") : List.of());
        }
    }

    @DatabaseTest
    void valuesOfOptionsAndOfTheStatementKeepTheirPlaces() {
        List<Managed> users = session.execute(select(m.user)
                        .where(m.userName.eq("sandy"))
                        .options(joined(m.addresses.and(m.email.eq("b@x"))))
                        .orderBy(m.userId)
                        .limit(5))
                .all();
        assertThat(users).hasSize(1);
        assertThat(m.emails(users.get(0))).containsExactly("b@x");
    }

    @DatabaseTest
    void theConditionIsPartOfTheJoin() {
        session.execute(select(m.user).options(joined(m.addresses.and(m.email.like("a%")))))
                .all();
        assertSent("""
            SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,
                   address_1.id AS id_1, address_1.email, address_1.user_id
            FROM user_account LEFT OUTER JOIN address AS address_1
            ON user_account.id = address_1.user_id AND address_1.email LIKE ?
            """);
    }

    @DatabaseTest
    void theConditionIsPartOfTheFurtherStatement() {
        session.execute(select(m.user).options(selectIn(m.addresses.and(m.email.like("a%")))))
                .all();
        assertSent("""
            SELECT user_account.id, user_account.name, user_account.fullname, user_account.age FROM user_account
            SELECT address.id, address.email, address.user_id FROM address
            WHERE address.user_id IN (?, ?) AND address.email LIKE ?
            """);
    }

    /** Also where the session has the object: that it exists does not say that it meets the condition. */
    @DatabaseTest
    void aReferenceWhoseObjectDoesNotMeetTheConditionIsNull() {
        Managed known = session.getOne(m.user, 1L);
        List<Managed> addresses = session.execute(select(m.address)
                        .options(selectIn(m.addressUser.and(m.userName.eq("bob"))))
                        .orderBy(m.addressId))
                .all();
        assertThat(addresses.stream().map(m.addressUser::get))
                .contains((Managed) null)
                .doesNotContain(known);
        assertThat(session.plan().toString()).doesNotContain("UPDATE");
    }

    @DatabaseTest
    void twoConditionsForOneRelationshipAreRefused() {
        assertRefused(
                ErrorCode.INVALID_STATEMENT,
                () -> session.execute(select(m.user)
                        .options(joined(m.addresses.and(m.email.eq("a"))), joined(m.addresses.and(m.email.eq("b"))))));
    }
}

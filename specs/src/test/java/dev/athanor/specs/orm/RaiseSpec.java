// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.raise;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Refusing to load lazily, so that what a piece of work needs is said where it is queried. */
class RaiseSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void readingTheRelationshipIsAnError() {
        given(m.user("sandy", "a@x"));
        Managed sandy =
                session.execute(select(m.user).options(raise(m.addresses))).one();
        statements.take();
        assertRefused(ErrorCode.RAISED_ON_LOAD, () -> m.addresses(sandy))
                .hasMessageContaining("User#1.addresses")
                .hasMessageContaining("selectIn(User.ADDRESSES)");
        assertNothingSent();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
    }

    @DatabaseTest
    void theRuleOutlivesACommit() {
        given(m.user("sandy", "a@x"));
        Managed sandy =
                session.execute(select(m.user).options(raise(m.addresses))).one();
        session.commit();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertRefused(ErrorCode.RAISED_ON_LOAD, () -> m.addresses(sandy));
    }

    @DatabaseTest
    void anotherQueryMayLiftIt() {
        given(m.user("sandy", "a@x"));
        Managed sandy =
                session.execute(select(m.user).options(raise(m.addresses))).one();
        all(m.user);
        assertThat(m.emails(sandy)).containsExactly("a@x");
    }

    @DatabaseTest
    void aReferenceToAnObjectThatIsThereNeedsNoLoad() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        Managed address =
                session.execute(select(m.address).options(raise(m.addressUser))).one();
        assertRefused(ErrorCode.RAISED_ON_LOAD, () -> m.addressUser.get(address));
        assertThat(m.addressUser.key(address)).isEqualTo(1L);
        assertThat(sandy).isNotNull();
    }

    /** What deleting has to find is found all the same. */
    @DatabaseTest
    void deletingIsNotRefused() {
        given(m.user("sandy", "a@x"));
        Managed sandy =
                session.execute(select(m.user).options(raise(m.addresses))).one();
        session.delete(sandy);
        session.commit();
        assertThat(rows("SELECT * FROM address")).isEmpty();
    }

    @DatabaseTest
    void changingFromTheOtherSideIsNotRefused() {
        given(m.user("sandy", "a@x"));
        Managed sandy =
                session.execute(select(m.user).options(raise(m.addresses))).one();
        m.addressUser.set(m.address("b@x"), sandy);
        session.commit();
        assertThat(rows("SELECT email FROM address ORDER BY id")).containsExactly("a@x", "b@x");
    }
}

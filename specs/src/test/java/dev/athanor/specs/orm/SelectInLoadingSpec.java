// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.raise;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** A relationship comes by one further statement, right after its owners; or must not come at all. */
class SelectInLoadingSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.node);
    }

    @DatabaseTest
    void aListComesForAllOwnersAtOnce() {
        given(m.user("sandy", "a@x", "b@x"), m.user("bob"));
        List<Managed> users = session.execute(
                        select(m.user).options(selectIn(m.addresses)).orderBy(m.userId))
                .all();
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                ORDER BY user_account.id
                SELECT address.id, address.email, address.user_id
                FROM address
                WHERE address.user_id IN (?, ?)
                """);
        assertThat(users.stream().map(m::emails)).containsExactly(List.of("a@x", "b@x"), List.of());
        assertNothingSent();
    }

    @DatabaseTest
    void aResultWithoutOwnersNeedsNoFurtherStatement() {
        assertThat(session.execute(select(m.user).options(selectIn(m.addresses)))
                        .all())
                .isEmpty();
        assertThat(statements.take()).hasSize(1);
    }

    @DatabaseTest
    void whatWasLoadedStaysReadableWhenTheSessionIsClosed() {
        given(m.user("sandy", "a@x"));
        List<Managed> users = db.beginAndReturn(other ->
                other.execute(select(m.user).options(selectIn(m.addresses))).all());
        statements.take();
        assertThat(m.emails(users.get(0))).containsExactly("a@x");
        assertNothingSent();
    }

    @DatabaseTest
    void furtherOptionsApplyToWhatIsLoaded() {
        given(m.node("root", m.node("left", m.node("leaf")), m.node("right")));
        Managed root = session.execute(select(m.node)
                        .where(m.nodeName.eq("root"))
                        .options(selectIn(m.children).then(selectIn(m.children), joined(m.parent))))
                .one();
        assertThat(statements.take()).hasSize(3);
        assertThat(m.children(root)).hasSize(2).allSatisfy(child -> {
            assertThat(m.parent.get(child)).isSameAs(root);
            assertThat(m.children(child).size()).isBetween(0, 1);
        });
        assertNothingSent();
    }

    @DatabaseTest
    void whatMustNotBeLoadedLazilyIsRefusedByName() {
        given(m.user("sandy", "a@x"));
        Managed sandy =
                session.execute(select(m.user).options(raise(m.addresses))).one();
        assertRefused(ErrorCode.RAISED_ON_LOAD, () -> m.emails(sandy)).hasMessageContaining("User#1.addresses");
    }
}

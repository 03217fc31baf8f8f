// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A closed session does nothing any more, and says so. */
class ClosedSessionSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void everyUseIsRefused() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.close();
        statements.take();
        List<ThrowingCallable> attempts = List.of(
                () -> session.add(m.user("bob")),
                () -> session.addAll(List.of(m.user("bob"))),
                () -> session.delete(sandy),
                () -> session.expunge(sandy),
                () -> session.expire(sandy),
                () -> session.refresh(sandy),
                () -> session.get(m.user, 1L),
                () -> session.find(m.user, 1L),
                () -> session.execute(select(m.user)),
                () -> session.execute(text("SELECT 1")),
                session::plan,
                session::flush,
                session::commit,
                session::rollback,
                session::connection);
        for (ThrowingCallable attempt : attempts) {
            assertRefused(ErrorCode.CLOSED, attempt).hasMessageContaining("The session is closed");
        }
        assertNothingSent();
        assertThat(session.isOpen()).isFalse();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
    }

    @DatabaseTest
    void closingTwiceDoesNothing() {
        session.close();
        session.close();
    }

    @DatabaseTest
    void closingGivesTheConnectionBack() {
        all(m.user);
        assertThat(engine.poolStatus().checkedOut()).isEqualTo(1);
        session.close();
        assertThat(engine.poolStatus().checkedOut()).isZero();
    }

    @DatabaseTest
    void whatWasNotCommittedIsRolledBack() {
        session.add(m.user("sandy"));
        session.flush();
        session.close();
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
    }
}

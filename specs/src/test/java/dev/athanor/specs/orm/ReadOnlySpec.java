// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.SentStatement;
import dev.athanor.engine.StatementObserver;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;

/** Work that only reads needs no transaction, and must not write. */
class ReadOnlySpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void readsWhatThereIsAndLeavesItReadable() {
        given(m.user("sandy", "a@x"));
        List<Managed> users = db.read(other ->
                other.execute(select(m.user).options(selectIn(m.addresses))).all());
        assertThat(m.emails(users.get(0))).containsExactly("a@x");
        Managed found = db.read(other -> other.get(m.user, 1L));
        assertThat(m.userName.get(found)).isEqualTo("sandy");
    }

    @DatabaseTest
    void theConnectionIsAsBeforeForTheNextWhoBorrowsIt() {
        given(m.user("sandy"));
        db.read(other -> other.get(m.user, 1L));
        m.userName.set(session.get(m.user, 1L), "changed");
        session.flush();
        session.rollback();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void aChangedObjectIsRefusedWhenItWouldBeWritten() {
        given(m.user("sandy"));
        assertRefused(
                        ErrorCode.WRONG_STATE,
                        () -> db.read(other -> {
                            m.userName.set(other.get(m.user, 1L), "changed");
                            return other.execute(select(m.user)).all();
                        }))
                .hasMessageContaining("only reads");
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void nothingIsCommittedBecauseNothingWasBegun() {
        given(m.user("sandy"));
        List<String> ends = new ArrayList<>();
        engine.observe(new StatementObserver() {
            @Override
            public void sent(SentStatement statement) {}

            @Override
            public void committed() {
                ends.add("COMMIT");
            }
        });
        db.read(other -> other.get(m.user, 1L));
        assertThat(ends).isEmpty();
    }
}

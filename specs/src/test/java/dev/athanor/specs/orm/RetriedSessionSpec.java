// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.engine.Retry.retry;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.DatabaseError.Circumstance;
import dev.athanor.error.SerializationFailure;
import dev.athanor.error.UniqueViolation;
import dev.athanor.orm.session.Session;
import dev.athanor.testkit.DatabaseTest;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A unit of work that is done anew, in a session of its own each time. */
class RetriedSessionSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    private static SerializationFailure refused() {
        return new SerializationFailure(Circumstance.NOWHERE, new SQLException("both cannot succeed", "40001"));
    }

    @DatabaseTest
    void nothingOfAnEarlierAttemptStays() {
        Set<Session> sessions = new HashSet<>();
        String answer = db.beginAndReturn(retry(3), other -> {
            sessions.add(other);
            other.add(m.user("attempt " + sessions.size()));
            other.flush();
            if (sessions.size() < 3) {
                throw refused();
            }
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(sessions).hasSize(3);
        assertThat(rows("SELECT name FROM user_account")).containsExactly("attempt 3");
    }

    @DatabaseTest
    void whatWillFailAgainIsNotDoneAnew() {
        given(m.user("sandy"));
        Set<Session> sessions = new HashSet<>();
        assertThatThrownBy(() -> db.begin(retry(3), other -> {
                    sessions.add(other);
                    other.execute(text("INSERT INTO user_account (id, name) VALUES (1, 'twice')"));
                }))
                .isInstanceOf(UniqueViolation.class);
        assertThat(sessions).hasSize(1);
    }
}

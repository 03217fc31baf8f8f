// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Taking new objects into a session. */
class AddSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void nothingIsSentUntilTheFlush() {
        session.add(m.user("sandy"));
        assertNothingSent();
        session.flush();
        assertSent("INSERT INTO user_account (name, fullname, age) …");
        session.flush();
        assertNothingSent();
    }

    @DatabaseTest
    void aNewObjectHasItsKeyAfterTheFlush() {
        Managed sandy = m.user("sandy");
        session.add(sandy);
        assertThat(m.userId.get(sandy)).isNull();
        session.flush();
        assertThat(m.userId.get(sandy)).isEqualTo(1L);
        assertThat(session.get(m.user, 1L)).isSameAs(sandy);
    }

    @DatabaseTest
    void whatANewObjectIsRelatedToIsTakenInToo() {
        Managed sandy = m.user("sandy", "a@x", "b@x");
        session.add(sandy);
        assertThat(session.added()).hasSize(3);
        session.commit();
        assertSent("""
                INSERT INTO user_account (name, fullname, age) …
                INSERT INTO address (email, user_id) …
                """);
        assertThat(rows("SELECT email, user_id FROM address ORDER BY id")).containsExactly("a@x|1", "b@x|1");
    }
}

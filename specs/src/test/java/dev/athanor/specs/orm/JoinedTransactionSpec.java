// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Savepoint;
import dev.athanor.error.ConfigurationError;
import dev.athanor.orm.session.JoinMode;
import dev.athanor.orm.session.ScopedSessions;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.specs.orm.generated.Tag;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;

/** A session on a connection of somebody else's, and sessions that behave differently. */
class JoinedTransactionSpec extends EntitySpec {
    @Override
    List<Class<?>> entities() {
        return List.of(Tag.class);
    }

    private static void write(Connection connection, String name) {
        connection.execute(text("INSERT INTO tag (name) VALUES (:name)").bind("name", name));
    }

    private List<String> tags() {
        return rows("SELECT name FROM tag ORDER BY id");
    }

    @DatabaseTest
    void withASavepointATestRollsEverythingBackThatWasCommitted() {
        try (Connection connection = engine.connect()) {
            write(connection, "outside");
            try (Session joined = db.open(connection, JoinMode.SAVEPOINT)) {
                joined.add(new Tag().name("committed"));
                joined.commit();
                joined.add(new Tag().name("rolled back"));
                joined.flush();
                joined.rollback();
                joined.add(new Tag().name("again"));
                joined.commit();
                assertThat(joined.execute(select(Tag.NAME).orderBy(Tag.ID)).all())
                        .containsExactly("outside", "committed", "again");
                joined.add(new Tag().name("left behind"));
                joined.flush();
            }
            assertThat(connection.inTransaction()).isTrue();
            assertThat(connection.execute(select(Tag.NAME).orderBy(Tag.ID)).all())
                    .containsExactly("outside", "committed", "again");
            connection.rollback();
        }
        assertThat(tags()).isEmpty();
    }

    @DatabaseTest
    void schemasThatAreTranslatedAreRefused() {
        Engine other = engine.with(options -> options.schemaTranslate(Map.of("here", "there")));
        assertThatThrownBy(() -> SessionFactory.of(other).open())
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("A session cannot translate schemas");
        try (Connection connection = other.connect()) {
            assertThatThrownBy(() -> db.open(connection)).isInstanceOf(ConfigurationError.class);
        }
    }

    @DatabaseTest
    void withoutOneACommitLeavesTheTransactionOpenAndARollbackEndsIt() {
        try (Connection connection = engine.connect()) {
            write(connection, "outside");
            try (Session joined = db.open(connection)) {
                joined.add(new Tag().name("inside"));
                joined.commit();
                assertThat(connection.inTransaction()).isTrue();
                joined.add(new Tag().name("more"));
                joined.flush();
                joined.rollback();
                assertThat(connection.inTransaction()).isFalse();
            }
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(tags()).isEmpty();
    }

    @DatabaseTest
    void withinASavepointTheSessionMakesItsOwn() {
        try (Connection connection = engine.connect()) {
            write(connection, "outside");
            Savepoint around = connection.beginNested();
            try (Session joined = db.open(connection)) {
                joined.add(new Tag().name("inside"));
                joined.flush();
                joined.rollback();
                assertThat(around.isActive()).isTrue();
                joined.add(new Tag().name("kept"));
                joined.commit();
            }
            around.commit();
            connection.commit();
        }
        assertThat(tags()).containsExactly("outside", "kept");
    }

    @DatabaseTest
    void aSessionMayControlTheTransaction() {
        try (Connection connection = engine.connect()) {
            write(connection, "outside");
            try (Session joined = db.open(connection, JoinMode.CONTROL)) {
                joined.add(new Tag().name("inside"));
                joined.commit();
            }
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(tags()).containsExactly("outside", "inside");
    }

    @DatabaseTest
    void aTransactionThatTheSessionBeginsIsItsOwn() {
        try (Connection connection = engine.connect()) {
            try (Session joined = db.open(connection)) {
                joined.add(new Tag().name("one"));
                joined.commit();
                joined.add(new Tag().name("two"));
                joined.flush();
            }
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(tags()).containsExactly("one");
    }

    @DatabaseTest
    void objectsMayKeepWhatTheyHaveAfterACommit() {
        try (Session keeping = db.with(options -> options.expireOnCommit(false)).open()) {
            Tag tag = new Tag().name("one");
            keeping.add(tag);
            keeping.commit();
            statements.take();
            assertThat(tag.getName()).isEqualTo("one");
            assertNothingSent();
            tag.setName("two");
            keeping.commit();
        }
        assertThat(tags()).containsExactly("two");
    }

    @DatabaseTest
    void queriesMayBeToldToWriteNothingFirst() {
        try (Session careful = db.with(options -> options.autoflush(false)).open()) {
            careful.add(new Tag().name("one"));
            assertThat(careful.execute(select(Tag.class)).all()).isEmpty();
            careful.flush();
            assertThat(careful.execute(select(Tag.class)).all()).hasSize(1);
        }
    }

    @DatabaseTest
    void aScopeHasOneSessionUntilItIsRemoved() {
        String[] request = {"first"};
        ScopedSessions<String> scoped = ScopedSessions.of(db, () -> request[0]);
        Session first = scoped.current();
        assertThat(scoped.current()).isSameAs(first);
        request[0] = "second";
        assertThat(scoped.isPresent()).isFalse();
        assertThat(scoped.current()).isNotSameAs(first);
        scoped.remove();
        request[0] = "first";
        scoped.remove();
        assertThat(first.isOpen()).isFalse();
        assertThat(scoped.isPresent()).isFalse();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.DatabaseError;
import dev.athanor.error.ErrorCode;
import dev.athanor.error.ForeignKeyViolation;
import dev.athanor.error.NotNullViolation;
import dev.athanor.error.UniqueViolation;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A flush that fails leaves nothing half-written, and the session says so until it is told to go on. */
class FlushFailureSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.country, m.player);
    }

    private static DatabaseError refusal(Class<? extends DatabaseError> kind, ThrowingCallable work) {
        DatabaseError[] caught = new DatabaseError[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(kind, thrown -> caught[0] = thrown);
        return caught[0];
    }

    @DatabaseTest
    void aUniqueViolationNamesTheConstraintAndTheStatement() {
        given(m.user("sandy", "a@x"));
        session.add(m.user("bob", "b@x", "a@x"));
        DatabaseError error = refusal(UniqueViolation.class, session::flush);
        assertThat(error.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
        assertThat(error.constraint())
                .satisfies(name -> assertThat(name).contains(on("email", Map.of("h2", "constraint_"))));
        assertThat(error).hasMessageContaining("INSERT INTO address (email, user_id)");
        assertThat(error.sql()).contains("INSERT INTO address");
    }

    @DatabaseTest
    void aNotNullViolationNamesTheColumnAndTheStatement() {
        session.add(m.user(null));
        DatabaseError error = refusal(NotNullViolation.class, session::flush);
        assertThat(error.code()).isEqualTo(ErrorCode.NOT_NULL_VIOLATION);
        assertThat(error.constraint()).isEqualTo("name");
        assertThat(error).hasMessageContaining("INSERT INTO user_account (name, fullname, age)");
    }

    @DatabaseTest
    void aMissingOwnerIsANotNullViolation() {
        session.add(m.address("a@x"));
        DatabaseError error = refusal(NotNullViolation.class, session::flush);
        assertThat(error.constraint()).isEqualTo("user_id");
    }

    @DatabaseTest
    void aForeignKeyViolationNamesTheStatement() {
        Managed pele = m.player("pele");
        Managed brazil = m.country("BR", "Brazil");
        m.playerCountry.set(pele, brazil);
        given(pele);
        session.delete(session.get(m.country, "BR"));
        DatabaseError error = refusal(ForeignKeyViolation.class, session::flush);
        assertThat(error.code()).isEqualTo(ErrorCode.FOREIGN_KEY_VIOLATION);
        assertThat(error).hasMessageContaining("DELETE FROM country");
        session.rollback();
        assertThat(rows("SELECT code FROM country")).containsExactly("BR");
    }

    @DatabaseTest
    void nothingIsHalfWritten() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        m.userName.set(sandy, "changed");
        Managed bob = m.user("bob", "a@x");
        session.add(bob);
        refusal(UniqueViolation.class, session::commit);
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
        session.rollback();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(session.contains(bob)).isFalse();
        assertThat(m.userId.get(bob)).isNull();
        assertThat(m.addressId.get(m.addresses(bob).get(0))).isNull();
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
    }

    @DatabaseTest
    void theMistakeCanBeMendedAndTheObjectsAddedAgain() {
        given(m.user("sandy", "a@x"));
        Managed bob = m.user("bob", "a@x");
        session.add(bob);
        refusal(UniqueViolation.class, session::flush);
        session.rollback();
        m.email.set(m.addresses(bob).get(0), "b@x");
        session.add(bob);
        session.commit();
        assertThat(
                        rows(
                                "SELECT u.name, a.email FROM user_account u JOIN address a ON a.user_id = u.id ORDER BY a.email"))
                .containsExactly("sandy|a@x", "bob|b@x");
        assertThat(session.get(m.user, m.userId.get(bob))).isSameAs(bob);
    }

    @DatabaseTest
    void untilItIsRolledBackTheSessionRefusesEverything() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        session.add(m.user(null));
        refusal(NotNullViolation.class, session::flush);
        statements.take();
        List<ThrowingCallable> attempts = List.of(
                () -> session.add(m.user("bob")),
                () -> session.delete(sandy),
                () -> session.expunge(sandy),
                () -> session.expire(sandy),
                () -> session.refresh(sandy),
                () -> session.get(m.user, 1L),
                () -> session.execute(select(m.user)),
                () -> session.execute(select(m.userName)),
                () -> session.execute(text("SELECT 1")),
                session::plan,
                session::flush,
                session::commit,
                session::connection,
                () -> m.userName.get(sandy));
        for (ThrowingCallable attempt : attempts) {
            assertRefused(ErrorCode.ROLLED_BACK, attempt)
                    .hasMessageContaining("Call rollback()")
                    .hasMessageContaining("ATH-503");
        }
        assertNothingSent();
        session.rollback();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        session.add(m.user("bob"));
        session.commit();
        assertThat(rows("SELECT name FROM user_account ORDER BY name")).containsExactly("bob", "sandy");
    }

    @DatabaseTest
    void aFailedSessionCanBeClosed() {
        session.add(m.user(null));
        refusal(NotNullViolation.class, session::flush);
        anew();
        session.add(m.user("bob"));
        session.commit();
    }

    @DatabaseTest
    void aFlushBeforeAQueryFailsLikeAnyOther() {
        session.add(m.user(null));
        refusal(NotNullViolation.class, () -> session.execute(select(m.user)));
        assertRefused(ErrorCode.ROLLED_BACK, session::commit);
        session.rollback();
        assertThat(all(m.user)).isEmpty();
    }

    /** Not only what the database says: whatever goes wrong on the way. PostgreSQL takes the number for a text. */
    @DatabaseTest(except = "postgresql")
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aValueOfTheWrongClassLeavesNothingHalfWritten() {
        Managed bad = m.country("BR", "Brazil");
        Managed pele = m.player("pele");
        m.playerCountry.set(pele, bad);
        try {
            ((dev.athanor.orm.instrument.Attribute) m.playerName).set(pele, 7);
        } catch (ClassCastException generatedClassesAreTyped) {
            return;
        }
        session.add(pele);
        assertThatThrownBy(session::flush).isInstanceOf(RuntimeException.class);
        assertRefused(ErrorCode.ROLLED_BACK, session::commit);
        session.rollback();
        session.commit();
        assertThat(rows("SELECT * FROM country")).isEmpty();
    }

    @DatabaseTest(only = {"sqlite", "postgresql"})
    void aCommitThatTheDatabaseRefusesIsRolledBack() {
        engine.begin(connection -> {
            connection.execute(text("CREATE TABLE late (id INTEGER PRIMARY KEY, of_id BIGINT"
                    + " REFERENCES user_account (id) DEFERRABLE INITIALLY DEFERRED)"));
        });
        Managed sandy = m.user("sandy");
        session.add(sandy);
        session.flush();
        session.execute(text("INSERT INTO late VALUES (1, 99)"));
        refusal(ForeignKeyViolation.class, session::commit);
        assertRefused(ErrorCode.ROLLED_BACK, session::commit);
        session.rollback();
        assertThat(session.contains(sandy)).isFalse();
        assertThat(m.userId.get(sandy)).isNull();
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("sandy");
        assertThat(rows("SELECT * FROM late")).isEmpty();
    }

    @DatabaseTest
    void aBlockThatFailsLeavesNothing() {
        Managed bob = m.user("bob", "a@x", "a@x");
        refusal(UniqueViolation.class, () -> db.begin(scope -> scope.add(bob)));
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
        assertThat(m.userId.get(bob)).isNull();
        m.addresses(bob).remove(0);
        db.begin(scope -> scope.add(bob));
        assertThat(rows("SELECT email FROM address")).containsExactly("a@x");
    }

    @DatabaseTest
    void sqlThatTheDatabaseRefusesIsAnErrorWithTheStatement() {
        session.add(m.user("sandy"));
        session.flush();
        DatabaseError error = refusal(DatabaseError.class, () -> session.execute(text("SELECT nonsense FROM nowhere")));
        assertThat(error).hasMessageContaining("SELECT nonsense FROM nowhere");
        session.rollback();
        assertThat(rows("SELECT * FROM user_account")).isEmpty();
        session.add(m.user("bob"));
        session.commit();
        assertThat(rows("SELECT name FROM user_account")).containsExactly("bob");
    }
}

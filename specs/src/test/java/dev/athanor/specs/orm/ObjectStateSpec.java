// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.NoRowFound;
import dev.athanor.orm.session.ObjectState;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Where an object stands, and every way from one state to another. */
class ObjectStateSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @DatabaseTest
    void anObjectGoesThroughFiveStates() {
        Managed sandy = m.user("sandy");
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.TRANSIENT);
        assertThat(Session.of(sandy)).isNull();
        session.add(sandy);
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.PENDING);
        assertThat(Session.of(sandy)).isSameAs(session);
        session.flush();
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.PERSISTENT);
        session.delete(sandy);
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.PERSISTENT);
        session.flush();
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.DELETED);
        assertThat(session.contains(sandy)).isFalse();
        session.commit();
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.DETACHED);
        assertThat(Session.of(sandy)).isNull();
    }

    @DatabaseTest
    void lettingGoAndClosingDetach() {
        given(m.user("sandy"), m.user("bob"));
        Managed sandy = session.get(m.user, 1L);
        Managed bob = session.get(m.user, 2L);
        Managed fresh = m.user("new");
        session.expunge(sandy);
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.DETACHED);
        session.add(fresh);
        session.expungeAll();
        assertThat(ObjectState.of(bob)).isEqualTo(ObjectState.DETACHED);
        assertThat(ObjectState.of(fresh)).isEqualTo(ObjectState.TRANSIENT);
        session.add(sandy);
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.PERSISTENT);
        session.close();
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.DETACHED);
    }

    @DatabaseTest
    void anObjectIsMadeNewAgainAndStoredAsACopy() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        ObjectState.makeTransient(sandy);
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.TRANSIENT);
        assertThat(session.contains(sandy)).isFalse();
        m.userId.set(sandy, null);
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account ORDER BY id")).containsExactly("1|sandy", "2|sandy");
    }

    @DatabaseTest
    void whatWasDeletedCanBeStoredAgainOnceItIsMadeNew() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.delete(sandy);
        session.commit();
        ObjectState.makeTransient(sandy);
        session.add(sandy);
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account")).containsExactly("1|sandy");
    }

    @DatabaseTest
    void anObjectIsMadeToStandForARowAndLoadedWhenItIsAskedFor() {
        given(m.user("sandy", "a@x"));
        Managed stub = m.user("nobody");
        assertRefused(ErrorCode.WRONG_STATE, () -> ObjectState.makeDetached(stub));
        m.userId.set(stub, 1L);
        ObjectState.makeDetached(stub);
        assertThat(ObjectState.of(stub)).isEqualTo(ObjectState.DETACHED);
        session.add(stub);
        assertNothingSent();
        assertThat(m.userName.get(stub)).isEqualTo("sandy");
        assertThat(m.emails(stub)).containsExactly("a@x");
    }

    @DatabaseTest
    void aRowThatMustBeThereIsAskedFor() {
        given(m.user("sandy"));
        assertThat(m.userName.get(session.getOne(m.user, 1L))).isEqualTo("sandy");
        assertRefused(ErrorCode.NO_ROW, () -> session.getOne(m.user, 2L))
                .isInstanceOf(NoRowFound.class)
                .hasMessageContaining("User#2");
    }

    @DatabaseTest
    void onlySomeAttributesAreForgottenAndReadAgain() {
        given(m.user("sandy", "a@x"));
        Managed sandy = session.get(m.user, 1L);
        assertThat(m.emails(sandy)).containsExactly("a@x");
        session.execute(text("UPDATE user_account SET name = 'changed', age = 3"));
        m.fullname.set(sandy, "kept");
        m.age.set(sandy, 99);
        session.expire(sandy, m.age);
        statements.take();
        assertThat(m.emails(sandy)).containsExactly("a@x");
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertThat(m.fullname.get(sandy)).isEqualTo("kept");
        assertNothingSent();
        assertThat(m.age.get(sandy)).isEqualTo(3);
        session.refresh(sandy, m.userName, m.addresses);
        assertThat(m.userName.get(sandy)).isEqualTo("changed");
        session.commit();
        assertThat(rows("SELECT name, fullname, age FROM user_account")).containsExactly("changed|kept|3");
    }

    @DatabaseTest
    void everythingIsForgottenButWhatIsNew() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        Managed bob = m.user("bob");
        session.add(bob);
        m.userName.set(sandy, "lost");
        session.expireAll();
        assertThat(ObjectState.of(bob)).isEqualTo(ObjectState.PENDING);
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        session.commit();
        assertThat(rows("SELECT name FROM user_account ORDER BY id")).containsExactly("sandy", "bob");
    }

    @DatabaseTest(except = "sqlite")
    void aLockedRowIsReadAnew() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.commit();
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        session.execute(text("UPDATE user_account SET name = 'changed'"));
        statements.take();
        assertThat(session.get(m.user, 1L, select -> select.forUpdate())).isSameAs(sandy);
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                WHERE user_account.id = ? FOR UPDATE
                """);
        assertThat(m.userName.get(sandy)).isEqualTo("changed");
        session.execute(text("UPDATE user_account SET name = 'again'"));
        session.refresh(sandy, select -> select.forUpdate());
        assertThat(m.userName.get(sandy)).isEqualTo("again");
        assertThat(session.get(m.user, 9L, select -> select.forUpdate())).isNull();
    }

    @DatabaseTest
    void aQueryCanReadObjectsAnewThatAreThere() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        session.execute(text("UPDATE user_account SET name = 'changed'"));
        assertThat(session.get(m.user, 1L, select -> select)).isSameAs(sandy);
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        session.get(m.user, 1L, select -> select.options(dev.athanor.orm.query.LoaderOptions.populateExisting()));
        assertThat(m.userName.get(sandy)).isEqualTo("changed");
    }

    @DatabaseTest
    void queriesWriteNothingWhileTheyAreToldNotTo() {
        session.withoutAutoflush(quiet -> {
            quiet.add(m.user("sandy"));
            assertThat(all(m.user)).isEmpty();
        });
        assertThat(all(m.user)).hasSize(1);
    }
}

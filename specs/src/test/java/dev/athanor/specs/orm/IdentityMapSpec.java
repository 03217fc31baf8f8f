// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** For one row there is one object in a session, as long as somebody holds it. */
class IdentityMapSpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.country);
    }

    @BeforeEach
    void users() {
        given(m.user("sandy"), m.user("bob"), m.country("NL", "Netherlands"));
    }

    @DatabaseTest
    void everyQueryGivesTheSameObjectForARow() {
        Managed sandy =
                session.execute(select(m.user).where(m.userName.eq("sandy"))).one();
        assertThat(all(m.user)).first().isSameAs(sandy);
        assertThat(session.get(m.user, 1L)).isSameAs(sandy);
    }

    @DatabaseTest
    void getNeedsNoStatementForAnObjectThatIsThere() {
        List<Managed> users = all(m.user);
        statements.take();
        assertThat(session.get(m.user, 2L)).isSameAs(users.get(1));
        assertThat(session.get(m.user, 2)).isSameAs(users.get(1));
        assertNothingSent();
    }

    @DatabaseTest
    void getReadsTheRowOfAnObjectThatIsNot() {
        Managed sandy = session.get(m.user, 1L);
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account
                WHERE user_account.id = ?
                """);
    }

    @DatabaseTest
    void getOfAKeyThatNoRowHasIsNull() {
        assertThat(session.get(m.user, 99L)).isNull();
        assertThat(session.find(m.user, 99L)).isEmpty();
        assertThat(session.find(m.user, 1L)).isPresent();
    }

    @DatabaseTest
    void getTakesKeysOfAnyType() {
        assertThat(m.countryName.get(session.get(m.country, "NL"))).isEqualTo("Netherlands");
        assertRefused(ErrorCode.WRONG_VALUE, () -> session.get(m.user, "sandy"));
    }

    @DatabaseTest
    void getFindsANewObjectByFlushingIt() {
        Managed belgium = m.country("BE", "Belgium");
        session.add(belgium);
        assertThat(session.get(m.country, "BE")).isSameAs(belgium);
    }

    /** What an object has loaded or been given is not overwritten by a query that happens to meet it. */
    @DatabaseTest
    void aQueryLeavesWhatAnObjectHas() {
        Managed sandy = session.get(m.user, 1L);
        session.execute(text("UPDATE user_account SET name = 'changed'"));
        assertThat(all(m.user)).first().isSameAs(sandy);
        assertThat(m.userName.get(sandy)).isEqualTo("sandy");
    }

    @DatabaseTest
    void twoSessionsHaveTwoObjects() {
        Managed sandy = session.get(m.user, 1L);
        db.begin(other -> assertThat(other.get(m.user, 1L)).isNotSameAs(sandy));
    }

    @DatabaseTest
    void anObjectThatNobodyHoldsIsCollected() throws InterruptedException {
        WeakReference<Managed> sandy = new WeakReference<>(session.get(m.user, 1L));
        collect(sandy);
        assertThat(sandy.get()).isNull();
        assertThat(m.userName.get(session.get(m.user, 1L))).isEqualTo("sandy");
    }

    @DatabaseTest
    void aChangedObjectIsKeptUntilItIsWritten() throws InterruptedException {
        List<Managed> users = all(m.user);
        WeakReference<Managed> sandy = new WeakReference<>(users.get(0));
        WeakReference<Managed> bob = new WeakReference<>(users.get(1));
        m.userName.set(users.get(0), "changed");
        users = List.of();
        collect(bob);
        assertThat(sandy.get()).isNotNull();
        session.flush();
        assertThat(rowsOfSession()).containsExactly("changed", "bob");
        collect(sandy);
        assertThat(sandy.get()).isNull();
    }

    @DatabaseTest
    void aNewObjectIsKeptUntilItIsWritten() throws InterruptedException {
        session.add(m.user("carl"));
        WeakReference<Managed> bob = new WeakReference<>(session.get(m.user, 2L));
        collect(bob);
        session.flush();
        assertThat(rowsOfSession()).containsExactly("sandy", "bob", "carl");
    }

    @DatabaseTest
    void aWrittenObjectThatNobodyHoldsIsCollectedEvenBeforeTheCommit() throws InterruptedException {
        Managed held = m.user("carl");
        session.add(held);
        session.flush();
        WeakReference<Managed> carl = new WeakReference<>(held);
        held = null;
        collect(carl);
        assertThat(carl.get()).isNull();
        session.rollback();
        assertThat(session.get(m.user, 3L)).isNull();
    }

    private List<Object> rowsOfSession() {
        return session.execute(text("SELECT name FROM user_account ORDER BY id")).all().stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** The collector comes when it likes; ten times asked, it has come. */
    private static void collect(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(5);
        }
    }
}

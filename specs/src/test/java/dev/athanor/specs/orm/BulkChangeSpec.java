// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.UnknownName;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.ObjectState;
import dev.athanor.orm.session.Synchronization;
import dev.athanor.specs.orm.generated.Account;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Statements that write many rows of an entity, and what the objects of the session learn of them. */
class BulkChangeSpec extends OrmSpec {
    List<Account> accounts;

    @Override
    List<Class<?>> entities() {
        return List.of(Account.class, m.user);
    }

    @BeforeEach
    void accounts() {
        db.begin(other -> other.addAll(List.of(
                new Account().owner("a").balance(10),
                new Account().owner("b").balance(20),
                new Account().owner("c").balance(30))));
        accounts = session.execute(select(Account.class).orderBy(Account.ID)).all();
        statements.take();
    }

    private List<Long> balances() {
        return accounts.stream().map(Account::getBalance).toList();
    }

    @DatabaseTest
    void objectsThatAnUpdateIsAboutHaveTheNewValuesAndAreNotDirty() {
        long changed = session.execute(
                        update(Account.class).set(Account.BALANCE, 99L).where(Account.BALANCE.ge(20L)))
                .rowCount();
        assertThat(changed).isEqualTo(2);
        assertSent("UPDATE account SET balance=? WHERE account.balance >= ?");
        assertThat(balances()).containsExactly(10L, 99L, 99L);
        assertThat(session.dirty()).isEmpty();
        assertNothingSent();
        session.commit();
        assertThat(rows("SELECT balance FROM account ORDER BY id")).containsExactly("10", "99", "99");
    }

    @DatabaseTest
    void aValueThatIsComputedIsComputedForEachObject() {
        session.execute(update(Account.class)
                .set(Account.BALANCE, Account.BALANCE.plus(1L))
                .set(Account.VERSION, Account.VERSION.plus(1)));
        statements.take();
        assertThat(balances()).containsExactly(11L, 21L, 31L);
        assertThat(accounts.get(0).getVersion()).isEqualTo(2);
        assertNothingSent();
        accounts.get(0).setBalance(5);
        session.commit();
        assertThat(rows("SELECT balance, version FROM account ORDER BY id")).containsExactly("5|3", "21|2", "31|2");
    }

    @DatabaseTest
    void nullIsNeitherEqualNorUnequalToAnything() {
        anew();
        given(m.user("sandy"), m.user("bob"));
        List<dev.athanor.orm.state.Managed> users = all(m.user);
        m.age.set(users.get(0), 3);
        session.execute(update(m.user).set(m.age, 50).where(m.age.ne(7)), Synchronization.EVALUATE);
        assertThat(users).extracting(m.age::get).containsExactly(50, null);
        session.execute(update(m.user).set(m.age, 60).where(m.age.in(50, 51).not()), Synchronization.EVALUATE);
        assertThat(users).extracting(m.age::get).containsExactly(50, null);
        session.execute(update(m.user).set(m.age, 1).where(m.age.isNull()), Synchronization.EVALUATE);
        assertThat(users).extracting(m.age::get).containsExactly(50, 1);
        session.commit();
        assertThat(rows("SELECT age FROM user_account ORDER BY id")).containsExactly("50", "1");
    }

    @DatabaseTest
    void whatWasChangedBeforeIsWrittenFirst() {
        accounts.get(0).setBalance(100);
        session.execute(delete(Account.class).where(Account.BALANCE.eq(100L)));
        assertSent("""
                UPDATE account SET balance=?, version=? WHERE account.id = ? AND account.version = ?
                DELETE FROM account WHERE account.balance = ?
                """);
        assertThat(ObjectState.of(accounts.get(0))).isEqualTo(ObjectState.DELETED);
    }

    @DatabaseTest
    void deletedObjectsAreDeletedAndARollbackBringsThemBack() {
        Account first = accounts.get(0);
        NestedTransaction part = session.beginNested();
        session.execute(delete(Account.class).where(Account.BALANCE.lt(15L)));
        assertThat(session.get(Account.class, first.getId())).isNull();
        part.rollback();
        assertThat(session.get(Account.class, first.getId())).isSameAs(first);
        session.execute(delete(Account.class).where(Account.BALANCE.lt(15L)));
        session.commit();
        assertThat(ObjectState.of(first)).isEqualTo(ObjectState.DETACHED);
        assertThat(rows("SELECT owner FROM account ORDER BY id")).containsExactly("b", "c");
    }

    @DatabaseTest
    void aSavepointTakesBackWhatTheObjectsLearned() {
        NestedTransaction part = session.beginNested();
        session.execute(update(Account.class).set(Account.BALANCE, 0L));
        assertThat(balances()).containsExactly(0L, 0L, 0L);
        part.rollback();
        assertThat(balances()).containsExactly(10L, 20L, 30L);
    }

    @DatabaseTest
    void textsAreComparedByTheDatabase() {
        session.execute(update(Account.class).set(Account.BALANCE, 1L).where(Account.OWNER.eq("a")));
        assertSent("""
                SELECT account.id FROM account WHERE account.owner = ?
                UPDATE account SET balance=? WHERE account.owner = ?
                """);
        assertThat(balances()).containsExactly(1L, 20L, 30L);
        session.execute(
                update(Account.class).set(Account.BALANCE, 2L).where(Account.OWNER.eq("b")), Synchronization.EVALUATE);
        assertSent("UPDATE account SET balance=? WHERE account.owner = ?");
        assertThat(balances()).containsExactly(1L, 2L, 30L);
    }

    @DatabaseTest
    void whatCannotBeEvaluatedIsFetchedOrRefused() {
        assertRefused(
                ErrorCode.INVALID_STATEMENT,
                () -> session.execute(delete(Account.class).where(Account.OWNER.like("b%")), Synchronization.EVALUATE));
        session.execute(delete(Account.class).where(Account.OWNER.like("b%")));
        assertThat(ObjectState.of(accounts.get(1))).isEqualTo(ObjectState.DELETED);
        assertThat(ObjectState.of(accounts.get(2))).isEqualTo(ObjectState.PERSISTENT);
    }

    @DatabaseTest
    void withoutSynchronizationObjectsStayAsTheyAre() {
        session.execute(update(Account.class).set(Account.BALANCE, 0L), Synchronization.NONE);
        assertThat(balances()).containsExactly(10L, 20L, 30L);
        session.execute(delete(Account.class), Synchronization.NONE);
        session.expire(accounts.get(0));
        assertRefused(ErrorCode.ROW_GONE, () -> accounts.get(0).getBalance());
    }

    @DatabaseTest
    void withoutObjectsNothingIsAsked() {
        session.expungeAll();
        session.execute(update(Account.class).set(Account.BALANCE, 1L).where(Account.OWNER.eq("a")));
        assertSent("UPDATE account SET balance=? WHERE account.owner = ?");
    }

    @DatabaseTest
    void anObjectOfWhichTooLittleIsLoadedIsReadAgain() {
        session.expire(accounts.get(0));
        session.execute(update(Account.class).set(Account.BALANCE, 7L).where(Account.BALANCE.lt(15L)));
        assertThat(balances()).containsExactly(7L, 20L, 30L);
    }

    @DatabaseTest
    void rowsAreInsertedFromMapsWithoutObjects() {
        long inserted = session.insertAll(
                Account.class,
                List.of(
                        Map.of("owner", "d", "balance", 1),
                        Map.of("owner", "e", "balance", 2),
                        Map.of("owner", "f", "balance", 3, "version", 9)));
        assertThat(inserted).isEqualTo(3);
        session.commit();
        assertThat(rows("SELECT owner, balance, version FROM account WHERE id > 3 ORDER BY id"))
                .containsExactly("d|1|1", "e|2|1", "f|3|9");
        assertThatThrownBy(() -> session.insertAll(Account.class, List.of(Map.of("onwer", "g"))))
                .isInstanceOf(UnknownName.class)
                .hasMessageContaining("Did you mean \"owner\"?");
    }

    @DatabaseTest
    void aReferenceIsInsertedByItsObjectOrItsKey() {
        dev.athanor.orm.state.Managed sandy = m.user("sandy");
        anew();
        given(sandy);
        session.insertAll(
                m.address, List.of(Map.of("email", "a@x", "user", sandy), Map.of("email", "b@x", "user", 1L)));
        session.commit();
        assertThat(rows("SELECT email, user_id FROM address ORDER BY id")).containsExactly("a@x|1", "b@x|1");
    }

    @DatabaseTest
    void anUpsertIsAStatementLikeAnyOther() {
        session.execute(insert(Account.class)
                .value(Account.ID, 1L)
                .value(Account.OWNER, "z")
                .value(Account.BALANCE, 5L)
                .value(Account.VERSION, 1)
                .onConflict(Account.ID)
                .doUpdate(Account.OWNER));
        session.refresh(accounts.get(0));
        assertThat(accounts.get(0).getOwner()).isEqualTo("z");
        assertThat(accounts.get(0).getBalance()).isEqualTo(10);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.persist.StaleRow;
import dev.athanor.specs.orm.generated.Account;
import dev.athanor.specs.orm.generated.Document;
import dev.athanor.specs.orm.generated.Ticket;
import dev.athanor.testkit.DatabaseTest;
import java.time.Instant;
import java.util.List;

/** A row that somebody else has changed meanwhile is not overwritten. */
class VersionSpec extends EntitySpec {
    @Override
    List<Class<?>> entities() {
        return List.of(Account.class, Document.class, Ticket.class);
    }

    private Account account(String owner, long balance) {
        Account made = new Account().owner(owner).balance(balance);
        given(made);
        return session.get(Account.class, made.getId());
    }

    @DatabaseTest
    void aNewRowIsOfTheFirstVersionAndEachChangeMakesTheNext() {
        Account account = account("sandy", 10);
        assertThat(account.getVersion()).isEqualTo(1);
        account.setBalance(11);
        statements.take();
        session.flush();
        assertSent("""
                UPDATE account SET balance=?, version=? WHERE account.id = ? AND account.version = ?
                """);
        assertThat(account.getVersion()).isEqualTo(2);
        session.flush();
        account.setBalance(11);
        session.commit();
        assertThat(rows("SELECT owner, balance, version FROM account")).containsExactly("sandy|11|2");
    }

    @DatabaseTest
    void whatSomebodyElseChangedIsNotOverwritten() {
        Account account = account("sandy", 10);
        session.commit();
        assertThat(account.getVersion()).isEqualTo(1);
        session.commit();
        session.refresh(account);
        session.execute(text("UPDATE account SET balance = 99, version = 7"));
        account.setBalance(11);
        assertThatThrownBy(session::flush).isInstanceOfSatisfying(StaleRow.class, stale -> {
            assertThat(stale.object()).isEqualTo("Account#1");
            assertThat(stale.expectedVersion()).isEqualTo(1);
            assertThat(stale.foundVersion()).isEqualTo(7);
            assertThat(stale).hasMessageContaining("Account#1").hasMessageContaining("version 7");
        });
        session.rollback();
        assertThat(account.getBalance()).isEqualTo(10);
        assertThat(account.getVersion()).isEqualTo(1);
    }

    @DatabaseTest
    void whatSomebodyElseDeletedIsSaidToBeGone() {
        Account account = account("sandy", 10);
        session.execute(text("DELETE FROM account"));
        account.setBalance(11);
        assertThatThrownBy(session::flush).isInstanceOfSatisfying(StaleRow.class, stale -> {
            assertThat(stale.expectedVersion()).isEqualTo(1);
            assertThat(stale.foundVersion()).isNull();
        });
    }

    @DatabaseTest
    void whatSomebodyElseChangedIsNotDeleted() {
        Account account = account("sandy", 10);
        session.execute(text("UPDATE account SET version = 2"));
        session.delete(account);
        statements.take();
        assertRefused(ErrorCode.STALE_ROW, session::flush);
        assertSent("""
                DELETE FROM account WHERE account.id = ? AND account.version = ?
                SELECT account.id, account.version FROM account WHERE account.id IN (?)
                """);
    }

    @DatabaseTest
    void oneStaleRowOfManyIsFound() {
        for (int i = 0; i < 5; i++) {
            given(new Account().owner("o" + i).balance(i));
        }
        List<Account> all =
                session.execute(select(Account.class).orderBy(Account.ID)).all();
        session.execute(text("UPDATE account SET version = 4 WHERE id = 3"));
        all.forEach(account -> account.setBalance(100));
        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(
                        StaleRow.class, stale -> assertThat(stale.object()).isEqualTo("Account#3"));
    }

    @DatabaseTest
    void aVersionIsCountedOnByHand() {
        Account account = account("sandy", 10);
        session.incrementVersion(account);
        statements.take();
        session.commit();
        assertSent("UPDATE account SET version=? WHERE account.id = ? AND account.version = ?");
        assertThat(rows("SELECT balance, version FROM account")).containsExactly("10|2");
        session.add(new Ticket());
        session.commit();
        assertRefused(
                ErrorCode.WRONG_STATE,
                () -> session.incrementVersion(all(Ticket.class).get(0)));
    }

    @DatabaseTest
    void anOldObjectIsNotMergedOverANewerRow() {
        Account old = account("sandy", 10);
        session.close();
        session = db.open();
        session.execute(text("UPDATE account SET version = 3, balance = 30"));
        session.commit();
        old.setBalance(11);
        assertThatThrownBy(() -> session.merge(old)).isInstanceOfSatisfying(StaleRow.class, stale -> {
            assertThat(stale.expectedVersion()).isEqualTo(1);
            assertThat(stale.foundVersion()).isEqualTo(3);
        });
    }

    @DatabaseTest
    void aTimeIsAVersionToo() {
        Document made = new Document().title("first");
        given(made);
        Document document = session.get(Document.class, made.getId());
        Instant before = document.getChanged();
        assertThat(before).isNotNull();
        document.setTitle("second");
        session.commit();
        assertThat(document.getChanged()).isAfter(before);
        document.setTitle("third");
        session.flush();
        session.execute(text("UPDATE document SET changed = '2001-01-01 00:00:00'"));
        document.setTitle("fourth");
        assertRefused(ErrorCode.STALE_ROW, session::flush);
    }
}

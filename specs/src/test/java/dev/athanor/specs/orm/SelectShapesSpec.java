// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Functions.max;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.NoRowFound;
import dev.athanor.error.SeveralRowsFound;
import dev.athanor.orm.state.Managed;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testkit.DatabaseTest;
import dev.athanor.type.Types;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What a query about entities gives: objects, values, rows, or what a constructor makes of them. */
class SelectShapesSpec extends OrmSpec {
    record Card(String name, Long addresses) {}

    record Contact(Managed user, String email) {}

    record Oldest(long age) {}

    @Override
    List<Class<?>> entities() {
        return List.of(m.user);
    }

    @BeforeEach
    void users() {
        Managed sandy = m.user("sandy", "a@x", "b@x");
        m.age.set(sandy, 30);
        Managed bob = m.user("bob");
        m.age.set(bob, 10);
        given(sandy, bob, m.user("carl", "c@x"));
    }

    @DatabaseTest
    void anEntityGivesObjects() {
        List<Managed> users =
                session.execute(select(m.user).orderBy(m.userName)).all();
        assertThat(users.stream().map(m.userName::get)).containsExactly("bob", "carl", "sandy");
        assertThat(users.get(0)).isInstanceOf(m.user);
    }

    @DatabaseTest
    void aColumnGivesValues() {
        List<String> names =
                session.execute(select(m.userName).orderBy(m.userId)).all();
        assertThat(names).containsExactly("sandy", "bob", "carl");
        assertThat(session.execute(select(count(m.userId))).one()).isEqualTo(3L);
        assertSent("""
                SELECT user_account.name FROM user_account ORDER BY user_account.id
                SELECT count(user_account.id) AS count_1 FROM user_account
                """);
    }

    @DatabaseTest
    void conditionsNeedNoTableNames() {
        assertThat(session.execute(select(m.user).where(m.userName.like("%a%").and(m.age.gt(20))))
                        .one())
                .isSameAs(session.get(m.user, 1L));
        assertThat(session.execute(select(m.address).where(m.addressUser.eq(session.get(m.user, 3L))))
                        .one())
                .satisfies(each -> assertThat(m.email.get(each)).isEqualTo("c@x"));
        assertThat(session.execute(select(m.address).where(m.addressUser.isNull()))
                        .all())
                .isEmpty();
        assertThat(session.execute(select(m.user).where(m.userId.in(List.of()))).all())
                .isEmpty();
    }

    @DatabaseTest
    void severalElementsGiveRowsThatHoldObjectsToo() {
        List<Row> rows = session.execute(select(m.userName, count(m.addressId).as("addresses"))
                        .leftJoin(m.addresses)
                        .groupBy(m.userName)
                        .orderBy(m.userName))
                .all();
        assertThat(rows.stream().map(Row::values))
                .containsExactly(List.of("bob", 0L), List.of("carl", 1L), List.of("sandy", 2L));
        assertThat(rows.get(2).get(m.userName)).isEqualTo("sandy");
        assertThat(rows.get(2).getLong("addresses")).isEqualTo(2);
    }

    @DatabaseTest
    void anEntityBesideAValue() {
        List<Row> rows = session.execute(select(m.user)
                        .addColumns(count(m.addressId).as("addresses"))
                        .leftJoin(m.addresses)
                        .groupBy(m.userId, m.userName, m.fullname, m.age)
                        .orderBy(m.userId))
                .all();
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,
                       count(address.id) AS addresses
                FROM user_account LEFT OUTER JOIN address ON user_account.id = address.user_id
                GROUP BY user_account.id, user_account.name, user_account.fullname, user_account.age
                ORDER BY user_account.id
                """);
        assertThat(rows.get(0).get(0)).isSameAs(session.get(m.user, 1L));
        assertThat(rows.get(0).get("User")).isSameAs(session.get(m.user, 1L));
        assertThat(rows.get(0).get("addresses")).isEqualTo(2L);
        assertThat(rows.get(0).names()).containsExactly("User", "addresses");
    }

    @DatabaseTest
    void twoEntitiesInOneRow() {
        List<Row> rows = session.execute(
                        select(m.user, m.address).join(m.addresses).orderBy(m.addressId))
                .all();
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,
                       address.id AS id_1, address.email, address.user_id
                FROM user_account JOIN address ON user_account.id = address.user_id ORDER BY address.id
                """);
        assertThat(rows).hasSize(3);
        for (Row row : rows) {
            assertThat(m.addressUser.get((Managed) row.get("Address"))).isSameAs(row.get("User"));
        }
        assertNothingSent();
    }

    @DatabaseTest
    void anEntityThatAnOuterJoinDoesNotFindIsNull() {
        List<Row> rows = session.execute(
                        select(m.user, m.address).leftJoin(m.addresses).orderBy(m.userName, m.addressId))
                .all();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).get("Address")).isNull();
        assertThat(rows.get(1).get("Address")).isNotNull();
    }

    @DatabaseTest
    void twoEntitiesEachWithWhatIsLoadedAlong() {
        List<Row> rows = session.execute(select(m.address, m.user)
                        .join(m.addressUser)
                        .options(selectIn(m.addresses), joined(m.addressUser))
                        .orderBy(m.addressId))
                .all();
        assertThat(rows).hasSize(3);
        statements.take();
        assertThat(m.emails((Managed) rows.get(0).get("User"))).containsExactly("a@x", "b@x");
        assertThat(m.addressUser.get((Managed) rows.get(0).get(0)))
                .isSameAs(rows.get(0).get(1));
        assertNothingSent();
    }

    @DatabaseTest
    void aConstructorMakesWhatItLikes() {
        List<Card> cards = session.execute(select(Card::new, m.userName, count(m.addressId))
                        .leftJoin(m.addresses)
                        .groupBy(m.userName)
                        .orderBy(m.userName.desc()))
                .all();
        assertThat(cards).containsExactly(new Card("sandy", 2L), new Card("carl", 1L), new Card("bob", 0L));
    }

    @DatabaseTest
    void joinsGoAlongRelationshipsInBothDirections() {
        assertThat(session.execute(select(m.user).join(m.addresses).where(m.email.eq("c@x")))
                        .one())
                .isSameAs(session.get(m.user, 3L));
        assertThat(session.execute(select(m.email)
                                .join(m.addressUser)
                                .where(m.userName.eq("sandy"))
                                .orderBy(m.email))
                        .all())
                .containsExactly("a@x", "b@x");
        assertThat(session.execute(select(max(m.age)).join(m.addresses)).one()).isEqualTo(30);
    }

    @DatabaseTest
    void aSubqueryMayBeCorrelatedByTheForeignKey() {
        Select<Long> number =
                select(count(m.addressId)).where(m.addressUser.key().eq(m.userId));
        assertThat(session
                        .execute(select(m.userName, number.scalar().as("addresses"))
                                .orderBy(m.userId))
                        .all()
                        .stream()
                        .map(row -> row.get("addresses")))
                .containsExactly(2L, 0L, 1L);
    }

    /** A join that the user writes multiplies what it multiplies. */
    @DatabaseTest
    void theUsersOwnJoinRepeatsObjects() {
        assertThat(session.execute(select(m.user).join(m.addresses)).all()).hasSize(3);
        assertThat(session.execute(select(m.user).join(m.addresses).distinct()).all())
                .hasSize(2);
    }

    @DatabaseTest
    void oneFirstAndNothing() {
        assertThatThrownBy(() -> session.execute(select(m.user)).one()).isInstanceOf(SeveralRowsFound.class);
        assertThatThrownBy(() -> session.execute(select(m.user).where(m.userName.eq("nobody")))
                        .one())
                .isInstanceOf(NoRowFound.class);
        assertThat(session.execute(select(m.user).where(m.userName.eq("nobody")))
                        .first())
                .isNull();
        assertThat(session.execute(select(m.user).orderBy(m.userId)).first()).isSameAs(session.get(m.user, 1L));
    }

    @DatabaseTest
    void textRunsInTheSameTransaction() {
        session.add(m.user("dora"));
        assertThat(session.execute(text("SELECT count(*) AS n FROM user_account"))
                        .one()
                        .getLong("n"))
                .isEqualTo(4);
        session.rollback();
        assertThat(session.execute(text("SELECT count(*) AS n FROM user_account WHERE name = :name")
                                .bind("name", "bob"))
                        .one()
                        .getLong("n"))
                .isEqualTo(1);
    }

    @DatabaseTest
    void entitiesNeedASession() {
        assertRefused(
                        ErrorCode.NEEDS_SESSION,
                        () -> engine.beginAndReturn(connection -> connection.execute(select(m.user))))
                .hasMessageContaining("session.execute");
        List<String> names = engine.beginAndReturn(connection ->
                connection.execute(select(m.userName).orderBy(m.userId)).all());
        assertThat(names).containsExactly("sandy", "bob", "carl");
    }

    @DatabaseTest
    void aStatementCanBePrintedBeforeItRuns() {
        assertThat(select(m.user)
                        .options(joined(m.addresses))
                        .where(m.userName.eq("sandy"))
                        .toString()
                        .replaceAll("\\s+", " "))
                .isEqualTo("SELECT user_account.id, user_account.name, user_account.fullname, user_account.age,"
                        + " address_1.id AS id_1, address_1.email, address_1.user_id"
                        + " FROM user_account LEFT OUTER JOIN address AS address_1 ON user_account.id = address_1.user_id"
                        + " WHERE user_account.name = :name_1");
    }

    @DatabaseTest
    void aNullThatTheConstructorDoesNotTakeIsNamed() {
        assertRefused(
                        ErrorCode.UNREADABLE_VALUE,
                        () -> session.execute(select(Oldest::new, max(m.age.cast(Types.BIGINT)))
                                        .where(m.userName.eq("carl")))
                                .all())
                .hasMessageContaining("Element 1")
                .hasMessageContaining("Long in place of long");
    }
}

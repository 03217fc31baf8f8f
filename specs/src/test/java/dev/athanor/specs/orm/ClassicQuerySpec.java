// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.sql.Functions.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.error.NoRowFound;
import dev.athanor.error.SeveralRowsFound;
import dev.athanor.orm.session.Query;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The classic query: session.query(…) with conditions, bounds and an end that runs it. */
class ClassicQuerySpec extends OrmSpec {
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

    private List<String> names(Query<Managed> query) {
        return query.all().stream().map(m.userName::get).toList();
    }

    @DatabaseTest
    void conditionsByExpressionAndByName() {
        Query<Managed> query = session.query(m.user).orderBy(m.userId);
        assertThat(names(query.filter(m.age.gt(5)).filterBy("name", "bob"))).containsExactly("bob");
        assertThat(names(query.filterBy("age", null))).containsExactly("carl");
        assertThat(names(query)).containsExactly("sandy", "bob", "carl");
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age FROM user_account
                WHERE user_account.age > ? AND user_account.name = ? ORDER BY user_account.id
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age FROM user_account
                WHERE user_account.age IS NULL ORDER BY user_account.id
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age FROM user_account
                ORDER BY user_account.id
                """);
    }

    @DatabaseTest
    void aReferenceIsComparedWithAnObject() {
        Managed sandy = session.query(m.user).filterBy("name", "sandy").one();
        assertThat(session.query(m.address).filterBy("user", sandy).count()).isEqualTo(2);
        assertThat(session.query(m.address).filterBy("user", null).count()).isZero();
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.query(m.address).filterBy("user", m.address("x@x")))
                .hasMessageContaining("Address.user refers to objects of User, not of Address");
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> session.query(m.user).filterBy("addresses", sandy))
                .hasMessageContaining("Join it, and filter by what its objects have: join(User.ADDRESSES).");
    }

    @DatabaseTest
    void anUnknownNameIsRefusedWithASuggestion() {
        assertRefused(ErrorCode.UNKNOWN_ATTRIBUTE, () -> session.query(m.user).filterBy("nam", "bob"))
                .hasMessageContaining("Did you mean \"name\"?");
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.query(m.userName).filterBy("name", "bob"))
                .hasMessageContaining("Use filter(…)");
        assertNothingSent();
    }

    @DatabaseTest
    void namesAreThoseOfWhatWasJoinedLast() {
        assertThat(names(session.query(m.user).join(m.addresses).filterBy("email", "c@x")))
                .containsExactly("carl");
        assertThat(names(session.query(m.user).outerJoin(m.addresses).filterBy("id", null)))
                .containsExactly("bob");
        assertSent("""
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account JOIN address ON user_account.id = address.user_id WHERE address.email = ?
                SELECT user_account.id, user_account.name, user_account.fullname, user_account.age
                FROM user_account LEFT OUTER JOIN address ON user_account.id = address.user_id WHERE address.id IS NULL
                """);
    }

    @DatabaseTest
    void boundsAndEnds() {
        Query<Managed> query = session.query(m.user).orderBy(m.userId);
        assertThat(names(query.slice(1, 3))).containsExactly("bob", "carl");
        assertThat(names(query.limit(1).offset(2))).containsExactly("carl");
        assertThat(names(query.slice(1, 1))).isEmpty();
        assertThat(m.userName.get(query.first())).isEqualTo("sandy");
        assertThat(query.filterBy("name", "nobody").first()).isNull();
        assertThat(query.filterBy("name", "nobody").oneOrNull()).isNull();
        assertThat(query.filterBy("name", "nobody").firstOptional()).isEmpty();
        assertThatThrownBy(() -> query.one()).isInstanceOf(SeveralRowsFound.class);
        assertThatThrownBy(() -> query.filterBy("name", "nobody").one()).isInstanceOf(NoRowFound.class);
        assertThat(query.stream().map(m.userName::get)).containsExactly("sandy", "bob", "carl");
        assertRefused(ErrorCode.INVALID_STATEMENT, () -> query.slice(2, 1)).hasMessageContaining("slice");
    }

    /** A limit counts rows; a condition that came later would have to be applied before it. */
    @DatabaseTest
    void aConditionAfterALimitIsRefused() {
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.query(m.user).limit(2).filter(m.age.gt(5)))
                .hasMessageContaining("filter() cannot come after LIMIT");
        assertRefused(
                        ErrorCode.INVALID_STATEMENT,
                        () -> session.query(m.user).offset(2).filterBy("name", "bob"))
                .hasMessageContaining("OFFSET");
        assertNothingSent();
    }

    @DatabaseTest
    void valuesAndRowsAreQueriedAlike() {
        assertThat(session.query(m.userName).orderBy(m.userName).all()).containsExactly("bob", "carl", "sandy");
        assertThat(session.query(m.userName, count(m.addressId))
                        .outerJoin(m.addresses)
                        .groupBy(m.userName)
                        .having(count(m.addressId).gt(1L))
                        .one()
                        .values())
                .containsExactly("sandy", 2L);
        assertThat(session.query(m.userName).join(m.addresses).distinct().count())
                .isEqualTo(2);
    }

    @DatabaseTest
    void aCountDragsNeitherOrderNorEagerLoadsAlong() {
        Query<Managed> query =
                session.query(m.user).options(joined(m.addresses)).orderBy(m.userName);
        assertThat(query.count()).isEqualTo(3);
        assertSent("""
                SELECT count(*) AS count_1 FROM (SELECT user_account.id AS id, user_account.name AS name,
                user_account.fullname AS fullname, user_account.age AS age FROM user_account) AS anon_1
                """);
        assertThat(query.limit(2).count()).isEqualTo(2);
        assertThat(statements.take()).singleElement().asString().contains("ORDER BY");
    }

    @DatabaseTest
    void whetherThereIsAny() {
        assertThat(session.query(m.user).filterBy("name", "bob").exists()).isTrue();
        assertThat(session.query(m.user).filterBy("name", "nobody").exists()).isFalse();
        assertThat(session.query(m.user).limit(0).exists()).isFalse();
        assertThat(session.query(m.user).offset(2).limit(1).exists()).isTrue();
        assertThat(statements.take())
                .hasSize(4)
                .allSatisfy(sql -> assertThat(sql).startsWith("SELECT EXISTS (SELECT"));
    }

    @DatabaseTest
    void rowsAreChangedAndDeletedAtOnce() {
        assertThat(session.query(m.user).filter(m.age.lt(20)).update(set -> set.set(m.fullname, "young")))
                .isEqualTo(1);
        assertThat(session.query(m.address).filterBy("email", "c@x").delete()).isEqualTo(1);
        assertSent("""
                UPDATE user_account SET fullname=? WHERE user_account.age < ?
                DELETE FROM address WHERE address.email = ?
                """);
        session.commit();
        assertThat(rows("SELECT name FROM user_account WHERE fullname = 'young'"))
                .containsExactly("bob");
        assertThat(rows("SELECT email FROM address ORDER BY email")).containsExactly("a@x", "b@x");
    }

    @DatabaseTest
    void bulkChangesThatWouldMeanOtherRowsAreRefused() {
        Map<String, Query<?>> refused = Map.of(
                "LIMIT", session.query(m.user).limit(1),
                "ORDER BY", session.query(m.user).orderBy(m.userId),
                "JOINS", session.query(m.user).join(m.addresses),
                "DISTINCT", session.query(m.user).distinct(),
                "one entity", session.query(m.userName));
        refused.forEach((why, query) ->
                assertRefused(ErrorCode.INVALID_STATEMENT, () -> query.delete()).hasMessageContaining(why));
        assertNothingSent();
    }

    @DatabaseTest
    void theStatementIsAtHand() {
        Query<Managed> young = session.query(m.user).filter(m.age.lt(20));
        assertThat(young.select().where(m.userName.eq("bob")).toString()).contains("user_account.name = :name_1");
        assertThat(young.toString()).isEqualTo(young.select().toString());
        assertThat(names(young.change(select -> select.where(m.userName.eq("bob")))))
                .containsExactly("bob");
    }
}

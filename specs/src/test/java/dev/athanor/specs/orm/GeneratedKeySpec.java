// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.EngineListener;
import dev.athanor.engine.SendEvent;
import dev.athanor.error.ErrorCode;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** New rows go out in batches, and each object gets the key of its own row, whatever order the database answers in. */
class GeneratedKeySpec extends OrmSpec {
    @Override
    List<Class<?>> entities() {
        return List.of(m.user, m.player, m.ticket);
    }

    @DatabaseTest
    void eachDatabaseGivesTheKeysBackInItsOwnWay() {
        session.addAll(List.of(m.user("sandy"), m.user("bob")));
        session.flush();
        statements.assertSent("""
                INSERT INTO user_account (name, fullname, age) VALUES (?, ?, ?), (?, ?, ?)
                RETURNING id
                """, Map.of("h2", """
                SELECT id FROM FINAL TABLE (INSERT INTO user_account (name, fullname, age) VALUES (?, ?, ?), (?, ?, ?))
                """, "postgresql", """
                INSERT INTO user_account (name, fullname, age)
                SELECT name, fullname, age
                FROM unnest(CAST(? AS VARCHAR[]), CAST(? AS VARCHAR[]), CAST(? AS INTEGER[]))
                    WITH ORDINALITY AS given (name, fullname, age, athanor_row)
                ORDER BY athanor_row
                RETURNING id
                """));
    }

    @DatabaseTest
    void thousandsOfObjectsGetTheKeysOfTheirRows() {
        List<Managed> users = new ArrayList<>();
        for (int i = 0; i < 1201; i++) {
            users.add(m.user("user" + i, "user" + i + "@x"));
        }
        session.addAll(users);
        session.flush();
        assertThat(statements.take()).hasSize(engine.name().equals("postgresql") ? 4 : 6);
        Map<Long, String> names = new TreeMap<>();
        users.forEach(each -> names.put(m.userId.get(each), m.userName.get(each)));
        session.commit();
        assertThat(rows("SELECT id, name FROM user_account ORDER BY id"))
                .isEqualTo(names.entrySet().stream()
                        .map(each -> each.getKey() + "|" + each.getValue())
                        .toList());
        assertThat(rows("SELECT u.id FROM user_account u JOIN address a ON a.user_id = u.id"
                        + " WHERE a.email = u.name || '@x' OR a.email = concat(u.name, '@x')"))
                .hasSize(1201);
    }

    @DatabaseTest
    void aKeyThatIsGivenIsKept() {
        Managed sandy = m.user("sandy", "a@x");
        m.userId.set(sandy, 4711L);
        Managed bob = m.user("bob");
        session.addAll(List.of(sandy, bob));
        session.commit();
        assertSent("""
                INSERT INTO user_account (id, name, fullname, age) VALUES (?, ?, ?, ?)
                INSERT INTO user_account (name, fullname, age) …
                INSERT INTO address (email, user_id) …
                """);
        assertThat(rows("SELECT u.id, u.name FROM user_account u JOIN address a ON a.user_id = u.id"))
                .containsExactly("4711|sandy");
        assertThat(session.get(m.user, 4711L)).isSameAs(sandy);
        assertThat(session.get(m.user, m.userId.get(bob))).isSameAs(bob);
    }

    @DatabaseTest
    void keysOfOtherTypesAreGivenAndGoOutInOneBatch() {
        Managed pele = m.player("pele");
        m.playerCountry.set(pele, m.country("BR", "Brazil"));
        session.addAll(List.of(pele, m.country("NL", "Netherlands"), m.country("BE", "Belgium")));
        session.commit();
        assertSent("""
                INSERT INTO country (code, name) VALUES (?, ?) -- batch of 3
                INSERT INTO player (name, team_id, country_id) …
                """);
        assertThat(rows("SELECT name, country_id FROM player")).containsExactly("pele|BR");
    }

    @DatabaseTest
    void withoutAKeyOfItsOwnAnObjectIsRefused() {
        session.add(m.team("santos"));
        session.add(m.country(null, "Nowhere"));
        assertRefused(ErrorCode.INCOMPLETE_KEY, session::flush)
                .hasMessageContaining("Country")
                .hasMessageContaining("code");
        session.rollback();
        assertThat(rows("SELECT * FROM team")).isEmpty();
    }

    @DatabaseTest
    void theKeyOfARowIsForEver() {
        given(m.user("sandy"));
        Managed sandy = session.get(m.user, 1L);
        m.userId.set(sandy, 1L);
        session.flush();
        m.userId.set(sandy, 2L);
        assertRefused(ErrorCode.WRONG_STATE, session::flush)
                .hasMessageContaining("User#1")
                .hasMessageContaining("changed to 2");
        session.rollback();
        assertThat(m.userId.get(sandy)).isEqualTo(1L);
        assertThat(session.get(m.user, 1L)).isSameAs(sandy);
    }

    @DatabaseTest
    void anObjectWithNothingButItsKeyIsInserted() {
        Managed first = m.ticket();
        Managed second = m.ticket();
        session.addAll(List.of(first, second));
        session.commit();
        String row = "INSERT INTO ticket " + on("DEFAULT VALUES", Map.of("mariadb", "() VALUES ()"));
        assertThat(statements.take())
                .hasSize(2)
                .allSatisfy(sql -> assertThat(sql).contains(row));
        assertThat(m.number.get(first)).isEqualTo(1);
        assertThat(m.number.get(second)).isEqualTo(2);
        assertThat(session.get(m.ticket, 2)).isSameAs(second);
        session.delete(first);
        session.commit();
        assertThat(rows("SELECT * FROM ticket")).containsExactly("2");
    }

    @DatabaseTest
    void zeroIsAKeyIfItWasGiven() {
        Managed zero = m.ticket();
        m.number.set(zero, 0);
        session.add(zero);
        if (engine.name().equals("mariadb")) {
            return; // which takes 0 for the wish to have a key made
        }
        session.commit();
        assertThat(rows("SELECT * FROM ticket")).containsExactly("0");
    }

    @DatabaseTest(only = "postgresql")
    void keysThatDoNotComeBackAreNotGuessed() {
        engine.listen(new EngineListener() {
            @Override
            public void beforeSend(SendEvent event) {
                event.sql(event.sql().replace("ORDER BY athanor_row", "ORDER BY athanor_row LIMIT 1"));
            }
        });
        session.addAll(List.of(m.user("sandy"), m.user("bob")));
        assertRefused(ErrorCode.GENERATED_KEYS, session::flush)
                .hasMessageContaining("2 rows of User were inserted and the database gave back 1 keys");
    }
}

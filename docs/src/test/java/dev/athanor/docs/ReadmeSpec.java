// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.dialects.Dialects.POSTGRESQL;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Functions.count;
import static dev.athanor.sql.Statements.insert;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.type.Types.INTEGER;
import static dev.athanor.type.Types.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.docs.blog.Address;
import dev.athanor.docs.blog.User;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Runs what README.md shows. */
class ReadmeSpec {
    private static final Engine MEMORY = Engine.create("sqlite:///:memory:");

    // snippet: card
    record Card(Long id, String name, Long addresses) {}
    // end

    private static SessionFactory blog() {
        return blog(Engine.create("sqlite:///:memory:"));
    }

    private static SessionFactory blog(Engine engine) {
        Registry.of(User.class).metadata().createAll(engine);
        SessionFactory db = SessionFactory.of(engine);
        db.begin(session -> {
            for (String name : List.of("patrick", "squidward")) {
                User user = new User().name(name);
                user.getAddresses().add(new Address().email(name + "@example.org"));
                session.add(user);
            }
        });
        return db;
    }

    @Test
    void objectsAreLoadedTrackedAndWritten() {
        // snippet: session
        Engine engine = Engine.create("sqlite:///:memory:");
        Registry.of(User.class).metadata().createAll(engine);
        SessionFactory db = SessionFactory.of(engine);

        try (Session session = db.open()) {
            User sandy = new User().name("sandy").fullname("Sandy Cheeks");
            sandy.getAddresses().add(new Address().email("sandy@example.org"));
            session.add(sandy);
            session.commit();

            User same = session.execute(select(User.class).where(User.NAME.eq("sandy")))
                    .one();
            assert same == sandy; // one row is one object: no proxy, no copy

            same.setFullname("Sandra Cheeks"); // just change it …
            System.out.println(session.plan()); // UPDATE user_account (fullname): 1 row (User#1)
            session.commit(); // … and commit
        }
        // end
        List<String> names = db.beginAndReturn(
                session -> session.execute(select(User.FULLNAME)).all());
        assertThat(names).containsExactly("Sandra Cheeks");
        List<String> emails = db.beginAndReturn(
                session -> session.execute(select(Address.EMAIL)).all());
        assertThat(emails).containsExactly("sandy@example.org");
        engine.close();
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnTheNumberOfObjects() {
        SessionFactory db = blog();
        List<String> sent = new ArrayList<>();
        db.engine().observe(statement -> sent.add(statement.text()));
        List<String> seen = new ArrayList<>();
        // snippet: lazy
        try (Session session = db.open()) {
            for (User user : session.execute(select(User.class)).all()) {
                seen.add(user.getName() + " " + user.getAddresses().size()); // loads the addresses of ALL users, once
            }
        }
        // end
        assertThat(seen).containsExactly("patrick 1", "squidward 1");
        assertThat(sent).hasSize(2);
        sent.clear();
        // snippet: eager
        List<User> users =
                db.beginAndReturn(session -> session.execute(select(User.class).options(selectIn(User.ADDRESSES)))
                        .all()); // readable after the session is closed
        // end
        assertThat(sent).hasSize(2);
        assertThat(users.get(0).getAddresses()).hasSize(1);
    }

    @Test
    void theSameLanguageServesEntitiesAndTables() {
        SessionFactory db = blog();
        // snippet: select
        Select<Card> cards = select(Card::new, User.ID, User.NAME, count(Address.ID))
                .leftJoin(User.ADDRESSES)
                .where(User.LABEL.like("pat%"))
                .groupBy(User.ID, User.NAME);
        System.out.println(cards.sql(POSTGRESQL)); // nothing is hidden: any statement, for any database
        // end
        assertThat(cards.sql(POSTGRESQL)).isEqualTo("""
                        SELECT user_account.id, user_account.name, count(address.id) AS count_1
                        FROM user_account LEFT OUTER JOIN address ON user_account.id = address.user_id
                        WHERE (user_account.name || :name_1 || CAST(user_account.id AS VARCHAR) || :param_1) LIKE :param_2
                        GROUP BY user_account.id, user_account.name""");
        List<Card> found = db.beginAndReturn(session -> session.execute(cards).all());
        assertThat(found).containsExactly(new Card(1L, "patrick", 1L));
    }

    @Test
    void everyLevelWorksWithoutTheOneAbove() {
        Engine engine = MEMORY;
        List<String> titles = new ArrayList<>();
        // snippet: levels
        // 1. your own SQL
        try (Connection conn = engine.connect()) { // autobegin; close() rolls back what was not committed
            conn.execute(text("CREATE TABLE point (x INTEGER, y INTEGER)"));
            conn.execute(
                    text("INSERT INTO point (x, y) VALUES (:x, :y)"),
                    List.of(Map.of("x", 1, "y", 2), Map.of("x", 3, "y", 4)));
            for (Row row :
                    conn.execute(text("SELECT x, y FROM point WHERE y > :y").bind("y", 2))) {
                titles.add("x is " + row.getInt("x"));
            }
            conn.commit();
        }

        // 2. tables as values  3. typed SQL
        MetaData metadata = new MetaData();
        Table page = Table.of(
                "page",
                metadata,
                Column.of("id", INTEGER).primaryKey(),
                Column.of("title", string(255)).notNull());
        metadata.createAll(engine);
        engine.begin(conn -> {
            conn.execute(insert(page).values(Map.of("title", "The furnace")));
            Select<Row> pages = select(page.c("id"), page.c("title"))
                    .where(page.c("title").like("The%"))
                    .orderBy(page.c("id").desc());
            for (Row row : conn.execute(pages)) {
                titles.add(Objects.requireNonNull(row.getString("title")));
            }
        });
        // end
        assertThat(titles).containsExactly("x is 3", "The furnace");
    }
}

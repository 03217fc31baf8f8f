// SPDX-License-Identifier: Apache-2.0
package dev.athanor.docs;

import static dev.athanor.sql.Statements.delete;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static dev.athanor.sql.Statements.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.docs.blog.Address;
import dev.athanor.docs.blog.Article;
import dev.athanor.docs.blog.Topic;
import dev.athanor.docs.blog.User;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.UniqueViolation;
import dev.athanor.orm.instrument.History;
import dev.athanor.orm.mapping.Registry;
import dev.athanor.orm.persist.StaleRow;
import dev.athanor.orm.session.EntityListener;
import dev.athanor.orm.session.JoinMode;
import dev.athanor.orm.session.ObjectState;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/session.md shows, run on SQLite. */
class SessionPageSpec {
    private final Engine engine = Engine.create("sqlite:///:memory:");
    private final SessionFactory db = SessionFactory.of(engine);
    private Session session;

    @BeforeEach
    void open() {
        Registry.of(User.class, Article.class).metadata().createAll(engine);
        session = db.open();
    }

    @AfterEach
    void close() {
        session.close();
        engine.close();
    }

    private User stored() {
        User sandy = new User().name("sandy");
        sandy.getAddresses().add(new Address().email("sandy@example.org"));
        session.add(sandy);
        session.commit();
        return sandy;
    }

    @Test
    void states() {
        // snippet: states
        User sandy = new User().name("sandy"); // transient: an object like any other
        session.add(sandy); // pending: the next flush inserts its row
        session.flush(); // persistent: it has a row and a key
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.PERSISTENT);
        session.delete(sandy); // the next flush deletes its row
        session.flush(); // deleted: a rollback brings it back
        session.commit(); // detached: in no session any more
        assertThat(ObjectState.of(sandy)).isEqualTo(ObjectState.DETACHED);
        // end
    }

    @Test
    void plan() {
        // snippet: plan
        User sandy = new User().name("sandy");
        sandy.getAddresses().add(new Address().email("sandy@example.org"));
        session.add(sandy);
        assertThat(session.plan()).hasToString("""
                        INSERT user_account: 1 row (User#new)
                        INSERT address: 1 row (Address#new)""");
        // end
    }

    @Test
    void history() {
        User sandy = stored();
        // snippet: history
        sandy.getName(); // read again after the commit
        sandy.setName("Sandy");
        assertThat(session.isModified(sandy)).isTrue();
        History<String> name = History.of(sandy, User.NAME);
        assertThat(name.deleted()).containsExactly("sandy");
        assertThat(name.added()).containsExactly("Sandy");
        session.expire(sandy, User.NAME); // forgets the change; refresh(…) would read at once
        assertThat(sandy.getName()).isEqualTo("sandy");
        // end
    }

    @Test
    void merge() {
        User sandy = stored();
        // snippet: merge
        User outside = new User().id(sandy.getId()).fullname("Sandy Cheeks"); // knows nothing of the name
        User merged = session.merge(outside);
        assertThat(merged).isSameAs(sandy);
        assertThat(merged.getName()).isEqualTo("sandy"); // was never told, so it is left alone
        assertThat(merged.getFullname()).isEqualTo("Sandy Cheeks");
        // end
    }

    @Test
    void links() {
        // snippet: links
        Topic sea = new Topic().name("sea");
        Article article = new Article().title("Sponges");
        article.getTopics().add(sea);
        assertThat(sea.getArticles()).containsExactly(article); // both sides, before anything is written
        session.add(article);
        session.commit();
        List<String> titles = session.execute(
                        select(Article.TITLE).join(Article.TOPICS).where(Topic.NAME.eq("sea")))
                .all();
        assertThat(titles).containsExactly("Sponges");
        // end
    }

    @Test
    void nested() {
        stored();
        // snippet: nested
        session.add(new User().name("kept"));
        try {
            session.nested(part -> {
                part.execute(text("CREATE UNIQUE INDEX one_name ON user_account (name)"));
                part.add(new User().name("kept"));
            });
        } catch (UniqueViolation e) {
            // only what was done in the block is taken back, in the database and in the objects
        }
        session.commit();
        // end
        assertThat(session.execute(select(User.NAME).orderBy(User.ID)).all()).containsExactly("sandy", "kept");
    }

    @Test
    void versions() {
        session.add(new Article().title("Sponges"));
        session.commit();
        Article article = session.getOne(Article.class, 1L);
        // snippet: versions
        assertThat(article.getVersion()).isEqualTo(1);
        session.execute(text("UPDATE article SET title = 'Corals', version = 2")); // somebody else
        article.setTitle("Stars");
        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleRow.class)
                .hasMessageContaining("Article#1 was to be changed as version 1, and is version 2 by now");
        // end
    }

    @Test
    void bulk() {
        User sandy = stored();
        // snippet: bulk
        session.insertAll(User.class, List.of(Map.of("name", "patrick"), Map.of("name", "eugene")));
        session.execute(update(User.class).set(User.FULLNAME, "nobody").where(User.ID.ge(1L)));
        assertThat(sandy.getFullname()).isEqualTo("nobody"); // objects of the session learn of it
        session.execute(delete(User.class).where(User.ID.gt(sandy.getId())));
        // end
        assertThat(session.execute(select(User.class)).all()).containsExactly(sandy);
    }

    @Test
    void events() {
        // snippet: events
        session.listen(User.class, new EntityListener<>() {
            @Override
            public void beforeInsert(User user) {
                user.setFullname(user.getName() + " of Bikini Bottom");
            }
        });
        // end
        User sandy = new User().name("sandy");
        session.add(sandy);
        session.flush();
        assertThat(sandy.getFullname()).isEqualTo("sandy of Bikini Bottom");
    }

    @Test
    void tests() {
        session.close();
        // snippet: tests
        try (Connection connection = engine.connect()) {
            connection.begin();
            try (Session underTest = db.open(connection, JoinMode.SAVEPOINT)) {
                underTest.add(new User().name("sandy"));
                underTest.commit(); // as far as the code under test can tell
            }
            connection.rollback(); // and nothing of it is left
        }
        // end
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(select(User.NAME)).all()).isEmpty();
        }
    }
}

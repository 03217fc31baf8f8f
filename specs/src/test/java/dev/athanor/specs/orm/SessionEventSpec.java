// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.error.ErrorCode;
import dev.athanor.event.Listening;
import dev.athanor.event.Registration;
import dev.athanor.orm.session.EntityListener;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.ObjectState;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionListener;
import dev.athanor.orm.unitofwork.FlushPlan;
import dev.athanor.specs.orm.generated.Post;
import dev.athanor.specs.orm.generated.Tag;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;

/** Who is told of what a session does, when, and what may be done then. */
class SessionEventSpec extends EntitySpec {
    private final List<String> told = new ArrayList<>();

    @Override
    List<Class<?>> entities() {
        return List.of(Post.class);
    }

    /** Writes everything down. */
    private final class Witness implements SessionListener, EntityListener<Post> {
        @Override
        public void afterBegin(Session session, Connection connection) {
            told.add("begin");
        }

        @Override
        public void beforeFlush(Session session) {
            told.add("before flush");
        }

        @Override
        public void afterFlush(Session session, FlushPlan done) {
            told.add("after flush of " + done.steps().size());
        }

        @Override
        public void beforeCommit(Session session) {
            told.add("before commit");
        }

        @Override
        public void afterCommit(Session session) {
            told.add("after commit");
        }

        @Override
        public void afterRollback(Session session, boolean whole) {
            told.add(whole ? "after rollback" : "after rollback to a savepoint");
        }

        @Override
        public void moved(Session session, Object entity, ObjectState from, ObjectState to) {
            told.add(from + " to " + to);
        }

        @Override
        public void beforeInsert(Post post) {
            told.add("before insert of " + post.getTitle());
        }

        @Override
        public void afterInsert(Post post) {
            told.add("after insert of " + post.getId());
        }

        @Override
        public void beforeUpdate(Post post) {
            told.add("before update of " + post.getTitle());
        }

        @Override
        public void afterUpdate(Post post) {
            told.add("after update");
        }

        @Override
        public void beforeDelete(Post post) {
            told.add("before delete");
        }

        @Override
        public void afterDelete(Post post) {
            told.add("after delete");
        }

        @Override
        public void loaded(Post post) {
            told.add("loaded " + post.getTitle());
        }
    }

    private void witness() {
        Witness witness = new Witness();
        session.listen(witness);
        session.listen(Post.class, witness);
    }

    private List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    @DatabaseTest
    void everythingIsToldInOrder() {
        witness();
        Post post = new Post().title("one");
        session.add(post);
        session.commit();
        assertThat(told())
                .containsExactly(
                        "TRANSIENT to PENDING",
                        "before commit",
                        "before flush",
                        "before insert of one",
                        "begin",
                        "after insert of 1",
                        "after flush of 1",
                        "after commit",
                        "PENDING to PERSISTENT");
        post.setTitle("two");
        session.delete(session.getOne(Post.class, 1L));
        session.add(post);
        session.flush();
        assertThat(told())
                .containsExactly("before flush", "before update of two", "begin", "after update", "after flush of 1");
        session.delete(post);
        session.flush();
        session.rollback();
        assertThat(told())
                .containsExactly(
                        "before flush",
                        "before delete",
                        "after delete",
                        "after flush of 3",
                        "PERSISTENT to DELETED",
                        "after rollback",
                        "DELETED to PERSISTENT");
        session.expunge(post);
        assertThat(told()).containsExactly("PERSISTENT to DETACHED");
        session.getOne(Post.class, 1L);
        assertThat(told()).containsExactly("begin", "loaded one");
    }

    @DatabaseTest
    void objectsThatAreNewAgainAreTold() {
        witness();
        NestedTransaction part = session.beginNested();
        session.add(new Post().title("one"));
        session.flush();
        told();
        part.rollback();
        session.add(new Post().title("two"));
        session.rollback();
        assertThat(told())
                .containsExactly(
                        "after rollback to a savepoint",
                        "PERSISTENT to TRANSIENT",
                        "TRANSIENT to PENDING",
                        "after rollback",
                        "PENDING to TRANSIENT");
    }

    @DatabaseTest
    void objectsMayBeAddedAndDeletedBeforeAFlush() {
        session.listen(new SessionListener() {
            @Override
            public void beforeFlush(Session flushing) {
                for (Object added : flushing.added()) {
                    if (added instanceof Post post) {
                        flushing.add(new Tag().name("of " + post.getTitle()));
                    }
                }
                assertRefused(ErrorCode.WRONG_STATE, flushing::flush);
                assertRefused(ErrorCode.WRONG_STATE, flushing::commit);
                assertRefused(ErrorCode.WRONG_STATE, flushing::rollback);
            }
        });
        session.add(new Post().title("one"));
        session.commit();
        assertThat(rows("SELECT name FROM tag")).containsExactly("of one");
    }

    @DatabaseTest
    void attributesMayBeAssignedBeforeAWrite() {
        session.listen(Post.class, new EntityListener<>() {
            @Override
            public void beforeInsert(Post post) {
                post.setTitle(post.getTitle() + "!");
                post.getTags().add(new Tag().name("automatic"));
                assertRefused(ErrorCode.WRONG_STATE, () -> session.add(new Post()));
                assertRefused(ErrorCode.WRONG_STATE, () -> session.execute(select(Post.class)));
            }

            @Override
            public void beforeUpdate(Post post) {
                post.setTitle(post.getTitle() + "?");
            }
        });
        Post post = new Post().title("one");
        session.add(post);
        session.flush();
        assertThat(post.getTitle()).isEqualTo("one!");
        post.setTitle("two");
        session.commit();
        assertThat(rows("SELECT title FROM post")).containsExactly("two?");
        assertThat(rows("SELECT name FROM tag")).containsExactly("automatic");
    }

    @DatabaseTest
    void whatIsAssignedAfterAWriteBelongsToTheNext() {
        session.listen(Post.class, new EntityListener<>() {
            @Override
            public void afterInsert(Post post) {
                post.setTitle("of " + post.getId());
            }
        });
        session.add(new Post().title("one"));
        session.flush();
        statements.take();
        session.flush();
        assertSent("UPDATE post SET title=? WHERE post.id = ?");
    }

    @DatabaseTest
    void afterTheEndOfATransactionTheSessionWaits() {
        session.listen(new SessionListener() {
            @Override
            public void afterCommit(Session ended) {
                assertRefused(ErrorCode.WRONG_STATE, () -> ended.execute(text("SELECT 1")));
                told.add("refused");
            }
        });
        session.add(new Post().title("one"));
        session.commit();
        assertThat(told()).containsExactly("refused");
        assertThat(session.getOne(Post.class, 1L).getTitle()).isEqualTo("one");
    }

    @DatabaseTest
    void whatAListenerThrowsStopsTheFlush() {
        session.listen(Post.class, new EntityListener<>() {
            @Override
            public void beforeInsert(Post post) {
                throw new IllegalArgumentException("no " + post.getTitle());
            }
        });
        session.add(new Post().title("one"));
        assertThatThrownBy(session::flush)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no one");
        assertRefused(ErrorCode.ROLLED_BACK, session::flush);
        session.rollback();
        assertThat(session.added()).isEmpty();
    }

    @DatabaseTest
    void listenersOfTheFactoryComeFirstAndAnyoneMayLeave() throws Exception {
        session.listen(new Named("second"));
        Registration first = db.listen(new Named("first"));
        session.listen(new Named("before"), Listening.FIRST);
        session.add(new Tag().name("a"));
        session.flush();
        assertThat(told()).containsExactly("first", "before", "second");
        first.close();
        session.add(new Tag().name("b"));
        session.flush();
        assertThat(told()).containsExactly("before", "second");
    }

    /** Says its name before a flush. */
    private final class Named implements SessionListener {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public void beforeFlush(Session session) {
            told.add(name);
        }
    }

    @DatabaseTest
    void anInterfaceStandsForAllEntitiesThatImplementIt() {
        session.listen(Object.class, new EntityListener<>() {
            @Override
            public void beforeInsert(Object entity) {
                told.add(entity.getClass().getSimpleName());
            }
        });
        session.addAll(List.of(new Tag().name("a"), new Post().title("one")));
        session.flush();
        assertThat(told()).containsExactly("Tag", "Post");
    }
}

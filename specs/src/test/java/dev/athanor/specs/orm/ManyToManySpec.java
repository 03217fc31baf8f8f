// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.EntitySources.aliased;
import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static dev.athanor.sql.Statements.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Aliased;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.specs.orm.generated.Post;
import dev.athanor.specs.orm.generated.Tag;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;

/** Objects that are linked many to many by rows of a table of their own. */
class ManyToManySpec extends EntitySpec {
    @Override
    List<Class<?>> entities() {
        return List.of(Post.class);
    }

    private static Post post(String title, Tag... tags) {
        Post made = new Post().title(title);
        made.getTags().addAll(List.of(tags));
        return made;
    }

    private static Tag tag(String name) {
        return new Tag().name(name);
    }

    private List<String> links() {
        return rows("SELECT post_id, tag_id FROM post_tag ORDER BY post_id, tag_id");
    }

    @DatabaseTest
    void linksAreInsertedOnceBothSidesHaveRows() {
        Tag red = tag("red");
        session.addAll(List.of(post("one", red, tag("blue")), post("two", red)));
        assertThat(session.plan().toString())
                .endsWith("INSERT post_tag: 3 rows (Post#new–Tag#new, Post#new–Tag#new, Post#new–Tag#new)");
        session.flush();
        assertSent("""
            INSERT INTO post (title) …
            INSERT INTO tag (name) …
            INSERT INTO post_tag (post_id, tag_id) VALUES (?, ?) -- batch of 3
            """);
        session.commit();
        assertThat(links()).containsExactly("1|1", "1|2", "2|1");
        assertThat(red.getPosts()).hasSize(2);
    }

    @DatabaseTest
    void bothSidesFollowEachOtherAndALinkIsWrittenOnce() {
        Post post = post("one");
        Tag red = tag("red");
        red.getPosts().add(post);
        assertThat(post.getTags()).containsExactly(red);
        post.getTags().add(red);
        post.getTags().remove(1);
        assertThat(red.getPosts()).containsExactly(post);
        given(post);
        assertThat(links()).containsExactly("1|1");
    }

    @DatabaseTest
    void whatIsInAListTwiceIsOneLink() {
        Tag red = tag("red");
        given(post("one", red, red));
        assertThat(links()).containsExactly("1|1");
    }

    @DatabaseTest
    void onlyWhatChangedIsWritten() {
        Tag blue = tag("blue");
        given(post("one", tag("red"), blue));
        Post post = session.getOne(Post.class, 1L);
        Tag red = post.getTags().get(0);
        post.getTags().remove(red);
        post.getTags().add(tag("green"));
        statements.take();
        session.flush();
        assertSent("""
            DELETE FROM post_tag WHERE post_tag.post_id = ? AND post_tag.tag_id = ?
            INSERT INTO tag (name) …
            INSERT INTO post_tag (post_id, tag_id) VALUES (?, ?)
            """);
        post.getTags().add(red);
        post.getTags().remove(red);
        session.commit();
        assertSent("");
        assertThat(links()).containsExactly("1|2", "1|3");
    }

    @DatabaseTest
    void listsAreLoadedForAllObjectsOfTheResult() {
        Tag red = tag("red");
        given(post("one", red, tag("blue")), post("two", red), post("three"));
        List<Post> posts = session.execute(select(Post.class).orderBy(Post.ID)).all();
        statements.take();
        assertThat(posts.get(0).getTags()).extracting(Tag::getName).containsExactlyInAnyOrder("red", "blue");
        assertThat(posts.get(1).getTags()).extracting(Tag::getName).containsExactly("red");
        assertThat(posts.get(2).getTags()).isEmpty();
        assertSent("""
            SELECT post_tag_1.post_id, tag.id, tag.name
            FROM post_tag AS post_tag_1 JOIN tag ON tag.id = post_tag_1.tag_id
            WHERE post_tag_1.post_id IN (?, ?, ?)
            """);
        assertThat(posts.get(1).getTags().get(0).getPosts()).hasSize(2);
    }

    @DatabaseTest
    void listsAreLoadedAlong() {
        Tag red = tag("red");
        given(post("one", red, tag("blue")), post("two", red), post("three"));
        List<Post> posts = session.execute(
                        select(Post.class).options(selectIn(Post.TAGS)).orderBy(Post.ID))
                .all();
        assertThat(statements.take()).hasSize(2);
        assertThat(posts.get(0).getTags()).hasSize(2);
        assertNothingSent();
        anew();
        posts = session.execute(select(Post.class).options(joined(Post.TAGS)).orderBy(Post.ID))
                .all();
        assertSent("""
            SELECT post.id, post.title, tag_1.id AS id_1, tag_1.name
            FROM post LEFT OUTER JOIN post_tag AS post_tag_1 ON post.id = post_tag_1.post_id
            LEFT OUTER JOIN tag AS tag_1 ON tag_1.id = post_tag_1.tag_id
            ORDER BY post.id
            """);
        assertThat(posts).hasSize(3);
        assertThat(posts.get(0).getTags()).hasSize(2);
        assertThat(posts.get(2).getTags()).isEmpty();
        assertNothingSent();
    }

    @DatabaseTest
    void queriesJoinAlongTheLinks() {
        Tag red = tag("red");
        given(post("one", red), post("two", tag("blue")));
        assertThat(session.execute(select(Post.TITLE).join(Post.TAGS).where(Tag.NAME.eq("red")))
                        .all())
                .containsExactly("one");
        assertSent("""
            SELECT post.title FROM post JOIN post_tag AS post_tag_1 ON post.id = post_tag_1.post_id
            JOIN tag ON tag.id = post_tag_1.tag_id WHERE tag.name = ?
            """);
        assertThat(session.execute(select(Tag.NAME).join(Tag.POSTS).where(Post.TITLE.eq("two")))
                        .all())
                .containsExactly("blue");
    }

    @DatabaseTest
    void aDeletedObjectTakesItsLinksWithItKnownOrNot() {
        Tag red = tag("red");
        given(post("one", red), post("two", red));
        Tag stored = session.getOne(Tag.class, 1L);
        session.delete(stored);
        statements.take();
        session.flush();
        assertSent("""
            DELETE FROM post_tag WHERE post_tag.tag_id = ?
            DELETE FROM tag WHERE tag.id = ?
            """);
        session.commit();
        assertThat(links()).isEmpty();
        assertThat(rows("SELECT title FROM post ORDER BY id")).containsExactly("one", "two");
    }

    @DatabaseTest
    void aDeletedObjectIsNotUnlinkedTwice() {
        Tag red = tag("red");
        given(post("one", red));
        Post post = session.getOne(Post.class, 1L);
        Tag stored = post.getTags().get(0);
        post.getTags().clear();
        session.delete(stored);
        session.commit();
        assertThat(links()).isEmpty();
        assertThat(post.getTags()).isEmpty();
    }

    @DatabaseTest
    void aLinkThatHasGoneMeanwhileIsAnError() {
        given(post("one", tag("red")));
        Post post = session.getOne(Post.class, 1L);
        post.getTags().get(0);
        session.execute(text("DELETE FROM post_tag"));
        post.getTags().clear();
        assertRefused(ErrorCode.STALE_ROW, session::flush).hasMessageContaining("Post#1–Tag#1");
    }

    @DatabaseTest
    void objectsMayBeLinkedToTheirOwnKind() {
        Post one = post("one");
        Post two = post("two");
        one.getRelated().addAll(List.of(two, one));
        given(one);
        assertThat(rows("SELECT post_id, related_id FROM post_related ORDER BY related_id"))
                .containsExactly("1|1", "1|2");
        assertThat(session.getOne(Post.class, 1L).getRelated())
                .extracting(Post::getTitle)
                .containsExactlyInAnyOrder("one", "two");
    }

    @DatabaseTest
    void linksAreTakenBackWithASavepoint() {
        given(post("one", tag("red")), post("two"));
        Post one = session.getOne(Post.class, 1L);
        Tag red = one.getTags().get(0);
        NestedTransaction part = session.beginNested();
        red.getPosts().add(session.getOne(Post.class, 2L));
        one.getTags().clear();
        session.flush();
        part.rollback();
        assertThat(one.getTags()).containsExactly(red);
        assertThat(red.getPosts()).containsExactly(one);
        session.commit();
        assertThat(links()).containsExactly("1|1");
    }

    @DatabaseTest
    void aDetachedObjectsLinksAreWrittenByTheNextSession() {
        given(post("one", tag("red")));
        Post post = session.getOne(Post.class, 1L);
        post.getTags().size();
        session.close();
        session = db.open();
        post.getTags().clear();
        post.getTags().add(tag("blue"));
        session.add(post);
        session.commit();
        assertThat(links()).containsExactly("1|2");
    }

    @DatabaseTest
    void linksAreMerged() {
        given(post("one", tag("red")), post("two", tag("blue")));
        Post outside = session.getOne(Post.class, 1L);
        Tag blue = session.getOne(Tag.class, 2L);
        outside.getTags().size();
        session.close();
        session = db.open();
        outside.getTags().clear();
        outside.getTags().add(blue);
        Post inside = session.merge(outside);
        session.commit();
        assertThat(inside.getTags()).extracting(Tag::getName).containsExactly("blue");
        assertThat(links()).containsExactly("1|2", "2|2");
    }

    @DatabaseTest
    void aListIsAskedWhatIsInIt() {
        Tag red = tag("red");
        Post one = post("one", red, tag("blue"));
        Post two = post("two", red);
        Post three = post("three");
        one.getRelated().add(three);
        given(one, two, three);
        assertThat(session.execute(select(Post.TITLE).where(Post.TAGS.any(Tag.NAME.eq("blue"))))
                        .all())
                .containsExactly("one");
        assertThat(session.execute(select(Post.TITLE).where(Post.TAGS.isEmpty()))
                        .all())
                .containsExactly("three");
        assertThat(session.execute(select(Post.TITLE).where(Post.RELATED.any(Post.TITLE.eq("three"))))
                        .all())
                .containsExactly("one");
        assertSent("""
            SELECT post.title FROM post
            WHERE EXISTS (SELECT 1 FROM tag, post_tag
                          WHERE post.id = post_tag.post_id AND tag.id = post_tag.tag_id AND tag.name = ?)
            SELECT post.title FROM post
            WHERE NOT (EXISTS (SELECT 1 FROM tag, post_tag
                               WHERE post.id = post_tag.post_id AND tag.id = post_tag.tag_id))
            SELECT post.title FROM post
            WHERE EXISTS (SELECT 1 FROM post AS post_1, post_related AS post_related_1
                          WHERE post.id = post_related_1.post_id AND post_1.id = post_related_1.related_id
                          AND post_1.title = ?)
            """);
    }

    /** The object is not looked for among the posts, but among the links. */
    @DatabaseTest
    void aListContainsAnObject() {
        Tag blue = tag("blue");
        given(post("one", tag("red"), blue), post("two"));
        assertThat(session.execute(select(Post.TITLE).where(Post.TAGS.contains(blue)))
                        .all())
                .containsExactly("one");
        assertThat(session.execute(select(Post.TITLE)
                                .where(Post.TAGS.contains(blue).not()))
                        .all())
                .containsExactly("two");
        assertSent("""
            SELECT post.title FROM post
            WHERE EXISTS (SELECT 1 FROM post_tag WHERE post.id = post_tag.post_id AND post_tag.tag_id = ?)
            SELECT post.title FROM post
            WHERE NOT (EXISTS (SELECT 1 FROM post_tag WHERE post.id = post_tag.post_id AND post_tag.tag_id = ?))
            """);
    }

    @DatabaseTest
    void aListOfTheSameEntityLeadsToAnAlias() {
        Post one = post("one");
        Post two = post("two");
        one.getRelated().add(two);
        given(one, two);
        Aliased<Post> other = aliased(Post.class);
        assertThat(session.execute(select(other.get(Post.TITLE)).join(Post.RELATED.ofType(other)))
                        .all())
                .containsExactly("two");
        assertSent("""
            SELECT post_1.title FROM post
            JOIN post_related AS post_related_1 ON post.id = post_related_1.post_id
            JOIN post AS post_1 ON post_1.id = post_related_1.related_id
            """);
    }
}

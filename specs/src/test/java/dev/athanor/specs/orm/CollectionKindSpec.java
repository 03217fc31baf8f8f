// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.orm.query.LoaderOptions.joined;
import static dev.athanor.orm.query.LoaderOptions.selectIn;
import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ErrorCode;
import dev.athanor.orm.instrument.Association;
import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.ToMany;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Sets, maps, sorted collections, and lists of what association objects lead to. */
class CollectionKindSpec extends OrmSpec {
    private Class<Managed> author;
    private Attribute<Managed, String> name;
    private ToMany<Managed, Managed> books;
    private ToMany<Managed, Managed> topics;
    private Class<Managed> book;
    private Attribute<Managed, String> isbn;
    private Attribute<Managed, String> title;
    private Attribute<Managed, Integer> year;
    private ToOne<Managed, Managed> bookAuthor;
    private ToOne<Managed, Managed> bookLibrary;
    private Class<Managed> library;
    private Attribute<Managed, String> libraryName;
    private ToMany<Managed, Managed> held;
    private Class<Managed> topic;
    private Attribute<Managed, String> topicName;

    @Override
    List<Class<?>> entities() {
        return List.of(type("Author"), type("Library"), type("Student"));
    }

    private Class<Managed> type(String simpleName) {
        return Model.type(m.toString().equals("generated") ? "generated" : "byhand", simpleName);
    }

    @BeforeEach
    void handles() {
        author = type("Author");
        name = Model.handle(author, "NAME");
        books = Model.handle(author, "BOOKS");
        topics = Model.handle(author, "TOPICS");
        book = type("Book");
        isbn = Model.handle(book, "ISBN");
        title = Model.handle(book, "TITLE");
        year = Model.handle(book, "YEAR");
        bookAuthor = Model.handle(book, "AUTHOR");
        bookLibrary = Model.handle(book, "LIBRARY");
        library = type("Library");
        libraryName = Model.handle(library, "NAME");
        held = Model.handle(library, "BOOKS");
        topic = type("Topic");
        topicName = Model.handle(topic, "NAME");
    }

    private static <T> Managed made(Class<Managed> type, Attribute<Managed, T> attribute, T value) {
        Managed made = EntityType.of(type).create();
        attribute.set(made, value);
        return made;
    }

    private Managed book(String called, int in) {
        Managed made = made(book, title, called);
        year.set(made, in);
        return made;
    }

    private Managed book(String called, String numbered) {
        Managed made = book(called, 2000);
        isbn.set(made, numbered);
        return made;
    }

    private List<String> titles(Iterable<Managed> of) {
        List<String> all = new ArrayList<>();
        of.forEach(each -> all.add(title.get(each)));
        return all;
    }

    @DatabaseTest
    void aSetHoldsEachObjectOnce() {
        Managed ann = made(author, name, "ann");
        Set<Managed> set = books.getSet(ann);
        Managed one = book("one", 2001);
        assertThat(set.add(one)).isTrue();
        assertThat(set.add(one)).isFalse();
        assertThat(bookAuthor.get(one)).isSameAs(ann);
        Managed two = book("two", 2002);
        bookAuthor.set(two, ann);
        assertThat(set).hasSize(2).contains(two);
        assertThat(books.getSet(ann)).isSameAs(set);
        session.add(ann);
        session.commit();
        assertThat(rows("SELECT title FROM book ORDER BY title")).containsExactly("one", "two");
        assertThat(books.getSet(ann).remove(one)).isTrue();
        assertThat(books.getSet(ann).remove(one)).isFalse();
        assertThat(bookAuthor.get(one)).isNull();
        books.getSet(ann).removeIf(each -> true);
        assertThat(books.getSet(ann)).isEmpty();
        session.commit();
        assertThat(rows("SELECT author_id FROM book")).containsExactly("null", "null");
        books.set(ann, Set.of(one, two));
        session.commit();
        assertThat(rows("SELECT count(author_id) FROM book")).containsExactly("2");
    }

    @DatabaseTest
    void aCollectionIsSortedHoweverItIsLoaded() {
        Managed ann = made(author, name, "ann");
        Collections.addAll(books.get(ann), book("b", 2001), book("a", 2001), book("c", 2002));
        Collections.addAll(topics.get(ann), made(topic, topicName, "z"), made(topic, topicName, "y"));
        given(ann, made(author, name, "bob"));
        Managed again = session.execute(select(author).where(name.eq("ann"))).one();
        statements.take();
        assertThat(titles(books.getSet(again))).containsExactly("c", "a", "b");
        assertThat(statements.take().get(0)).endsWith("ORDER BY book.published DESC, book.title");
        assertThat(topics.get(again)).extracting(topicName::get).containsExactly("y", "z");
        assertThat(statements.take().get(0)).endsWith("ORDER BY topic.name");
        for (boolean join : new boolean[] {true, false}) {
            anew();
            List<Managed> all = session.execute(select(author)
                            .orderBy(name.desc())
                            .options(join ? joined(books) : selectIn(books), join ? selectIn(topics) : joined(topics)))
                    .all();
            statements.take();
            assertThat(all).extracting(name::get).containsExactly("bob", "ann");
            assertThat(titles(books.get(all.get(1)))).containsExactly("c", "a", "b");
            assertThat(topics.get(all.get(1))).extracting(topicName::get).containsExactly("y", "z");
            assertNothingSent();
        }
        List<Managed> first = session.execute(
                        select(author).orderBy(name.asc()).limit(1).options(joined(books)))
                .all();
        assertThat(String.join(" ", statements.take())).endsWith("DESC, book_1.title");
        assertThat(titles(books.get(first.get(0)))).containsExactly("c", "a", "b");
    }

    @DatabaseTest
    void aMapHasItsObjectsByAnAttribute() {
        Managed city = made(library, libraryName, "city");
        Map<String, Managed> map = held.getMap(city, isbn);
        Managed one = book("one", "1");
        Managed two = book("two", 2000);
        assertThat(map.put("1", one)).isNull();
        map.put("2", two);
        assertThat(isbn.get(two)).isEqualTo("2");
        assertThat(bookLibrary.get(one)).isSameAs(city);
        given(city);
        Managed again = all(library).get(0);
        Map<String, Managed> there = held.getMap(again, isbn);
        assertThat(there).containsOnlyKeys("1", "2");
        assertThat(title.get(there.get("2"))).isEqualTo("two");
        assertThat(there.get("3")).isNull();
        Managed other = book("other", "1");
        assertThat(title.get(there.put("1", other))).isEqualTo("one");
        assertThat(there).hasSize(2).containsEntry("1", other);
        assertThat(there.remove("2")).isNotNull();
        session.commit();
        assertThat(rows("SELECT title, library_id FROM book ORDER BY title"))
                .containsExactly("one|null", "other|1", "two|null");
        held.getMap(again, isbn).values().removeIf(each -> true);
        assertThat(held.get(again)).isEmpty();
    }

    @DatabaseTest
    void whatIsPutUnderAnotherKeyIsRefused() {
        Managed city = made(library, libraryName, "city");
        assertThatThrownBy(() -> held.getMap(city, isbn).put("2", book("one", "1")))
                .hasMessageContaining("was put under another key than its isbn says");
        assertRefused(ErrorCode.WRONG_VALUE, () -> held.getMap(city, isbn).put("2", book("one", "1")));
    }

    @DatabaseTest
    void aChangedKeyCountsOnceTheListIsSeenAnew() {
        Managed city = made(library, libraryName, "city");
        Map<String, Managed> map = held.getMap(city, isbn);
        Managed one = book("one", "1");
        map.put("1", one);
        isbn.set(one, "9");
        assertThat(map.get("1")).isSameAs(one);
        map.put("2", book("two", "2"));
        assertThat(map).containsOnlyKeys("1", "2");
        bookLibrary.set(book("three", "3"), city);
        assertThat(map).containsOnlyKeys("9", "2", "3");
    }

    @DatabaseTest
    void whatAssociationObjectsLeadToIsAListOfItsOwn() {
        Class<Managed> student = type("Student");
        Class<Managed> course = type("Course");
        Class<Managed> enrolment = type("Enrolment");
        ToMany<Managed, Managed> taken = Model.handle(student, "ENROLMENTS");
        ToOne<Managed, Managed> of = Model.handle(enrolment, "COURSE");
        Attribute<Managed, String> called = Model.handle(course, "TITLE");
        Managed ann = made(student, Model.<Attribute<Managed, String>>handle(student, "NAME"), "ann");
        List<Managed> courses = Association.list(taken.get(ann), of::get, each -> {
            Managed link = EntityType.of(enrolment).create();
            of.set(link, each);
            return link;
        });
        Managed latin = made(course, called, "latin");
        courses.add(latin);
        courses.add(made(course, called, "greek"));
        session.add(ann);
        session.commit();
        assertThat(rows("SELECT title FROM enrolment JOIN course ON course_id = id ORDER BY title"))
                .containsExactly("greek", "latin");
        courses = Association.list(taken.get(ann), of::get, each -> {
            throw new AssertionError();
        });
        assertThat(courses).hasSize(2).contains(latin);
        courses.remove(latin);
        session.commit();
        assertThat(rows("SELECT title FROM enrolment JOIN course ON course_id = id"))
                .containsExactly("greek");
    }
}

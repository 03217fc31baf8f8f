// SPDX-License-Identifier: Apache-2.0
package dev.athanor.specs.orm;

import static dev.athanor.sql.Statements.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.orm.instrument.Attribute;
import dev.athanor.orm.instrument.Embedded;
import dev.athanor.orm.instrument.ToOne;
import dev.athanor.orm.mapping.EntityType;
import dev.athanor.orm.mapping.Key;
import dev.athanor.orm.state.Managed;
import dev.athanor.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Records that are stored in a column for each component. */
class EmbeddedSpec extends OrmSpec {
    private static final FullName ANN = new FullName("ann", "lee");
    private static final FullName BOB = new FullName("bob", null);
    private static final Place HERE = new Place("High Street", new Town("York", "YO1"));

    private Class<Managed> contact;
    private Embedded<Managed, FullName> name;
    private Attribute<Managed, String> first;
    private Attribute<Managed, String> last;
    private Embedded<Managed, Place> home;
    private Attribute<Managed, String> homeTown;
    private Embedded<Managed, Place> office;
    private Embedded<Managed, Spot> spot;
    private Class<Managed> shelf;
    private Embedded<Managed, ShelfId> shelfId;
    private Attribute<Managed, String> label;
    private Class<Managed> box;
    private ToOne<Managed, Managed> boxShelf;

    @Override
    List<Class<?>> entities() {
        return List.of(type("Contact"), type("Box"));
    }

    private Class<Managed> type(String simpleName) {
        return Model.type(m.toString().equals("generated") ? "generated" : "byhand", simpleName);
    }

    @BeforeEach
    void handles() {
        contact = type("Contact");
        name = Model.handle(contact, "NAME");
        first = Model.handle(contact, "NAME_FIRST");
        last = Model.handle(contact, "NAME_LAST");
        home = Model.handle(contact, "HOME");
        homeTown = Model.handle(contact, "HOME_TOWN_NAME");
        office = Model.handle(contact, "OFFICE");
        spot = Model.handle(contact, "SPOT");
        shelf = type("Shelf");
        shelfId = Model.handle(shelf, "ID");
        label = Model.handle(shelf, "LABEL");
        box = type("Box");
        boxShelf = Model.handle(box, "SHELF");
    }

    private Managed contact(FullName named) {
        Managed made = EntityType.of(contact).create();
        name.set(made, named);
        return made;
    }

    private Managed only() {
        return all(contact).get(0);
    }

    @DatabaseTest
    void aRecordIsStoredInAColumnForEachComponent() {
        Managed ann = contact(ANN);
        home.set(ann, HERE);
        office.set(ann, new Place("Low Street", new Town("Leeds", null)));
        spot.set(ann, new Spot(3, -4));
        given(ann);
        assertThat(rows("SELECT name_first, name_last, home_street, home_town_name, home_town_zip, work_street,"
                        + " work_town_name, work_town_zip, x, y FROM contact"))
                .containsExactly("ann|lee|High Street|York|YO1|Low Street|Leeds|null|3|-4");
        Managed again = only();
        assertThat(name.get(again)).isEqualTo(ANN);
        assertThat(home.get(again)).isEqualTo(HERE);
        assertThat(office.get(again)).isEqualTo(new Place("Low Street", new Town("Leeds", null)));
        assertThat(spot.get(again)).isEqualTo(new Spot(3, -4));
    }

    @DatabaseTest
    void noneIsNullInAllColumns() {
        Managed bob = contact(BOB);
        assertThat(home.get(bob)).isNull();
        assertThat(name.get(EntityType.of(contact).create())).isNull();
        given(bob);
        Managed again = only();
        assertThat(name.get(again)).isEqualTo(BOB);
        assertThat(home.get(again)).isNull();
        assertThat(spot.get(again)).isNull();
        home.set(again, HERE);
        session.commit();
        home.set(again, null);
        session.commit();
        assertThat(rows("SELECT home_street, home_town_name, home_town_zip FROM contact"))
                .containsExactly("null|null|null");
    }

    @DatabaseTest
    void anotherRecordReplacesItAndWhatDiffersIsWritten() {
        given(contact(ANN));
        Managed again = only();
        statements.take();
        name.set(again, new FullName("ann", "kay"));
        session.flush();
        assertSent("UPDATE contact SET name_last=? WHERE contact.id = ?");
        name.set(again, new FullName("ann", "kay"));
        assertThat(session.isModified(again)).isFalse();
        session.flush();
        assertNothingSent();
        name.set(again, BOB);
        session.flush();
        assertSent("UPDATE contact SET name_first=?, name_last=? WHERE contact.id = ?");
    }

    @DatabaseTest
    void anExpiredRecordIsReadAgain() {
        given(contact(ANN));
        Managed again = only();
        session.commit();
        statements.take();
        assertThat(name.get(again)).isEqualTo(ANN);
        assertThat(statements.take()).hasSize(1);
        name.set(again, BOB);
        session.rollback();
        assertThat(name.get(again)).isEqualTo(ANN);
    }

    @DatabaseTest
    void recordsAreComparedByAllColumns() {
        given(contact(ANN), contact(BOB), contact(new FullName("ann", null)));
        assertThat(session.execute(select(last).where(name.eq(ANN))).all()).containsExactly("lee");
        assertSent("""
            SELECT contact.name_last FROM contact WHERE contact.name_first = ? AND contact.name_last = ?
            """);
        assertThat(session.execute(select(first).where(name.eq(BOB))).all()).containsExactly("bob");
        assertSent("""
            SELECT contact.name_first FROM contact WHERE contact.name_first = ? AND contact.name_last IS NULL
            """);
        assertThat(session.execute(select(first).where(name.in(ANN, BOB)).orderBy(first.asc()))
                        .all())
                .containsExactly("ann", "bob");
        assertThat(session.execute(select(contact).where(name.in())).all()).isEmpty();
        assertThat(session.execute(select(contact).where(home.isNull())).all()).hasSize(3);
        assertThat(session.execute(select(contact).where(home.isNotNull())).all())
                .isEmpty();
        assertThat(session.execute(select(first).where(name.ne(BOB))).all()).containsExactlyInAnyOrder("ann", "ann");
        assertThat(session.query(contact).filterBy("name", BOB).all()).hasSize(1);
    }

    @DatabaseTest
    void partsAreUsedLikeAttributesAndMakeRecords() {
        Managed ann = contact(ANN);
        home.set(ann, HERE);
        given(ann, contact(BOB));
        assertThat(session.execute(select(FullName::new, first, last).orderBy(first.desc()))
                        .all())
                .containsExactly(BOB, ANN);
        assertThat(session.execute(select(first).where(homeTown.startsWith("Y")))
                        .all())
                .containsExactly("ann");
        assertThat(session.query(contact).filterBy("home.town.name", "York").count())
                .isEqualTo(1);
    }

    @DatabaseTest
    void rowsInBulkTakeRecords() {
        session.insertAll(contact, List.of(Map.of("name", ANN, "home.street", "x"), Map.of("name", BOB)));
        session.commit();
        assertThat(rows("SELECT name_first, home_street FROM contact ORDER BY name_first"))
                .containsExactly("ann|x", "bob|null");
        assertThatThrownBy(() -> session.insertAll(contact, List.of(Map.of("name", "ann"))))
                .hasMessageContaining("where \"name\" is of dev.athanor.specs.orm.FullName");
    }

    @DatabaseTest
    void anObjectFromElsewhereBringsItsRecords() {
        given(contact(ANN));
        Managed outside = only();
        anew();
        name.set(outside, BOB);
        session.merge(outside);
        session.commit();
        assertThat(rows("SELECT name_first, name_last FROM contact")).containsExactly("bob|null");
    }

    @DatabaseTest
    void aRecordMayBeTheKey() {
        Managed made = EntityType.of(shelf).create();
        shelfId.set(made, new ShelfId("A", 2));
        label.set(made, "tools");
        Managed in = EntityType.of(box).create();
        boxShelf.set(in, made);
        given(in);
        assertThat(rows("SELECT id_aisle, id_level, label FROM shelf")).containsExactly("A|2|tools");
        assertThat(rows("SELECT shelf_id_aisle, shelf_id_level FROM box")).containsExactly("A|2");
        Managed found = session.getOne(shelf, new ShelfId("A", 2));
        assertThat(shelfId.get(found)).isEqualTo(new ShelfId("A", 2));
        assertThat(session.get(shelf, Key.of("A", 2))).isSameAs(found);
        assertThat(boxShelf.get(all(box).get(0))).isSameAs(found);
        assertThat(session.execute(select(label).where(shelfId.eq(new ShelfId("A", 2))))
                        .one())
                .isEqualTo("tools");
        assertThat(session.get(shelf, new ShelfId("B", 2))).isNull();
    }
}
